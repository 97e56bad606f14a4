package org.backmark.kit.score;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.backmark.kit.assignment.PassMark;

/** A class's reports as a table for the terminal, at most 80 columns wide; names are shown as they are, all else in ASCII. */
public final class ClassTable {
    private static final int WIDTH = 80;
    private static final int NAME_WIDTH = 28;
    private static final String ROW = "%-" + NAME_WIDTH + "s  %s%s%s  %6s";
    // Of a status on the left, and points on the right.
    private static final int MIDDLE_WIDTH = 30;
    private static final String RULE = "-".repeat(WIDTH) + "\n";

    private ClassTable() {}

    /**
     * Prints the table; every line ends with a line feed.
     *
     * @param out where to
     * @param reports a row each
     * @param passMark what must be earned
     * @return what stands below the rows
     * @throws IOException if a report cannot be read, or {@code out} does not take it
     */
    public static Tally print(Appendable out, Reports reports, PassMark passMark) throws IOException {
        Tally tally = new Tally(passMark);
        out.append(line("student", "status", "points", "%")).append(RULE);
        reports.forEach(report -> {
            tally.add(report);
            out.append(row(report));
        });
        out.append(RULE).append(summary(tally));
        return tally;
    }

    private static String row(Report report) {
        boolean known = report.status() != Status.GRADER_ERROR;
        return line(
                        Text.cut(Text.line(report.shownWithName()), NAME_WIDTH),
                        report.status().label(),
                        Total.cell(report),
                        known ? String.format(Locale.ROOT, "%.1f", report.percent()) : "?")
                + (report.note().isEmpty() ? "" : "    " + Text.cut(Text.asciiLine(report.note()), WIDTH - 4) + "\n");
    }

    private static String line(String student, String status, String points, String percent) {
        String gap = " ".repeat(Math.max(1, MIDDLE_WIDTH - status.length() - points.length()));
        return String.format(Locale.ROOT, ROW, student, status, gap, points, percent)
                        .stripTrailing()
                + "\n";
    }

    private static String summary(Tally tally) {
        String counts = Arrays.stream(Status.values())
                .filter(status -> tally.count(status) > 0)
                .map(status -> tally.count(status) + " " + status.label())
                .collect(Collectors.joining(", "));
        String all = tally.total()
                + (tally.total() == 1 ? " submission: " : " submissions: ")
                + (counts.isEmpty() ? "none" : counts);
        OptionalDouble median = tally.median();
        return String.join("\n", Text.wrapped(all, WIDTH)) + "\n"
                + tally.passed() + " at or above " + tally.passMark()
                + (tally.open() > 0 ? ", " + tally.open() + " open" : "")
                + (median.isPresent()
                        ? String.format(Locale.ROOT, "; median of the graded %.1f %%", median.getAsDouble())
                        : "")
                + "\n";
    }
}
