package org.backmark.engine.compile;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what is newer than the Java that students' code is compiled as: javac says at most that something is expected. */
final class LanguageLevel {
    private static final String HINT = "the language level here is Java 17, and this is newer: write it as in Java 17";
    // What only a newer compiler reads: record patterns, patterns in switch, unnamed variables, templates,
    // module imports, classes without a name.
    private static final Pattern NEWER = Pattern.compile("\\b(?:case|instanceof)\\s+(?:final\\s+)?[A-Z][\\w.<>]*\\s*\\("
            + "|\\bfor\\s*\\(\\s*[A-Z]\\w*\\s*\\("
            + "|\\bcase\\s+(?:final\\s+)?[A-Z][\\w.<>,\\[\\]]*\\s+\\w+\\s*(?:->|:|when\\b|&&)"
            + "|\\bcase\\s+null\\b"
            + "|\\b(?:STR|RAW|FMT)\\.\"|\\\\\\{"
            + "|(?<![\\w.])_(?![\\w.])"
            + "|^\\s*import\\s+module\\b"
            + "|^\\s*(?:public\\s+)?(?:static\\s+)?void\\s+main\\s*\\(");
    private static final Pattern OF_SYNTAX = Pattern.compile(
            "compiler\\.err\\.(?:(?:.*\\.)?expected\\d?|illegal\\.start\\.of.*"
                    + "|illegal\\.esc\\.char|not\\.stmt|underscore\\.as\\.identifier.*|orphaned|class\\.public\\.should.*"
                    + "|array\\.dimension.*|invalid\\.generic.*|cant\\.resolve.*|const.*expr.*|illegal\\.char|else\\.without.*)");
    private static final Pattern SAYS_SO =
            Pattern.compile("compiler\\.err\\.(?:preview\\.feature.*|feature\\.not\\.supported.*"
                    + "|(?:pattern|unconditional\\.pattern).*|call\\.must.*(?:first|only).*)");
    private static final Pattern METHOD = Pattern.compile("symbol: method (\\w+)\\(");
    private static final Set<String> NEWER_METHODS = Set.of(
            "getFirst",
            "getLast",
            "removeFirst",
            "removeLast",
            "addFirst",
            "addLast",
            "reversed",
            "clamp",
            "ceilDiv",
            "ceilMod",
            "gather",
            "splitWithDelimiters",
            "indexOf",
            "repeat",
            "ofVirtual",
            "newVirtualThreadPerTaskExecutor");

    private LanguageLevel() {}

    /**
     * A hint, if it is that.
     *
     * @param code javac's key of the message
     * @param message on one line
     * @param line of the source
     */
    static Optional<String> hint(String code, String message, String line) {
        var method = METHOD.matcher(message);
        boolean newer = SAYS_SO.matcher(code).matches()
                || OF_SYNTAX.matcher(code).matches() && NEWER.matcher(line).find()
                || method.find() && NEWER_METHODS.contains(method.group(1));
        return newer ? Optional.of(HINT) : Optional.empty();
    }
}
