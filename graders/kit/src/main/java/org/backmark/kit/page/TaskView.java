package org.backmark.kit.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Numbers;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;
import org.backmark.kit.score.Text;

/**
 * A task as it is shown.
 *
 * @param id of the task
 * @param title what a reader knows it by
 * @param sheetPart where in the sheet it stands
 * @param points earned, of how many; a dash where nothing is
 * @param width of the bar, 0 to 100; empty where nothing can be earned
 * @param mark what became of it
 * @param tone of the mark: good, part, bad or soft
 * @param change what a person has changed; may be empty
 * @param checks those with something to read
 * @param quiet the others, in a line for each outcome
 */
record TaskView(
        String id,
        String title,
        String sheetPart,
        String points,
        String width,
        String mark,
        String tone,
        String change,
        List<CheckView> checks,
        List<Quiet> quiet) {

    /**
     * Checks of which nothing is to be said but how they ended.
     *
     * @param what how many they are, and what became of them
     * @param checks their names
     */
    record Quiet(String what, List<String> checks) {}

    static TaskView of(TaskResult result, Illustrator illustrator) {
        String title = result.task().title();
        Outcome worst = result.worst();
        return new TaskView(
                result.task().id(),
                Text.clean(title.isBlank() ? result.task().id() : title),
                Text.clean(result.task().sheetPart()),
                points(result),
                result.max() == 0 ? "" : TotalView.width(100 * result.points() / result.max()),
                mark(result, worst),
                result.checks().isEmpty() ? "soft" : CheckView.tone(worst),
                result.change()
                        .map(change -> "Changed to " + Numbers.points(change.points()) + " by a person: "
                                + Text.clean(change.reason()))
                        .orElse(""),
                result.checks().stream()
                        .filter(check -> !isQuiet(check))
                        .map(check -> CheckView.of(check, illustrator))
                        .toList(),
                quiet(result));
    }

    boolean hasMore() {
        return !checks.isEmpty() || !change.isEmpty();
    }

    private static String points(TaskResult result) {
        if (result.max() == 0) {
            return "\u2013";
        }
        return (result.isUnknown() ? "?" : Numbers.points(result.points())) + " of " + Numbers.points(result.max())
                + (result.task().bonus() ? " bonus" : "");
    }

    private static String mark(TaskResult result, Outcome worst) {
        if (result.checks().isEmpty()) {
            return "checked at grading";
        }
        return worst == Outcome.NOT_ATTEMPTED
                ? result.needs().map(Text::clean).orElse(CheckView.words(worst))
                : CheckView.words(worst);
    }

    private static boolean isQuiet(CheckResult check) {
        boolean plain = switch (check.outcome()) {
            case PASSED, NOT_ATTEMPTED, NOT_APPLICABLE, AWAITING_MARKS -> true;
            case MARKED -> check.hint().isEmpty();
            default -> false;
        };
        return plain && check.curves().isEmpty() && check.figures().isEmpty();
    }

    private static List<Quiet> quiet(TaskResult result) {
        Map<String, List<String>> names = result.checks().stream()
                .filter(TaskView::isQuiet)
                .collect(Collectors.groupingBy(
                        TaskView::ending,
                        LinkedHashMap::new,
                        Collectors.mapping(check -> Text.clean(check.check()), Collectors.toList())));
        return names.entrySet().stream()
                .map(entry -> new Quiet(count(entry.getValue()) + entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String count(List<String> checks) {
        return checks.size() + (checks.size() == 1 ? " check " : " checks ");
    }

    private static String ending(CheckResult check) {
        String words = CheckView.words(check.outcome());
        return check.hint().isEmpty() ? words : words + ": " + Text.clean(check.hint());
    }
}
