package org.backmark.datasets.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class IdxReaderTest {
    @Test
    void anImageBecomesARowOfPixelsDividedBy255() {
        DMatrixRMaj x = IdxReader.images(file(Idx.images(100, 2, 3)), 2, 3);
        assertThat(x.getNumRows()).isEqualTo(100);
        assertThat(x.getNumCols()).isEqualTo(6);
        assertThat(x.get(0, 5)).isEqualTo(5 / 255.0);
        assertThat(x.get(1, 0)).isEqualTo(6 / 255.0);
        assertThat(x.get(42, 3)).as("255 is white, not -1").isEqualTo(1.0);
        assertThat(x.get(42, 4)).isEqualTo(0.0);
    }

    @Test
    void gzippedFilesAreReadWhateverTheirName() {
        assertThat(IdxReader.images(file(Idx.gzip(Idx.images(3, 2, 2))), 2, 2).data)
                .isEqualTo(IdxReader.images(file(Idx.images(3, 2, 2)), 2, 2).data);
        assertThat(IdxReader.labels(file(Idx.gzip(Idx.labels(4, 0))), 9)).containsExactly(4, 0);
    }

    @Test
    void labelsStayAsTheFileHasThem() {
        assertThat(IdxReader.labels(file(Idx.labels(0, 9, 5)), 9)).containsExactly(0, 9, 5);
    }

    @Test
    void aFileThatIsNotIdxIsNamedByItsMagicNumber() {
        assertFault(
                () -> IdxReader.images(file("PNG is something else".getBytes(StandardCharsets.UTF_8)), 2, 2),
                "digits: starts with the magic number 0x504e4720, an IDX file of images with 0x00000803");
    }

    @Test
    void labelsInPlaceOfImagesAreNamedByTheirMagicNumber() {
        assertFault(
                () -> IdxReader.images(file(Idx.labels(new int[20])), 2, 2),
                "digits: starts with the magic number 0x00000801, an IDX file of images with 0x00000803");
        assertFault(
                () -> IdxReader.labels(file(Idx.images(1, 2, 2)), 9),
                "digits: starts with the magic number 0x00000803, an IDX file of labels with 0x00000801");
    }

    @Test
    void aHeaderCutShortIsTruncated() {
        assertFault(
                () -> IdxReader.images(file(Arrays.copyOf(Idx.images(1, 2, 2), 15)), 2, 2),
                "digits: is truncated: its 15 bytes are less than an IDX header");
        assertFault(
                () -> IdxReader.labels(file(new byte[0]), 9),
                "digits: is truncated: its 0 bytes are less than an IDX header");
    }

    @Test
    void missingPixelsAreTruncated() {
        assertFault(
                () -> IdxReader.images(file(Arrays.copyOf(Idx.images(5, 2, 2), 16 + 19)), 2, 2),
                "digits: is truncated: its header promises 5 x 2 x 2 bytes, 19 follow");
    }

    @Test
    void pixelsBeyondThePromiseAreAFault() {
        assertFault(
                () -> IdxReader.labels(file(Arrays.copyOf(Idx.labels(1, 2), 11)), 9),
                "digits: is too long: its header promises 2 bytes, 3 follow");
    }

    @Test
    void sizesThatOverflowEveryIntegerAreNotBelieved() {
        assertFault(
                () -> IdxReader.images(file(Idx.file(new byte[4], 0x0803, -1, -1, -1)), 2, 2),
                "digits: is truncated: its header promises 4294967295 x 4294967295 x 4294967295 bytes, 4 follow");
        assertFault(
                () -> IdxReader.images(file(Idx.file(new byte[0], 0x0803, 1 << 31, 1 << 31, 4)), 2, 2),
                "digits: is truncated: its header promises 2147483648 x 2147483648 x 4 bytes, 0 follow");
    }

    @Test
    void imagesOfAnotherSizeAreNamed() {
        assertFault(
                () -> IdxReader.images(file(Idx.images(2, 28, 28)), 20, 20),
                "digits: its images are 28 x 28 pixels, not 20 x 20");
        assertFault(
                () -> IdxReader.images(file(Idx.images(2, 2, 3)), 3, 2),
                "digits: its images are 2 x 3 pixels, not 3 x 2");
    }

    @Test
    void aFileWithoutSamplesIsAFault() {
        assertFault(() -> IdxReader.images(file(Idx.images(0, 2, 2)), 2, 2), "digits: holds no images");
        assertFault(() -> IdxReader.labels(file(Idx.labels()), 9), "digits: holds no labels");
    }

    @Test
    void aLabelOutsideTheRangeIsNamedWithItsSample() {
        assertFault(
                () -> IdxReader.labels(file(Idx.labels(0, 9, 10)), 9), "digits: label 10 of sample 3 is not in 0..9");
        assertFault(() -> IdxReader.labels(file(Idx.labels(255)), 9), "digits: label 255 of sample 1 is not in 0..9");
    }

    private static DataFile file(byte[] bytes) {
        return new DataFile("digits", bytes);
    }

    private static void assertFault(ThrowingCallable read, String message) {
        assertThatExceptionOfType(DataFileException.class).isThrownBy(read).withMessage(message);
    }
}
