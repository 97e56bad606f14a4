package org.backmark.engine.download;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a platform has put in front of a file's name, or of a folder's.
 *
 * @param platform which one
 * @param name the student's, as the platform writes it there
 * @param id the student's number there
 * @param plugin Moodle's: {@code file} or {@code onlinetext}; empty with Canvas
 * @param file Canvas's number of the file; empty with Moodle
 * @param rest what the student has called the file; empty for a folder
 * @param late whether the platform says so
 */
record Label(Platform platform, String name, String id, String plugin, String file, String rest, boolean late) {
    private static final Pattern MOODLE =
            Pattern.compile("(?s)(?<name>.*)_(?<id>[0-9]+)_assignsubmission_(?<plugin>[a-z]+)(?:_(?<rest>.*))?");
    private static final Pattern CANVAS = Pattern.compile(
            "(?s)(?<name>[\\p{Ll}\\p{Lo}\\p{M}\\p{N}]+)(?<late>_LATE)?_(?<id>[0-9]+)_(?<file>[0-9]+)_(?<rest>.+)");

    /** Whose downloads have such labels. */
    enum Platform {
        MOODLE,
        CANVAS
    }

    /** Reads a name. */
    static Optional<Label> of(String name) {
        Matcher moodle = MOODLE.matcher(name);
        if (moodle.matches()) {
            String rest = moodle.group("rest") == null ? "" : moodle.group("rest");
            return Optional.of(new Label(
                    Platform.MOODLE,
                    moodle.group("name").strip(),
                    moodle.group("id"),
                    moodle.group("plugin"),
                    "",
                    rest,
                    false));
        }
        Matcher canvas = CANVAS.matcher(name);
        return canvas.matches()
                ? Optional.of(new Label(
                        Platform.CANVAS,
                        canvas.group("name"),
                        canvas.group("id"),
                        "",
                        canvas.group("file"),
                        canvas.group("rest"),
                        canvas.group("late") != null))
                : Optional.empty();
    }
}
