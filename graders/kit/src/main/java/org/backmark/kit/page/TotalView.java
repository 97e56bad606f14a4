package org.backmark.kit.page;

import java.util.ArrayList;
import java.util.List;
import org.backmark.kit.assignment.PassMark;
import org.backmark.kit.score.Deduction;
import org.backmark.kit.score.Numbers;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Ruling;
import org.backmark.kit.score.Settled;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.Text;
import org.backmark.kit.score.Total;

/**
 * A score as it is shown.
 *
 * @param points earned; a question mark if the grader failed
 * @param max what could be earned
 * @param percent of the maximum; may be empty
 * @param width of the figure's bar, 0 to 100
 * @param notes what more is to be said of it, a sentence each
 */
record TotalView(String points, String max, String percent, String width, List<String> notes) {

    static TotalView of(Report report) {
        Settled settled = Settled.of(report);
        boolean ruled = report.ruling().flatMap(Ruling::deduction).isPresent();
        double points = ruled ? report.score() : settled.points();
        double shown = ruled ? points : settled.total().points();
        double max = ruled ? report.max() : settled.max();
        double percent = max == 0 ? 0 : 100 * points / max;
        boolean known = report.status() != Status.GRADER_ERROR;
        return new TotalView(
                known ? Numbers.points(shown).toPlainString() : "?",
                Numbers.points(max).toPlainString(),
                known && max > 0 ? Numbers.percent(percent).toPlainString() + " %" : "",
                known ? width(percent) : "0",
                notes(report, settled));
    }

    /** A percentage as the width of a bar. */
    static String width(double percent) {
        return Numbers.percent(Math.max(0, Math.min(100, percent))).toPlainString();
    }

    private static List<String> notes(Report report, Settled settled) {
        List<String> notes = new ArrayList<>();
        report.ruling().flatMap(Ruling::deduction).ifPresent(rule -> notes.add(deduction(report, rule)));
        Total total = settled.total();
        if (total.bonusMax() > 0) {
            notes.add("Bonus, on top: " + Numbers.points(total.bonus()) + " of " + Numbers.points(total.bonusMax())
                    + " points.");
        }
        boolean whole = Numbers.points(settled.hidden()).signum() == 0;
        if (!whole) {
            notes.add("These are the visible checks. The hidden ones at grading give up to "
                    + Numbers.points(settled.hidden()) + " points more.");
        }
        if (settled.awaited() > 0) {
            notes.add(Numbers.points(settled.awaited()) + " points more await a person's marks.");
        }
        if (whole && report.max() > 0) {
            notes.add(verdict(report));
        }
        report.ruling()
                .map(Ruling::group)
                .filter(group -> !group.isEmpty())
                .ifPresent(group -> notes.add("Group: " + Text.clean(group) + "."));
        return notes;
    }

    private static String deduction(Report report, Deduction rule) {
        return Numbers.points(report.rawScore()) + " points earned, less "
                + Numbers.points(report.rawScore() - report.score()) + " (" + Numbers.percent(rule.percent()) + " %): "
                + Text.clean(rule.reason());
    }

    private static String verdict(Report report) {
        PassMark mark =
                report.ruling().map(Ruling::passMark).orElse(report.assignment().passMark());
        String asked = "; " + mark + " must be reached.";
        return switch (report.verdict(mark)) {
            case PASSED -> "Passed" + asked;
            case FAILED -> "Not passed" + asked;
            case OPEN -> "Whether this passes is open" + asked;
        };
    }
}
