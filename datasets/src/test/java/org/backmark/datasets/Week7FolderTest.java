package org.backmark.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.backmark.datasets.readers.DataFileException;
import org.backmark.datasets.readers.Idx;
import org.backmark.datasets.readers.Mat;
import org.backmark.datasets.readers.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Matrix;

class Week7FolderTest {
    private static final int PACKED = 6;

    @TempDir
    Path folder;

    @Test
    void filesOfTheCoursesLayoutGiveSamplesAndWeights() throws IOException {
        write("week7data1.mat", data(Mat.matrix(5000, 400, i -> i), i -> i % 10 + 1));
        write("week7weights.mat", weights(25, 401, 10, 26));
        Week7Data data = load();
        assertThat(data.x().get(1, 0)).as("rows stay rows").isEqualTo(400);
        assertThat(data.x().get(4999, 399)).isEqualTo(1_999_999);
        assertThat(Arrays.copyOf(data.y(), 11)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1);
        assertThat(data.columnMajor()).isTrue();
        assertThat(data.weights().orElseThrow().theta1().get(24, 400)).isEqualTo(25 * 401 - 1);
        assertThat(data.weights().orElseThrow().theta2().get(9, 25)).isEqualTo(10 * 26 - 1);
        assertThat(data.knownCosts()).as("known for the course's own alone").isEmpty();
    }

    @Test
    void withoutTheCoursesWeightsNoCostIsKnown() throws IOException {
        write("week7data1.mat", data(Mat5.newMatrix(5000, 400), i -> 10));
        assertThat(load().weights()).isEmpty();
        assertThat(load().knownCosts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "t10k"})
    void mnistsFilesArePlain(String set) throws IOException {
        write(set + "-images-idx3-ubyte", Idx.images(3, 28, 28));
        write(set + "-labels-idx1-ubyte", Idx.labels(7, 0, 1));
        assertMnist(load(), "MNIST's " + set + " digits");
    }

    @Test
    void mnistsFilesAreGzippedToo() throws IOException {
        write("t10k-images-idx3-ubyte.gz", Idx.gzip(Idx.images(3, 28, 28)));
        write("t10k-labels-idx1-ubyte.gz", Idx.gzip(Idx.labels(7, 0, 1)));
        assertMnist(load(), "MNIST's t10k digits");
    }

    @ParameterizedTest
    @ValueSource(doubles = {255, 1})
    void kerassFileHoldsBothSetsAndItsPixelsRunTo255OrTo1(double largest) throws IOException {
        double[] pixels = new double[3 * 784];
        pixels[255] = largest;
        pixels[1000] = largest / 5;
        write(
                "mnist.npz",
                Npy.arrays(Map.of(
                        "x_train", Npy.array("3, 28, 28", pixels),
                        "y_train", Npy.array("3,", 7, 0, 1),
                        "x_test", Npy.array("1, 28, 28", new double[784]),
                        "y_test", Npy.array("1,", 5))));
        assertMnist(load(), "MNIST's train digits");
        assertThat(load().x().get(1, 1000 - 784)).isEqualTo(0.2);
    }

    @Test
    void whatKerassFileMayNotHoldIsNamed() throws IOException {
        Path file = folder.resolve("mnist.npz");
        Map<String, byte[]> arrays = new HashMap<>(
                Map.of("x_train", Npy.array("2, 28, 28", new double[1568]), "y_train", Npy.array("2,", 7, 10)));
        write("mnist.npz", Npy.arrays(arrays));
        assertFault(file + ", array y_train: holds labels that are not from 0 to 9");

        arrays.put("y_train", Npy.array("3,", 7, 1, 1));
        write("mnist.npz", Npy.arrays(arrays));
        assertFault(file + ", array y_train: is 3, not 2 x 1");

        arrays.put(
                "x_train",
                Npy.array(
                        "1, 28, 28", DoubleStream.generate(() -> -1).limit(784).toArray()));
        write("mnist.npz", Npy.arrays(arrays));
        assertFault(file + ", array y_train: is 3, not 1 x 1");

        arrays.put("y_train", Npy.array("1,", 1));
        write("mnist.npz", Npy.arrays(arrays));
        assertFault(file + ", array x_train: holds pixels that are not from 0 to 255");

        arrays.remove("y_train");
        write("mnist.npz", Npy.arrays(arrays));
        assertFault(file + ": has no array y_train, only [x_train]");
    }

    @Test
    void theCoursesDataMayBeNumpys() throws IOException {
        double[] x = IntStream.range(0, 5000 * 400).mapToDouble(i -> i).toArray();
        double[] y = IntStream.range(0, 5000).mapToDouble(i -> i % 10).toArray();
        write("week7data1.npz", Npy.arrays(Map.of("X", Npy.array("5000, 400", x), "y", Npy.array("5000, 1", y))));
        write("week7weights.mat", weights(25, 401, 10, 26));
        Week7Data data = load();
        assertThat(data.x().get(1, 0)).isEqualTo(400);
        assertThat(Arrays.copyOf(data.y(), 3)).as("0 is the tenth class").containsExactly(10, 1, 2);
        assertThat(data.weights()).isPresent();
        assertThat(data.origin()).startsWith("a week7data1.npz of its own: the cost of week7weights.mat on it is ");
    }

