package org.backmark.kit.score;

import java.util.List;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Task;

/**
 * What of a score stands already, before the course's rules, and what may still come.
 *
 * @param total earned, and what could be earned so far
 * @param awaited what a person's marks may add
 * @param hidden what checks may add that this run did not hold
 */
public record Settled(Total total, double awaited, double hidden) {

    /** What was earned, bonus included. */
    public double points() {
        return total.points() + total.bonus();
    }

    /** What could be earned so far without bonus. */
    public double max() {
        return total.max();
    }

    /** What stands in a report. */
    public static Settled of(Report report) {
        List<TaskResult> settled =
                report.tasks().stream().filter(result -> !result.isAwaited()).toList();
        Total total = Total.of(settled);
        return new Settled(total, report.max() - total.max(), hidden(report));
    }

    private static double hidden(Report report) {
        return report.tasks().stream()
                .map(TaskResult::task)
                .filter(task -> !task.manual() && !task.bonus())
                .mapToDouble(task -> task.points() - counted(report, task))
                .sum();
    }

    private static double counted(Report report, Task task) {
        return task.checks().stream()
                .filter(check ->
                        report.checks().anyMatch(result -> result.check().equals(check.id())))
                .mapToDouble(Check::points)
                .sum();
    }
}
