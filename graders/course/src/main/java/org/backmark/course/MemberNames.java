package org.backmark.course;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.backmark.engine.find.StudentId;

/**
 * The students whom a line of a members' file, or a file's name, names.
 *
 * @param people who may be meant, if that is known
 */
record MemberNames(Optional<ClassList> people) {
    private static final String SIGNS = "[,;/&+|\\t]";

    /** Those of a line: one, or several with a sign between them; with spaces only, if the roster knows each. */
    List<String> in(String line) {
        String plain =
                line.replaceFirst("^\\s*(?:[-*\\u2022]|[0-9]{1,2}[.)])\\s+", "").strip();
        if (plain.isEmpty() || plain.startsWith("#")) {
            return List.of();
        }
        Optional<String> whole = known(plain);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<String> parts = parts(plain, SIGNS + "|\\s(?:and|und|og)\\s");
        List<String> words = parts(plain, "\\s+|" + SIGNS);
        boolean all =
                words.size() > 1 && words.stream().allMatch(word -> known(word).isPresent());
        return (all ? words : parts).stream().map(this::id).toList();
    }

    /** Those of a file's name. */
    List<String> inFileName(String text) {
        return parts(text, "[+,&; ]+").stream().map(this::id).toList();
    }

    private static List<String> parts(String text, String between) {
        return Arrays.stream(text.split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Optional<String> known(String text) {
        return people.flatMap(list -> list.findAny(text)).map(Person::id);
    }

    private String id(String text) {
        return known(text).orElseGet(() -> StudentId.of(text));
    }
}
