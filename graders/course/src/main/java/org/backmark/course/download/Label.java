package org.backmark.course.download;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a platform has put in front of a file's name, or of a folder's.
 *
 * @param platform which one
 * @param name the student's or team's, as the platform writes it there; empty where it hides names
 * @param id the student's or team's number there, or the letters that stand for it; the name of a team without a number
 * @param typed what was typed in instead of a file, {@code text} or {@code link}; else empty
 * @param file Canvas's number of the file; empty with Moodle
 * @param rest what the student has called the file; empty for a folder
 * @param late whether the platform says so
 */
record Label(Platform platform, String name, String id, String typed, String file, String rest, boolean late) {
    private static final Pattern MOODLE =
            Pattern.compile("(?s)(?<name>.*?)(?:_(?<id>[0-9]+))?_assignsubmission_(?<plugin>[a-z]+)(?:_(?<rest>.*))?");
    private static final String CANVAS_FILE =
            "_(?:(?<file>[0-9]+)_(?<rest>.+)|(?<typed>text|link)(?:-[0-9]+)?\\.html?)";
    private static final Pattern CANVAS =
            Pattern.compile("(?s)(?<early>LATE_)?(?<name>[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}\\p{N}]*)"
                    + "(?<late>_LATE)?_(?<id>[0-9]+)" + CANVAS_FILE);
    private static final Pattern CANVAS_ANONYMOUS =
            Pattern.compile("(?s)(?<early>LATE_)?anon(?<late>_LATE)?_(?<id>[A-Za-z0-9]+)" + CANVAS_FILE);

    // What Canvas and browsers put before the last ending of a second upload.
    private static final Pattern COUNTED_TAR = Pattern.compile("(?i)\\.tar(?:-[0-9]+| ?\\([0-9]+\\))\\.(gz|bz2|xz)$");

    /** Whose downloads have such labels. */
    enum Platform {
        MOODLE,
        CANVAS
    }

    /** Reads a name. */
    static Optional<Label> of(String name) {
        Matcher moodle = MOODLE.matcher(name);
        if (moodle.matches()) {
            String shown = moodle.group("name").strip();
            return Optional.of(new Label(
                    Platform.MOODLE,
                    shown,
                    moodle.group("id") == null ? shown : moodle.group("id"),
                    moodle.group("plugin").equals("onlinetext") ? "text" : "",
                    "",
                    rest(moodle.group("rest")),
                    false));
        }
        Matcher anonymous = CANVAS_ANONYMOUS.matcher(name);
        if (anonymous.matches()) {
            return Optional.of(canvas(anonymous, ""));
        }
        Matcher canvas = CANVAS.matcher(name);
        return canvas.matches() ? Optional.of(canvas(canvas, canvas.group("name"))) : Optional.empty();
    }

    private static Label canvas(Matcher found, String name) {
        String file = found.group("file");
        return new Label(
                Platform.CANVAS,
                name,
                found.group("id"),
                found.group("typed") == null ? "" : found.group("typed"),
                file == null ? "" : file,
                rest(found.group("rest")),
                found.group("late") != null || found.group("early") != null);
    }

    private static String rest(String text) {
        return text == null ? "" : COUNTED_TAR.matcher(text).replaceFirst(".tar.$1");
    }
}
