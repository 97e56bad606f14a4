package org.backmark.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.backmark.datasets.readers.Idx;
import org.backmark.datasets.readers.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.Matrix;

/** What instructors really have in the folder that they name: other digits in the course's layout, rows, dotted names. */
class OwnWeek7FilesTest {
    @TempDir
    private Path folder;

    // All samples are the digit 0, whose output alone is not 0; the squares are in a unit that is always off.
    private void writeWeights(double squares) throws IOException {
        double right = Math.exp(-0.287629);
        Matrix theta1 = Mat.matrix(25, 401, i -> i == 0 ? -1000 : 0);
        Matrix theta2 = Mat.matrix(
                10,
                26,
                i -> i == 1 ? Math.sqrt(squares) : i % 26 > 0 ? 0 : i == 9 * 26 ? Math.log(right / (1 - right)) : -50);
        write("week7weights.mat", Mat5.newMatFile().addArray("Theta1", theta1).addArray("Theta2", theta2));
    }

    private void writeData(int rows, int columns, IntToDoubleFunction label) throws IOException {
        write(
                "week7data1.mat",
                Mat5.newMatFile()
                        .addArray("X", Mat5.newMatrix(5000, 400))
                        .addArray("y", Mat.matrix(rows, columns, label)));
    }

    private void write(String name, MatFile content) throws IOException {
        Files.write(folder.resolve(name), Mat.file(content, 6));
    }

    private Week7Data load() {
        return Week7Data.load(Optional.of(folder));
    }

    @Test
    void theCoursesOwnWeightsAndDataHaveTheKnownCosts() throws IOException {
        writeWeights(961.407);
        writeData(5000, 1, i -> 10);
        assertThat(load().origin()).isEqualTo("the course's week7data1.mat");
        assertThat(load().knownCosts()).extracting(KnownCost::cost).containsExactly(0.287629, 0.383770, 0.576051);
    }

    @Test
    void otherDigitsInTheSameLayoutHaveNoKnownCostAndAreNoticed() throws IOException {
        writeWeights(961.407);
        writeData(5000, 1, i -> i % 10 + 1);
        assertThat(load().knownCosts()).isEmpty();
        assertThat(load().weights()).isPresent();
        assertThat(load().origin())
                .matches("a week7data1.mat of its own: the cost of week7weights.mat on it is [0-9.]+, not 0.287629");
    }

    @Test
    void otherWeightsOfTheSameCostWithoutThePenaltyAreNoticed() throws IOException {
        writeWeights(900);
        writeData(5000, 1, i -> 10);
        assertThat(load().knownCosts()).isEmpty();
        assertThat(load().origin()).endsWith("the cost of week7weights.mat on it is 0.377629, not 0.383770");
    }

    @Test
    void labelsMayBeARow() throws IOException {
        writeData(1, 5000, i -> i % 10 + 1);
        assertThat(load().y()).startsWith(1, 2).endsWith(9, 10).hasSize(5000);
    }

    @Test
    void labelsMayCountFromZero() throws IOException {
        writeData(5000, 1, i -> i % 10);
        assertThat(load().y()).startsWith(10, 1, 2).endsWith(8, 9);
    }

    @ParameterizedTest
    @CsvSource({"t10k, '', ''", "train, .gz, ''", "t10k, '', .gz"})
    void mnistsFilesMayHaveADot(String set, String images, String labels) throws IOException {
        byte[] pixels = Idx.images(3, 28, 28);
        byte[] digits = Idx.labels(7, 0, 1);
        Files.write(folder.resolve(set + "-images.idx3-ubyte" + images), images.isEmpty() ? pixels : Idx.gzip(pixels));
        Files.write(folder.resolve(set + "-labels.idx1-ubyte" + labels), labels.isEmpty() ? digits : Idx.gzip(digits));
        assertThat(load().y()).containsExactly(7, 10, 1);
    }
}
