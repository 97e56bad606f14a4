package org.backmark.engine.report;

import java.util.List;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;

/** What of an assignment decides what is measured; its points, texts, pass mark and policies are applied afterwards. */
final class Measured {
    private Measured() {}

    /** A text that is the same for two assignments under which the same is measured. */
    static String of(Assignment assignment) {
        return List.of(
                        assignment.id(),
                        assignment.contract(),
                        assignment.packageName(),
                        assignment.limits(),
                        assignment.training(),
                        assignment.full(),
                        assignment.ownTests().seconds(),
                        assignment.partialCredit(),
                        assignment.tasks().stream().map(Measured::of).toList())
                .toString();
    }

    // Of what earned nothing of nothing, nobody knows the share.
    private static List<Object> of(Task task) {
        return List.of(
                task.id(),
                task.manual(),
                task.needs(),
                task.points() > 0,
                task.checks().stream().map(Measured::of).toList());
    }

    private static String of(Check check) {
        return check.withPoints(Math.signum(check.points())).toString();
    }

    /** A check's result under the points that an assignment gives now: the same share of them. */
    static CheckResult under(Task task, CheckResult measured) {
        double max = measured.outcome() == Outcome.NOT_APPLICABLE
                ? 0
                : task.checks().stream()
                        .filter(check -> check.id().equals(measured.check()))
                        .mapToDouble(Check::points)
                        .findFirst()
                        .orElse(task.manual() ? task.points() : measured.max());
        return max == measured.max() || measured.max() == 0
                ? measured
                : measured.withPoints(measured.points() * (max / measured.max()), max);
    }
}
