package org.backmark.course.export;

import java.util.Optional;
import org.backmark.kit.score.Outcome;

/**
 * What a test report has a line for: a check, or whatever else has changed the points.
 *
 * @param group the task's id
 * @param title the task's title
 * @param name the check's id
 * @param outcome what became of it
 * @param points what it earned; below 0 where something is taken off
 * @param max what it could earn
 * @param text everything that the student may see of it, in lines; may be empty
 * @param seconds how long it took
 * @param place where in the student's files, if that is known
 */
record ReportItem(
        String group,
        String title,
        String name,
        Outcome outcome,
        double points,
        double max,
        String text,
        double seconds,
        Optional<SourceLocation> place) {

    /** What it could have earned and has not. */
    double lost() {
        return max - points;
    }

    /** The text in one line. */
    String line() {
        return text.replaceAll("\\s*\\n\\s*", " ");
    }
}
