package org.backmark.kit.score;

import java.util.ArrayList;
import java.util.List;

/** What a reader should know of how a score came about: what a person has changed, and what the rules have done. */
final class Remarks {
    private Remarks() {}

    /** A line each. */
    static List<String> on(Report report) {
        List<String> remarks = new ArrayList<>();
        for (TaskResult task : report.tasks()) {
            task.change().map(change -> changed(task, change)).ifPresent(remarks::add);
        }
        report.ruling().ifPresent(rules -> {
            rules.deduction().map(Deduction::reason).ifPresent(remarks::add);
            remarks.addAll(rules.remarks());
        });
        return remarks;
    }

    private static String changed(TaskResult task, Change change) {
        return task.task().id() + ": " + Numbers.points(change.points()) + " instead of "
                + (task.has(Outcome.GRADER_ERROR) ? "?" : Numbers.points(task.checkedPoints())) + ", "
                + change.reason();
    }
}
