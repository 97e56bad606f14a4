package org.backmark.engine.course;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.text.Printable;

/**
 * A line of a table.
 *
 * @param file whose line it is
 * @param number counted from 1
 * @param cells by the name of their column
 */
record Line(Path file, long number, Map<String, String> cells) {

    /** The cell's text, which may be empty. */
    String text(String column) {
        return cells.getOrDefault(column, "");
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
            points = new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            throw fault("\"" + Printable.line(text) + "\" is not a number of points like 7.5");
        }
        if (points < 0) {
            throw fault(text + " points: must be 0 or more");
        }
        if (points > most) {
            throw fault(text + " points, but " + item + " gives at most "
                    + Plain.number(most)
                    + "; its points are changed with --config");
        }
        return points;
    }

    /** The error that names this line. */
    InputException fault(String reason) {
        return new InputException(Printable.of(file.toString()) + ", line " + number + ": " + reason);
    }

    /** The same, in which another line has a part. */
    InputException repeated(String what, Line first) {
        return fault(what + ", and did in line " + first.number);
    }
}
