package org.backmark.course.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.backmark.kit.score.Numbers;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Reports;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.TaskResult;
import org.backmark.kit.score.Text;
import org.backmark.kit.score.Total;

/**
 * The summary of a job on GitHub, in Markdown.
 *
 * <p>What a student may have had a hand in stands in code blocks alone, where neither Markdown nor HTML, a mention nor an
 * issue's number means anything. Source: GitHub's "Workflow commands for GitHub Actions", "Adding a job summary", which
 * allows a step 1 MiB; and the GitHub Flavored Markdown Spec.
 */
final class GithubSummary {
    private static final int LONGEST = 4_000;
    private static final String LEFT_OUT = "\nThe rest does not fit in here; it is in the results folder.\n";

    private final StringBuilder text = new StringBuilder();
    private final int mostBytes;
    private int bytes = LEFT_OUT.length();
    private boolean full;

    private GithubSummary(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * One submission's summary.
     *
     * @param mostBytes how long it may be, in UTF-8
     */
    static String of(StudentReport shown, int mostBytes) {
        GithubSummary summary = new GithubSummary(mostBytes);
        Report report = shown.report();
        summary.add("## " + escaped(report.assignment().title()) + "\n\n**" + escaped(shown.points()) + "**, "
                + shown.verdictInWords() + "\n");
        summary.addAll(report.remarks().stream().map(GithubSummary::block).toList());
        summary.add("\n| Task | Points | Result |\n| --- | ---: | --- |\n"
                + report.tasks().stream().map(GithubSummary::row).collect(Collectors.joining()));
        summary.addAll(shown.items().stream()
                .filter(item -> !item.text().isEmpty() && TestStatus.of(item.outcome()) != TestStatus.SKIPPED)
                .map(GithubSummary::section)
                .toList());
        if (report.status() == Status.GRADED && !report.warnings().isEmpty()) {
            summary.add("\n### Notes\n" + block(String.join("\n", report.warnings())));
        }
        return summary.end();
    }

    /** A class's summary: a row for each student. */
    static String of(Reports reports, int mostBytes) throws IOException {
        GithubSummary summary = new GithubSummary(mostBytes);
        summary.add("| Student | Status | Points | % |\n| --- | --- | ---: | ---: |\n");
        reports.forEach(report -> summary.add(row(report)));
        return summary.end();
    }

    private static String row(Report report) {
        boolean known = report.status() != Status.GRADER_ERROR;
        // In a code block, where only its own end means anything, and a bar that of a cell.
        return "| `" + Text.line(report.shownWithName()).replaceAll("[`|]", "_") + "` | "
                + report.status().label() + " | "
                + Total.cell(report) + " | "
                + (known ? Numbers.percent(report.percent()) : "?") + " |\n";
    }

    private static String row(TaskResult result) {
        String title = result.task().title().isBlank()
                ? result.task().id()
                : result.task().title();
        return "| " + escaped(title) + " | "
                + (result.isUnknown() ? "?" : Numbers.points(result.points())) + " / " + Numbers.points(result.max())
                + " | " + mark(result) + " |\n";
    }

    private static String mark(TaskResult result) {
        String outcome = result.worst().label();
        return result.worst() == Outcome.NOT_ATTEMPTED
                ? result.needs().map(GithubSummary::escaped).orElse(outcome)
                : outcome;
    }

    private static String section(ReportItem item) {
        String place = item.place()
                .map(at -> "\n" + block(at.file() + ":" + at.line()))
                .orElse("");
        return "\n### " + escaped(item.title()) + ": " + escaped(item.name()) + "\n\n"
                + item.outcome().label() + "\n" + place + block(item.text());
    }

    // A fence is ended by one that is at least as long, and by nothing else.
    private static String block(String content) {
        String clean = Text.cut(Text.clean(content), LONGEST);
        int run = 0;
        int longest = 2;
        for (char c : clean.toCharArray()) {
            run = c == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        return "\n" + fence + "text\n" + clean + "\n" + fence + "\n";
    }

    private static String escaped(String line) {
        return Text.clean(line).replace('\n', ' ').replaceAll("[\\p{Punct}]", "\\\\$0");
    }

    private void addAll(List<String> parts) {
        parts.forEach(this::add);
    }

    private void add(String part) {
        int length = part.getBytes(StandardCharsets.UTF_8).length;
        full |= bytes + length > mostBytes;
        if (!full) {
            bytes += length;
            text.append(part);
        }
    }

    private String end() {
        return full ? text + LEFT_OUT : text.toString();
    }
}
