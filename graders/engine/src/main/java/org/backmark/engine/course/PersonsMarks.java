package org.backmark.engine.course;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.backmark.engine.text.Printable;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.score.Change;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;

/** What people have marked: the manual items, and what they have put in place of the graders' points. */
final class PersonsMarks {
    private final Assignment assignment;
    private final Map<Key, Mark> manual = new HashMap<>();
    private final Map<Key, Mark> overrides = new HashMap<>();

    private record Key(String student, String task) {}

    private record Mark(double points, String text, Line line) {}

    /** No marks yet. */
    PersonsMarks(Assignment assignment) {
        this.assignment = assignment;
    }

    /**
     * Takes the marks of manual items.
     *
     * @param file a table with the columns student, item and points, and perhaps comment
     * @throws org.backmark.engine.find.InputException naming the line
     */
    void addManual(Path file, Roster roster) {
        for (Line line : Table.open(file, List.of("student", "item", "points"), List.of("comment"))
                .lines()) {
            Task task = task(line, "item");
            if (!task.manual()) {
                throw line.fault(task.id() + " is not marked by a person; its points are changed with --override");
            }
            add(manual, line, task, line.text("comment"), roster);
        }
    }

    /**
     * Takes changes of marks.
     *
     * @param file a table with the columns student, task, points and reason
     * @throws org.backmark.engine.find.InputException naming the line
     */
    void addOverrides(Path file, Roster roster) {
        for (Line line : Table.open(file, List.of("student", "task", "points", "reason"), List.of())
                .lines()) {
            Task task = task(line, "task");
            add(overrides, line, task, line.filled("reason"), roster);
        }
    }

    private Task task(Line line, String column) {
        String id = line.filled(column);
        return assignment.tasks().stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow(() -> line.fault(assignment.id() + " has no " + column + " \"" + Printable.line(id)
                        + "\"; it has "
                        + assignment.tasks().stream()
                                .filter(task -> column.equals("task") || task.manual())
                                .map(Task::id)
                                .collect(Collectors.collectingAndThen(
                                        Collectors.joining(", "), ids -> ids.isEmpty() ? "none" : ids))));
    }

    private static void add(Map<Key, Mark> marks, Line line, Task task, String text, Roster roster) {
        double points = line.points("points", task.points(), task.id());
        for (String student : roster.named(line, "student")) {
            Mark first = marks.putIfAbsent(new Key(student, task.id()), new Mark(points, text, line));
            if (first != null) {
                throw line.repeated("gives " + student + " points for " + task.id(), first.line());
            }
        }
    }

    /** A student's results with what people have marked. */
    List<TaskResult> over(List<TaskResult> results, String student) {
        return results.stream()
                .map(result -> overridden(marked(result, student), student))
                .toList();
    }

    private TaskResult marked(TaskResult result, String student) {
        Mark mark = manual.get(new Key(student, result.task().id()));
        return mark == null
                ? result
                : result.withChecks(result.checks().stream()
                        .map(check -> check.outcome() == Outcome.AWAITING_MARKS
                                ? check.marked(mark.points(), mark.text())
                                : check)
                        .toList());
    }

    private TaskResult overridden(TaskResult result, String student) {
        return Optional.ofNullable(overrides.get(new Key(student, result.task().id())))
                .map(mark -> result.withChange(new Change(mark.points(), mark.text())))
                .orElse(result);
    }
}
