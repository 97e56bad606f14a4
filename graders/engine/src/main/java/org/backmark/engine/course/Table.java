package org.backmark.engine.course;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.backmark.engine.find.InputException;
import org.backmark.engine.text.Printable;

/** A table that a person has written, as CSV with the names of the columns in the first line. */
final class Table {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).get();

    private final Path file;
    private final List<String> columns;
    private final List<Line> lines;

    private Table(Path file, List<String> columns, List<Line> lines) {
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
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            return read(file, parser, required);
        } catch (NoSuchFileException e) {
            throw new InputException(shown(file) + ": there is no such file");
        } catch (IOException | UncheckedIOException e) {
            throw new InputException(shown(file) + ": " + reason(e));
        }
    }

    /** The same for a table that has no other columns than these and the optional ones. */
    static Table open(Path file, List<String> required, List<String> optional) {
        Table table = open(file, required);
        for (String column : table.columns) {
            if (!required.contains(column) && !optional.contains(column)) {
                List<String> known = new ArrayList<>(required);
                known.addAll(optional);
                throw new InputException(shown(file) + ", line 1: there is no column \"" + Printable.line(column)
                        + "\" here; its columns are " + String.join(", ", known));
            }
        }
        return table;
    }

    private static Table read(Path file, CSVParser parser, List<String> required) {
        List<String> columns = null;
        List<Line> lines = new ArrayList<>();
        long before = 0;
        for (CSVRecord row : parser) {
            long number = before + 1;
            // A cell may hold line feeds: the parser stands at the row's end.
            before = parser.getCurrentLineNumber();
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
        List<String> columns = row.stream()
                .map(name -> name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String column : required) {
            if (!columns.contains(column)) {
                throw new InputException(shown(file) + ", line 1: there is no column \"" + column
                        + "\"; the first line must name the columns, separated by commas: "
                        + String.join(",", required));
            }
        }
        if (columns.stream().distinct().count() < columns.size()) {
            throw new InputException(shown(file) + ", line 1: a column stands there twice");
        }
        return columns;
    }

    private static Line line(Path file, long number, CSVRecord row, List<String> columns) {
        Map<String, String> cells = new HashMap<>();
        if (row.size() > columns.size()) {
            throw new InputException(shown(file) + ", line " + number + ": has " + row.size() + " cells, but there are "
                    + columns.size() + " columns; text with a comma needs quotes");
        }
        for (int i = 0; i < row.size(); i++) {
            cells.put(columns.get(i), row.get(i).strip());
        }
        return new Line(file, number, cells);
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    List<Line> lines() {
        return lines;
    }

    Path file() {
        return file;
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        if (cause instanceof CharacterCodingException) {
            return "is not UTF-8 text: save it as \"CSV UTF-8\"";
        }
        return cause instanceof CSVException
                ? "is not well-formed CSV: " + Printable.line(cause.getMessage())
                : "cannot be read: " + Printable.line(String.valueOf(cause.getMessage()));
    }

    private static String shown(Path file) {
        return Printable.of(file.toString());
    }
}
