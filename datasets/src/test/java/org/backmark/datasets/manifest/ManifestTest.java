package org.backmark.datasets.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.backmark.datasets.readers.CsvReader;
import org.backmark.datasets.readers.DataFile;
import org.backmark.datasets.readers.DataFileException;
import org.backmark.datasets.readers.IdxReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestTest {
    private static final String HEADER = "file,shape,sha256,origin,figures\n";

    @Test
    void everyShippedFileIsListedOnceAndEveryListedFileShips() throws IOException, URISyntaxException {
        Path folder = Path.of(DataFile.class
                        .getResource("/org/backmark/datasets/" + Manifest.FILE)
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> shipped = files.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.endsWith(".class") && !name.equals(Manifest.FILE))
                    .toList();
            assertThat(Manifest.bundled()).extracting(ManifestEntry::file).containsExactlyInAnyOrderElementsOf(shipped);
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void aShippedFileHasTheChecksumThatIsListed(ManifestEntry entry) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(DataFile.bundled(entry.file()).bytes());
        assertThat(entry.sha256()).as(entry.file()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void aShippedFileHasTheShapeThatIsListed(ManifestEntry entry) {
        DataFile file = DataFile.bundled(entry.file());
        int[] shape = Arrays.stream(entry.shape().split(" x "))
                .mapToInt(Integer::parseInt)
                .toArray();
        int rows = entry.file().endsWith(".csv")
                ? CsvReader.matrix(file, shape[0], shape[1]).getNumRows()
                : shape.length == 3
                        ? IdxReader.images(file, shape[1], shape[2]).getNumRows()
                        : IdxReader.labels(file, 9).length;
        assertThat(rows).as(entry.file()).isEqualTo(shape[0]);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void originAndFiguresAreSaid(ManifestEntry entry) {
        assertThat(entry.origin()).as(entry.file()).isNotBlank();
        assertThat(entry.figures()).as(entry.file()).isNotBlank();
    }

    @Test
    void aLineBecomesAnEntry() {
        assertThat(read(HEADER + "a.csv,2 x 3,0f,\"me, here\",sum 6\n"))
                .containsExactly(new ManifestEntry("a.csv", "2 x 3", "0f", "me, here", "sum 6"));
    }

    @Test
    void otherColumnsAreAFault() {
        assertFault(() -> read("file,shape\na,2 x 3\n"), "list: its columns must be file,shape,sha256,origin,figures");
        assertFault(() -> read(""), "list: its columns must be file,shape,sha256,origin,figures");
    }

    @Test
    void aLineWithTooFewCellsIsNamed() {
        assertFault(() -> read(HEADER + "a,1,2,3,4\nb,1,2\n"), "list: entry 2 must have 5 cells");
        assertFault(() -> read(HEADER + "a,1,2,3,4,5\n"), "list: entry 1 must have 5 cells");
    }

    @Test
    void aQuoteOutOfPlaceIsAFault() {
        assertFault(() -> read(HEADER + "a,\"1\"2,3,4,5\n"), "list: is not CSV: a quote is out of place");
    }

    static List<ManifestEntry> entries() {
        return Manifest.bundled();
    }

    private static List<ManifestEntry> read(String text) {
        return Manifest.read(new DataFile("list", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertFault(ThrowingCallable read, String message) {
        assertThatExceptionOfType(DataFileException.class).isThrownBy(read).withMessage(message);
    }
}
