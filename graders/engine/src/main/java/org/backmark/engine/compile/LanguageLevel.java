package org.backmark.engine.compile;

import java.util.Map;
import java.util.Optional;
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
    private static final Pattern METHOD =
            Pattern.compile("symbol: method (\\w+)\\(.*location: (?:.* of type |\\w+ )([\\w.]+)");
    private static final String SEQUENCED =
            "(?:List|ArrayList|LinkedList|Vector|Stack|LinkedHashSet|SortedSet|TreeSet)";
    // A method of the same name may be missing in the student's own class: only these classes have got it since.
    private static final Map<String, String> NEWER_METHODS = Map.ofEntries(
            Map.entry("getFirst", SEQUENCED),
            Map.entry("getLast", SEQUENCED),
            Map.entry("removeFirst", SEQUENCED),
            Map.entry("removeLast", SEQUENCED),
            Map.entry("addFirst", SEQUENCED),
            Map.entry("addLast", SEQUENCED),
            Map.entry("reversed", SEQUENCED + "|Deque|ArrayDeque|LinkedHashMap|SortedMap|TreeMap"),
            Map.entry("firstEntry", "LinkedHashMap|SortedMap"),
            Map.entry("lastEntry", "LinkedHashMap|SortedMap"),
            Map.entry("clamp", "(?:Strict)?Math"),
            Map.entry("ceilDiv", "(?:Strict)?Math"),
            Map.entry("ceilMod", "(?:Strict)?Math"),
            Map.entry("unsignedMultiplyHigh", "(?:Strict)?Math"),
            Map.entry("gather", "Stream"),
            Map.entry("splitWithDelimiters", "String|Pattern"),
            Map.entry("repeat", "StringBuilder|StringBuffer"),
            Map.entry("resultNow", "Future|CompletableFuture"),
            Map.entry("isVirtual", "Thread"),
            Map.entry("ofVirtual", "Thread"),
            Map.entry("ofPlatform", "Thread"),
            Map.entry("startVirtualThread", "Thread"),
            Map.entry("newVirtualThreadPerTaskExecutor", "Executors"));

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
                || method.find() && method.group(2).matches(NEWER_METHODS.getOrDefault(method.group(1), ""));
        return newer ? Optional.of(HINT) : Optional.empty();
    }
}
