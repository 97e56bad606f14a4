package org.backmark.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an instructor says of a course's term; what is the sheet's own stands in the assignment's JSON.
 *
 * @param tables files, by what they decide
 * @param values what is said in one word
 * @param takeBack what counts no more of that which earlier runs were told: {@code all}, an option's name or a table's
 */
public record CourseOptions(Map<Kind, Path> tables, Map<Kind, String> values, List<String> takeBack) {
    /** Nothing is said. */
    public static final CourseOptions NONE = new CourseOptions(Map.of(), Map.of(), List.of());

    public CourseOptions {
        tables = sorted(tables);
        values = sorted(values);
        takeBack = List.copyOf(takeBack);
    }

    private static <T> Map<Kind, T> sorted(Map<Kind, T> given) {
        Map<Kind, T> all = new EnumMap<>(Kind.class);
        all.putAll(given);
        return Collections.unmodifiableMap(all);
    }

    /** The same with a table. */
    public CourseOptions with(Kind kind, Path file) {
        Map<Kind, Path> all = new HashMap<>(tables);
        all.put(kind, file);
        return new CourseOptions(all, values, takeBack);
    }

    /** The same with a word. */
    public CourseOptions with(Kind kind, String value) {
        Map<Kind, String> all = new HashMap<>(values);
        all.put(kind, value);
        return new CourseOptions(tables, all, takeBack);
    }

    /** The same with something to take back. */
    public CourseOptions withTakenBack(String what) {
        List<String> all = new ArrayList<>(takeBack);
        all.add(what);
        return new CourseOptions(tables, values, all);
    }

    /** The same with a table of groups. */
    public CourseOptions withGroups(Path file) {
        return with(Kind.GROUP, file);
    }

    /** The same with a file that names the students of each submission. */
    public CourseOptions withMembers(String name) {
        return with(Kind.MEMBERS, name);
    }

    /** The same with a table of marks. */
    public CourseOptions withManual(Path file) {
        return with(Kind.MANUAL, file);
    }

    /** The same with a table of changed marks. */
    public CourseOptions withOverrides(Path file) {
        return with(Kind.OVERRIDE, file);
    }

    /** The same with a deadline. */
    public CourseOptions withDeadline(String text) {
        return with(Kind.DEADLINE, text);
    }

    /** The same with a table of later deadlines. */
    public CourseOptions withExtensions(Path file) {
        return with(Kind.EXTENSION, file);
    }

    /** The same with a table of times. */
    public CourseOptions withTimes(Path file) {
        return with(Kind.TIME, file);
    }

    /** The same with the files' own times. */
    public CourseOptions withFileTimes() {
        return with(Kind.FILE_TIMES, "yes");
    }

    /** The same with a zone for times that have none. */
    public CourseOptions withTimeZone(String zone) {
        return with(Kind.TIME_ZONE, zone);
    }
}
