package org.backmark.datasets.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsReadWhole() throws IOException {
        Path path = Files.write(folder.resolve("a"), new byte[] {1, 2, 3});
        DataFile file = DataFile.read(path);
        assertThat(file.name()).isEqualTo(path.toString());
        assertThat(file.bytes()).containsExactly(1, 2, 3);
        assertThat(file.unpacked()).as("not gzipped").isSameAs(file);
    }

    @Test
    void aMissingFileIsNamed() {
        Path path = folder.resolve("nothing");
        assertFault(() -> DataFile.read(path), path + ": there is no such file");
    }

    @Test
    void aDirectoryIsNotAFile() {
        assertFault(() -> DataFile.read(folder), folder + ": is a directory, not a file");
    }

    /** Tests may run as a user who may read everything, so that the exception comes from here. */
    @Test
    void aFileWithoutPermissionIsNamed() {
        assertThat(DataFileException.of("secret", new AccessDeniedException("secret")))
                .hasMessage("secret: there is no permission to read it");
    }

    @Test
    void anyOtherFailureToReadKeepsItsReason() {
        assertThat(DataFileException.of("disk", new IOException("Input/output error")))
                .hasMessage("disk: cannot be read (Input/output error)");
    }

    @Test
    void aMessageStaysOneLine() {
        assertThat(new DataFileException("a\nb", "c\u001bd")).hasMessage("a?b: c?d");
    }

    @Test
    void aMissingResourceIsNamed() {
        assertFault(() -> DataFile.bundled("nothing.csv"), "bundled nothing.csv: is missing from this build");
    }

    @Test
    void aGzippedFileCutShortIsTruncated() {
        byte[] whole = Idx.gzip(Idx.images(50, 20, 20));
        for (int length = 2; length < whole.length; length++) {
            DataFile cut = new DataFile("a.gz", Arrays.copyOf(whole, length));
            assertFault(cut::unpacked, "a.gz: is truncated: its compressed data end too early");
        }
    }

    @Test
    void aGzippedFileWithAWrongChecksumIsDamaged() {
        byte[] bytes = Idx.gzip(Idx.images(50, 20, 20));
        bytes[bytes.length - 5] ^= 1;
        assertFault(
                () -> new DataFile("a.gz", bytes).unpacked(), "a.gz: is damaged: its compressed data do not unpack");
    }

    @Test
    void aFileThatUnpacksToTooMuchIsRefused() {
        DataFile bomb = new DataFile("bomb.gz", Idx.gzip(new byte[1001]));
        assertFault(() -> bomb.unpacked(1000), "bomb.gz: holds more than the 1000 bytes that a data file may have");
        assertThat(bomb.unpacked(1001).bytes()).hasSize(1001);
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        assertFault(
                () -> DataFile.readCapped("large", new ByteArrayInputStream(new byte[11]), 10),
                "large: holds more than the 10 bytes that a data file may have");
    }

    private static void assertFault(ThrowingCallable read, String message) {
        assertThatExceptionOfType(DataFileException.class).isThrownBy(read).withMessage(message);
    }
}
