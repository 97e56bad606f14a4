package org.backmark.kit.page;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignment.Disclosure;
import org.backmark.kit.assignment.PassMark;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.figure.Figure;
import org.backmark.kit.figure.NamedFigure;
import org.backmark.kit.figure.Raster;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Curve;
import org.backmark.kit.score.Deduction;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.OwnTests;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Ruling;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.TaskResult;
import org.backmark.kit.score.Tiny;
import org.backmark.kit.score.Versions;

/** Reports to make pages of. */
final class SampleReports {
    static final Supplement SUPPLEMENT =
            new Supplement(new Versions("1.0", "17"), Instant.parse("2026-11-21T11:30:00.123Z"));

    /** What a student may try to bring into a page. */
    static final String HOSTILE =
            "<script>window.hit = 1</script><img src=x onerror=\"window.hit = 2\">'\"><svg onload=window.hit=3>"
                    + "</style></title><!-- <a href=\"javascript:window.hit=4\">javascript:alert(1)</a> \u001b[31m \u202Elive \u2066 \u0000 &lt; "
                    + "x".repeat(3_000);

    static final Task FORWARD =
            Tiny.task("forward", Tiny.visible("costIsKnown", 2), Tiny.hidden("costOfRandomNetworks", 3));
    static final Task BACKWARD = Tiny.task(
            "backward",
            Tiny.visible("gradientsOfTheDebugNetwork", 4),
            Tiny.hidden("gradientsAgree", 4),
            Tiny.visible("gradientsAreFinite", 1));
    static final Task TRAINING = Tiny.task("train", Tiny.visible("trainingLearns", 5));
    static final Task DRAWING = Tiny.manual("drawing", 3);

    private SampleReports() {}

    static Assignment assignment(Disclosure disclosure) {
        return Tiny.assignment(disclosure, FORWARD, BACKWARD, TRAINING, DRAWING);
    }

    /** A bit of everything. */
    static Report mixed(Disclosure disclosure) {
        return report(
                assignment(disclosure),
                Status.GRADED,
                "",
                List.of(
                        new TaskResult(FORWARD, List.of(passed(FORWARD, 0), passed(FORWARD, 1))),
                        new TaskResult(
                                BACKWARD,
                                List.of(wrong(0), wrong(1).withDiagnosis("The bias is regularised."), stub())),
                        new TaskResult(TRAINING, List.of(trained())),
                        new TaskResult(DRAWING, List.of(CheckResult.awaitingMarks(DRAWING)))));
    }

    /** Something hostile wherever a student has a hand in. */
    static Report hostile() {
        CheckResult check = CheckResult.of(
                        BACKWARD,
                        BACKWARD.checks().get(0),
                        Outcome.CRASHED,
                        HOSTILE,
                        HOSTILE + "\n  computed:  " + HOSTILE + "\n  at " + HOSTILE,
                        1)
                .withDiagnosis(HOSTILE)
                .withCurves(List.of(
                        new Curve(HOSTILE, HOSTILE, HOSTILE, Curve.Source.LOGGED, List.of(0, 1), List.of(1.0, 2.0))));
        return new Report(
                        HOSTILE,
                        assignment(Disclosure.FULL),
                        Status.GRADER_ERROR,
                        HOSTILE,
                        List.of(HOSTILE),
                        List.of(new TaskResult(BACKWARD, List.of(check))),
                        7,
                        1,
                        1)
                .named(HOSTILE)
                .ruled(new Ruling(
                        HOSTILE,
                        new PassMark.Percentage(60),
                        Optional.of(new Deduction(10, HOSTILE)),
                        List.of(HOSTILE)))
                .withOwnTests(Optional.of(new OwnTests(
                        1,
                        0,
                        1,
                        List.of(new OwnTests.Failure(HOSTILE, HOSTILE)),
                        OwnTests.Covered.NONE,
                        OwnTests.Covered.NONE,
                        List.of(new OwnTests.Source(HOSTILE, List.of(), List.of(), List.of(1))),
                        HOSTILE,
                        false)));
    }

    static Supplement hostileSupplement() {
        return new Supplement(
                SUPPLEMENT.versions(),
                SUPPLEMENT.when(),
                HOSTILE,
                true,
                List.of(new CoveredSource(
                        HOSTILE, 1, 2, 0, 0, List.of(new CoveredSource.Line(1, HOSTILE, CoveredSource.Ran.NO)))));
    }

    static Report notCompiled() {
        return report(
                assignment(Disclosure.HINT),
                Status.NOT_COMPILED,
                "Solution.java:3: ';' expected",
                TaskResult.withoutRun(
                        assignment(Disclosure.HINT),
                        EnumSet.allOf(Visibility.class),
                        Outcome.NOT_ATTEMPTED,
                        "not run: not compiled"));
    }

    static Report report(Assignment assignment, Status status, String note, List<TaskResult> tasks) {
        return new Report("ada", assignment, status, note, List.of(), tasks, 7, 1.25, 0.5);
    }

    static CheckResult passed(Task task, int index) {
        return CheckResult.of(task, task.checks().get(index), Outcome.PASSED, "", "", 3);
    }

    /** A matrix that is wrong in one place. */
    static CheckResult wrong(int index) {
        Raster difference = Raster.of(new double[] {0, 0.5, -0.25, 0, 0, Double.NaN}, 2, 3);
        return CheckResult.of(
                        BACKWARD,
                        BACKWARD.checks().get(index),
                        Outcome.FAILED,
                        "Look at the bias.",
                        "the gradient, row 0, column 1\n  computed:  0.75\n  expected:  -0.4321\n  tolerance: 1.0e-09\n"
                                + "  wrong:     3 of 6 numbers",
                        3)
                .withFigures(List.of(NamedFigure.detail(
                        "difference",
                        new Figure.Cells("the gradient: computed less expected", "column", "row", difference))));
    }

    private static CheckResult stub() {
        return CheckResult.of(
                BACKWARD, BACKWARD.checks().get(2), Outcome.NOT_ATTEMPTED, "needs sigmoidGradient first", "", 0);
    }

    /** Trained from two starts. */
    static CheckResult trained() {
        return CheckResult.of(
                        TRAINING,
                        TRAINING.checks().get(0),
                        Outcome.BORDERLINE,
                        "training reached 97.9 %, 98 % is asked for",
                        "",
                        3)
                .withCurves(List.of(
                        curve("start 1", 0.7),
                        curve("start 2", 0.6),
                        new Curve(
                                "start 1",
                                "accuracy in percent",
                                "step",
                                Curve.Source.RECOMPUTED,
                                List.of(0, 3),
                                List.of(10.0, 97.9))));
    }

    private static Curve curve(String training, double first) {
        return Curve.of(training, "cost", "step", Curve.Source.LOGGED, new double[] {first, 0.5, 0.4, 0.1});
    }
}
