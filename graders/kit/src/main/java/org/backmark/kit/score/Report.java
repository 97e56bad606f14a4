package org.backmark.kit.score;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.PassMark;

/**
 * Everything known of one submission.
 *
 * @param student the student's id
 * @param name the student's name, if what was sent tells it; else empty
 * @param assignment what was graded
 * @param status what became of the submission
 * @param note why, in one line, when it was not graded; else empty
 * @param warnings what a person may want to know: ignored files, forbidden calls that no task reaches
 * @param tasks a result for every task, in the assignment's order, whatever the status
 * @param seed what the random inputs came from
 * @param seconds wall time of the whole submission
 * @param studentSeconds CPU time of the calls of the student's code
 * @param stoppedBy the layer that stopped it, for the instructor; empty if that was not looked at
 * @param ruling what the course's rules say of it; empty where there are none, as in a student's own run
 * @param ownTests what the student's own tests say and run; empty where there are none, as in a student's own run
 */
public record Report(
        String student,
        String name,
        Assignment assignment,
        Status status,
        String note,
        List<String> warnings,
        List<TaskResult> tasks,
        long seed,
        double seconds,
        double studentSeconds,
        Optional<StoppedBy> stoppedBy,
        Optional<Ruling> ruling,
        Optional<OwnTests> ownTests) {

    public Report {
        warnings = List.copyOf(warnings);
        tasks = List.copyOf(tasks);
    }

    /** A report that says neither the student's name nor what stopped the submission. */
    public Report(
            String student,
            Assignment assignment,
            Status status,
            String note,
            List<String> warnings,
            List<TaskResult> tasks,
            long seed,
            double seconds,
            double studentSeconds) {
        this(
                student,
                "",
                assignment,
                status,
                note,
                warnings,
                tasks,
                seed,
                seconds,
                studentSeconds,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, with the outermost layer that stopped it. */
    public Report stoppedBy(StoppedBy layer) {
        return stoppedBy(Optional.of(layer));
    }

    /** The same, with the student's name. */
    public Report named(String told) {
        return new Report(
                student,
                told,
                assignment,
                status,
                note,
                warnings,
                tasks,
                seed,
                seconds,
                studentSeconds,
                stoppedBy,
                ruling,
                ownTests);
    }

    /** The same, with the layer that stopped it, or without. */
    public Report stoppedBy(Optional<StoppedBy> layer) {
        return new Report(
                student,
                name,
                assignment,
                status,
                note,
                warnings,
                tasks,
                seed,
                seconds,
                studentSeconds,
                layer,
                ruling,
                ownTests);
    }

    /** The same as another student's, whose name the file does not tell. */
    public Report forStudent(String other) {
        String told = other.equals(student) ? name : "";
        return new Report(
                other,
                told,
                assignment,
                status,
                note,
                warnings,
                tasks,
                seed,
                seconds,
                studentSeconds,
                stoppedBy,
                ruling,
                ownTests);
    }

    /** The same under the course's rules. */
    public Report ruled(Ruling rules) {
        return new Report(
                student,
                name,
                assignment,
                status,
                note,
                warnings,
                tasks,
                seed,
                seconds,
                studentSeconds,
                stoppedBy,
                Optional.of(rules),
                ownTests);
    }

    /** The same with what came of the student's own tests. */
    public Report withOwnTests(Optional<OwnTests> tests) {
        return new Report(
                student,
                name,
                assignment,
                status,
                note,
                warnings,
                tasks,
                seed,
                seconds,
                studentSeconds,
                stoppedBy,
                ruling,
                tests);
    }

    /** The same with other results; where a person has said what every failure of the grader is worth, it is graded. */
    public Report withTasks(List<TaskResult> others) {
        boolean settled = status == Status.GRADER_ERROR && others.stream().noneMatch(TaskResult::isUnknown);
        return new Report(
                student,
                name,
                assignment,
                settled ? Status.GRADED : status,
                note,
                warnings,
                others,
                seed,
                seconds,
                studentSeconds,
                stoppedBy,
                ruling,
                ownTests);
    }

    /** Whose it is, as people write it: the id before it was made safe as a file's name. */
    public String shown() {
        return SafeId.isCut(student) && SafeId.of(name).equals(student) ? name : SafeId.nameOf(student);
    }

    /** The same with the student's name, where that tells more. */
    public String shownWithName() {
        return name.isBlank() || name.equals(shown()) ? shown() : shown() + " (" + name + ")";
    }

    /**
     * Whether what has been marked so far passes, where nobody can tell yet whether all of it will.
     *
     * @param mark what must be earned; of a number of points, the share that could be earned so far
     */
    public boolean passesSoFar(PassMark mark) {
        if (verdict(mark) != Verdict.OPEN || status == Status.GRADER_ERROR) {
            return passes(mark);
        }
        Settled settled = Settled.of(this);
        double share = settled.max() == 0 ? 0 : max() / settled.max();
        return settled.points() > 0 && mark.isReachedBy(score() * share, max());
    }

    /** The sum of all points, bonus included, less what the course's rules take off. */
    public double score() {
        double raw = rawScore();
        double off = ruling.flatMap(Ruling::deduction).map(rule -> rule.of(raw)).orElse(0.0);
        // As it is written: what a reader sees is what is compared with the pass mark.
        return off == 0 ? raw : Numbers.points(raw - off).doubleValue();
    }

    /** The sum of all points, bonus included, before anything is taken off. */
    public double rawScore() {
        return tasks.stream().mapToDouble(TaskResult::points).sum();
    }

    /** The sum of what could be earned without bonus. */
    public double max() {
        return tasks.stream()
                .filter(result -> !result.task().bonus())
                .mapToDouble(TaskResult::max)
                .sum();
    }

    /** The score as a percentage of the maximum; 0 if nothing could be earned. */
    public double percent() {
        return max() == 0 ? 0 : 100 * score() / max();
    }

    /**
     * Whether it passes: nothing earned is never a pass, whatever the mark.
     *
     * @param mark what must be earned
     */
    public boolean passes(PassMark mark) {
        return status != Status.GRADER_ERROR && score() > 0 && mark.isReachedBy(score(), max());
    }

    /**
     * Whether it passes, as far as that can be told.
     *
     * @param mark what must be earned
     */
    public Verdict verdict(PassMark mark) {
        if (passes(mark)) {
            return Verdict.PASSED;
        }
        boolean open = status == Status.GRADER_ERROR || withAllThatIsAwaited().passes(mark);
        return open ? Verdict.OPEN : Verdict.FAILED;
    }

    private Report withAllThatIsAwaited() {
        return withTasks(tasks.stream()
                .map(task -> task.isAwaited() ? task.withChange(new Change(task.max(), "")) : task)
                .toList());
    }

    /** What a reader should know of how the score came about, a line each. */
    public List<String> remarks() {
        return Remarks.on(this);
    }

    /** The named mistakes of all checks, each once, in the order of the checks. */
    public String diagnosis() {
        return checks().map(CheckResult::diagnosis)
                .filter(diagnosis -> !diagnosis.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Every check of every task. */
    public Stream<CheckResult> checks() {
        return tasks.stream().flatMap(task -> task.checks().stream());
    }

    /** The status of a submission whose checks ran: graded, unless the grader failed in one of them. */
    public static Status statusOf(List<TaskResult> tasks) {
        return tasks.stream().anyMatch(TaskResult::isUnknown) ? Status.GRADER_ERROR : Status.GRADED;
    }
}
