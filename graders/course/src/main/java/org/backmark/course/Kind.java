package org.backmark.course;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.backmark.engine.text.Printable;

/** What is decided. */
public enum Kind {
    MANUAL("mark", "marks", "manual", List.of("student", "item", "points", "comment"), false),
    OVERRIDE("changed mark", "changed marks", "override", List.of("student", "task", "points", "reason"), false),
    DEADLINE("deadline", "the deadline", "deadline", List.of("", "", "value", ""), true),
    EXTENSION("extension", "extensions", "extensions", List.of("student", "", "deadline", "reason"), false),
    TIME("time", "times", "times", List.of("student", "", "time", ""), false),
    TIME_OF_FILE("time of a file", "times of files", "times", List.of("submission", "", "time", ""), false),
    FILE_TIMES("files' times", "the files' times", "file-times", List.of("", "", "value", ""), true),
    TIME_ZONE("time zone", "the time zone", "time-zone", List.of("", "", "value", ""), true),
    GROUP("member of a group", "members of groups", "groups", List.of("student", "group", "", ""), false),
    MEMBERS("members' file", "the members' files", "members", List.of("", "", "value", ""), true),
    PERSON("person of the roster", "people of the roster", "roster", List.of("student", "email", "name", ""), false);

    private final String label;
    private final String plural;
    private final String option;
    private final List<String> columns;
    private final boolean single;

    Kind(String label, String plural, String option, List<String> columns, boolean single) {
        this.label = label;
        this.plural = plural;
        this.option = option;
        this.columns = columns;
        this.single = single;
    }

    /** The option that gives it. */
    String option() {
        return option;
    }

    /** One of them, in words. */
    String label() {
        return label;
    }

    /** Several, in words. */
    String plural() {
        return plural;
    }

    /** The columns of its table that say of whom, of what, what, and why; empty where it has none. */
    List<String> columns() {
        return columns;
    }

    /** Whether there is one at most. */
    boolean single() {
        return single;
    }

    /** Whether a table of them takes the place of any earlier one as a whole. */
    boolean whole() {
        return single || this == GROUP || this == PERSON;
    }

    /** Why two lines of a table contradict each other. */
    String repeated(Decision decision) {
        String student = Printable.line(decision.student());
        return switch (this) {
            case MANUAL, OVERRIDE -> "gives " + student + " points for " + Printable.line(decision.item());
            case EXTENSION -> student + " has an extension";
            case TIME, TIME_OF_FILE -> "gives " + student + " a time";
            case GROUP -> student + " is in a group";
            default -> "names " + student;
        };
    }

    /** Those that an option gives, by its name. */
    static List<Kind> called(String option) {
        return Arrays.stream(values())
                .filter(kind -> kind.option.equals(option))
                .toList();
    }

    /** The names of all options. */
    static String names() {
        return Arrays.stream(values()).map(kind -> kind.option).distinct().collect(Collectors.joining(", "));
    }
}
