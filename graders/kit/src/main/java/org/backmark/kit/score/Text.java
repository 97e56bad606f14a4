package org.backmark.kit.score;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Makes text that a student may have had a hand in safe for files, spreadsheets and terminals. */
public final class Text {
    // The full-width forms are formulas too, in a spreadsheet of an East Asian locale.
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String UNSEEN = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";

    private Text() {}

    /** Text without control characters; lines end with a line feed. */
    public static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .codePoints()
                .map(c -> isHarmless(c) ? c : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Clean text that no spreadsheet runs as a formula: such a cell gets a leading apostrophe. */
    static String cell(String text) {
        String clean = clean(text);
        int start = 0;
        while (start < clean.length() && isBlank(clean.charAt(start))) {
            start++;
        }
        boolean formula = start < clean.length() && FORMULA_STARTS.indexOf(clean.charAt(start)) >= 0;
        boolean startsOdd = text.startsWith("\t") || text.startsWith("\r");
        return formula || startsOdd ? "'" + clean : clean;
    }

    /** The first line that says something, clean. */
    public static String line(String text) {
        return clean(text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The same in plain ASCII; a letter loses its accent, what is left is a question mark. */
    static String asciiLine(String text) {
        return Normalizer.normalize(line(text), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\x20-\\x7E]", "?");
    }

    /** Lines of at most that many characters, broken between words; a longer word is cut. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(cut(word, width));
        }
        lines.add(line.toString());
        return lines;
    }

    /** At most that many characters; dots stand for what is left out. */
    public static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 3) + "...";
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || UNSEEN.indexOf(c) >= 0 || c == '\uFFFD';
    }

    private static boolean isHarmless(int c) {
        int type = Character.getType(c);
        boolean turnsTextAround = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean breaksLine = type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
        return c == '\n' || type != Character.CONTROL && type != Character.SURROGATE && !turnsTextAround && !breaksLine;
    }
}
