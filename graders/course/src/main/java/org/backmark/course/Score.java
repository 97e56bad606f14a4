package org.backmark.course;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backmark.engine.find.InputException;
import org.backmark.engine.report.ResultsFolder;
import org.backmark.engine.text.Decimal;
import org.backmark.engine.text.Printable;
import org.backmark.kit.score.SafeId;

/**
 * What one student has earned, as a results folder says.
 *
 * @param student the id
 * @param name may be empty
 * @param points nothing where the grader failed
 * @param max what could be earned
 * @param unknown why there are no points, if there are none
 */
public record Score(String student, String name, Optional<BigDecimal> points, BigDecimal max, String unknown) {
    private static final Map<String, String> NOT_LOOKED_AT =
            Map.of("not-compiled", "does not compile", "rejected", "was rejected");

    /** What the grader has found, unless it failed. */
    public Score(String student, String name, Optional<BigDecimal> points, BigDecimal max) {
        this(student, name, points, max, "the grader failed");
    }

    /**
     * Reads a folder that {@code grade} has written.
     *
     * @param zeros whether a submission that nothing could be graded of is worth nothing; else its points are not known
     * @throws InputException naming the folder, or the line of its table
     */
    public static List<Score> read(Path results, boolean zeros) {
        String shown = Printable.of(results.toString());
        ResultsFolder.hindrance(results).ifPresent(why -> {
            throw new InputException(Printable.of(results.toString()) + ": " + why);
        });
        Path table = results.resolve("scores.csv");
        if (!Files.exists(table)) {
            throw new InputException(shown + ": holds no scores.csv: give a folder that grade has written");
        }
        List<Score> scores = new ArrayList<>();
        for (TableRow line :
                Table.open(table, List.of("student", "name", "score", "max")).lines()) {
            Optional<BigDecimal> points =
                    line.text("score").isEmpty() ? Optional.empty() : Optional.of(number(line, "score"));
            String student = SafeId.ofShown(line.ours("student"));
            Score score = new Score(student, line.ours("name"), points, number(line, "max"));
            String reason = NOT_LOOKED_AT.get(line.text("status"));
            boolean open = reason != null
                    && !zeros
                    && points.filter(found -> found.signum() == 0).isPresent();
            scores.add(open ? score.without(reason + "; --zeros fills in 0") : score);
        }
        return scores;
    }

    private Score without(String reason) {
        return new Score(student, name, Optional.empty(), max, reason);
    }

    private static BigDecimal number(TableRow line, String column) {
        try {
            BigDecimal number = line.decimal(column);
            if (number.signum() >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below: the range is part of it.
        }
        throw line.fault("the column " + column + " must be a number from 0 to " + Decimal.MOST + ", not \""
                + Printable.of(line.text(column)) + "\"");
    }
}
