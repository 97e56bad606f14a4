package org.backmark.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.backmark.datasets.readers.DataFile;
import org.backmark.datasets.readers.DataFileException;
import org.backmark.datasets.readers.Idx;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Tutorial04DataTest {
    @TempDir
    Path folder;

    @Test
    void everyFifthBundledDigitIsForTestingAndAllTenAreInBothParts() {
        Tutorial04Data data = Tutorial04Data.load(Optional.empty());
        LabelledImages all = LabelledImages.load(
                "all",
                DataFile.bundled("digits-images-idx3-ubyte.gz"),
                DataFile.bundled("digits-labels-idx1-ubyte.gz"),
                20);

        assertThat(data.training().size()).isEqualTo(4000);
        assertThat(data.test().size()).isEqualTo(1000);
        assertThat(data.test().digits()[1]).isEqualTo(all.digits()[5]);
        assertThat(row(data.test(), 1)).containsExactly(row(all, 5));
        assertThat(row(data.training(), 4)).containsExactly(row(all, 6));
        assertThat(Arrays.stream(data.training().digits()).distinct().sorted())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(Arrays.stream(data.test().digits()).distinct().count()).isEqualTo(10);
    }

    @Test
    void mnistsTwoSetsAreTheTwoParts() throws IOException {
        write("train-images-idx3-ubyte", Idx.images(3, 28, 28));
        write("train-labels-idx1-ubyte", Idx.labels(7, 0, 1));
        write("t10k-images-idx3-ubyte.gz", Idx.gzip(Idx.images(2, 28, 28)));
        write("t10k-labels-idx1-ubyte.gz", Idx.gzip(Idx.labels(0, 9)));

        Tutorial04Data data = load();

        assertThat(data.training().origin()).isEqualTo("MNIST's train digits");
        assertThat(data.training().digits()).containsExactly(7, 0, 1);
        assertThat(data.training().images().get(0, 255)).isEqualTo(1);
        assertThat(data.training().side()).isEqualTo(28);
        assertThat(data.test().digits()).containsExactly(0, 9);
    }

    @Test
    void ofOneSetEveryFifthImageIsForTesting() throws IOException {
        write("t10k-images-idx3-ubyte", Idx.images(7, 28, 28));
        write("t10k-labels-idx1-ubyte", Idx.labels(0, 1, 2, 3, 4, 5, 6));

        assertThat(load().training().digits()).containsExactly(1, 2, 3, 4, 6);
        assertThat(load().test().digits()).containsExactly(0, 5);
    }

    @Test
    void aFolderWithoutFilesIsNamedWithTheFilesThatAreMissing() {
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(this::load)
                .withMessage(
                        folder + ": holds none of the data files: train-images-idx3-ubyte[.gz] with"
                                + " train-labels-idx1-ubyte[.gz], t10k-images-idx3-ubyte[.gz] with t10k-labels-idx1-ubyte[.gz], mnist.npz");
    }

    @Test
    void whatIsNoFolderIsNamed() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> Tutorial04Data.load(Optional.of(missing)))
                .hasMessage(missing + ": there is no such folder");
    }

    @Test
    void halvingTakesTheMeanOfFourPixels() {
        double[] pixels = new double[16];
        Arrays.setAll(pixels, i -> i);
        LabelledImages one = new LabelledImages("one", DMatrixRMaj.wrap(1, 16, pixels), new int[] {3}, 4);

        assertThat(row(one.halved(), 0)).containsExactly(2.5, 4.5, 10.5, 12.5);
        assertThat(one.halved().digits()).containsExactly(3);
        assertThatThrownBy(() -> one.halved().halved().halved()).hasMessage("images of 1 x 1 pixels cannot be halved");
    }

    @Test
    void imagesWithoutDigitsAreRefused() {
        assertThatThrownBy(() -> new LabelledImages("one", new DMatrixRMaj(2, 4), new int[] {3}, 2))
                .hasMessage("There are 1 digits of 2 x 2 pixels for a matrix of 2 x 4");
    }

    private static double[] row(LabelledImages images, int row) {
        int pixels = images.side() * images.side();
        return Arrays.copyOfRange(images.images().data, row * pixels, (row + 1) * pixels);
    }

    private Tutorial04Data load() {
        return Tutorial04Data.load(Optional.of(folder));
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }
}
