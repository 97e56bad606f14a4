package org.backmark.kit.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backmark.kit.score.Tiny.hidden;
import static org.backmark.kit.score.Tiny.task;
import static org.backmark.kit.score.Tiny.visible;

import java.time.Instant;
import java.util.List;
import org.backmark.kit.assignment.Assignment.Disclosure;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.figure.Figure;
import org.backmark.kit.figure.NamedFigure;
import org.backmark.kit.figure.Raster;
import org.junit.jupiter.api.Test;

class ForStudentTest {
    private static final Figure CELLS = new Figure.Cells("", "", "", Raster.of(new double[4], 2, 2));
    private static final Task TASK = task("t", visible("open", 1), hidden("secret", 2));

    @Test
    void withHintsAHiddenCheckShowsItsHintAndDiagnosisButNoValues() {
        CheckResult check = secretFor(Disclosure.HINT);

        assertThat(check.message()).isEqualTo("look at the bias");
        assertThat(check.details()).isEmpty();
        assertThat(check.diagnosis()).isEqualTo("bias regularised");
    }

    @Test
    void withNamesAHiddenCheckShowsItsNameAndOutcomeOnly() {
        CheckResult check = secretFor(Disclosure.NAME);

        assertThat(check)
                .isEqualTo(new CheckResult("t", "secret", Visibility.HIDDEN, Outcome.FAILED, 0, 2, "", "", "", 4));
    }

    @Test
    void withFullAHiddenCheckShowsEverything() {
        assertThat(secretFor(Disclosure.FULL)).isEqualTo(secret());
    }

    @Test
    void aVisibleCheckShowsEverythingInAnyCase() {
        for (Disclosure disclosure : Disclosure.values()) {
            assertThat(copyFor(disclosure).tasks().get(0).checks().get(0)).isEqualTo(open());
        }
    }

    @Test
    void noFileOfAStudentHoldsTheValuesOfAHiddenCheck() {
        Report copy = copyFor(Disclosure.HINT);

        assertThat(ReportJson.text(copy, new Versions("1", "17"), Instant.EPOCH)
                        + ChecksCsv.text(List.of(copy))
                        + ScoresCsv.text(copy.assignment(), List.of(copy))
                        + Scoreboard.of(copy, false))
                .contains("look at the bias")
                .doesNotContain("0.4321");
    }

    @Test
    void whyTheGraderFailedIsForTheInstructorOnly() {
        Report report = new Report(
                "ada", Tiny.assignment(TASK), Status.GRADER_ERROR, "worker 3: 0.4321", List.of(), List.of(), 1, 1, 0);

        assertThat(ForStudent.copyOf(report).note())
                .isEqualTo("the grader failed, not the submission; the instructor sees why");
    }

    @Test
    void whatStoppedTheSubmissionIsForTheInstructorOnly() {
        Report report = Tiny.report("ada", Tiny.assignment(TASK), new TaskResult(TASK, List.of(open())))
                .stoppedBy(StoppedBy.INSPECTION);
        Report copy = ForStudent.copyOf(report);

        assertThat(json(report)).contains("\"stoppedBy\": \"inspection\"");
        assertThat(ScoresCsv.text(report.assignment(), List.of(report))).contains(",inspection,7,");
        assertThat(json(copy)).doesNotContain("stoppedBy").doesNotContain("inspection");
    }

    @Test
    void withHintsAHiddenCheckShowsItsFiguresButNotThoseOfItsDetails() {
        CheckResult shown = secretFor(Disclosure.HINT);

        assertThat(shown.figures()).extracting(NamedFigure::name).containsExactly("path");
        assertThat(secretFor(Disclosure.NAME).figures()).isEmpty();
    }

    private static String json(Report report) {
        return ReportJson.text(report, new Versions("1", "17"), Instant.EPOCH);
    }

    private static CheckResult secretFor(Disclosure disclosure) {
        return copyFor(disclosure).tasks().get(0).checks().get(1);
    }

    private static Report copyFor(Disclosure disclosure) {
        return ForStudent.copyOf(
                Tiny.report("ada", Tiny.assignment(disclosure, TASK), new TaskResult(TASK, List.of(open(), secret()))));
    }

    private static CheckResult open() {
        return CheckResult.of(TASK, TASK.checks().get(0), Outcome.FAILED, "hint", "expected 1", 3);
    }

    private static CheckResult secret() {
        return new CheckResult(
                        "t",
                        "secret",
                        Visibility.HIDDEN,
                        Outcome.FAILED,
                        0,
                        2,
                        "look at the bias",
                        "expected 0.4321",
                        "bias regularised",
                        4)
                .withFigures(List.of(NamedFigure.of("path", CELLS), NamedFigure.detail("difference", CELLS)));
    }
}
