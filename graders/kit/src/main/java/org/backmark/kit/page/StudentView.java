package org.backmark.kit.page;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.Text;

/**
 * What the template of a student's page shows: words and numbers as they are printed.
 *
 * @param title of the assignment
 * @param course and sheet
 * @param student the id
 * @param name may be empty
 * @param forInstructor whether nobody else may read it
 * @param total the score
 * @param status empty if the checks ran
 * @param note why they did not, or what is open
 * @param remarks how the score came about
 * @param warnings what the grader noticed in the files
 * @param stoppedBy for the instructor; may be empty
 * @param tasks a row each
 * @param printed the beginning of what the code printed; may be empty
 * @param more how many characters it printed after that
 * @param ownTests what the student's own tests say, if there are any
 * @param coverage of the student's own files
 * @param when the run's time, for programs
 * @param day the run's time, for people
 * @param made what the page was made with
 */
record StudentView(
        String title,
        String course,
        String student,
        String name,
        boolean forInstructor,
        TotalView total,
        String status,
        String note,
        List<String> remarks,
        List<String> warnings,
        String stoppedBy,
        List<TaskView> tasks,
        String printed,
        int more,
        Optional<OwnTestsView> ownTests,
        List<CoveredSource> coverage,
        String when,
        String day,
        String made) {
    private static final int MOST_PRINTED = 4_000;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    static StudentView of(Report report, Supplement supplement, Illustrator illustrator) {
        String printed = Text.clean(supplement.printed());
        int shown = Math.min(printed.length(), MOST_PRINTED);
        boolean ran = report.status() == Status.GRADED;
        return new StudentView(
                Text.clean(report.assignment().title()),
                Text.clean(report.assignment().course() + ", "
                        + report.assignment().sheet()),
                Text.clean(report.shown()),
                Text.clean(report.name()),
                supplement.forInstructor(),
                TotalView.of(report),
                ran ? "" : report.status().label().replace('-', ' '),
                Text.clean(report.note()),
                report.remarks().stream().map(Text::clean).toList(),
                report.warnings().stream()
                        .filter(warning -> !warning.equals(report.note()))
                        .map(Text::clean)
                        .toList(),
                report.stoppedBy().map(layer -> layer.label().replace('-', ' ')).orElse(""),
                report.tasks().stream()
                        .map(task -> TaskView.of(task, illustrator))
                        .toList(),
                Text.clean(printed.substring(0, shown)),
                printed.length() - shown,
                report.ownTests().map(OwnTestsView::of),
                supplement.coverage(),
                supplement.when().truncatedTo(ChronoUnit.SECONDS).toString(),
                DAY.format(supplement.when()),
                "Backmark " + supplement.versions().backmark() + ", Java "
                        + supplement.versions().java() + ", seed " + report.seed());
    }

    /** The tasks of which there is more to say than their row. */
    List<TaskView> told() {
        return tasks.stream().filter(TaskView::hasMore).toList();
    }

    boolean isWithoutRun() {
        return !status.isEmpty()
                && tasks.stream().allMatch(task -> task.checks().isEmpty());
    }
}
