package org.backmark.kit.score;

import java.util.List;
import org.backmark.kit.assignment.Task;

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
}
