package org.backmark.datasets.manifest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.backmark.datasets.readers.DataFile;
import org.backmark.datasets.readers.DataFileException;

/** The list of shipped data files, {@code manifest.csv}; a new file is a new line there. */
public final class Manifest {
    /** Name of the list itself, beside the files. */
    public static final String FILE = "manifest.csv";

    private static final List<String> COLUMNS = List.of("file", "shape", "sha256", "origin", "figures");

    private Manifest() {}

    /** Reads the list that ships with this module. */
    public static List<ManifestEntry> bundled() {
        return read(DataFile.bundled(FILE));
    }

    /**
     * Reads a list.
     *
     * @param file CSV with the columns file, shape, sha256, origin, figures
     * @return its entries in the file's order
     * @throws DataFileException if the header or a line has other columns
     */
    static List<ManifestEntry> read(DataFile file) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            if (!parser.getHeaderNames().equals(COLUMNS)) {
                throw new DataFileException(file.name(), "its columns must be " + String.join(",", COLUMNS));
            }
            return parser.stream().map(line -> entry(file, line)).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new DataFileException(file.name(), "is not CSV: a quote is out of place");
        }
    }

    private static ManifestEntry entry(DataFile file, CSVRecord line) {
        if (!line.isConsistent()) {
            throw new DataFileException(
                    file.name(), "entry %d must have %d cells".formatted(line.getRecordNumber(), COLUMNS.size()));
        }
        return new ManifestEntry(line.get(0), line.get(1), line.get(2), line.get(3), line.get(4));
    }
}
