package org.backmark.course.similar;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.backmark.engine.find.InputException;
import org.backmark.kit.score.Csv;
import org.backmark.kit.score.SafeId;

/** The file {@code similar.csv}: a row for each pair of submissions whose code is alike, the most alike first. */
public final class SimilarCsv {
    /** Its name in a folder of results. */
    public static final String NAME = "similar.csv";

    private static final List<String> HEADER = List.of("first", "second", "similarity");

    private SimilarCsv() {}

    /**
     * Writes the file.
     *
     * @param results a folder of results
     * @param pairs in any order
     * @throws IOException in one line that names the file
     */
    public static void write(Path results, List<SimilarPair> pairs) throws IOException {
        List<SimilarPair> sorted = pairs.stream().sorted().toList();
        new Csv(HEADER, rows -> {
                    for (SimilarPair pair : sorted) {
                        rows.accept(List.of(
                                Csv.cell(SafeId.nameOf(pair.first())),
                                Csv.cell(SafeId.nameOf(pair.second())),
                                BigDecimal.valueOf(pair.percent())));
                    }
                })
                .write(results.resolve(NAME));
    }

    private static String id(String cell) {
        return SafeId.ofShown(Csv.plain(cell));
    }

    /**
     * Reads the file.
     *
     * @param results a folder of results
     * @return the most alike first; nothing if there is no such file
     * @throws InputException in one line that names the file, if it is none that was written here
     */
    public static Optional<List<SimilarPair>> read(Path results) throws IOException {
        Path file = results.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<SimilarPair> pairs = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = CSVFormat.RFC4180.parse(reader)) {
            for (CSVRecord row : parser) {
                if (row.getRecordNumber() == 1 && row.toList().equals(HEADER)) {
                    continue;
                }
                pairs.add(new SimilarPair(id(row.get(0)), id(row.get(1)), Double.parseDouble(row.get(2))));
            }
        } catch (RuntimeException e) {
            throw new InputException(file + ": is not in the form that backmark similar writes: run that again");
        }
        return Optional.of(pairs.stream().sorted().toList());
    }
}
