package org.backmark.kit.score;

import java.util.List;
import java.util.Set;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.assignment.Visibility;

/**
 * What one task earned.
 *
 * @param task the task
 * @param checks a result for each of its checks, in the assignment's order
 */
public record TaskResult(Task task, List<CheckResult> checks) {
    public TaskResult {
        checks = List.copyOf(checks);
    }

    /** The sum of its checks' points. */
    public double points() {
        return checks.stream().mapToDouble(CheckResult::points).sum();
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

    /** The worst outcome of its checks; not applicable if it has none. */
    public Outcome worst() {
        return checks.stream()
                .map(CheckResult::outcome)
                .reduce(Outcome.NOT_APPLICABLE, (first, second) -> second.isWorseThan(first) ? second : first);
    }
}
