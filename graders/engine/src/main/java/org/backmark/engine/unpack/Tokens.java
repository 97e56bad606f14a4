package org.backmark.engine.unpack;

/** The words and signs of a Java source, without comments; a literal is one sign, whatever stands in it. */
final class Tokens {
    private static final String LITERAL = "\"";
    private static final int END = -1;
    private final String text;
    private int at;

    Tokens(String text) {
        this.text = translated(text);
    }

    /** The next one: a word, or a single sign; empty at the end. */
    String next() {
        skip();
        int start = at;
        int c = peek(0);
        if (c == END) {
            return "";
        } else if (text.startsWith("\"\"\"", at)) {
            at += 3;
            literal("\"\"\"", false);
            return LITERAL;
        } else if (c == '"' || c == '\'') {
            at++;
            literal(String.valueOf((char) c), true);
            return LITERAL;
        } else if (Character.isJavaIdentifierPart(text.codePointAt(at))) {
            while (peek(0) != END && Character.isJavaIdentifierPart(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
        } else {
            at += Character.charCount(text.codePointAt(at));
        }
        return text.substring(start, at);
    }

    private void skip() {
        while (true) {
            if (peek(0) != END && Character.isWhitespace(peek(0))) {
                at++;
            } else if (peek(0) == '/' && peek(1) == '/') {
                while (!ends(peek(0))) {
                    at++;
                }
            } else if (peek(0) == '/' && peek(1) == '*') {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else {
                return;
            }
        }
    }

    private void literal(String quotes, boolean oneLine) {
        while (at < text.length() && !text.startsWith(quotes, at) && !(oneLine && ends(peek(0)))) {
            at += peek(0) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), text.startsWith(quotes, at) ? at + quotes.length() : at);
    }

    private static boolean ends(int c) {
        return c == END || c == '\n' || c == '\r';
    }

    private int peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : END;
    }

    // Java translates unicode escapes before anything else; an even number of backslashes before the u is none.
    private static String translated(String text) {
        if (!text.contains("\\u")) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
            } else if (text.charAt(i + 1) != 'u') {
                out.append(c).append(text.charAt(++i));
            } else {
                int digits = i + 1;
                while (digits < text.length() && text.charAt(digits) == 'u') {
                    digits++;
                }
                int value = value(text, digits);
                out.append(value < 0 ? c : (char) value);
                i = value < 0 ? i : digits + 3;
            }
        }
        return out.toString();
    }

    private static int value(String text, int start) {
        if (start + 4 > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = start; i < start + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = 16 * value + digit;
        }
        return value;
    }
}
