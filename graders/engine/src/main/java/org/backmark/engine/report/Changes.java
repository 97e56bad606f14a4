package org.backmark.engine.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.backmark.kit.score.Csv;
import org.backmark.kit.score.Reports;
import org.backmark.kit.score.SafeId;

/**
 * How much of what the tables say is not as it was after the last run.
 *
 * @param students whose rows have changed, those who are new or gone among them
 * @param lines points and outcomes that have
 */
public record Changes(int students, int lines) {
    private static final List<String> HEADER = List.of("student", "what", "before", "after", "by", "when");

    /**
     * Writes the table of them: a line for each decision, score, task and check.
     *
     * @param decided what people have decided since
     * @throws IOException in one line that names the file
     */
    static Changes write(Path file, LastRun before, Reports now, List<Decided> decided) throws IOException {
        Counted counted = new Counted(decided);
        new Csv(HEADER, rows -> {
                    counted.addDecided(rows);
                    Set<String> gone = new TreeSet<>(before.students());
                    now.forEach(report -> {
                        gone.remove(report.student());
                        counted.add(rows, before.shown(report.student()), RowSnapshot.of(report));
                    });
                    for (String student : gone) {
                        counted.add(rows, before.shown(student), RowSnapshot.nothing(student));
                    }
                })
                .write(file);
        return new Changes(counted.students, counted.lines);
    }

    /** The same of a first run: what people have decided. */
    static void writeDecided(Path file, List<Decided> decided) throws IOException {
        new Csv(HEADER, new Counted(decided)::addDecided).write(file);
    }

    private static final class Counted {
        private final List<Decided> decided;
        private int students;
        private int lines;

        Counted(List<Decided> decided) {
            this.decided = decided;
        }

        void addDecided(Csv.Row rows) throws IOException {
            for (Decided each : decided) {
                rows.accept(row(each.student(), each.what(), each.before(), each.after(), Optional.of(each)));
            }
        }

        void add(Csv.Row rows, RowSnapshot before, RowSnapshot after) throws IOException {
            List<RowSnapshot.Change> changes = after.since(before);
            for (RowSnapshot.Change change : changes) {
                Optional<Decided> who = decided.stream()
                        .filter(each -> each.student().equals(after.shown()))
                        .filter(each -> !each.item().isEmpty() && each.item().equals(change.what()))
                        .findFirst();
                rows.accept(row(after.shown(), change.what(), change.before(), change.after(), who));
            }
            students += changes.isEmpty() ? 0 : 1;
            lines += changes.size();
        }

        private static List<Object> row(
                String student, String what, String before, String after, Optional<Decided> who) {
            return List.of(
                    Csv.cell(SafeId.nameOf(student)),
                    Csv.cell(what),
                    Csv.cell(before),
                    Csv.cell(after),
                    Csv.cell(who.map(Decided::by).orElse("")),
                    who.map(Decided::when).orElse(""));
        }
    }
}
