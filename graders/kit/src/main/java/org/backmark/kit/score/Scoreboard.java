package org.backmark.kit.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backmark.kit.assignment.Assignment;

/**
 * A report as a table for the terminal, in plain ASCII and at most 80 columns.
 *
 * <p>A line for each task with its points and mark, the first failure below it, and the total.
 */
public final class Scoreboard {
    private static final int WIDTH = 80;
    private static final int TITLE_WIDTH = 38;
    private static final int POINTS_WIDTH = 9;
    private static final String RULE = "-".repeat(WIDTH) + "\n";
    private static final String INDENT = "    ";
    private static final String NOT_RUN = "not run";

    private final Report report;
    private final boolean colours;
    private final StringBuilder board = new StringBuilder();

    private Scoreboard(Report report, boolean colours) {
        this.report = report;
        this.colours = colours;
    }

    /**
     * The board as text; every line ends with a line feed.
     *
     * @param report what is shown
     * @param colours whether the terminal may be told to colour the marks
     */
    public static String of(Report report, boolean colours) {
        return new Scoreboard(report, colours).render();
    }

    private String render() {
        Assignment assignment = report.assignment();
        String id = Text.asciiLine(assignment.id());
        String title = Text.cut(Text.asciiLine(assignment.title()), Math.max(10, WIDTH - id.length() - 2));
        board.append(Text.cut(title + " ".repeat(Math.max(2, WIDTH - title.length() - id.length())) + id, WIDTH))
                .append('\n')
                .append(RULE);
        report.tasks().forEach(this::task);
        board.append(RULE);
        if (report.status() != Status.GRADED) {
            String note = Text.asciiLine(report.note());
            paragraph(report.status().label() + (note.isEmpty() ? "" : ": " + note));
        }
        paragraph(total());
        report.ruling().flatMap(Ruling::deduction).ifPresent(this::deduction);
        report.ownTests().ifPresent(this::ownTests);
        return board.toString();
    }

    private void task(TaskResult result) {
        String title = result.task().title().isBlank()
                ? result.task().id()
                : result.task().title();
        Optional<CheckResult> first = firstFailure(result).or(() -> firstMarked(result));
        Outcome outcome = result.worst();
        String points = result.max() == 0
                ? "-"
                : (result.isUnknown() ? "?" : Numbers.points(result.points())) + " / " + Numbers.points(result.max());
        String row = String.format(
                Locale.ROOT,
                " %-" + TITLE_WIDTH + "s %" + POINTS_WIDTH + "s  ",
                Text.cut(Text.asciiLine(title), TITLE_WIDTH),
                points);
        board.append(row)
                .append(coloured(Text.cut(mark(result, outcome), WIDTH - row.length()), outcome))
                .append('\n');
        first.ifPresent(this::failure);
        result.change()
                .ifPresent(change -> line("changed from " + Numbers.points(result.checkedPoints()) + " to "
                        + Numbers.points(change.points()) + ": " + Text.asciiLine(change.reason())));
    }

    private static String mark(TaskResult result, Outcome outcome) {
        if (result.task().manual()) {
            return result.has(Outcome.MARKED) ? "marked" : "manual";
        }
        if (result.checks().isEmpty()) {
            return "checked at grading";
        }
        if (outcome == Outcome.NOT_ATTEMPTED) {
            boolean notRun =
                    result.checks().stream().anyMatch(check -> check.hint().startsWith(NOT_RUN));
            return notRun ? NOT_RUN : result.needs().map(Text::asciiLine).orElse("not attempted");
        }
        return outcome.label().replace('-', ' ');
    }

    private static Optional<CheckResult> firstFailure(TaskResult result) {
        return result.checks().stream()
                .filter(check -> !check.outcome().earnsPoints())
                .filter(check -> check.outcome() != Outcome.NOT_ATTEMPTED)
                .filter(check -> check.outcome() != Outcome.AWAITING_MARKS)
                .findFirst();
    }

    private static Optional<CheckResult> firstMarked(TaskResult result) {
        return result.checks().stream()
                .filter(check -> check.outcome() == Outcome.FOLLOWED_THROUGH
                        || check.outcome() == Outcome.BORDERLINE
                        || check.outcome() == Outcome.MARKED && !check.hint().isEmpty())
                .findFirst();
    }

    private void failure(CheckResult check) {
        String hint = Text.asciiLine(check.hint());
        String details = Text.asciiLine(check.details());
        line(Text.asciiLine(check.check()) + ": " + (details.isEmpty() ? hint : details));
        boolean wrong = check.outcome() == Outcome.FAILED || check.outcome() == Outcome.PARTIAL;
        if (wrong && !details.isEmpty() && !hint.isEmpty()) {
            line("hint: " + hint);
        }
        // In full: this is what the student came for.
        Text.wrapped(Text.asciiLine(check.diagnosis()), WIDTH - INDENT.length()).stream()
                .filter(text -> !text.isEmpty())
                .forEach(text -> board.append(INDENT).append(text).append('\n'));
    }

    // What is longer than that stands further up, in Maven's own output, and in the files.
    private void line(String text) {
        int width = WIDTH - INDENT.length();
        List<String> lines = Text.wrapped(text, width);
        board.append(INDENT).append(lines.get(0)).append('\n');
        if (lines.size() > 1) {
            String rest = String.join(" ", lines.subList(1, lines.size()));
            board.append(INDENT).append(Text.cut("  " + rest, width)).append('\n');
        }
    }

    private String total() {
        Settled settled = Settled.of(report);
        BigDecimal hidden = Numbers.points(settled.hidden());
        double max = settled.max();
        double awaited = settled.awaited();
        return settled.total().text(" / ")
                + (hidden.signum() > 0 ? " of the visible checks" : "")
                + (max == 0 ? "" : " (" + Numbers.percent(100 * settled.points() / max) + " %)")
                + (hidden.signum() > 0 ? "; the hidden checks at grading give up to " + hidden + " more" : "")
                + (awaited > 0 ? "; " + Numbers.points(awaited) + " more await a person's marks" : "")
                + ".";
    }

    private void deduction(Deduction rule) {
        paragraph("Less " + Numbers.points(report.rawScore() - report.score()) + " points ("
                + Numbers.percent(rule.percent()) + " %): " + Text.asciiLine(rule.reason()));
        paragraph("What counts: " + Total.text(report, " / ") + " (" + Numbers.percent(report.percent()) + " %).");
    }

    private void ownTests(OwnTests tests) {
        paragraph("Your own tests: " + Text.asciiLine(tests.line()));
        tests.failures()
                .forEach(failure -> line(Text.asciiLine(failure.test()) + ": " + Text.asciiLine(failure.message())));
    }

    private void paragraph(String text) {
        Text.wrapped(text, WIDTH).forEach(line -> board.append(line).append('\n'));
    }

    private String coloured(String mark, Outcome outcome) {
        if (!colours) {
            return mark;
        }
        String code = outcome.earnsPoints()
                ? "32"
                : switch (outcome) {
                    case NOT_ATTEMPTED, NOT_APPLICABLE, AWAITING_MARKS, PARTIAL -> "33";
                    default -> "31";
                };
        return "\u001B[" + code + "m" + mark + "\u001B[0m";
    }
}
