package org.backmark.kit.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backmark.kit.score.Tiny.check;
import static org.backmark.kit.score.Tiny.hidden;
import static org.backmark.kit.score.Tiny.manual;
import static org.backmark.kit.score.Tiny.report;
import static org.backmark.kit.score.Tiny.result;
import static org.backmark.kit.score.Tiny.task;
import static org.backmark.kit.score.Tiny.visible;

import java.util.Arrays;
import java.util.List;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Task;
import org.junit.jupiter.api.Test;

class ScoreboardTest {
    private static final Task GRADIENT = task("gradient", visible("gradientIsKnown", 4), hidden("x", 6));
    private static final Task COST = task("cost", visible("costIsKnown", 2.5));
    private static final Task BACKPROP = task("backprop", visible("gradientsAgree", 8));
    private static final Task SECRET = task("secret", hidden("y", 3));
    private static final Task ESSAY = manual("essay", 5);
    private static final Assignment SHEET = Tiny.assignment(GRADIENT, COST, BACKPROP, SECRET, ESSAY);

    @Test
    void aLineForEachTaskThenTheTotal() {
        String board = Scoreboard.of(
                report(
                        "local",
                        SHEET,
                        result(GRADIENT, check(GRADIENT, Outcome.PASSED, "", "")),
                        result(COST, check(COST, Outcome.FAILED, "look at 1/m", "the cost\n  computed: 2.876")),
                        result(BACKPROP, check(BACKPROP, Outcome.NOT_ATTEMPTED, "needs sigmoidGradient first", "")),
                        result(SECRET),
                        result(ESSAY, CheckResult.awaitingMarks(ESSAY))),
                false);

        assertThat(board).isEqualTo("""
                A tiny sheet                                                                tiny
                --------------------------------------------------------------------------------
                 Task gradient                              4 / 4  passed
                 Task cost                                0 / 2.5  failed
                    costIsKnown: the cost
                    hint: look at 1/m
                 Task backprop                              0 / 8  needs sigmoidGradient
                 Task secret                                    -  checked at grading
                 Task essay                                 0 / 5  manual
                --------------------------------------------------------------------------------
                4 / 14.5 points of the visible checks (27.59 %); the hidden checks at grading
                give up to 9 more; 5 more await a person's marks.
                """);
    }

    @Test
    void anUntouchedStubIsNotAttempted() {
        assertThat(boardOf(check(COST, Outcome.NOT_ATTEMPTED, "this task is not attempted yet", "")))
                .contains("0 / 2.5  not attempted\n")
                .endsWith("\n0 / 2.5 points (0 %).\n");
    }

    @Test
    void aCrashSaysWhatAndWhere() {
        assertThat(boardOf(check(COST, Outcome.CRASHED, "m: Boom at A.java:1", "")))
                .contains("crashed\n    costIsKnown: m: Boom at A.java:1\n");
    }

    @Test
    void aLongFailureTakesTwoLinesAtMost() {
        assertThat(boardOf(check(COST, Outcome.FAILED, "", "word ".repeat(40))))
                .contains("    costIsKnown:" + " word".repeat(12) + "\n     " + " word".repeat(14) + " w...\n---");
    }

    @Test
    void aGradersErrorShowsNoPoints() {
        assertThat(boardOf(check(COST, Outcome.GRADER_ERROR, "", "no data")))
                .contains("? / 2.5  grader error\n    costIsKnown: no data\n", "\ngrader-error\n");
    }

    @Test
    void marksAreColouredOnATerminalOnly() {
        Report report = report(
                "local",
                SHEET,
                result(GRADIENT, check(GRADIENT, Outcome.PASSED, "", "")),
                result(COST, check(COST, Outcome.FAILED, "", "")),
                result(ESSAY, CheckResult.awaitingMarks(ESSAY)));

        assertThat(Scoreboard.of(report, true))
                .contains("\u001B[32mpassed\u001B[0m", "\u001B[31mfailed\u001B[0m", "\u001B[33mmanual\u001B[0m");
        assertThat(Scoreboard.of(report, false)).doesNotContain("\u001B");
    }

    @Test
    void noLineIsWiderThanTheTerminalAndNoCharacterOutsideAscii() {
        String wide = "\u4E2D\u6587 \u001B[2J " + "very long ".repeat(30);
        Task task = new Task(wide, wide, "p", 1e9, false, false, List.of(), List.of(visible(wide, 1e9)));
        Assignment sheet = Tiny.assignment(task);
        Report report = new Report(
                wide,
                sheet,
                Status.NOT_COMPILED,
                wide + "x".repeat(200),
                List.of(),
                List.of(result(task, check(task, Outcome.FAILED, wide, wide))),
                1,
                1,
                0);

        String board = Scoreboard.of(report, false);

        assertThat(Arrays.asList(board.split("\n")))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(80).matches("[\\x20-\\x7E]*"));
        assertThat(board).contains("0 / 1000000000", "\nnot-compiled: ?? ?[2J very long");
    }

    @Test
    void theNamedMistakeStandsInFullBelowTheHint() {
        CheckResult failed = check(COST, Outcome.FAILED, "look again", "computed 1, expected 2")
                .withDiagnosis("The cost is the sum over the samples, not their mean: 1/m is missing. See Part 3, the"
                        + " cost of the network without its penalty, and mind that the labels are summed.");

        assertThat(boardOf(failed))
                .contains(
                        "    hint: look again\n    The cost is the sum over the samples, not their mean: 1/m is missing. See\n"
                                + "    Part 3, the cost of the network without its penalty, and mind that the\n"
                                + "    labels are summed.\n");
    }

    private static String boardOf(CheckResult check) {
        return Scoreboard.of(report("local", Tiny.assignment(COST), result(COST, check)), false);
    }
}
