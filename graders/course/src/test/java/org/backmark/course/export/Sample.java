package org.backmark.course.export;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.PassMark;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Deduction;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Ruling;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.TaskResult;
import org.backmark.kit.score.Tiny;

/** Reports to export: an ordinary one, and one whose student means mischief. */
final class Sample {
    /** What could end a code block, a tag, a command, a string or a line somewhere. */
    static final String HOSTILE = "::error::x\n  ::set-output name=result::pwned\n##[add-mask]y\r\n````\n```\n~~~\n"
            + "<script>alert(1)</script> ]]> &amp; <img src=x onerror=alert(1)> @octocat #1 [a](javascript:b) | x | y |\n"
            + "=HYPERLINK(\"http://evil\",\"x\") \"quoted\", 'single'\t\u0000\u0001\u001b[31m\u202Eback\uFFFE\uFFFF\uD800 "
            + "\uD83D\uDE00 EOF\n### Title\n| a | b |\n";

    static final Task COST = Tiny.task("cost", Tiny.visible("costIsKnown", 1), Tiny.hidden("costOfAnother", 2));
    static final Task GRADIENT = Tiny.task("gradient", Tiny.visible("gradientIsKnown", 4));
    static final Task DRAWING = Tiny.manual("drawing", 3);
    static final Assignment SHEET = Tiny.assignment(COST, GRADIENT, DRAWING);

    private Sample() {}

    /** 3 points of 10: a crash, a mistake that a hidden check has found, and a task that awaits marks. */
    static Report ordinary() {
        return of(
                "ada",
                check(COST, 0, Outcome.PASSED, "", ""),
                check(COST, 1, Outcome.PASSED, "", ""),
                check(
                        GRADIENT,
                        0,
                        Outcome.CRASHED,
                        "gradients: ArithmeticException at Solution.gradients(Solution.java:42)",
                        "gradients: ArithmeticException: by zero at Solution.gradients(Solution.java:42)"));
    }

    /** The hidden check's inputs stand in its details. */
    static Report withSecret() {
        return of(
                "ada",
                check(COST, 0, Outcome.PASSED, "", ""),
                check(COST, 1, Outcome.FAILED, "look at the bias", "expected 0.4321 for theta 0.1234"),
                check(GRADIENT, 0, Outcome.FOLLOWED_THROUGH, "right given your cost", ""));
    }

    /** Everything that a student has a hand in says {@link #HOSTILE}. */
    static Report hostile() {
        return hostile(HOSTILE);
    }

    static Report hostile(String text) {
        Report report = of(
                "ada",
                check(COST, 0, Outcome.FAILED, text, text),
                check(COST, 1, Outcome.REJECTED, text, text),
                check(GRADIENT, 0, Outcome.BORDERLINE, text, text).withDiagnosis(text));
        return new Report(report.student(), SHEET, Status.GRADED, "", List.of(text), report.tasks(), 7, 1.25, 0)
                .named(text)
                .ruled(new Ruling(
                        "", new PassMark.Percentage(60), Optional.of(new Deduction(10, text)), List.of(text)));
    }

    static Report notCompiled() {
        String line = "Solution.java:7: ';' expected";
        return new Report(
                "ada",
                SHEET,
                Status.NOT_COMPILED,
                line,
                List.of("ignored: Notes.java (a test)", line, "Solution.java:9: cannot find symbol"),
                TaskResult.withoutRun(
                        SHEET, EnumSet.allOf(Visibility.class), Outcome.NOT_ATTEMPTED, "not run: not compiled"),
                7,
                0.5,
                0);
    }

    static Report graderError() {
        return new Report(
                "ada",
                SHEET,
                Status.GRADER_ERROR,
                "the grader failed: secret.Trace",
                List.of(),
                TaskResult.withoutRun(
                        SHEET,
                        EnumSet.allOf(Visibility.class),
                        Outcome.GRADER_ERROR,
                        "the grader failed here, not the submission"),
                7,
                0.5,
                0);
    }

    static SourceLocator places() {
        return new SubmissionFiles(List.of("src/main/java/tiny/solution/Solution.java"));
    }

    private static Report of(String student, CheckResult first, CheckResult second, CheckResult third) {
        List<TaskResult> tasks = List.of(
                new TaskResult(COST, List.of(first, second)),
                new TaskResult(GRADIENT, List.of(third)),
                new TaskResult(DRAWING, List.of(CheckResult.awaitingMarks(DRAWING))));
        return new Report(student, SHEET, Status.GRADED, "", List.of(), tasks, 7, 1.25, 0);
    }

    private static CheckResult check(Task task, int number, Outcome outcome, String hint, String details) {
        return CheckResult.of(task, task.checks().get(number), outcome, hint, details, 12);
    }
}
