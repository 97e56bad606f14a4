package org.backmark.reference.inf5860week7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.backmark.datasets.Week7Data;
import org.backmark.datasets.readers.CsvReader;
import org.backmark.datasets.readers.DataFile;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreloadedWeightsTest {
    private static final Week7Data DATA = Week7Data.load(Optional.empty());

    @ParameterizedTest
    @CsvSource({"0, 0.2876", "1, 0.3877"})
    void theShippedWeightsGiveTheCostsOfTheSheet(double lambda, double cost) {
        double computed = shipped().withLambda(lambda).cost(new Week7Reference());

        assertThat(computed).isCloseTo(cost, within(1e-9));
    }

    @Test
    void theShippedWeightsLookTrained() {
        Week7Problem shipped = shipped();

        double percent = Accuracy.percent(shipped.theta1(), shipped.theta2(), shipped.x(), shipped.y());

        assertThat(percent).isBetween(97.0, 98.0);
    }

    /**
     * The descent has the same bits on every JDK. Only the logarithms of the cost may differ in their last digit, and they
     * decide no more than where on the last epoch's line it stops: 1e-9 is far above that, and far below an update.
     */
    @Test
    void theGeneratorWritesTheShippedWeightsAgain(@TempDir Path folder) throws IOException {
        PreloadedWeights.main(new String[] {folder.toString()});

        Expect.that("theta1.csv")
                .agrees(read(folder, "theta1.csv", 25, 401), shipped().theta1(), 1e-9);
        Expect.that("theta2.csv")
                .agrees(read(folder, "theta2.csv", 10, 26), shipped().theta2(), 1e-9);
    }

    @Test
    void theGeneratorAsksForAFolder() {
        assertThatThrownBy(() -> PreloadedWeights.main(new String[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Give one argument: the folder to write the weights to");
    }

    @Test
    void trainingThatCannotReachTheCostEndsWithAMessage() {
        Week7Data blank = new Week7Data(
                "blank images", new DMatrixRMaj(250, 1), new int[250], false, Optional.empty(), List.of());
        for (int i = 0; i < 250; i++) {
            blank.y()[i] = 1 + i % Week7Data.LABELS;
        }

        assertThatThrownBy(() -> PreloadedWeights.generate(blank))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("training does not reach the cost 0.2876");
    }

    private static Week7Problem shipped() {
        Matrix theta1 = Matrix.wrap(DATA.weights().orElseThrow().theta1());
        Matrix theta2 = Matrix.wrap(DATA.weights().orElseThrow().theta2());
        return new Week7Problem(theta1, theta2, Matrix.wrap(DATA.x()), DATA.y(), Week7Data.LABELS, 0);
    }

    private static Matrix read(Path folder, String name, int rows, int columns) {
        return Matrix.wrap(CsvReader.matrix(DataFile.read(folder.resolve(name)), rows, columns));
    }
}
