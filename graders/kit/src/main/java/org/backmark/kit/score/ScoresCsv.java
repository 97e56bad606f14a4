package org.backmark.kit.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
     * Writes the file.
     *
     * @param file where to
     * @param assignment gives the columns
     * @param reports any order; all of that assignment
     * @throws IOException in one line that names the file
     */
    public static void write(Path file, Assignment assignment, List<Report> reports) throws IOException {
        AtomicFile.write(file, text(assignment, reports));
    }

    /** The file's content, rows sorted by student. */
    public static String text(Assignment assignment, List<Report> reports) {
        List<String> header = new ArrayList<>(List.of("student", "assignment", "score", "max", "percent", "status"));
        assignment.tasks().stream().map(Task::id).forEach(header::add);
        header.addAll(List.of("diagnosis", "stopped-by", "seed", "seconds"));
        return Csv.table(
                header,
                reports.stream()
                        .sorted(Comparator.comparing(Report::student))
                        .map(report -> row(assignment, report))
                        .toList());
    }

    private static List<Object> row(Assignment assignment, Report report) {
        boolean known = report.status() != Status.GRADER_ERROR;
        List<Object> row = new ArrayList<>();
        row.add(Text.cell(report.student()));
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
