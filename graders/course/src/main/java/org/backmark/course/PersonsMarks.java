package org.backmark.course;

import java.util.ArrayList;
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

    private final List<String> lines = new ArrayList<>();

    private record Key(String student, String task) {}

    private record Mark(double points, String text, TableRow line) {}

    /** No marks yet. */
    PersonsMarks(Assignment assignment) {
        this.assignment = assignment;
    }

    /**
     * Takes the marks of manual items.
     *
     * @param lines with the columns student, item and points, and perhaps comment
     * @throws org.backmark.engine.find.InputException naming the line
     */
    void addManual(List<TableRow> lines, Roster roster) {
        for (TableRow line : lines) {
            Optional<Task> task = task(line, "item");
            if (task.isPresent() && !task.get().manual()) {
                throw line.fault(
                        task.get().id() + " is not marked by a person; its points are changed with --override");
            }
            task.ifPresent(item -> add(manual, line, item, line.text("comment"), roster));
        }
    }

    /**
     * Takes changes of marks.
     *
     * @param lines with the columns student, task, points and reason
     * @throws org.backmark.engine.find.InputException naming the line
     */
    void addOverrides(List<TableRow> lines, Roster roster) {
        for (TableRow line : lines) {
            String reason = line.filled("reason");
            task(line, "task").ifPresent(task -> add(overrides, line, task, reason, roster));
        }
    }

    // What an earlier run was told stays kept, though the sheet has no such task any more.
    private Optional<Task> task(TableRow line, String column) {
        String id = line.filled(column);
        Optional<Task> known =
                assignment.tasks().stream().filter(task -> task.id().equals(id)).findFirst();
        if (known.isEmpty() && !line.kept()) {
            throw line.fault(assignment.id() + " has no " + column + " \"" + Printable.line(id) + "\"; it has "
                    + assignment.tasks().stream()
                            .filter(task -> column.equals("task") || task.manual())
                            .map(Task::id)
                            .collect(Collectors.collectingAndThen(
                                    Collectors.joining(", "), ids -> ids.isEmpty() ? "none" : ids)));
        }
        if (known.isEmpty()) {
            lines.add(line.source() + ": " + assignment.id() + " has no " + column + " " + Printable.line(id)
                    + " any more, so that mark counts nowhere");
        }
        return known;
    }

    private void add(Map<Key, Mark> marks, TableRow line, Task task, String text, Roster roster) {
        double points = line.kept() ? fitting(line, task) : line.points("points", task.points(), task.id());
        List<String> students =
                line.kept() ? roster.find(line, "student").orElse(List.of()) : roster.named(line, "student");
        for (String student : students) {
            Mark first = marks.putIfAbsent(new Key(student, task.id()), new Mark(points, text, line));
            if (first != null && !line.kept()) {
                throw line.repeated("gives " + student + " points for " + task.id(), first.line());
            }
        }
    }

    // The sheet's points may have been changed since.
    private double fitting(TableRow line, Task task) {
        double points = line.points("points", Double.MAX_VALUE, task.id());
        if (points > task.points()) {
            lines.add(line.source() + ": " + PlainNumber.number(points) + " points, but " + task.id()
                    + " gives at most " + PlainNumber.number(task.points()) + " now, which counts");
        }
        return Math.min(points, task.points());
    }

    /** What the instructor should know of them, a line each. */
    List<String> lines() {
        return lines;
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
