package org.backmark.kit.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The file {@code checks.csv}: a row for each check of each submission. */
public final class ChecksCsv {
    private static final List<String> HEADER = List.of(
            "student", "task", "check", "visibility", "outcome", "points", "max", "message", "diagnosis", "millis");

    private ChecksCsv() {}

    /**
     * Writes the file, sorted by student, then in the assignment's order.
     *
     * @param file where to
     * @param reports of one assignment
     * @throws IOException in one line that names the file
     */
    public static void write(Path file, Reports reports) throws IOException {
        table(reports).write(file);
    }

    /**
     * The file's content.
     *
     * @param reports any order
     */
    public static String text(List<Report> reports) {
        return table(Reports.of(reports)).text();
    }

    private static Csv table(Reports reports) {
        return new Csv(
                HEADER,
                rows -> reports.forEach(report -> {
                    for (CheckResult check : report.checks().toList()) {
                        rows.accept(row(report, check));
                    }
                }));
    }

    private static List<Object> row(Report report, CheckResult check) {
        return List.of(
                Text.cell(report.shown()),
                Text.cell(check.task()),
                Text.cell(check.check()),
                check.visibility().name().toLowerCase(Locale.ROOT),
                check.outcome().label(),
                check.outcome() == Outcome.GRADER_ERROR ? "" : Numbers.points(check.points()),
                Numbers.points(check.max()),
                Text.cell(check.message()),
                Text.cell(check.diagnosis()),
                check.millis());
    }
}
