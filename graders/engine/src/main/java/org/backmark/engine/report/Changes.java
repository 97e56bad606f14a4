package org.backmark.engine.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.backmark.kit.score.Csv;
import org.backmark.kit.score.Reports;

/**
 * How much of what the tables say is not as it was after the last run.
 *
 * @param students whose rows have changed, those who are new or gone among them
 * @param lines points and outcomes that have
 */
public record Changes(int students, int lines) {
    private static final List<String> HEADER = List.of("student", "what", "before", "after");

    /**
     * Writes the table of them: a line for each score, task and check.
     *
     * @throws IOException in one line that names the file
     */
    static Changes write(Path file, LastRun before, Reports now) throws IOException {
        Counted counted = new Counted();
        new Csv(HEADER, rows -> {
                    Set<String> gone = new TreeSet<>(before.students());
                    now.forEach(report -> {
                        gone.remove(report.student());
                        counted.add(rows, before.shown(report.student()), Shown.of(report));
                    });
                    for (String student : gone) {
                        counted.add(rows, before.shown(student), Shown.nothing(student));
                    }
                })
                .write(file);
        return new Changes(counted.students, counted.lines);
    }

    private static final class Counted {
        private int students;
        private int lines;

        void add(Csv.Row rows, Shown before, Shown after) throws IOException {
            List<Shown.Change> changes = after.since(before);
            for (Shown.Change change : changes) {
                rows.accept(List.of(
                        Csv.cell(after.shown()),
                        Csv.cell(change.what()),
                        Csv.cell(change.before()),
                        Csv.cell(change.after())));
            }
            students += changes.isEmpty() ? 0 : 1;
            lines += changes.size();
        }
    }
}
