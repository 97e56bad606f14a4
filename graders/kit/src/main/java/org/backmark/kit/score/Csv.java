package org.backmark.kit.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes tables as RFC 4180 has them. */
final class Csv {
    private Csv() {}

    /**
     * The table as text.
     *
     * @param header names of the columns
     * @param rows numbers are written as they are; text must have gone through {@link Text#cell}
     */
    static String table(List<String> header, List<List<Object>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            for (List<Object> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string builder does not fail", e);
        }
        return text.toString();
    }
}
