package org.backmark.kit.score;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A class's reports as a table for the terminal, in plain ASCII and at most 80 columns. */
public final class ClassTable {
    private static final int WIDTH = 80;
    private static final int NAME_WIDTH = 28;
    private static final String ROW = "%-" + NAME_WIDTH + "s  %-17s  %11s  %6s";
    private static final String RULE = "-".repeat(WIDTH) + "\n";

    private ClassTable() {}

    /**
     * The table as text; every line ends with a line feed.
     *
     * @param reports a row each, in this order
     * @param passMark the percentage that passes
     */
    public static String of(List<Report> reports, double passMark) {
        StringBuilder table = new StringBuilder();
        table.append(line("student", "status", "points", "%")).append(RULE);
        reports.forEach(report -> table.append(row(report)));
        return table.append(RULE).append(summary(reports, passMark)).toString();
    }

    private static String row(Report report) {
        boolean known = report.status() != Status.GRADER_ERROR;
        return line(
                        Text.cut(Text.asciiLine(report.student()), NAME_WIDTH),
                        report.status().label(),
                        (known ? Numbers.points(report.score()) : "?") + " / " + Numbers.points(report.max()),
                        known ? String.format(Locale.ROOT, "%.1f", report.percent()) : "?")
                + (report.note().isEmpty() ? "" : "    " + Text.cut(Text.asciiLine(report.note()), WIDTH - 4) + "\n");
    }

    private static String line(String student, String status, String points, String percent) {
        return String.format(Locale.ROOT, ROW, student, status, points, percent).stripTrailing() + "\n";
    }

    private static String summary(List<Report> reports, double passMark) {
        String counts = Arrays.stream(Status.values())
                .filter(status -> count(reports, status) > 0)
                .map(status -> count(reports, status) + " " + status.label())
                .collect(Collectors.joining(", "));
        long passed = reports.stream().filter(report -> report.passes(passMark)).count();
        double[] percents = reports.stream()
                .filter(report -> report.status() == Status.GRADED)
                .mapToDouble(Report::percent)
                .sorted()
                .toArray();
        String all = reports.size()
                + (reports.size() == 1 ? " submission: " : " submissions: ")
                + (counts.isEmpty() ? "none" : counts);
        return String.join("\n", Text.wrapped(all, WIDTH)) + "\n"
                + passed + " at or above " + Numbers.percent(passMark) + " %"
                + (percents.length == 0
                        ? ""
                        : String.format(Locale.ROOT, "; median of the graded %.1f %%", median(percents)))
                + "\n";
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static long count(List<Report> reports, Status status) {
        return reports.stream().filter(report -> report.status() == status).count();
    }
}
