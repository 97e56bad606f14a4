package org.backmark.kit.score;

import java.util.Arrays;
import java.util.List;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignment.Disclosure;
import org.backmark.kit.assignment.Assignment.Feedback;
import org.backmark.kit.assignment.Assignment.Full;
import org.backmark.kit.assignment.Assignment.Limits;
import org.backmark.kit.assignment.Assignment.Policy;
import org.backmark.kit.assignment.Assignment.Training;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.PassMark;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.assignment.Visibility;

/** Small assignments and reports to test with. */
public final class Tiny {
    private Tiny() {}

    public static Assignment assignment(Task... tasks) {
        return assignment(Disclosure.HINT, tasks);
    }

    public static Assignment assignment(Disclosure disclosure, Task... tasks) {
        return new Assignment(
                1,
                "tiny",
                "A tiny sheet",
                "course",
                "sheet",
                Contract.class.getName(),
                "tiny.solution",
                new PassMark.Percentage(60),
                "(?<id>.+)",
                new Policy("none", 0, 0, 1),
                new Feedback(disclosure),
                new Limits(1, 1, 64),
                new Training(1, 1, 1, 1, 1),
                new Full(new Limits(2, 2, 128), new Training(2, 2, 1, 1, 1)),
                List.of(),
                List.of(tasks));
    }

    public static Task task(String id, Check... checks) {
        double points = Arrays.stream(checks).mapToDouble(Check::points).sum();
        return new Task(id, "Task " + id, "Part 1", points, false, false, List.of(), List.of(checks));
    }

    public static Task manual(String id, double points) {
        return new Task(id, "Task " + id, "Part 1", points, false, true, List.of(), List.of());
    }

    public static Check visible(String id, double points) {
        return new Check(id, points, Visibility.VISIBLE);
    }

    public static Check hidden(String id, double points) {
        return new Check(id, points, Visibility.HIDDEN);
    }

    static Report report(String student, Assignment assignment, TaskResult... tasks) {
        List<TaskResult> results = List.of(tasks);
        return new Report(student, assignment, Report.statusOf(results), "", List.of(), results, 7, 1.25, 0);
    }

    static TaskResult result(Task task, CheckResult... checks) {
        return new TaskResult(task, List.of(checks));
    }

    static CheckResult check(Task task, Outcome outcome, String hint, String details) {
        return CheckResult.of(task, task.checks().get(0), outcome, hint, details, 12);
    }

    /** What a tiny solution would implement. */
    public interface Contract {}
}
