package org.backmark.kit.score;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as RFC 4180 has it, a row at a time.
 *
 * @param header names of the columns
 * @param rows what stands below
 */
public record Csv(List<String> header, Rows rows) {

    /** Tells of a table's rows. */
    @FunctionalInterface
    public interface Rows {
        /** Tells of each. */
        void forEach(Row row) throws IOException;
    }

    /** Told of each row. */
    @FunctionalInterface
    public interface Row {
        /**
         * Takes one.
         *
         * @param cells numbers are written as they are; text must have gone through {@link Csv#cell}
         */
        void accept(List<Object> cells) throws IOException;
    }

    /** Text that no spreadsheet runs as a formula. */
    public static String cell(String text) {
        return Text.cell(text);
    }

    /** The text of a cell that {@link #cell} has made, without the sign that keeps spreadsheets from running it. */
    public static String plain(String cell) {
        return cell.startsWith("'") && cell(cell.substring(1)).equals(cell) ? cell.substring(1) : cell;
    }

    /** The table as text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        try {
            print(text);
        } catch (IOException e) {
            throw new UncheckedIOException("a string builder does not fail", e);
        }
        return text.toString();
    }

    /**
     * Writes the table, in UTF-8.
     *
     * @throws IOException in one line that names the file
     */
    public void write(Path file) throws IOException {
        AtomicFile.write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            print(writer);
            writer.flush();
        });
    }

    private void print(Appendable out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(header);
        rows.forEach(printer::printRecord);
    }
}
