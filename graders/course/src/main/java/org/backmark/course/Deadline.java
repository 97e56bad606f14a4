package org.backmark.course;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backmark.engine.find.InputException;
import org.backmark.engine.text.Printable;
import org.backmark.kit.assignment.Assignment.Policy;
import org.backmark.kit.score.Deduction;

/**
 * When work was due, and what it costs to be late.
 *
 * @param due the class's deadline
 * @param policy what late work costs
 * @param extensions later deadlines of some students
 */
record Deadline(Due due, Policy policy, Map<String, Due> extensions) {
    private static final Duration DAY = Duration.ofDays(1);
    private static final long MOST_DAYS = 100_000;

    /**
     * A deadline.
     *
     * @param at when, and in which zone the clock hangs
     * @param text as a person wrote it
     */
    record Due(ZonedDateTime at, String text) {
        Instant until() {
            return at.toInstant();
        }
    }

    /**
     * Late work.
     *
     * @param percent of the points earned that it costs
     * @param reason in one line
     */
    record Late(double percent, String reason) {
        Optional<Deduction> deduction() {
            return percent == 0 ? Optional.empty() : Optional.of(new Deduction(percent, reason));
        }
    }

    /**
     * The deadline that the command was told.
     *
     * @throws InputException if it is no time
     */
    static Deadline of(String text, Policy policy, TimestampParser moments) {
        try {
            return new Deadline(new Due(moments.read(text), text), policy, Map.of());
        } catch (IllegalArgumentException e) {
            throw new InputException("--deadline: " + e.getMessage());
        }
    }

    /**
     * The same with extensions.
     *
     * @param lines of a table with the columns student and deadline, and perhaps reason
     * @param remarks told of those who have sent nothing
     * @throws InputException naming the line
     */
    Deadline withExtensions(List<TableRow> lines, Roster roster, TimestampParser moments, List<String> remarks) {
        Map<String, Due> extended = new HashMap<>();
        Map<String, TableRow> seen = new HashMap<>();
        for (TableRow line : lines) {
            Optional<List<String>> students = roster.find(line, "student");
            if (students.isEmpty() && !line.kept()) {
                remarks.add(line.source() + ": " + Printable.line(line.text("student")) + " has sent nothing");
            }
            Due later = later(line, moments);
            for (String student : students.orElse(List.of())) {
                TableRow first = seen.putIfAbsent(student, line);
                if (first != null && !line.kept()) {
                    throw line.repeated(student + " has an extension", first);
                }
                extended.putIfAbsent(student, later);
            }
        }
        return new Deadline(due, policy, Map.copyOf(extended));
    }

    private Due later(TableRow line, TimestampParser moments) {
        String text = line.filled("deadline");
        ZonedDateTime until;
        try {
            until = moments.read(text);
        } catch (IllegalArgumentException e) {
            throw line.fault(e.getMessage());
        }
        // Of an earlier run with an earlier deadline.
        if (until.toInstant().isBefore(due.until()) && line.kept()) {
            return due;
        }
        if (until.toInstant().isBefore(due.until())) {
            throw line.fault(text + " is before the deadline of all, " + due.text());
        }
        String reason = line.text("reason");
        return new Due(until, text + (reason.isEmpty() ? ", extended" : ", extended: " + reason));
    }

    /** What being late costs a student, if the work was late. */
    Optional<Late> late(String student, Instant arrived) {
        Due mine = extensions.getOrDefault(student, due);
        Duration over = Duration.between(mine.until(), arrived);
        if (over.compareTo(Duration.ofMinutes(policy.graceMinutes())) <= 0 || over.isZero()) {
            return Optional.empty();
        }
        String when = "handed in " + shown(over) + " after the deadline (" + mine.text() + ")";
        return Optional.of(
                switch (policy.late()) {
                    case "refuse" -> new Late(100, when + ", which is refused");
                    case "percent" -> perDay(days(mine, arrived), when);
                    default -> new Late(0, when + ", which costs nothing");
                });
    }

    /** Whether a student's work does not count at all. */
    boolean refuses(String student, Instant arrived) {
        return policy.late().equals("refuse") && late(student, arrived).isPresent();
    }

    // A day ends after 24 hours, or when the clock shows the same time again, if it was set back meanwhile.
    private static long days(Due due, Instant arrived) {
        long days = 1;
        while (due.at().plusDays(days).toInstant().isBefore(arrived)
                && due.until().plus(DAY.multipliedBy(days)).isBefore(arrived)
                && days < MOST_DAYS) {
            days++;
        }
        return days;
    }

    private Late perDay(long days, String when) {
        return new Late(
                Math.min(100, days * policy.percentPerDay()),
                when + ": " + days + (days == 1 ? " day" : " days") + " begun, "
                        + PlainNumber.number(policy.percentPerDay()) + " % a day");
    }

    private static String shown(Duration over) {
        String days = over.toDays() > 0 ? over.toDays() + " d " : "";
        String hours = over.toHours() > 0 ? over.toHoursPart() + " h " : "";
        String minutes = over.toMinutesPart() + " min";
        return over.toMinutes() > 0 ? days + hours + minutes : over.toSeconds() + " s";
    }
}
