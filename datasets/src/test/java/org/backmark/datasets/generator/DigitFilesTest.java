package org.backmark.datasets.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.backmark.datasets.readers.DataFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitFilesTest {
    /** The packed bytes depend on the JDK's zlib, the content must not. */
    @Test
    void theShippedFilesAreWhatTheGeneratorDraws(@TempDir Path folder) throws IOException {
        DigitFiles.main(new String[] {folder.toString()});
        for (String file : new String[] {"digits-images-idx3-ubyte.gz", "digits-labels-idx1-ubyte.gz"}) {
            byte[] drawn = DataFile.read(folder.resolve(file)).unpacked().bytes();
            byte[] shipped = DataFile.bundled(file).unpacked().bytes();
            assertThat(drawn).as(file).isEqualTo(shipped);
        }
    }

    @Test
    void theFolderMustBeGiven() {
        Stream.of(new String[0], new String[2])
                .forEach(arguments -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> DigitFiles.main(arguments))
                        .withMessage("Give one argument: the folder to write the digits to"));
    }
}