    private static void assertMnist(Week7Data data, String origin) {
        assertThat(data.origin()).isEqualTo(origin);
        assertThat(data.x().getNumCols()).isEqualTo(784);
        assertThat(data.x().get(0, 255)).isEqualTo(1);
        assertThat(data.y()).containsExactly(7, 10, 1);
        assertThat(data.columnMajor()).isFalse();
        assertThat(data.weights()).isEmpty();
        assertThat(data.knownCosts()).isEmpty();
    }

    @Test
    void theCoursesWeightsDoNotBelongToMnist() throws IOException {
        write("t10k-images-idx3-ubyte", Idx.images(1, 28, 28));
        write("t10k-labels-idx1-ubyte", Idx.labels(7));
        write("week7weights.mat", weights(25, 401, 10, 26));
        assertThat(load().weights()).isEmpty();
    }

    @Test
    void aFolderIsReadOnce() throws IOException {
        write("t10k-images-idx3-ubyte", Idx.images(1, 28, 28));
        write("t10k-labels-idx1-ubyte", Idx.labels(7));
        Week7Data data = load();
        Files.delete(folder.resolve("t10k-labels-idx1-ubyte"));
        assertThat(load()).isSameAs(data);
        assertThat(Week7Data.load(Optional.of(folder.resolve("x/..")))).isSameAs(data);
    }

    @Test
    void aFolderThatFailedIsReadAgain() throws IOException {
        write("t10k-images-idx3-ubyte", Idx.images(1, 28, 28));
        assertFault(folder.resolve("t10k-images-idx3-ubyte")
                + ": lacks its labels: put t10k-labels-idx1-ubyte[.gz] beside it");
        write("t10k-labels-idx1-ubyte", Idx.labels(7));
        assertThat(load().y()).containsExactly(7);
    }

    @Test
    void aFolderWithoutDataNamesTheFilesThatItMayHold() throws IOException {
        write("week7weights.mat", weights(25, 401, 10, 26));
        assertFault(folder + ": holds none of the data files: week7data1.mat or week7data1.npz"
                + " (with week7weights.mat for the known costs), "
                + "train-images-idx3-ubyte[.gz] with train-labels-idx1-ubyte[.gz], "
                + "t10k-images-idx3-ubyte[.gz] with t10k-labels-idx1-ubyte[.gz], mnist.npz");
    }

    @Test
    void aMissingFolderAndAFileInItsPlaceAreNamed() throws IOException {
        Path missing = folder.resolve("missing");
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> Week7Data.load(Optional.of(missing)))
                .withMessage(missing + ": there is no such folder");
        Path file = Files.createFile(folder.resolve("file"));
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> Week7Data.load(Optional.of(file)))
                .withMessage(file + ": is not a folder");
    }

    @Test
    void aFolderInPlaceOfAFileIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("week7data1.mat"));
        assertFault(folder.resolve("week7data1.mat") + ": is a directory, not a file");
    }

    @Test
    void samplesOfAnotherShapeAreNamed() throws IOException {
        write("week7data1.mat", data(Mat5.newMatrix(400, 500), i -> 1));
        assertFault(folder.resolve("week7data1.mat") + ": its variable X is 400 x 500, not 5000 x 400");
    }

    @Test
    void weightsOfAnotherShapeAreNamed() throws IOException {
        write("week7data1.mat", data(Mat5.newMatrix(5000, 400), i -> 1));
        write("week7weights.mat", weights(25, 401, 26, 10));
        assertFault(folder.resolve("week7weights.mat") + ": its variable Theta2 is 26 x 10, not 10 x 26");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 11, -1, 1.5})
    void aLabelOutsideOneToTenIsNamedWithItsSample(double label) throws IOException {
        write("week7data1.mat", data(Mat5.newMatrix(5000, 400), i -> i == 2 ? label : 1));
        assertFault(folder.resolve("week7data1.mat") + ": label " + label + " of sample 3 is not in 1..10");
    }

    private Week7Data load() {
        return Week7Data.load(Optional.of(folder));
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private void assertFault(String message) {
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(this::load)
                .withMessage(message);
    }

    private static byte[] data(Matrix x, IntToDoubleFunction label) {
        return Mat.file(Mat5.newMatFile().addArray("X", x).addArray("y", Mat.matrix(5000, 1, label)), PACKED);
    }

    private static byte[] weights(int hidden, int inputs, int labels, int units) {
        return Mat.file(
                Mat5.newMatFile()
                        .addArray("Theta1", Mat.matrix(hidden, inputs, i -> i))
                        .addArray("Theta2", Mat.matrix(labels, units, i -> i)),
                PACKED);
    }
}
