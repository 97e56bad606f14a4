package org.backmark.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backmark.course.CourseOptions;
import org.backmark.course.Kind;
import picocli.CommandLine.Option;

/** The options for a course's own rules. */
final class CourseChoice {
    @Option(
            names = "--groups",
            paramLabel = "CSV",
            description = "Columns group,student: a row per member with the group's mark.")
    private Path groups;

    @Option(
            names = "--members",
            paramLabel = "NAME",
            description = "The same from a file of that name in each submission, a student a line.")
    private String members;

    @Option(
            names = "--manual",
            paramLabel = "CSV",
            description = "Columns student,item,points and perhaps comment: marks of manual items.")
    private Path manual;

    @Option(
            names = "--override",
            paramLabel = "CSV",
            description = "Columns student,task,points,reason: marks that a person changes.")
    private Path override;

    @Option(
            names = "--deadline",
            paramLabel = "TIME",
            description = "When work was due, like 2026-11-20T23:59+01:00; what being late costs is the assignment's"
                    + " policy.")
    private String deadline;

    @Option(
            names = "--extensions",
            paramLabel = "CSV",
            description = "Columns student,deadline and perhaps reason: later deadlines.")
    private Path extensions;

    @Option(
            names = "--times",
            paramLabel = "CSV",
            description = "Columns submission,time (or student,time): when work came. Of several submissions of one"
                    + " student the latest counts.")
    private Path times;

    @Option(names = "--file-times", description = "Take the files' own times for that, though any copy changes them.")
    private boolean fileTimes;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "Of times that have none, like Europe/Oslo (none: such times are refused).")
    private String timeZone;

    @Option(
            names = "--roster",
            paramLabel = "CSV",
            description = "Columns student and perhaps email, name: whose submissions these are, and a row for who has"
                    + " sent none.")
    private Path roster;

    @Option(
            names = "--take-back",
            paramLabel = "WHAT",
            description =
                    "What earlier runs into --out were told and no longer counts (may be repeated): all, an option"
                            + " like override or deadline, or the name of a table.")
    private List<String> takeBack = List.of();

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who decides, for changes.csv (the table's name and the line).")
    private String by;

    /** Who decides, if a name was given. */
    Optional<String> by() {
        return Optional.ofNullable(by);
    }

    /** What was chosen. */
    CourseOptions options() {
        Map<Kind, Path> tables = new EnumMap<>(Kind.class);
        put(tables, Kind.GROUP, groups);
        put(tables, Kind.MANUAL, manual);
        put(tables, Kind.OVERRIDE, override);
        put(tables, Kind.EXTENSION, extensions);
        put(tables, Kind.TIME, times);
        put(tables, Kind.PERSON, roster);
        Map<Kind, String> values = new EnumMap<>(Kind.class);
        put(values, Kind.MEMBERS, members);
        put(values, Kind.DEADLINE, deadline);
        put(values, Kind.TIME_ZONE, timeZone);
        put(values, Kind.FILE_TIMES, fileTimes ? "yes" : null);
        return new CourseOptions(tables, values, takeBack);
    }

    private static <T> void put(Map<Kind, T> all, Kind kind, T given) {
        if (given != null) {
            all.put(kind, given);
        }
    }
}
