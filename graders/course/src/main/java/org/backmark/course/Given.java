package org.backmark.course;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backmark.engine.find.InputException;
import org.backmark.engine.text.Printable;

/**
 * What a run is told, and by whom.
 *
 * @param by a name, if one was given
 * @param when it is told
 */
record Given(Optional<String> by, Instant when) {

    /** The lines of a table. */
    List<Decision> table(Kind kind, Path file) {
        return switch (kind) {
            case PERSON -> decisions(kind, ClassList.lines(file));
            case GROUP -> {
                List<TableRow> lines =
                        Table.open(file, List.of("group", "student")).lines();
                if (lines.isEmpty()) {
                    throw new InputException(Printable.of(file.toString()) + ": names no group");
                }
                yield decisions(kind, lines);
            }
            case MANUAL ->
                decisions(
                        kind,
                        Table.open(file, List.of("student", "item", "points"), List.of("comment"))
                                .lines());
            case OVERRIDE ->
                decisions(
                        kind,
                        Table.open(file, List.of("student", "task", "points", "reason"), List.of())
                                .lines());
            case EXTENSION ->
                decisions(
                        kind,
                        Table.open(file, List.of("student", "deadline"), List.of("reason"))
                                .lines());
            case TIME -> times(file);
            default -> throw new IllegalArgumentException(kind + " has no table");
        };
    }

    private List<Decision> times(Path file) {
        Table table = Table.open(file, List.of("time"), List.of("submission", "student"));
        boolean files = table.has("submission");
        if (files == table.has("student")) {
            throw new InputException(
                    Printable.of(file.toString()) + ", line 1: needs a column submission, or one student");
        }
        return decisions(files ? Kind.TIME_OF_FILE : Kind.TIME, table.lines());
    }

    private List<Decision> decisions(Kind kind, List<TableRow> lines) {
        List<Decision> decisions = new ArrayList<>();
        for (TableRow line : lines) {
            line.filled(kind.columns().get(0));
            decisions.add(new Decision(kind, line, by.orElse(line.source()), when.toString()));
        }
        return decisions;
    }

    /** A decision as one that this run takes back. */
    Decision takingBack(Decision earlier) {
        return new Decision(earlier.kind(), earlier.line(), by.orElse("taken back"), when.toString());
    }

    /** What was said in one word, on the command line. */
    Decision value(Kind kind, String text) {
        String option = kind.option();
        TableRow line = new TableRow(Path.of("--" + option), 0, Map.of("value", text));
        return new Decision(kind, line, by.orElse("--" + option), when.toString());
    }
}
