package org.backmark.course.export;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Text;

/**
 * What GitHub shows beside a student's lines, as workflow commands.
 *
 * <p>GitHub shows ten errors of a step: those that cost most points come first. Source: GitHub's "Workflow commands for GitHub
 * Actions", "Setting an error message", and the runner's {@code ActionCommand}, which undoes the escapes.
 */
final class GithubAnnotations {
    private static final int MOST = 10;
    private static final int LONGEST = 4_000;

    private GithubAnnotations() {}

    /** A line for each, with a line feed. */
    static String text(StudentReport shown) {
        return faults(shown).stream().map(GithubAnnotations::command).collect(Collectors.joining());
    }

    private static List<ReportItem> faults(StudentReport shown) {
        return shown.items().stream()
                .filter(item -> item.outcome().isFault() && item.outcome() != Outcome.NOT_ATTEMPTED)
                // Why nothing ran stands before what did not run.
                .sorted(Comparator.comparing((ReportItem item) -> !item.group().equals("submission"))
                        .thenComparing(
                                Comparator.comparingDouble(ReportItem::lost).reversed()))
                .limit(MOST)
                .toList();
    }

    private static String command(ReportItem item) {
        String place = item.place()
                .map(at -> "file=" + property(at.file()) + ",line=" + at.line() + ",")
                .orElse("");
        String text = item.outcome().label() + (item.text().isEmpty() ? "" : ": " + item.text());
        return "::error " + place + "title=" + property(item.title() + ": " + item.name()) + "::"
                + data(Text.cut(text, LONGEST)) + "\n";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
