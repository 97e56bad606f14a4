package org.backmark.engine.inspect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The members that a student's class may use. */
final class AllowedMembers {
    private static final String ALL_BUT = "* except ";

    private final Map<String, Members> byClass = new HashMap<>();
    private final Set<String> never;
    private final String contractPackage;

    private record Members(boolean allBut, Set<String> names) {

        boolean contain(String name) {
            return allBut != names.contains(name);
        }
    }

    /**
     * The list, and everything in the contract's package.
     *
     * @param lines members by class
     */
    AllowedMembers(Map<String, String> lines, String contractPackage) {
        Map<String, String> rest = new HashMap<>(lines);
        this.never = names(rest.remove("never"));
        this.contractPackage = contractPackage;
        rest.forEach((name, members) -> byClass.put(name, members(members)));
    }

    private static Members members(String text) {
        if (text.equals("*")) {
            return new Members(true, Set.of());
        }
        return text.startsWith(ALL_BUT)
                ? new Members(true, names(text.substring(ALL_BUT.length())))
                : new Members(false, names(text));
    }

    private static Set<String> names(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a member may be used.
     *
     * @param owner the class that the source names, not one of the student's
     * @param member its name, {@code <init>} for a constructor
     */
    boolean allow(String owner, String member) {
        if (never.contains(member)) {
            return false;
        }
        if (owner.startsWith("[")) {
            return true;
        }
        String className = owner.replaceFirst("\\$.*", "");
        if (className.substring(0, Math.max(0, className.lastIndexOf('.'))).equals(contractPackage)) {
            return true;
        }
        Members members = byClass.get(owner);
        return members != null && members.contain(member);
    }
}
