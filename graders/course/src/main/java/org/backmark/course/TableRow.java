package org.backmark.course;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.text.Decimal;
import org.backmark.engine.text.Printable;
import org.backmark.kit.score.Csv;

/**
 * A line of a table.
 *
 * @param file whose line it is
 * @param number counted from 1
 * @param cells by the name of their column
 * @param kept whether an earlier run was given it
 */
record TableRow(Path file, long number, Map<String, String> cells, boolean kept) {
    private static final String TAKEN_BACK = "-";

    TableRow {
        cells = Map.copyOf(cells);
    }

    /** A line that was given now. */
    TableRow(Path file, long number, Map<String, String> cells) {
        this(file, number, cells, false);
    }

    /** Whether the cell says that what was decided before counts no more. */
    boolean takesBack(String column) {
        return text(column).equals(TAKEN_BACK);
    }

    /** Who says so: the table's name, and the line in it. */
    String source() {
        return file.getFileName() + (number > 0 ? ", line " + number : "");
    }

    /** The cell's text, which may be empty. */
    String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The cell's text in a table of ours: the sign that keeps spreadsheets from running a formula is no part of it. */
    String ours(String column) {
        return Csv.plain(text(column));
    }

    /**
     * The cell's text.
     *
     * @throws InputException if there is none
     */
    String filled(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw fault("the column " + column + " is empty");
        }
        return text;
    }

    /** The safe id of the student, or group, that the cell names. */
    String id(String column) {
        return StudentId.of(filled(column));
    }

    /**
     * The points that the cell gives.
     *
     * @param most that may be given
     * @param item what they are for
     * @throws InputException if it is not a number from 0 to that
     */
    double points(String column, double most, String item) {
        String text = filled(column);
        double points;
        try {
            points = decimal(column).doubleValue();
        } catch (NumberFormatException e) {
            throw fault("\"" + Printable.of(text) + "\" is not a number of points like 7.5, from 0 to "
                    + PlainNumber.number(Math.min(most, Decimal.MOST.doubleValue())));
        }
        if (points < 0) {
            throw fault(text + " points: must be 0 or more");
        }
        if (points > most) {
            throw fault(text + " points, but " + item + " gives at most "
                    + PlainNumber.number(most)
                    + "; its points are changed with --config");
        }
        return points;
    }

    /**
     * The number in a cell, with a decimal point or comma.
     *
     * @throws NumberFormatException if it is none, or beyond a million
     */
    BigDecimal decimal(String column) {
        String text = filled(column);
        return Decimal.of(text.matches("-?[0-9]+,[0-9]+") ? text.replace(',', '.') : text);
    }

    /** The error that names this line. */
    InputException fault(String reason) {
        return new InputException(Printable.of(file.toString()) + ", line " + number + ": " + reason);
    }

    /** The same, in which another line has a part. */
    InputException repeated(String what, TableRow first) {
        return fault(what + ", and did in line " + first.number);
    }
}
