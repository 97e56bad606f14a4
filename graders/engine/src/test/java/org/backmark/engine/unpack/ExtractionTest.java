package org.backmark.engine.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatIsTooLargeIsLeftOutAndNamed() throws IOException {
        Path zip = zip("ada/a.java", 100, "ada/large.java", 2_000);

        List<String> ignored =
                Extraction.extract(zip, folder.resolve("into"), UnpackLimits.DEFAULT.withFileBytes(1_000));

        assertThat(ignored).containsExactly("ada/large.java: is larger than 1000 bytes");
        assertThat(folder.resolve("into/ada/a.java")).hasSize(100);
        assertThat(folder.resolve("into/ada/large.java")).doesNotExist();
    }

    @Test
    void anArchiveThatHoldsTooMuchIsRefusedAsAWhole() throws IOException {
        Path zip = zip("a", 900, "b", 900, "c", 900);

        assertThatThrownBy(() ->
                        Extraction.extract(zip, folder.resolve("into"), UnpackLimits.DEFAULT.withTotalBytes(2_000)))
                .isInstanceOf(IOException.class)
                .hasMessage("it holds more than 2000 bytes");
    }

    @Test
    void theNamesOnTopLeaveOutWhatNobodySent() throws IOException {
        assertThat(Extraction.top(zip("ada/x/y", 1, "bob.zip", 1, ".DS_Store", 1, "__MACOSX/ada", 1)))
                .containsExactly("ada", "bob.zip");
    }

    private Path zip(Object... namesAndLengths) throws IOException {
        Path file = folder.resolve("class.zip");
        Random random = new Random(7);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndLengths.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndLengths[i]));
                byte[] content = new byte[(int) namesAndLengths[i + 1]];
                random.nextBytes(content);
                zip.write(content);
            }
        }
        return file;
    }
}
