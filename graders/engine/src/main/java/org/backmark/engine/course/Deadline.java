package org.backmark.engine.course;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backmark.engine.find.InputException;
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

    /**
     * A deadline.
     *
     * @param until that instant
     * @param text as a person wrote it
     */
    record Due(Instant until, String text) {}

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
    static Deadline of(String text, Policy policy, Moments moments) {
        try {
            return new Deadline(new Due(moments.read(text), text), policy, Map.of());
        } catch (IllegalArgumentException e) {
            throw new InputException("--deadline: " + e.getMessage());
        }
    }

    /**
     * The same with extensions.
     *
     * @param file a table with the columns student and deadline, and perhaps reason
     * @throws InputException naming the line
     */
    Deadline withExtensions(Path file, Roster roster, Moments moments) {
        Map<String, Due> extended = new HashMap<>();
        Map<String, Line> seen = new HashMap<>();
        for (Line line : Table.open(file, List.of("student", "deadline"), List.of("reason"))
                .lines()) {
            Due later = later(line, moments);
            for (String student : roster.named(line, "student")) {
                Line first = seen.putIfAbsent(student, line);
                if (first != null) {
                    throw line.repeated(student + " has an extension", first);
                }
                extended.put(student, later);
            }
        }
        return new Deadline(due, policy, Map.copyOf(extended));
    }

    private Due later(Line line, Moments moments) {
        String text = line.filled("deadline");
        Instant until;
        try {
            until = moments.read(text);
        } catch (IllegalArgumentException e) {
            throw line.fault(e.getMessage());
        }
        if (until.isBefore(due.until())) {
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
                    case "percent" -> perDay(over, when);
                    default -> new Late(0, when + ", which costs nothing");
                });
    }

    /** Whether a student's work does not count at all. */
    boolean refuses(String student, Instant arrived) {
        return policy.late().equals("refuse") && late(student, arrived).isPresent();
    }

    private Late perDay(Duration over, String when) {
        long days = over.dividedBy(DAY) + (over.equals(DAY.multipliedBy(over.dividedBy(DAY))) ? 0 : 1);
        return new Late(
                Math.min(100, days * policy.percentPerDay()),
                when + ": " + days + (days == 1 ? " day" : " days") + " begun, " + Plain.number(policy.percentPerDay())
                        + " % a day");
    }

    private static String shown(Duration over) {
        String days = over.toDays() > 0 ? over.toDays() + " d " : "";
        String hours = over.toHours() > 0 ? over.toHoursPart() + " h " : "";
        String minutes = over.toMinutesPart() + " min";
        return over.toMinutes() > 0 ? days + hours + minutes : over.toSeconds() + " s";
    }
}
