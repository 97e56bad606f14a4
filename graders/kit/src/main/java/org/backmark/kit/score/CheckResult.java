package org.backmark.kit.score;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.figure.NamedFigure;

/**
 * What became of one check, and what is said about it.
 *
 * @param task the task's id
 * @param check the check's id
 * @param visibility who may see it
 * @param outcome what became of it
 * @param points what it earned
 * @param max what it could earn; 0 if not applicable
 * @param hint what any student may see: no inputs, no expected values; may be empty
 * @param details everything, for the instructor; may be empty
 * @param diagnosis the named mistake; may be empty
 * @param curves how trainings went in it; none in most checks
 * @param figures what is worth seeing of it
 * @param millis wall time
 */
public record CheckResult(
        String task,
        String check,
        Visibility visibility,
        Outcome outcome,
        double points,
        double max,
        String hint,
        String details,
        String diagnosis,
        List<Curve> curves,
        List<NamedFigure> figures,
        long millis) {

    public CheckResult {
        Stream.of(task, check, visibility, outcome, hint, details, diagnosis).forEach(Objects::requireNonNull);
        curves = List.copyOf(curves);
        figures = List.copyOf(figures);
    }

    /** The result of a check without a training. */
    public CheckResult(
            String task,
            String check,
            Visibility visibility,
            Outcome outcome,
            double points,
            double max,
            String hint,
            String details,
            String diagnosis,
            long millis) {
        this(task, check, visibility, outcome, points, max, hint, details, diagnosis, List.of(), List.of(), millis);
    }

    /**
     * The result of a check whose points follow from its outcome.
     *
     * @param task the task it belongs to
     * @param check the check
     * @param outcome what became of it
     * @param hint what any student may see
     * @param details everything, for the instructor
     * @param millis wall time
     */
    public static CheckResult of(Task task, Check check, Outcome outcome, String hint, String details, long millis) {
        double max = outcome == Outcome.NOT_APPLICABLE ? 0 : check.points();
        double points = outcome.earnsPoints() ? check.points() : 0;
        return new CheckResult(
                task.id(), check.id(), check.visibility(), outcome, points, max, hint, details, "", millis);
    }

    /**
     * The same check, with its points after all.
     *
     * @param sentence what is right given what; students see it
     */
    public CheckResult followedThrough(String sentence) {
        return new CheckResult(
                task,
                check,
                visibility,
                Outcome.FOLLOWED_THROUGH,
                max,
                max,
                sentence,
                "",
                diagnosis,
                curves,
                withoutDetails().figures,
                millis);
    }

    /**
     * The same check, with a share of its points for a mistake that is named.
     *
     * @param share of what it can earn, 0 to 1; nothing kept is a failure
     * @param sentence what the share is for; students see it; may be empty
     */
    public CheckResult keeping(double share, String sentence) {
        return new CheckResult(
                task,
                check,
                visibility,
                share > 0 ? Outcome.PARTIAL : Outcome.FAILED,
                share * max,
                max,
                hintAnd(sentence),
                details,
                diagnosis,
                curves,
                figures,
                millis);
    }

    /**
     * The same result with one thing more that is said of it.
     *
     * @param sentence students see it
     */
    public CheckResult withRemark(String sentence) {
        return new CheckResult(
                task,
                check,
                visibility,
                outcome,
                points,
                max,
                hintAnd(sentence),
                details,
                diagnosis,
                curves,
                figures,
                millis);
    }

    private String hintAnd(String sentence) {
        return Stream.of(hint, sentence).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    /** The entry of a task that a person marks, and has not yet. */
    public static CheckResult awaitingMarks(Task task) {
        return new CheckResult(
                task.id(),
                task.id(),
                Visibility.VISIBLE,
                Outcome.AWAITING_MARKS,
                0,
                task.points(),
                "a person marks this task",
                "",
                "",
                0);
    }

    /**
     * The same entry, marked.
     *
     * @param given what the person gave
     * @param comment what the person says about it; students see it; may be empty
     */
    public CheckResult marked(double given, String comment) {
        return new CheckResult(task, check, visibility, Outcome.MARKED, given, max, comment, "", diagnosis, millis);
    }

    /** The same result where other points are given. */
    public CheckResult withPoints(double earned, double most) {
        return new CheckResult(
                task, check, visibility, outcome, earned, most, hint, details, diagnosis, curves, figures, millis);
    }

    /** The same result with the mistake named. */
    public CheckResult withDiagnosis(String named) {
        return new CheckResult(
                task, check, visibility, outcome, points, max, hint, details, named, curves, figures, millis);
    }

    /** The same result with curves. */
    public CheckResult withCurves(List<Curve> told) {
        return new CheckResult(
                task, check, visibility, outcome, points, max, hint, details, diagnosis, told, figures, millis);
    }

    /** The same result with figures. */
    public CheckResult withFigures(List<NamedFigure> shown) {
        return new CheckResult(
                task, check, visibility, outcome, points, max, hint, details, diagnosis, curves, shown, millis);
    }

    /** The same result without what shows inputs or expected values. */
    public CheckResult withoutDetails() {
        List<NamedFigure> harmless =
                figures.stream().filter(figure -> !figure.detail()).toList();
        return new CheckResult(
                task, check, visibility, outcome, points, max, hint, "", diagnosis, curves, harmless, millis);
    }

    /** Everything that is said of the check: the details, then the hint. */
    public String message() {
        if (hint.isEmpty() || details.contains(hint)) {
            return details;
        }
        if (details.isEmpty()) {
            return hint;
        }
        boolean wrong = outcome == Outcome.FAILED || outcome == Outcome.PARTIAL;
        return details + (wrong ? "\nhint: " : "\n") + hint;
    }
}
