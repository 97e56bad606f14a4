package org.backmark.engine.unpack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a source declares, read without looking anything up and without recursion, in time linear in its length: sources are
 * not trusted, and this runs in the grader.
 *
 * <p>A source that is not Java gives what could be made of it; the compiler says later what is wrong with it.
 *
 * @param packageName empty for none
 * @param imports fully qualified, static ones with the member
 * @param classes the simple names of its top-level classes
 * @param publicClasses those of them that are public, of which a source that compiles has one at most
 * @param implemented the parts of the names of what these implement
 * @param usesTests whether it uses what it imports from JUnit; an import that is left over uses nothing
 */
record Outline(
        String packageName,
        List<String> imports,
        List<String> classes,
        List<String> publicClasses,
        Set<String> implemented,
        boolean usesTests) {
    private static final Set<String> KINDS = Set.of("class", "interface", "enum");
    private static final String JUNIT = "org.junit.";
    private static final Pattern OF_JUNIT =
            Pattern.compile("assert[A-Z].*|fail|Assert.*|Assum.*|(Before|After)(Each|All)?"
                    + "|(Parameterized|Repeated|)Test|TestFactory|Nested|Disabled|TempDir|ExtendWith");

    /** The outline of each text. */
    static List<Outline> of(List<String> texts) {
        return texts.stream()
                .map(text -> new Reading(new Tokens(text)).outline())
                .toList();
    }

    /** Reads what stands outside of all braces and parentheses. */
    private static final class Reading {
        private final Tokens tokens;
        private final List<String> imports = new ArrayList<>();
        private final List<String> classes = new ArrayList<>();
        private final List<String> publicClasses = new ArrayList<>();
        private final Set<String> implemented = new HashSet<>();
        private final Set<String> fromJUnit = new HashSet<>();
        private String packageName = "";
        private boolean usesTests;
        private boolean names;
        private int depth;
        private boolean isPublic;

        Reading(Tokens tokens) {
            this.tokens = tokens;
        }

        Outline outline() {
            String before = "";
            String token = tokens.next();
            while (!token.isEmpty()) {
                String following = tokens.next();
                if (depth == 0 && !before.equals(".")) {
                    following = declaration(token, following);
                }
                look(token);
                depth(token);
                isPublic =
                        depth == 0 && !token.equals(";") && !token.equals("}") && (isPublic || token.equals("public"));
                before = token;
                token = following;
            }
            return new Outline(
                    packageName,
                    List.copyOf(imports),
                    List.copyOf(classes),
                    List.copyOf(publicClasses),
                    Set.copyOf(implemented),
                    usesTests);
        }

        private void add(String name) {
            imports.add(name);
            if (name.startsWith(JUNIT)) {
                fromJUnit.add(name.substring(name.lastIndexOf('.') + 1));
            }
        }

        private void look(String token) {
            if (token.equals("implements") && depth == 0) {
                names = true;
            } else if (token.equals("{")) {
                names = false;
            } else if (names && isName(token)) {
                implemented.add(token);
            }
            usesTests |= fromJUnit.contains(token)
                    || fromJUnit.contains("*") && OF_JUNIT.matcher(token).matches();
        }

        // The token that is to be read next.
        private String declaration(String token, String following) {
            if (token.equals("package") && packageName.isEmpty() && imports.isEmpty() && classes.isEmpty()) {
                StringBuilder name = new StringBuilder();
                String rest = name(following, name);
                packageName = name.toString();
                return rest;
            } else if (token.equals("import")) {
                StringBuilder name = new StringBuilder();
                String rest = name(following.equals("static") ? tokens.next() : following, name);
                add(name.toString());
                return rest;
            } else if (isName(following) && (KINDS.contains(token) || token.equals("record"))) {
                String rest = tokens.next();
                // A record's name is followed by what it holds; elsewhere the word is a name like any other.
                if (!token.equals("record") || rest.equals("(") || rest.equals("<")) {
                    classes.add(following);
                    if (isPublic) {
                        publicClasses.add(following);
                    }
                }
                return rest;
            }
            return following;
        }

        private String name(String first, StringBuilder name) {
            String token = first;
            while (isName(token) || token.equals(".") || token.equals("*")) {
                name.append(token);
                token = tokens.next();
            }
            return token;
        }

        private void depth(String token) {
            if (token.equals("{") || token.equals("(")) {
                depth++;
            } else if ((token.equals("}") || token.equals(")")) && depth > 0) {
                depth--;
            }
        }

        private static boolean isName(String token) {
            return !token.isEmpty() && Character.isJavaIdentifierStart(token.codePointAt(0));
        }
    }
}
