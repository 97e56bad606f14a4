package org.backmark.engine.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.ScoresCsv;

/**
 * What the tables say of one student, kept to see at the next run what has changed.
 *
 * @param shown the student
 * @param items points and outcomes, by what they are of: {@code score}, {@code TASK}, {@code TASK/CHECK}
 */
record RowSnapshot(String shown, Map<String, String> items) {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final String START = "{\"shown\":";
    private static final String STATUS = "status";
    private static final String SCORE = "score";

    /** What would change with every run, stands in other columns too, or is no result. */
    private static final List<String> LEFT_OUT = List.of(
            "student",
            "name",
            "assignment",
            "max",
            "percent",
            "diagnosis",
            "stopped-by",
            "raw-score",
            "awaited",
            "remarks",
            "seed",
            "seconds");

    RowSnapshot {
        Objects.requireNonNull(shown);
        items.values().forEach(Objects::requireNonNull);
    }

    /** One change. */
    record Change(String what, String before, String after) {}

    static RowSnapshot of(Report report) {
        Map<String, String> items = new LinkedHashMap<>(ScoresCsv.cells(report));
        items.keySet().removeAll(LEFT_OUT);
        report.checks()
                .filter(check -> !check.check().isEmpty())
                .forEach(check -> items.put(
                        check.task() + "/" + check.check(), check.outcome().label()));
        return new RowSnapshot(report.student(), items);
    }

    /** A student of whom the tables say nothing. */
    static RowSnapshot nothing(String student) {
        return new RowSnapshot(student, Map.of());
    }

    static boolean isOne(String line) {
        return line.startsWith(START);
    }

    static RowSnapshot read(String line) {
        return GSON.fromJson(line, RowSnapshot.class);
    }

    String line() {
        return Row.ascii(GSON.toJson(this));
    }

    /** What is not as it was; of a student who is new, or gone, status and score only. */
    List<Change> since(RowSnapshot before) {
        TreeSet<String> names = new TreeSet<>(items.keySet());
        names.addAll(before.items.keySet());
        if (items.isEmpty() || before.items.isEmpty()) {
            names.retainAll(List.of(STATUS, SCORE));
        }
        return names.stream()
                .map(name -> new Change(name, before.items.getOrDefault(name, ""), items.getOrDefault(name, "")))
                .filter(change -> !change.before.equals(change.after))
                .toList();
    }
}
