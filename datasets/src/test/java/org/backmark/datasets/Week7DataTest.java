package org.backmark.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backmark.datasets.readers.DataFile;
import org.backmark.datasets.readers.DataFileException;
import org.backmark.datasets.readers.Idx;
import org.backmark.datasets.readers.IdxReader;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Week7DataTest {
    private static final Weights WEIGHTS = new Weights(new DMatrixRMaj(25, 7), new DMatrixRMaj(10, 26));

    @Test
    void theBundledDigitsAreFiveThousandImagesOfTwentyByTwenty() {
        Week7Data data = Week7Data.bundledDigits();
        assertThat(data.x().getNumRows()).isEqualTo(5000);
        assertThat(data.x().getNumCols()).isEqualTo(400);
        assertThat(data.columnMajor()).isFalse();
        assertThat(data.weights()).isEmpty();
        assertThat(data.knownCosts()).isEmpty();
        for (double pixel : data.x().data) {
            assertThat(pixel >= 0 && pixel <= 1).isTrue();
        }
    }

    @Test
    void eachBundledDigitComesEquallyOftenAndZeroIsTen() {
        Week7Data data = Week7Data.bundledDigits();
        for (int label = 1; label <= 10; label++) {
            assertThat(count(data, label)).isEqualTo(500);
            assertThat(count(data.first(500), label)).isEqualTo(50);
        }
        int[] digits = IdxReader.labels(DataFile.bundled("digits-labels-idx1-ubyte.gz"), 9);
        for (int i = 0; i < digits.length; i++) {
            assertThat(data.y()[i]).isEqualTo(digits[i] == 0 ? 10 : digits[i]);
        }
    }

    @Test
    void theBundleHoldsTheWeightsAndTheCostsOfTheSheet() {
        Week7Data data = Week7Bundle.load(withWeights(csv(25, 401), csv(10, 26)));
        Weights weights = data.weights().orElseThrow();
        assertThat(weights.theta1().get(24, 400)).isEqualTo(24.4);
        assertThat(weights.theta2().get(9, 25)).isEqualTo(9.025);
        assertThat(data.knownCosts())
                .containsExactly(new KnownCost(0, 0.2876, 0.00005), new KnownCost(1, 0.3877, 0.00005));
    }

    @Test
    void bundledWeightsOfAnotherShapeAreNamed() {
        assertFault(withWeights(csv(25, 400), csv(10, 26)), "theta1.csv: line 1 has 400 cells, not 401");
        assertFault(withWeights(csv(25, 401), csv(11, 26)), "theta2.csv: has 11 lines, not 10");
    }

    @Test
    void labelsThatDoNotMatchTheImagesAreNamed() {
        DataFile images = new DataFile("images", Idx.images(3, 2, 2));
        DataFile labels = new DataFile("labels", Idx.labels(1, 2));
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> LabelledImages.load("digits", images, labels, 2))
                .withMessage("labels: has 2 labels for the 3 images of images");
    }

    @Test
    void theFirstSamplesAreCopiesThatKeepTheWeightsAndLoseTheCosts() {
        Week7Data data = small();
        Week7Data first = data.first(2);
        assertThat(first.origin()).isEqualTo("first 2 of three");
        assertThat(first.x().data).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(first.x().getNumRows()).isEqualTo(2);
        assertThat(first.y()).containsExactly(10, 1);
        assertThat(first.columnMajor()).isTrue();
        assertThat(first.weights()).containsSame(WEIGHTS);
        assertThat(first.knownCosts()).isEmpty();
        first.x().set(0, 0, 99);
        first.y()[0] = 5;
        assertThat(data.x().get(0, 0)).isZero();
        assertThat(data.y()[0]).isEqualTo(10);
    }

    @Test
    void allSamplesKeepTheCosts() {
        Week7Data all = small().first(3);
        assertThat(all.origin()).isEqualTo("three");
        assertThat(all.knownCosts()).containsExactly(new KnownCost(0, 0.5, 0.1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 4})
    void samplesThatDoNotExistAreRefused(int n) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> small().first(n))
                .withMessage("There are 3 samples, the first " + n + " do not exist");
    }

    @Test
    void everySampleNeedsALabel() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Week7Data("a", new DMatrixRMaj(3, 6), new int[2], false, Optional.empty(), List.of()))
                .withMessage("There are 3 samples but 2 labels");
    }

    private static Week7Data small() {
        DMatrixRMaj x = new DMatrixRMaj(3, 6);
        IntStream.range(0, 18).forEach(i -> x.data[i] = i);
        return new Week7Data(
                "three", x, new int[] {10, 1, 2}, true, Optional.of(WEIGHTS), List.of(new KnownCost(0, 0.5, 0.1)));
    }

    private static long count(Week7Data data, int label) {
        return IntStream.of(data.y()).filter(y -> y == label).count();
    }

    private static Function<String, DataFile> withWeights(DataFile theta1, DataFile theta2) {
        return name -> switch (name) {
            case "theta1.csv" -> new DataFile(name, theta1.bytes());
            case "theta2.csv" -> new DataFile(name, theta2.bytes());
            default -> DataFile.bundled(name);
        };
    }

    /** Cells that tell their place: row + column / 1000. */
    private static DataFile csv(int rows, int columns) {
        String text = IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> Double.toString(row + column / 1000.0))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        return new DataFile("theta", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertFault(Function<String, DataFile> files, String message) {
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> Week7Bundle.load(files))
                .withMessage(message);
    }
}
