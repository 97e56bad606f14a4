package org.backmark.course.similar;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** How a version of JPlag is spoken to, in a working folder with {@code root}, and what it answers. */
enum Dialect {
    /** Version 3, the last that Maven Central has as a program; runs on Java 14 and newer. */
    THREE("out/matches_avg.csv", ';', 1, 1),

    /** Version 5 and later; runs on Java 21 and newer, and has a table of its own for others to read. */
    FIVE("out/results.csv", ',', 0, 100);

    /** A folder of this name is no student's: an id has no space. */
    static final String BASE_CODE = "given code";

    static final String ROOT = "root";

    private final String table;
    private final char separator;
    private final int firstColumn;
    private final double percentPerUnit;

    Dialect(String table, char separator, int firstColumn, double percentPerUnit) {
        this.table = table;
        this.separator = separator;
        this.firstColumn = firstColumn;
        this.percentPerUnit = percentPerUnit;
    }

    /** The version that prints such a help, if it is one that can be used. */
    static Optional<Dialect> of(String help) {
        if (help.contains("--csv-export")) {
            return Optional.of(FIVE);
        }
        return help.contains("{normal,parallel}") ? Optional.of(THREE) : Optional.empty();
    }

    /**
     * What it is told.
     *
     * @param percent pairs that are less alike are of no interest
     */
    List<String> arguments(double percent) {
        List<String> arguments = new ArrayList<>(List.of("-l", "java", "-r", "out"));
        arguments.addAll(
                this == THREE
                        ? List.of("-bc", BASE_CODE, "-m", String.valueOf(percent), "-n", "" + Comparison.MOST_PAIRS)
                        : List.of(
                                "--base-code",
                                ROOT + "/" + BASE_CODE,
                                "-m",
                                String.valueOf(percent / 100),
                                "-n",
                                "1",
                                "--csv-export",
                                "--cluster-skip",
                                "--mode",
                                "RUN"));
        arguments.add(ROOT);
        return arguments;
    }

    /**
     * What it has found.
     *
     * @param folder the working folder
     * @param percent pairs that are less alike are left out
     * @return nothing if it has written no table
     * @throws IOException if the table is not as expected
     */
    Optional<List<SimilarPair>> pairs(Path folder, double percent) throws IOException {
        Path file = folder.resolve(table);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        List<SimilarPair> pairs = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser rows = format.parse(reader)) {
            for (CSVRecord row : rows) {
                boolean header = this == FIVE && row.getRecordNumber() == 1;
                if (!header) {
                    pairs.add(pair(row));
                }
            }
        } catch (RuntimeException e) {
            throw new IOException("JPlag has written a table that is not as expected (" + e.getMessage()
                    + "): use another version of it");
        }
        return Optional.of(
                pairs.stream().filter(pair -> pair.percent() >= percent).toList());
    }

    private SimilarPair pair(CSVRecord row) {
        double similarity = Double.parseDouble(row.get(firstColumn + 2)) * percentPerUnit;
        return new SimilarPair(row.get(firstColumn), row.get(firstColumn + 1), similarity);
    }
}
