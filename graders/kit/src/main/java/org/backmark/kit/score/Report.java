package org.backmark.kit.score;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.kit.assignment.Assignment;

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
        Optional<StoppedBy> stoppedBy) {

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
        this(student, "", assignment, status, note, warnings, tasks, seed, seconds, studentSeconds, Optional.empty());
    }

    /** The same, with the outermost layer that stopped it. */
    public Report stoppedBy(StoppedBy layer) {
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
                Optional.of(layer));
    }

    /** The same, with the student's name. */
    public Report named(String told) {
        return new Report(
                student, told, assignment, status, note, warnings, tasks, seed, seconds, studentSeconds, stoppedBy);
    }

    /** The sum of all points, bonus included. */
    public double score() {
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
     * @param mark the percentage that passes
     */
    public boolean passes(double mark) {
        return status == Status.GRADED && score() > 0 && percent() >= mark;
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
        return tasks.stream().anyMatch(task -> task.has(Outcome.GRADER_ERROR)) ? Status.GRADER_ERROR : Status.GRADED;
    }
}
