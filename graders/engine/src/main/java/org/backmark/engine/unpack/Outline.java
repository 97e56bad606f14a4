package org.backmark.engine.unpack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
 */
record Outline(String packageName, List<String> imports, List<String> classes, List<String> publicClasses) {
    private static final Set<String> KINDS = Set.of("class", "interface", "enum");

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
        private String packageName = "";
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
                depth(token);
                isPublic =
                        depth == 0 && !token.equals(";") && !token.equals("}") && (isPublic || token.equals("public"));
                before = token;
                token = following;
            }
            return new Outline(packageName, List.copyOf(imports), List.copyOf(classes), List.copyOf(publicClasses));
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
                imports.add(name.toString());
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
