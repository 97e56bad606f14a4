package org.backmark.kit.score;

import java.util.Optional;
import org.backmark.kit.assignment.Assignment.Disclosure;
import org.backmark.kit.assignment.Visibility;

/** Leaves of a report what its student may see. */
public final class ForStudent {
    private ForStudent() {}

    /**
     * The student's copy of a report, without the layer that stopped it.
     *
     * <p>Visible checks keep everything. A hidden one keeps what the assignment's {@code feedback} allows: its name and
     * outcome, its hint, diagnosis, curves and figures too, or everything.
     */
    public static Report copyOf(Report report) {
        Disclosure disclosure = report.assignment().feedback().hidden();
        return new Report(
                report.student(),
                report.name(),
                report.assignment(),
                report.status(),
                report.status() == Status.GRADER_ERROR
                        ? "the grader failed, not the submission; the instructor sees why"
                        : report.note(),
                report.warnings(),
                report.tasks().stream()
                        .map(task -> task.withChecks(task.checks().stream()
                                .map(check -> disclosed(check, disclosure))
                                .toList()))
                        .toList(),
                report.seed(),
                report.seconds(),
                report.studentSeconds(),
                Optional.empty(),
                report.ruling(),
                report.ownTests());
    }

    private static CheckResult disclosed(CheckResult check, Disclosure disclosure) {
        if (check.visibility() == Visibility.VISIBLE || disclosure == Disclosure.FULL) {
            return check;
        }
        CheckResult shown = check.withoutDetails();
        return disclosure == Disclosure.HINT
                ? shown
                : new CheckResult(
                        shown.task(),
                        shown.check(),
                        shown.visibility(),
                        shown.outcome(),
                        shown.points(),
                        shown.max(),
                        "",
                        "",
                        "",
                        shown.millis());
    }
}
