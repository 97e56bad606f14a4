package org.backmark.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backmark.engine.find.Layout;
import org.backmark.engine.find.SubmissionFinder;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignment.Policy;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.TaskResult;
import org.backmark.kit.score.Tiny;

/** A class's submissions of a sheet with a task of 10 points and an essay of 5 that a person marks. */
final class Term {
    private static final Task CODE = Tiny.task("code", Tiny.visible("open", 6), Tiny.hidden("secret", 4));
    private static final Task ESSAY = Tiny.manual("essay", 5);
    private final Path folder;
    private String fileName = "(?<id>[a-z0-9]+)(_.*)?\\.zip";
    private Policy policy = new Policy("none", 0, 0, 1);

    Term(Path folder, String... submissions) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("class"));
        for (String name : submissions) {
            Files.createFile(folder.resolve("class").resolve(name));
        }
    }

    Term named(String pattern) {
        fileName = pattern;
        return this;
    }

    Term with(Policy rules) {
        policy = rules;
        return this;
    }

    /** Writes a table of these lines. */
    Path table(String name, String... lines) {
        try {
            return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Assignment assignment() {
        Assignment tiny = Tiny.assignment(CODE, ESSAY);
        return new Assignment(
                tiny.version(),
                tiny.id(),
                tiny.title(),
                tiny.course(),
                tiny.sheet(),
                tiny.contract(),
                tiny.packageName(),
                tiny.passMark(),
                fileName,
                policy,
                tiny.feedback(),
                tiny.limits(),
                tiny.training(),
                tiny.full(),
                tiny.errata(),
                tiny.tasks());
    }

    CourseRules rules(CourseOptions options) {
        Assignment assignment = assignment();
        return new CourseRules(
                new Run(assignment, 7, Optional.empty(), false),
                assignment.passMark(),
                new SubmissionFinder(fileName).find(folder.resolve("class"), Layout.CLASS),
                options);
    }

    /** What the graders say of everybody: 6 of 10 points, and the essay awaits its marks. */
    Report graded(String student) {
        return graded(student, Outcome.PASSED, Outcome.FAILED);
    }

    Report graded(String student, Outcome open, Outcome secret) {
        List<TaskResult> tasks = List.of(
                new TaskResult(
                        CODE,
                        List.of(
                                CheckResult.of(CODE, CODE.checks().get(0), open, "", "", 1),
                                CheckResult.of(CODE, CODE.checks().get(1), secret, "", "", 1))),
                new TaskResult(ESSAY, List.of(CheckResult.awaitingMarks(ESSAY))));
        Status status = Report.statusOf(tasks);
        return new Report(student, assignment(), status, "", List.of(), tasks, 7, 1, 1);
    }

    /** The rows of all when everything is graded. */
    List<Report> rows(CourseRules rules) {
        List<Report> rows = new ArrayList<>();
        try {
            rules.over(submission -> Optional.of(graded(submission))).forEach(rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** The only row. */
    Report row(CourseOptions options) {
        List<Report> rows = rows(rules(options));
        if (rows.size() != 1) {
            throw new AssertionError("not one row, but " + rows.size());
        }
        return rows.get(0);
    }
}
