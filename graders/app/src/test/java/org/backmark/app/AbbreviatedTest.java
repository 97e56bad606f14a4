package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.backmark.engine.run.RecordedCall;
import org.backmark.engine.run.RecordedCall.Argument;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.junit.jupiter.api.Test;

/** How a replayed check's values are shown. */
class AbbreviatedTest {
    private record Two(Matrix theta, double cost) {}

    @Test
    void aSmallMatrixIsShownWhole() {
        assertThat(Abbreviated.lines(Matrix.of(new double[][] {{1, -0.5}})))
                .containsExactly("1 x 2 matrix", "        1.00000000    -0.500000000");
    }

    @Test
    void ofALargeOneTheShapeAndTheBeginning() {
        assertThat(Abbreviated.lines(new Matrix(100, 400)))
                .hasSize(7)
                .startsWith("100 x 400 matrix")
                .endsWith("  ...")
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
    }

    @Test
    void listsRecordsAndArraysAreShownByTheirParts() {
        Matrix one = Matrix.of(new double[][] {{2}});
        assertThat(Abbreviated.lines(List.of(new Two(one, 3), 4)))
                .containsExactly(
                        "2 elements",
                        "  0: Two",
                        "    theta: 1 x 1 matrix",
                        "            2.00000000",
                        "    cost: 3.0",
                        "  1: 4");
        assertThat(Abbreviated.lines(new double[] {1, 2, 3, 4, 5}))
                .containsExactly("5 numbers: 1.00000, 2.00000, 3.00000, 4.00000, ...");
        assertThat(Abbreviated.lines(new int[] {7})).containsExactly("1 numbers: 7.00000");
        assertThat(Abbreviated.lines("\u001b" + "x".repeat(99))).containsExactly("\\u001b" + "x".repeat(54) + " ...");
        assertThat(Abbreviated.lines(new SeededRandom(-5))).containsExactly("new Random(-5L)");
        assertThat(Abbreviated.numbers(List.of(new Two(one, 3), new int[] {4}, "text")))
                .containsExactly(2.0, 3.0, 4.0);
    }

    private static String shown(Optional<Object> answer, Optional<String> failure, Object expected) {
        StringWriter terminal = new StringWriter();
        new CheckReplay("check", new PrintWriter(terminal))
                .called(new RecordedCall(
                        "cost", List.of(new Argument("lambda", 0.5)), answer, failure, Optional.of(expected)));
        return terminal.toString();
    }

    @Test
    void aCallIsShownWithItsArgumentsAnswerExpectedAnswerAndDifference() {
        assertThat(shown(Optional.of(1.5), Optional.empty(), 1.25))
                .isEqualTo(
                        "call 1: cost\n  lambda: 0.5\n  answer: 1.5\n  expected: 1.25\n  difference: at most 0.25\n");
        assertThat(shown(Optional.of(Double.NaN), Optional.empty(), 1.25)).endsWith("difference: at most Infinity\n");
        assertThat(shown(Optional.of(new double[2]), Optional.empty(), new double[3]))
                .endsWith("difference: 2 numbers, not 3\n");
        assertThat(shown(Optional.empty(), Optional.of("cost threw"), 1.25))
                .isEqualTo("call 1: cost\n  lambda: 0.5\n  no answer: cost threw\n  expected: 1.25\n");
    }

    @Test
    void aQuestionThatWasAskedBeforeIsNamedAndItsArgumentsAreNotShownAgain() {
        StringWriter terminal = new StringWriter();
        CheckReplay replayed = new CheckReplay("check", new PrintWriter(terminal));

        // The difference is in the last number, which is not shown.
        for (double last : new double[] {6, 7, 6}) {
            replayed.called(new RecordedCall(
                    "cost",
                    List.of(new Argument("z", new double[] {1, 2, 3, 4, 5, last})),
                    Optional.of(last),
                    Optional.empty(),
                    Optional.of(6.0)));
        }

        assertThat(terminal.toString())
                .contains("call 2: cost\n  z: 6 numbers: ")
                .endsWith("call 3: cost, asked as in call 1\n  answer: 6.0\n  expected: 6.0\n"
                        + "  difference: at most 0.0\n");
    }
}
