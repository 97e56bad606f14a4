package org.backmark.course.gradebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.backmark.course.TableText;
import org.backmark.engine.find.InputException;
import org.backmark.engine.text.Printable;
import org.backmark.kit.score.Reason;

/**
 * A table of which single cells can be changed while every other character stays: quotes, line ends, byte order mark.
 *
 * <p>The library reads the cells; where each lies in the text, which it does not tell, is found here, and what lies there must
 * be what the library has read.
 */
final class CsvText {
    private final Path file;
    private final TableText table;
    private final List<List<String>> rows;
    private final List<List<Span>> spans;
    private final TreeMap<Integer, Change> changes = new TreeMap<>();

    /** Where a cell lies. */
    private record Span(int start, int end) {}

    private record Change(int end, String text) {}

    private CsvText(Path file, TableText table, List<List<String>> rows, List<List<Span>> spans) {
        this.file = file;
        this.table = table;
        this.rows = rows;
        this.spans = spans;
    }

    /**
     * Reads a table; the separator is the one that gives its first row most cells.
     *
     * @throws InputException in one line if it cannot be read as a table
     */
    static CsvText read(Path file) {
        TableText table = TableText.read(file);
        List<List<String>> rows = values(file, table);
        List<List<Span>> spans = spans(table);
        boolean same = spans.size() == rows.size();
        for (int i = 0; same && i < rows.size(); i++) {
            List<String> found = spans.get(i).stream()
                    .map(span -> unquoted(table.text().substring(span.start(), span.end())))
                    .toList();
            same = found.equals(rows.get(i));
        }
        if (!same) {
            throw fault(file, "is not well-formed CSV: download it again, and do not edit it");
        }
        return new CsvText(file, table, rows, spans);
    }

    private static List<List<String>> values(Path file, TableText table) {
        try (CSVParser parser = CSVParser.parse(table.table(), table.format())) {
            return parser.getRecords().stream().map(CSVRecord::toList).toList();
        } catch (IOException | UncheckedIOException e) {
            throw fault(file, "is not well-formed CSV: " + Printable.of(Reason.of(e)));
        }
    }

    private static List<List<Span>> spans(TableText table) {
        String text = table.text();
        List<List<Span>> rows = new ArrayList<>();
        List<Span> row = new ArrayList<>();
        int at = table.start();
        while (at < text.length() || !row.isEmpty()) {
            int end = end(text, at, table.separator());
            row.add(new Span(at, end));
            boolean more = end < text.length() && text.charAt(end) == table.separator();
            at = end + (text.startsWith("\r\n", end) ? 2 : 1);
            if (!more) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        return rows;
    }

    private static int end(String text, int start, char separator) {
        int at = start;
        if (text.startsWith("\"", start)) {
            at++;
            while (at < text.length() && (text.charAt(at) != '"' || text.startsWith("\"\"", at))) {
                at += text.charAt(at) == '"' ? 2 : 1;
            }
            at++;
        }
        while (at < text.length() && text.charAt(at) != separator && "\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return Math.min(at, text.length());
    }

    private static String unquoted(String raw) {
        return raw.length() > 1 && raw.startsWith("\"") && raw.endsWith("\"")
                ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"")
                : raw;
    }

    /** How many rows there are, the first one included. */
    int rows() {
        return rows.size();
    }

    /** The cells of a row; the first has the number 0. */
    List<String> row(int number) {
        return rows.get(number);
    }

    /** A cell; empty where the row ends before it. */
    String cell(int row, int column) {
        return column >= 0 && column < rows.get(row).size() ? rows.get(row).get(column) : "";
    }

    /** The number of the column with that name, in capitals or not, in a row; -1 if there is none. */
    int column(int row, String name) {
        return rows.get(row).stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList()
                .indexOf(name.toLowerCase(Locale.ROOT));
    }

    /** Whether numbers in these columns have a comma before their decimals. */
    boolean hasDecimalCommas(List<Integer> columns) {
        return rows.stream()
                .anyMatch(row -> columns.stream()
                        .anyMatch(column ->
                                column < row.size() && row.get(column).strip().matches("-?[0-9]+,[0-9]+")));
    }

    /**
     * Changes a cell; one that has the value already stays as it is written.
     *
     * @throws InputException if the row ends before the cell
     */
    void set(int row, int column, String value) {
        if (column >= rows.get(row).size()) {
            throw fault(file, "row " + (row + 1) + " has fewer cells than the first one");
        }
        if (cell(row, column).equals(value)) {
            return;
        }
        Span span = spans.get(row).get(column);
        boolean quotes = table.text().startsWith("\"", span.start())
                || value.indexOf(table.separator()) >= 0
                || value.chars().anyMatch(c -> "\"\r\n".indexOf(c) >= 0);
        changes.put(span.start(), new Change(span.end(), quotes ? '"' + value.replace("\"", "\"\"") + '"' : value));
    }

    /** The whole table, with what was changed. */
    String text() {
        String text = table.text();
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (var change : changes.entrySet()) {
            out.append(text, from, change.getKey()).append(change.getValue().text());
            from = change.getValue().end();
        }
        return out.append(text, from, text.length()).toString();
    }

    /** The charset that it came in. */
    Charset charset() {
        return table.charset();
    }

    /** The error that names the file. */
    InputException fault(String reason) {
        return fault(file, reason);
    }

    private static InputException fault(Path file, String reason) {
        return new InputException(Printable.of(file.toString()) + ": " + reason);
    }
}
