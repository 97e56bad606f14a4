package org.backmark.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.backmark.kit.score.Csv;

/** The file {@code decisions.csv} in a folder of results: who has decided what, when. */
final class DecisionsCsv {
    static final String NAME = "decisions.csv";
    private static final List<String> CELLS = List.of("student", "item", "value", "reason");
    private static final List<String> HEADER =
            List.of("assignment", "kind", "student", "item", "value", "reason", "by", "when", "table", "line");

    private DecisionsCsv() {}

    static Map<Kind, Map<String, Decision>> read(Path file, String assignment) {
        Map<Kind, Map<String, Decision>> all = new EnumMap<>(Kind.class);
        for (TableRow line : Table.open(file, HEADER).lines()) {
            if (line.text("assignment").equals(assignment)) {
                Decision decision = decision(line);
                all.computeIfAbsent(decision.kind(), kind -> new LinkedHashMap<>())
                        .put(decision.key(), decision);
            }
        }
        return all;
    }

    private static Decision decision(TableRow line) {
        try {
            return Decision.kept(
                    Kind.valueOf(line.filled("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
                    CELLS.stream().map(column -> line.ours(column)).toList(),
                    line.ours("table"),
                    Long.parseLong(line.filled("line")),
                    line.ours("by"),
                    line.text("when"));
        } catch (IllegalArgumentException e) {
            throw line.fault("is not in the form that Backmark writes; fix it, or delete the line to take it back");
        }
    }

    static void write(Path file, String assignment, List<Decision> decisions) throws IOException {
        List<TableRow> others = Files.exists(file)
                ? Table.open(file, HEADER).lines().stream()
                        .filter(line -> !line.text("assignment").equals(assignment))
                        .toList()
                : List.of();
        if (decisions.isEmpty() && others.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        new Csv(HEADER, rows -> {
                    for (TableRow other : others) {
                        rows.accept(HEADER.stream().<Object>map(other::text).toList());
                    }
                    for (Decision decision : decisions) {
                        rows.accept(row(assignment, decision));
                    }
                })
                .write(file);
    }

    private static List<Object> row(String assignment, Decision decision) {
        List<String> cells =
                List.of(decision.student(), decision.item(), decision.value(), decision.reason(), decision.by());
        return Stream.of(
                        Stream.of(
                                assignment,
                                decision.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        cells.stream().map(Csv::cell),
                        Stream.of(
                                decision.when(),
                                Csv.cell(decision.file()),
                                decision.line().number()))
                .<Object>flatMap(part -> part)
                .toList();
    }
}
