package org.backmark.engine.unpack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backmark.engine.text.Printable;

/**
 * Takes out of a solution the imports of testing libraries that nothing in it uses: an editor adds them, a student's own build
 * may have them, and grading has not.
 */
final class LeftOverImports {
    private static final Pattern IMPORT = Pattern.compile("(?m)^[ \\t]*import\\s+(?:static\\s+)?"
            + "((?:org\\.(?:junit|assertj|hamcrest|mockito|testng)|junit)\\.[\\w.]*?(\\w+|\\*))\\s*;");
    private static final Pattern OF_TESTS =
            Pattern.compile("assert[A-Z].*|fail|verify|Assert|Assertions|Assumptions|(Parameterized|Repeated|)Test"
                    + "|(Before|After)(Each|All|Class)?");

    private LeftOverImports() {}

    /**
     * The source without them; every line stays where it is.
     *
     * @param warnings gets a line for each
     */
    static Source removed(Source source, List<String> warnings) {
        Matcher matcher = IMPORT.matcher(source.text());
        if (!matcher.find()) {
            return source;
        }
        Set<String> words = words(source.text());
        StringBuilder text = new StringBuilder(source.text());
        do {
            String name = matcher.group(2);
            if (name.equals("*") ? words.stream().anyMatch(OF_TESTS.asMatchPredicate()) : words.contains(name)) {
                continue;
            }
            for (int i = matcher.start(); i < matcher.end(); i++) {
                text.setCharAt(i, Character.isWhitespace(text.charAt(i)) ? text.charAt(i) : ' ');
            }
            long line = source.text().substring(0, matcher.end()).lines().count();
            warnings.add("ignored: the import of " + Printable.of(matcher.group(1)) + " in " + source.origin()
                    + " (line " + line + "), which nothing uses");
        } while (matcher.find());
        return new Source(source.origin(), source.name(), text.toString());
    }

    // All that is said outside of imports.
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Tokens tokens = new Tokens(text);
        for (String token = tokens.next(); !token.isEmpty(); token = tokens.next()) {
            if (token.equals("import")) {
                while (!token.isEmpty() && !token.equals(";")) {
                    token = tokens.next();
                }
            } else {
                words.add(token);
            }
        }
        return words;
    }
}
