package org.backmark.kit.score;

import java.util.List;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Task;

/**
 * What of a score stands already, before the course's rules, and what may still come.
 *
 * @param points earned, bonus included
 * @param max what could be earned so far without bonus
 * @param awaited what a person's marks may add
 * @param hidden what checks may add that this run did not hold
 */
public record Settled(double points, double max, double awaited, double hidden) {

    /** What stands in a report. */
    public static Settled of(Report report) {
        List<TaskResult> settled =
                report.tasks().stream().filter(result -> !result.isAwaited()).toList();
        double max = settled.stream()
                .filter(result -> !result.task().bonus())
                .mapToDouble(TaskResult::max)
                .sum();
        double points = settled.stream().mapToDouble(TaskResult::points).sum();
        return new Settled(points, max, report.max() - max, hidden(report));
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
