package org.backmark.engine.text;

import java.util.Locale;

/** Text from outside, made fit for one line of a terminal, a CSV cell or a page. */
public final class Printable {
    private static final int LONGEST = 200;

    private Printable() {}

    /**
     * The text with every character that could break a line, move a cursor or turn the reading direction written as its
     * code, for example {@code \u001b}, and cut after 200 characters.
     *
     * @param text anything
     */
    public static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(point -> appendPrintable(line, point));
        return text.codePointCount(0, text.length()) > LONGEST ? line + "..." : line.toString();
    }

    /**
     * The same, however long: for lines that name a path.
     *
     * @param text anything
     */
    public static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(point -> appendPrintable(line, point));
        return line.toString();
    }

    /**
     * The text, in lines that end with a line feed, with every other character that could move a cursor or turn the reading
     * direction written as its code; tabs stay.
     *
     * @param text anything
     */
    public static String lines(String text) {
        StringBuilder lines = new StringBuilder();
        text.replace("\r\n", "\n").codePoints().forEach(point -> append(lines, point));
        return lines.toString();
    }

    private static void append(StringBuilder lines, int point) {
        if (point == '\n' || point == '\t') {
            lines.append((char) point);
        } else {
            appendPrintable(lines, point);
        }
    }

    private static void appendPrintable(StringBuilder text, int point) {
        if (harmless(point)) {
            text.appendCodePoint(point);
        } else {
            text.append(String.format(Locale.ROOT, "\\u%04x", point));
        }
    }

    private static boolean harmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
