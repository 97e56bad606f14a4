package org.backmark.kit.page;

import java.util.List;
import java.util.stream.Stream;
import org.backmark.kit.figure.NamedFigure;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Numbers;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Text;

/**
 * A check as it is shown.
 *
 * @param id of the check
 * @param mark what became of it
 * @param tone of the mark: good, part, bad or soft
 * @param points earned, of how many
 * @param hint may be empty
 * @param diagnosis may be empty
 * @param details what was computed and expected; nothing in it if the reader may not see that
 * @param plots the figures
 */
record CheckView(
        String id,
        String mark,
        String tone,
        String points,
        String hint,
        String diagnosis,
        DetailsView details,
        List<Plot> plots) {

    static CheckView of(CheckResult check, Illustrator illustrator) {
        boolean unknown = check.outcome() == Outcome.GRADER_ERROR;
        return new CheckView(
                Text.clean(check.check()),
                words(check.outcome()),
                tone(check.outcome()),
                (unknown ? "?" : Numbers.points(check.points())) + " of " + Numbers.points(check.max()),
                check.details().contains(check.hint()) ? "" : Text.clean(check.hint()),
                Text.clean(check.diagnosis()),
                DetailsView.of(Text.clean(check.details())),
                Stream.concat(
                                Plot.ofCurves(check.curves(), illustrator),
                                check.figures().stream()
                                        .filter(figure -> !isCurve(figure, check))
                                        .map(figure -> Plot.of(figure, illustrator)))
                        .toList());
    }

    // A check that draws a curve for the student's own folder tells it too.
    private static boolean isCurve(NamedFigure figure, CheckResult check) {
        return figure.lines() != null
                && check.curves().stream()
                        .anyMatch(
                                curve -> curve.quantity().equals(figure.lines().yAxis()));
    }

    static String words(Outcome outcome) {
        return outcome.label().replace('-', ' ');
    }

    static String tone(Outcome outcome) {
        return switch (outcome) {
            case PASSED, MARKED -> "good";
            case FOLLOWED_THROUGH, BORDERLINE, PARTIAL -> "part";
            case NOT_ATTEMPTED, NOT_APPLICABLE, AWAITING_MARKS -> "soft";
            case FAILED, CRASHED, TIMED_OUT, OUT_OF_MEMORY, REJECTED, GRADER_ERROR -> "bad";
        };
    }
}
