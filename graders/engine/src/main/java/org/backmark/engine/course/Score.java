package org.backmark.engine.course;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backmark.engine.find.InputException;
import org.backmark.engine.report.ResultsFolder;
import org.backmark.engine.text.Printable;

/**
 * What one student has earned, as a results folder says.
 *
 * @param student the id
 * @param name may be empty
 * @param points nothing where the grader failed
 * @param max what could be earned
 */
public record Score(String student, String name, Optional<BigDecimal> points, BigDecimal max) {

    /**
     * Reads a folder that {@code grade} has written.
     *
     * @throws InputException naming the folder, or the line of its table
     */
    public static List<Score> read(Path results) {
        String shown = Printable.of(results.toString());
        if (ResultsFolder.isUnfinished(results)) {
            throw new InputException(
                    shown + ": holds a run that was not brought to its end: go on with it first, with grade --resume");
        }
        Path table = results.resolve("scores.csv");
        if (!Files.exists(table)) {
            throw new InputException(shown + ": holds no scores.csv: give a folder that grade has written");
        }
        List<Score> scores = new ArrayList<>();
        for (Line line :
                Table.open(table, List.of("student", "name", "score", "max")).lines()) {
            Optional<BigDecimal> points =
                    line.text("score").isEmpty() ? Optional.empty() : Optional.of(number(line, "score"));
            scores.add(new Score(line.filled("student"), line.text("name"), points, number(line, "max")));
        }
        return scores;
    }

    private static BigDecimal number(Line line, String column) {
        try {
            return new BigDecimal(line.filled(column));
        } catch (NumberFormatException e) {
            throw line.fault("the column " + column + " is no number");
        }
    }
}
