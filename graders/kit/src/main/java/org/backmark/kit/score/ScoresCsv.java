package org.backmark.kit.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Task;

/**
 * The file {@code scores.csv}: a row for each submission.
 *
 * <p>A task's cell is empty where there is no number to give: it awaits marks, the grader failed in it, or nothing could be
 * earned. Where the grader failed, score and percent are empty too: they would not be the student's. The layer
 * that stopped a submission stands in the instructor's table alone.
 */
public final class ScoresCsv {
    private ScoresCsv() {}

    /**
     * Writes the file, rows sorted by student.
     *
     * @param file where to
     * @param assignment gives the columns
     * @param reports all of that assignment
     * @throws IOException in one line that names the file
     */
    public static void write(Path file, Assignment assignment, Reports reports) throws IOException {
        table(assignment, reports).write(file);
    }

    /**
     * The file's content.
     *
     * @param reports any order
     */
    public static String text(Assignment assignment, List<Report> reports) {
        return table(assignment, Reports.of(reports)).text();
    }

    private static Csv table(Assignment assignment, Reports reports) {
        List<String> header =
                new ArrayList<>(List.of("student", "name", "assignment", "score", "max", "percent", "status"));
        assignment.tasks().stream().map(Task::id).forEach(header::add);
        header.addAll(List.of("diagnosis", "stopped-by", "seed", "seconds"));
        return new Csv(header, rows -> reports.forEach(report -> rows.accept(row(assignment, report))));
    }

    private static List<Object> row(Assignment assignment, Report report) {
        boolean known = report.status() != Status.GRADER_ERROR;
        List<Object> row = new ArrayList<>();
        row.add(Text.cell(report.student()));
        row.add(Text.cell(report.name()));
        row.add(Text.cell(report.assignment().id()));
        row.add(known ? Numbers.points(report.score()) : "");
        row.add(Numbers.points(report.max()));
        row.add(known ? Numbers.percent(report.percent()) : "");
        row.add(report.status().label());
        for (Task task : assignment.tasks()) {
            row.add(points(report, task));
        }
        row.add(Text.cell(report.diagnosis()));
        row.add(report.stoppedBy().map(StoppedBy::label).orElse(""));
        row.add(report.seed());
        row.add(Numbers.seconds(report.seconds()));
        return row;
    }

    private static Object points(Report report, Task task) {
        return report.tasks().stream()
                .filter(result -> result.task().id().equals(task.id()))
                .filter(result -> result.max() > 0)
                .filter(result -> !result.has(Outcome.AWAITING_MARKS) && !result.has(Outcome.GRADER_ERROR))
                .findFirst()
                .<Object>map(result -> Numbers.points(result.points()))
                .orElse("");
    }
}
