package org.backmark.kit.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Task;

/**
 * The file {@code scores.csv}: a row for each submission.
 *
 * <p>A task's cell is empty where there is no number to give: it awaits marks, the grader failed in it, or nothing could be
 * earned. Where the grader failed, score and percent are empty too: they would not be the student's. The layer
 * that stopped a submission stands in the instructor's table alone.
 *
 * <p>The columns from {@code group} to {@code remarks} are the course's rules: whose mark it is, the points before anything
 * was taken off, the bonus in them, what a person's marks may still add, what was taken off, whether it {@code passed},
 * {@code failed} or is {@code open}, and why, with what was noticed when the sources were read. A student's own run has none.
 */
public final class ScoresCsv {
    private static final List<String> RULES =
            List.of("group", "raw-score", "bonus", "awaited", "deduction", "passed", "remarks");

    private static final int WARNINGS = 3;

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
        table(assignment, reports, false).write(file);
    }

    /**
     * Writes the file with the columns of the course's rules.
     *
     * @param file where to
     * @param assignment gives the columns
     * @param reports all of that assignment
     * @throws IOException in one line that names the file
     */
    public static void writeRuled(Path file, Assignment assignment, Reports reports) throws IOException {
        table(assignment, reports, true).write(file);
    }

    /**
     * The file's content.
     *
     * @param reports any order
     */
    public static String text(Assignment assignment, List<Report> reports) {
        return table(assignment, Reports.of(reports), false).text();
    }

    /** A submission's row in the table with the columns of the course's rules, by the columns' names. */
    public static Map<String, String> cells(Report report) {
        List<String> header = header(report.assignment(), true);
        List<Object> row = row(report.assignment(), report, true);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), row.get(i).toString());
        }
        return cells;
    }

    private static Csv table(Assignment assignment, Reports reports, boolean ruled) {
        return new Csv(
                header(assignment, ruled),
                rows -> reports.forEach(report -> rows.accept(row(assignment, report, ruled))));
    }

    private static List<String> header(Assignment assignment, boolean ruled) {
        List<String> header =
                new ArrayList<>(List.of("student", "name", "assignment", "score", "max", "percent", "status"));
        assignment.tasks().stream().map(Task::id).forEach(header::add);
        header.addAll(List.of("diagnosis", "stopped-by"));
        header.addAll(ruled ? RULES : List.of());
        header.addAll(List.of("seed", "seconds"));
        return header;
    }

    private static List<Object> row(Assignment assignment, Report report, boolean ruled) {
        boolean known = report.status() != Status.GRADER_ERROR;
        List<Object> row = new ArrayList<>();
        row.add(Text.cell(report.shown()));
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
        if (ruled) {
            row.addAll(report.ruling()
                    .map(rules -> rules(report, rules))
                    .orElse(RULES.stream().<Object>map(column -> "").toList()));
        }
        row.add(report.seed());
        row.add(Numbers.seconds(report.seconds()));
        return row;
    }

    private static List<Object> rules(Report report, Ruling rules) {
        boolean known = report.status() != Status.GRADER_ERROR;
        return List.of(
                Text.cell(SafeId.nameOf(rules.group())),
                known ? Numbers.points(report.rawScore()) : "",
                known ? Numbers.points(Total.of(report).bonus()) : "",
                known ? Numbers.points(Settled.of(report).awaited()) : "",
                known ? Numbers.points(report.rawScore() - report.score()) : "",
                report.verdict(rules.passMark()).label(),
                Text.cell(String.join("; ", remarks(report))));
    }

    // Fifty left-out files are fifty lines of the student's page, and no table's cell; why nothing was graded is a
    // note.
    private static List<String> remarks(Report report) {
        List<String> warnings = report.status() == Status.GRADED ? report.warnings() : List.of();
        List<String> remarks = new ArrayList<>(report.remarks());
        remarks.addAll(warnings.subList(0, Math.min(WARNINGS, warnings.size())));
        if (warnings.size() > WARNINGS) {
            remarks.add("and " + (warnings.size() - WARNINGS) + " more notes in report.json");
        }
        return remarks;
    }

    private static Object points(Report report, Task task) {
        return report.tasks().stream()
                .filter(result -> result.task().id().equals(task.id()))
                .filter(result -> result.max() > 0)
                .filter(result -> !result.isAwaited() && !result.isUnknown())
                .findFirst()
                .<Object>map(result -> Numbers.points(result.points()))
                .orElse("");
    }
}
