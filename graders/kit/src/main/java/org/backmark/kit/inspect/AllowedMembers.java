package org.backmark.kit.inspect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The members that a student's class may use. */
final class AllowedMembers {
    private static final String ALL_BUT = "* except ";
    private static final String PROPERTY = "java.lang.System.getProperty";

    private final Map<String, Members> byClass = new HashMap<>();
    private final Set<String> never;
    private final Members properties;
    private final String contractPackage;

    private record Members(boolean allBut, Set<String> names) {

        boolean contain(String name) {
            return allBut != names.contains(name);
        }

        // Named with its parameters, a member is meant alone, else with all others of its name.
        boolean contain(Use use) {
            return allBut != (names.contains(use.member()) || names.contains(use.signature()));
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
        this.properties = members(rest.remove("properties"));
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

    // A comma between parentheses has no space behind it.
    static Set<String> names(String list) {
        return Arrays.stream(list.split(",\\s+")).map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a member may be used.
     *
     * @param owner the class whose it is, not one of the student's
     * @param use how it is used
     */
    boolean allow(String owner, Use use) {
        if (never.contains(use.member())) {
            return false;
        }
        if (owner.startsWith("[")) {
            return true;
        }
        String className = owner.replaceFirst("\\$.*", "");
        if (packageOf(className).equals(contractPackage)) {
            return true;
        }
        if ((owner + "." + use.member()).equals(PROPERTY)) {
            return use.text().filter(properties::contain).isPresent();
        }
        Members members = byClass.getOrDefault(owner, byClass.get(packageOf(className) + ".*"));
        return members != null && members.contain(use);
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }
}
