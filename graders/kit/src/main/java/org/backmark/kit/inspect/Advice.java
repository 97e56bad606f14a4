package org.backmark.kit.inspect;

import java.util.Comparator;
import java.util.Map;

/** What to use instead of a forbidden member. */
final class Advice {
    private final Map<String, String> byPrefix = ResourceLines.read("use-instead.txt");

    /**
     * The text of the longest name that the member starts with.
     *
     * @param member with its class
     */
    String insteadOf(String member) {
        return byPrefix.keySet().stream()
                .filter(prefix -> prefix.isEmpty() || (member + ".").startsWith(prefix + ".") || nested(member, prefix))
                .max(Comparator.comparingInt(String::length))
                .map(byPrefix::get)
                .orElseThrow();
    }

    private static boolean nested(String member, String prefix) {
        return member.startsWith(prefix + "$");
    }
}
