package org.backmark.course.gradebook;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.backmark.course.ClassList;
import org.backmark.course.Score;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.text.Printable;

/**
 * Canvas's gradebook as CSV.
 *
 * <p>The first row names the columns, an assignment's with its number: {@code Week 7 (12345)}. A row that begins with
 * {@code Points Possible} holds the maxima, and {@code (read only)} where Canvas takes nothing; a row of {@code Manual Posting}
 * may stand before it.
 */
public final class CanvasGradebook {
    private static final Pattern ASSIGNMENT = Pattern.compile(".*\\([0-9]+\\)\\s*");

    private final CsvText table;
    private final List<Score> scores;
    private final RowMatcher rows;
    private final int column;
    private final Optional<BigDecimal> most;

    private CanvasGradebook(CsvText table, List<Score> scores, RowMatcher rows, int column, Optional<BigDecimal> most) {
        this.table = table;
        this.scores = scores;
        this.rows = rows;
        this.column = column;
        this.most = most;
    }

    /**
     * Reads a gradebook, and finds whose rows are whose.
     *
     * @param file as Canvas gave it
     * @param name the assignment's column; may be left out where there is one only
     * @param scores what was earned
     * @param roster tells names, if need be
     * @throws org.backmark.engine.find.InputException in one line if it is no gradebook, or has no such column
     */
    public static CanvasGradebook read(
            Path file, Optional<String> name, List<Score> scores, Optional<ClassList> roster) {
        CsvText table = CsvText.read(file);
        if (table.rows() == 0
                || table.column(0, "ID") < 0
                || table.column(0, "Student") < 0 && table.column(0, "LastName") < 0) {
            throw table.fault("has no columns Student and ID: give Canvas's gradebook, as exported there");
        }
        int column = column(table, name);
        RowMatcher rows = new RowMatcher(scores, roster);
        Optional<BigDecimal> most = Optional.empty();
        for (int row = 1; row < table.rows(); row++) {
            if (table.cell(row, 0).contains("Points Possible")) {
                most = most(table, row, column);
            } else if (!table.cell(row, table.column(0, "ID")).isBlank()) {
                rows.add(new Row(
                        row,
                        table.cell(row, table.column(0, "ID")),
                        ids(table, row),
                        table.cell(row, table.column(0, "SIS Login ID")),
                        name(table, row),
                        ""));
            }
        }
        rows.match();
        return new CanvasGradebook(table, scores, rows, column, most);
    }

    private static List<String> ids(CsvText table, int row) {
        return List.of(
                table.cell(row, table.column(0, "SIS User ID")),
                table.cell(row, table.column(0, "SIS Login ID")),
                table.cell(row, table.column(0, "Integration ID")));
    }

    private static String name(CsvText table, int row) {
        return table.column(0, "Student") >= 0
                ? table.cell(row, table.column(0, "Student"))
                : table.cell(row, table.column(0, "LastName")) + ", " + table.cell(row, table.column(0, "FirstName"));
    }

    private static int column(CsvText table, Optional<String> name) {
        List<String> header = table.row(0);
        List<Integer> fitting = IntStream.range(0, header.size())
                .filter(i -> ASSIGNMENT.matcher(header.get(i)).matches())
                .filter(i -> name.isEmpty()
                        || header.get(i).strip().equals(name.get().strip()))
                .boxed()
                .toList();
        if (fitting.size() != 1) {
            List<String> known = header.stream()
                    .filter(text -> ASSIGNMENT.matcher(text).matches())
                    .map(text -> "\"" + Printable.of(text) + "\"")
                    .toList();
            throw table.fault((name.isEmpty()
                            ? "has " + fitting.size() + " assignments' columns"
                            : "has no column \"" + Printable.of(name.get()) + "\" of an assignment")
                    + ": give --column one of " + (known.isEmpty() ? "those with a number" : String.join(", ", known)));
        }
        return fitting.get(0);
    }

    private static Optional<BigDecimal> most(CsvText table, int row, int column) {
        String text = table.cell(row, column).strip();
        if (text.contains("read only")) {
            throw table.fault(
                    "Canvas takes nothing for \"" + Printable.of(table.cell(0, column)) + "\": it is read only");
        }
        return Scale.maximum(text, table, "row " + (row + 1) + ": the points possible", "");
    }

    /**
     * Fills in the grades.
     *
     * @param share whether points are converted to the points possible
     * @throws org.backmark.engine.find.InputException in one line if the two do not fit
     */
    public Filled fill(boolean share) {
        List<String> lines = new ArrayList<>(rows.lines());
        boolean comma = table.hasDecimalCommas(
                IntStream.range(column, table.row(0).size()).boxed().toList());
        int changed = 0;
        for (Score score : rows.filled()) {
            int row = rows.of(score).get(0);
            BigDecimal points = most.map(
                            max -> Scale.of(scores, max, share, table).grade(score))
                    .orElseGet(() -> score.points().orElseThrow());
            String before = table.cell(row, column).strip();
            if (before.equalsIgnoreCase("EX") || before.equals("N/A")) {
                lines.add(shown(score) + ": is " + (before.equals("N/A") ? "not assigned this" : "excused")
                        + " in Canvas, so the row is left unchanged");
            } else if (!Scale.isSame(before, points)) {
                String text = Scale.plain(points);
                table.set(row, column, comma ? text.replace('.', ',') : text);
                changed++;
                if (!before.isEmpty()) {
                    lines.add(shown(score) + ": " + Printable.of(before) + " became " + text);
                }
            }
        }
        return new Filled(table.text(), changed, lines, rows.all(), rows.leftOut(), table.charset());
    }

    private static String shown(Score score) {
        return Printable.of(StudentId.nameOf(score.student()));
    }
}
