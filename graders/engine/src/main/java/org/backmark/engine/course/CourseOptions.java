package org.backmark.engine.course;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an instructor says of a course's term; what is the sheet's own stands in the assignment's JSON.
 *
 * @param groups a table of groups
 * @param members the name of a file in each submission that names its students, a line each
 * @param manual a table of marks
 * @param overrides a table of changed marks
 * @param deadline a time
 * @param extensions a table of later deadlines
 * @param times a table of when submissions came
 * @param fileTimes whether the files' own times may be trusted
 * @param timeZone of times that have none
 */
public record CourseOptions(
        Optional<Path> groups,
        Optional<String> members,
        Optional<Path> manual,
        Optional<Path> overrides,
        Optional<String> deadline,
        Optional<Path> extensions,
        Optional<Path> times,
        boolean fileTimes,
        Optional<String> timeZone) {
    /** Nothing is said. */
    public static final CourseOptions NONE = new CourseOptions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty());

    /** The same with a table of groups. */
    public CourseOptions withGroups(Path file) {
        return new CourseOptions(
                Optional.of(file), members, manual, overrides, deadline, extensions, times, fileTimes, timeZone);
    }

    /** The same with a file that names the students of each submission. */
    public CourseOptions withMembers(String name) {
        return new CourseOptions(
                groups, Optional.of(name), manual, overrides, deadline, extensions, times, fileTimes, timeZone);
    }

    /** The same with a table of marks. */
    public CourseOptions withManual(Path file) {
        return new CourseOptions(
                groups, members, Optional.of(file), overrides, deadline, extensions, times, fileTimes, timeZone);
    }

    /** The same with a table of changed marks. */
    public CourseOptions withOverrides(Path file) {
        return new CourseOptions(
                groups, members, manual, Optional.of(file), deadline, extensions, times, fileTimes, timeZone);
    }

    /** The same with a deadline. */
    public CourseOptions withDeadline(String text) {
        return new CourseOptions(
                groups, members, manual, overrides, Optional.of(text), extensions, times, fileTimes, timeZone);
    }

    /** The same with a table of later deadlines. */
    public CourseOptions withExtensions(Path file) {
        return new CourseOptions(
                groups, members, manual, overrides, deadline, Optional.of(file), times, fileTimes, timeZone);
    }

    /** The same with a table of times. */
    public CourseOptions withTimes(Path file) {
        return new CourseOptions(
                groups, members, manual, overrides, deadline, extensions, Optional.of(file), fileTimes, timeZone);
    }

    /** The same with the files' own times. */
    public CourseOptions withFileTimes() {
        return new CourseOptions(groups, members, manual, overrides, deadline, extensions, times, true, timeZone);
    }

    /** The same with a zone for times that have none. */
    public CourseOptions withTimeZone(String zone) {
        return new CourseOptions(
                groups, members, manual, overrides, deadline, extensions, times, fileTimes, Optional.of(zone));
    }
}
