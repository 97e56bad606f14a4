package org.backmark.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.backmark.engine.find.InputException;
import org.backmark.engine.text.Printable;
import org.backmark.kit.score.Reason;

/** A table that a person has written, as CSV with the names of the columns in the first line. */
final class Table {
    private final Path file;
    private final List<String> columns;
    private final List<TableRow> lines;

    private Table(Path file, List<String> columns, List<TableRow> lines) {
        this.file = file;
        this.columns = columns;
        this.lines = lines;
    }

    /**
     * Reads a table that has these columns, and may have others.
     *
     * @throws InputException in one line that names the file and, where there is one, the line
     */
    static Table open(Path file, List<String> required) {
        TableText text = TableText.read(file);
        CSVFormat format =
                text.format().builder().setIgnoreSurroundingSpaces(true).get();
        try (CSVParser parser = CSVParser.parse(text.table(), format)) {
            return read(file, parser, text.firstLine(), required);
        } catch (IOException | UncheckedIOException e) {
            throw new InputException(shown(file) + ": " + reason(e));
        }
    }

    /** The same for a table that has no other columns than these and the optional ones. */
    static Table open(Path file, List<String> required, List<String> optional) {
        Table table = open(file, required);
        for (String column : table.columns) {
            if (!column.isEmpty() && !required.contains(column) && !optional.contains(column)) {
                List<String> known = new ArrayList<>(required);
                known.addAll(optional);
                throw new InputException(shown(file) + ", line 1: there is no column \"" + Printable.line(column)
                        + "\" here; its columns are " + String.join(", ", known));
            }
        }
        return table;
    }

    private static Table read(Path file, CSVParser parser, int firstLine, List<String> required) {
        List<String> columns = null;
        List<TableRow> lines = new ArrayList<>();
        int skipped = firstLine - 1;
        long before = skipped;
        for (CSVRecord row : parser) {
            long number = before + 1;
            // A cell may hold line feeds: the parser stands at the row's end.
            before = skipped + parser.getCurrentLineNumber();
            if (row.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (columns == null) {
                columns = header(file, row, required);
            } else {
                lines.add(line(file, number, row, columns));
            }
        }
        if (columns == null) {
            throw new InputException(shown(file) + ": is empty; its first line must be " + String.join(",", required));
        }
        return new Table(file, columns, lines);
    }

    private static List<String> header(Path file, CSVRecord row, List<String> required) {
        List<String> columns = Columns.named(row.toList(), required);
        for (String column : required) {
            if (!columns.contains(column)) {
                throw new InputException(shown(file) + ", line 1: there is no column \"" + column
                        + "\"; the first line must name the columns, separated by commas: "
                        + String.join(",", required));
            }
        }
        List<String> named = columns.stream().filter(name -> !name.isEmpty()).toList();
        if (named.stream().distinct().count() < named.size()) {
            throw new InputException(shown(file) + ", line 1: a column appears twice");
        }
        return columns;
    }

    // Spreadsheets leave empty columns at the end; what stands in one without a name is somebody's mistake.
    private static TableRow line(Path file, long number, CSVRecord row, List<String> columns) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String name = i < columns.size() ? columns.get(i) : "";
            String text = row.get(i).strip();
            if (!name.isEmpty()) {
                cells.put(name, text);
            } else if (!text.isEmpty()) {
                throw new InputException(shown(file) + ", line " + number + ": has " + row.size()
                        + " cells, but there are "
                        + columns.stream().filter(column -> !column.isEmpty()).count()
                        + " columns; text with a comma needs quotes");
            }
        }
        return new TableRow(file, number, cells);
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    List<TableRow> lines() {
        return lines;
    }

    Path file() {
        return file;
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        return cause instanceof CSVException
                ? "is not well-formed CSV: " + Printable.line(cause.getMessage())
                : "cannot be read: " + Printable.line(Reason.of(cause));
    }

    private static String shown(Path file) {
        return Printable.of(file.toString());
    }
}
