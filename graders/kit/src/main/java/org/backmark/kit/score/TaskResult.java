package org.backmark.kit.score;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.assignment.Visibility;

/**
 * What one task earned.
 *
 * @param task the task
 * @param checks a result for each of its checks, in the assignment's order
 * @param change what a person has put in place of the checks' points, if anybody has
 */
public record TaskResult(Task task, List<CheckResult> checks, Optional<Change> change) {
    /** What is said of the checks of a task whose answers come in a way that earns nothing. */
    public static final String FORFEITED = "this task earns nothing: its answers come in a way that the sheet forbids";

    public TaskResult {
        checks = List.copyOf(checks);
    }

    /** A result that nobody has changed. */
    public TaskResult(Task task, List<CheckResult> checks) {
        this(task, checks, Optional.empty());
    }

    /** The same with other checks. */
    public TaskResult withChecks(List<CheckResult> others) {
        return new TaskResult(task, others, change);
    }

    /** The same with a person's points. */
    public TaskResult withChange(Change made) {
        return new TaskResult(task, checks, Optional.of(made));
    }

    /** The points that count: a person's, or the sum of its checks' points. */
    public double points() {
        return change.map(Change::points).orElseGet(this::checkedPoints);
    }

    /** The sum of its checks' points. */
    public double checkedPoints() {
        return checks.stream().mapToDouble(CheckResult::points).sum();
    }

    /** Whether it earns nothing for the way of its answers; then nothing is followed through, and no slip keeps a share. */
    public boolean isForfeited() {
        return checks.stream().anyMatch(check -> check.hint().endsWith(FORFEITED));
    }

    /** Whether a person must still mark it. */
    public boolean isAwaited() {
        return change.isEmpty() && has(Outcome.AWAITING_MARKS);
    }

    /** Whether the grader failed in it, and nobody has said what it is worth. */
    public boolean isUnknown() {
        return change.isEmpty() && has(Outcome.GRADER_ERROR);
    }

    /** The sum of what its checks could earn. */
    public double max() {
        return checks.stream().mapToDouble(CheckResult::max).sum();
    }

    /**
     * Results for a submission whose checks did not run; manual tasks await their marks all the same.
     *
     * @param assignment whose tasks are meant
     * @param counted checks of any other visibility are left out
     * @param outcome what is said of every check
     * @param hint why, as any student may see it
     * @return one for every task, in the assignment's order
     */
    public static List<TaskResult> withoutRun(
            Assignment assignment, Set<Visibility> counted, Outcome outcome, String hint) {
        return assignment.tasks().stream()
                .map(task -> new TaskResult(
                        task,
                        task.manual()
                                ? List.of(CheckResult.awaitingMarks(task))
                                : task.checks().stream()
                                        .filter(check -> counted.contains(check.visibility()))
                                        .map(check -> CheckResult.of(task, check, outcome, hint, "", 0))
                                        .toList()))
                .toList();
    }

    /** Whether one of its checks has that outcome. */
    public boolean has(Outcome outcome) {
        return checks.stream().anyMatch(check -> check.outcome() == outcome);
    }

    /** Which stub further down keeps its checks from running, in the words {@code needs train}; empty if none does. */
    public Optional<String> needs() {
        return checks.stream()
                .filter(check -> check.outcome() == Outcome.NOT_ATTEMPTED)
                .map(CheckResult::hint)
                .filter(hint -> hint.startsWith("needs "))
                .map(hint -> hint.replaceFirst(" first$", ""))
                .findFirst();
    }

    /** The worst outcome of its checks; not applicable if it has none. */
    public Outcome worst() {
        return checks.stream()
                .map(CheckResult::outcome)
                .reduce(Outcome.NOT_APPLICABLE, (first, second) -> second.isWorseThan(first) ? second : first);
    }
}
