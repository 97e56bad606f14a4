package org.backmark.course;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.report.Decided;

/**
 * Something that a person has decided.
 *
 * @param kind of what kind it is
 * @param line where it stands
 * @param by who decided, in words
 * @param when, in ISO 8601
 */
record Decision(Kind kind, TableRow line, String by, String when) {

    /** One that an earlier run was given. */
    static Decision kept(Kind kind, List<String> cells, String file, long number, String by, String when) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!kind.columns().get(i).isEmpty()) {
                named.put(kind.columns().get(i), cells.get(i));
            }
        }
        return new Decision(kind, new TableRow(Path.of(file), number, named, true), by, when);
    }

    private String cell(int column) {
        return line.text(kind.columns().get(column));
    }

    /** Of whom, or of which file; empty where it is about everybody. */
    String student() {
        return cell(0);
    }

    /** Of what; may be empty. */
    String item() {
        return cell(1);
    }

    /** What was decided. */
    String value() {
        return cell(2);
    }

    /** Why; may be empty. */
    String reason() {
        return cell(3);
    }

    /** The name of the table. */
    String file() {
        return String.valueOf(line.file().getFileName());
    }

    /** What another decision must share with it to take its place. */
    String key() {
        return switch (kind) {
            case MANUAL, OVERRIDE -> StudentId.of(student()) + "\n" + item();
            case TIME_OF_FILE -> student();
            default -> kind.single() ? "" : StudentId.of(student());
        };
    }

    /** What it says, in words. */
    String says() {
        String what = kind == Kind.GROUP ? item() : value();
        return reason().isEmpty() ? what : what + ": " + reason();
    }

    /** Whether it says that what was decided before counts no more. */
    boolean takesBack() {
        return !kind.columns().get(2).isEmpty() && line.takesBack(kind.columns().get(2));
    }

    /** What has changed with it. */
    Decided change(String before, String after) {
        boolean task = kind == Kind.MANUAL || kind == Kind.OVERRIDE;
        return new Decided(
                student(), kind.label() + (task ? " " + item() : ""), task ? item() : "", before, after, by, when);
    }

    /** The same, as old as another that says the same. */
    Decision since(Decision earlier) {
        return earlier != null && earlier.says().equals(says())
                ? new Decision(kind, line, earlier.by, earlier.when)
                : this;
    }
}
