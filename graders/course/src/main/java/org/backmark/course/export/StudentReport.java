package org.backmark.course.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.kit.assignment.PassMark;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Deduction;
import org.backmark.kit.score.ForStudent;
import org.backmark.kit.score.Numbers;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Ruling;
import org.backmark.kit.score.Settled;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.TaskResult;
import org.backmark.kit.score.Text;
import org.backmark.kit.score.Total;
import org.backmark.kit.score.Verdict;

/**
 * A report as a student may see it, in items whose points add up to the score.
 *
 * @param report what {@link ForStudent} leaves of it
 * @param items in the assignment's order
 */
record StudentReport(Report report, List<ReportItem> items) {
    private static final String RULES = "rules";

    StudentReport {
        items = List.copyOf(items);
    }

    static StudentReport of(Report report, SourceLocator places) {
        Report copy = ForStudent.copyOf(report);
        SourceReferences mentions = new SourceReferences(places);
        List<ReportItem> items = new ArrayList<>();
        submission(copy, mentions).ifPresent(items::add);
        for (TaskResult task : copy.tasks()) {
            task.checks().forEach(check -> items.add(item(task, check, mentions)));
            task.change().map(change -> changed(task, change.reason())).ifPresent(items::add);
        }
        copy.ruling()
                .flatMap(Ruling::deduction)
                .map(rule -> deduction(copy, rule))
                .ifPresent(items::add);
        return new StudentReport(copy, items);
    }

    /** Whether the points are known; they are not where the grader failed. */
    boolean isKnown() {
        return report.status() != Status.GRADER_ERROR;
    }

    /** Whether it passes, as far as that can be told. */
    Verdict verdict() {
        return report.verdict(mark());
    }

    private PassMark mark() {
        return report.ruling().map(Ruling::passMark).orElse(report.assignment().passMark());
    }

    /** Whether it passes by what has been marked so far. */
    boolean passesSoFar() {
        return report.passesSoFar(mark());
    }

    /** What could be earned so far. */
    double max() {
        return Settled.of(report).max();
    }

    /** The verdict in words. */
    String verdictInWords() {
        return verdict() == Verdict.OPEN && passesSoFar()
                ? "open: what has been marked passes"
                : verdict().label();
    }

    /** The points in words. */
    String points() {
        if (!isKnown()) {
            return "points not known: the grader failed";
        }
        Settled settled = Settled.of(report);
        if (settled.awaited() == 0) {
            return Total.text(report, " of ") + " (" + Numbers.percent(report.percent()) + " %)";
        }
        double percent = settled.max() == 0 ? 0 : 100 * report.score() / settled.max();
        return settled.total().text(" of ") + " (" + Numbers.percent(percent) + " %); "
                + Numbers.points(settled.awaited()) + " more await a person's marks";
    }

    /** Why it was not graded, and what else a reader may want to know, in lines. */
    static String notes(Report report) {
        return Stream.concat(
                        Stream.of(report.note()),
                        report.warnings().stream().filter(line -> !line.equals(report.note())))
                .filter(line -> !line.isEmpty())
                .map(Text::clean)
                .collect(Collectors.joining("\n"));
    }

    // Where no check ran, one item says why; the others only say that they did not.
    private static Optional<ReportItem> submission(Report report, SourceReferences mentions) {
        if (report.status() == Status.GRADED) {
            return Optional.empty();
        }
        Outcome outcome = report.status() == Status.GRADER_ERROR ? Outcome.GRADER_ERROR : Outcome.REJECTED;
        String text = notes(report);
        return Optional.of(new ReportItem(
                "submission",
                "Submission",
                report.status().label(),
                outcome,
                0,
                0,
                text,
                0,
                mentions.in(report.note()).or(() -> mentions.in(text))));
    }

    private static ReportItem item(TaskResult task, CheckResult check, SourceReferences mentions) {
        String text = Stream.of(check.message(), check.diagnosis())
                .map(part -> Text.clean(part).strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return new ReportItem(
                task.task().id(),
                title(task),
                check.check(),
                check.outcome(),
                check.points(),
                check.max(),
                text,
                check.millis() / 1e3,
                // A student's own exception may name any file in its message, which the hint has not.
                mentions.in(check.hint()).or(() -> mentions.in(check.details())));
    }

    private static ReportItem changed(TaskResult task, String reason) {
        double more = task.points() - task.checkedPoints();
        String text = Numbers.points(task.points()) + " points instead of "
                + (task.has(Outcome.GRADER_ERROR) ? "?" : Numbers.points(task.checkedPoints())) + ": "
                + Text.clean(reason);
        return new ReportItem(
                task.task().id(), title(task), "changed", Outcome.MARKED, more, 0, text, 0, Optional.empty());
    }

    private static ReportItem deduction(Report report, Deduction rule) {
        double less = report.score() - report.rawScore();
        return new ReportItem(
                RULES,
                "Rules of the course",
                "deduction",
                Outcome.MARKED,
                less,
                0,
                Text.clean(rule.reason()),
                0,
                Optional.empty());
    }

    private static String title(TaskResult task) {
        return Text.clean(
                task.task().title().isBlank() ? task.task().id() : task.task().title());
    }
}
