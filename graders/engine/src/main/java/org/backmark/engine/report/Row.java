package org.backmark.engine.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.PassMark;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.OwnTests;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.StoppedBy;
import org.backmark.kit.score.TaskResult;

/**
 * A finished submission as a line of the journal: what a report holds beside what the whole run shares.
 *
 * @param submission the digest of what was sent; empty if it could not be taken
 * @param stoppedBy null if that was not looked at
 * @param ownTests null if there are none
 */
record Row(
        String submission,
        String student,
        String name,
        Status status,
        String note,
        List<String> warnings,
        List<CheckResult> checks,
        double seconds,
        double studentSeconds,
        StoppedBy stoppedBy,
        OwnTests ownTests) {
    Row {
        // A line that somebody else has written may lack anything.
        Stream.of(submission, student, name, status, note).forEach(Objects::requireNonNull);
        warnings = List.copyOf(warnings);
        checks = List.copyOf(checks);
        checks.forEach(check -> {
            mustBeWithin(check.points(), PassMark.MOST_POINTS);
            mustBeWithin(check.max(), PassMark.MOST_POINTS);
        });
        mustBeWithin(seconds, Double.MAX_VALUE);
        mustBeWithin(studentSeconds, Double.MAX_VALUE);
    }

    // NaN is not within anything.
    private static void mustBeWithin(double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(value + " is not between 0 and " + most);
        }
    }

    private static final Gson GSON =
            // Curves may hold values that are no numbers.
            new GsonBuilder()
                    .disableHtmlEscaping()
                    .serializeNulls()
                    .serializeSpecialFloatingPointValues()
                    .create();

    static Row of(String submission, Report report) {
        return new Row(
                submission,
                report.student(),
                report.name(),
                report.status(),
                report.note(),
                report.warnings(),
                report.checks().toList(),
                report.seconds(),
                report.studentSeconds(),
                report.stoppedBy().orElse(null),
                report.ownTests().orElse(null));
    }

    static Row read(String line) {
        return GSON.fromJson(line, Row.class);
    }

    /** The row in ASCII, so that any text comes back as it was, halves of characters too. */
    String line() {
        return ascii(GSON.toJson(this));
    }

    /** The same JSON in ASCII. */
    static String ascii(String json) {
        StringBuilder ascii = new StringBuilder();
        json.chars()
                .forEach(c ->
                        ascii.append(c < 0x7f ? String.valueOf((char) c) : String.format(Locale.ROOT, "\\u%04x", c)));
        return ascii.toString();
    }

    Report report(Assignment assignment, long seed) {
        List<TaskResult> tasks = assignment.tasks().stream()
                .map(task -> new TaskResult(
                        task,
                        checks.stream()
                                .filter(check -> check.task().equals(task.id()))
                                .map(check -> Measured.under(task, check))
                                .toList()))
                .toList();
        return new Report(student, assignment, status, note, warnings, tasks, seed, seconds, studentSeconds)
                .named(name)
                .stoppedBy(Optional.ofNullable(stoppedBy))
                .withOwnTests(Optional.ofNullable(ownTests));
    }
}
