package org.backmark.reference.inf5860week7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.datasets.Week7Data;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Week7ReferenceTest {
    private static final String PROBLEMS = """
            1, 1, 2, 1, 0
            1, 1, 2, 1, 3
            3, 5, 3, 5, 0
            3, 5, 3, 5, 1
            4, 2, 7, 2, 0.3
            6, 4, 10, 30, 10
            """;

    private final Week7 reference = new Week7Reference();

    @Test
    void theReluNodeIsTheOneWorkedOutByHand() {
        assertThat(reference.reluByHand()).isEqualTo(new ReluNode(2.5, 2.5, 0.5, 1, 1, 2));
    }

    @Test
    void aReluNodeBelowZeroHasNoSlope() {
        assertThat(ByHand.relu(2, -4, 3, 1)).isEqualTo(new ReluNode(-5, 0, 0, -0.0, 0, 0));
    }

    @Test
    void theShapesAreThoseWorkedOutByHand() {
        assertThat(reference.netByHand()).containsExactly(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    @Test
    void sigmoidGradientIsAQuarterAtZeroAndNothingFarAway() {
        Matrix z = Matrix.of(new double[][] {{0, -800, 800}, {-1e308, 1e308, -1e-300}});

        assertThat(reference.sigmoidGradient(z).toArrays()).isDeepEqualTo(new double[][] {{0.25, 0, 0}, {0, 0, 0.25}});
    }

    @Test
    void initialWeightsAreUniformAndDrawnFromTheGivenNumbers() {
        Matrix weights = reference.randInitializeWeights(400, 25, new Random(1));

        assertThat(weights.shape()).isEqualTo("25 x 401");
        assertThat(Arrays.stream(weights.getDDRM().data).max().orElseThrow()).isBetween(0.1195, 0.12);
        assertThat(Arrays.stream(weights.getDDRM().data).min().orElseThrow()).isBetween(-0.12, -0.1195);
        assertThat(Math.abs(weights.elementSum() / weights.getNumElements())).isLessThan(0.003);
        assertThat(weights.isIdentical(reference.randInitializeWeights(400, 25, new Random(1)), 0))
                .isTrue();
        assertThat(weights.isIdentical(reference.randInitializeWeights(400, 25, new Random(2)), 0))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = PROBLEMS)
    void gradientsAgreeWithCentralDifferences(int inputs, int hidden, int labels, int samples, double lambda) {
        Week7Problem problem = Week7Problem.random(new Random(7), inputs, hidden, labels, samples, lambda);

        Gradients gradients = problem.backprop(reference);
        Gradients numerical = problem.numericalGradient(reference);

        Expect.that("theta1").agrees(gradients.theta1(), numerical.theta1(), 1e-7);
        Expect.that("theta2").agrees(gradients.theta2(), numerical.theta2(), 1e-7);
    }

    @ParameterizedTest
    @CsvSource(textBlock = PROBLEMS)
    void theCheckAcceptsTheRightGradientsAndNoOthers(int inputs, int hidden, int labels, int samples, double lambda) {
        Week7Problem problem = Week7Problem.random(new Random(8), inputs, hidden, labels, samples, lambda);
        Gradients right = problem.backprop(reference);

        assertThat(check(problem, right)).isTrue();
        assertThat(check(problem, new Gradients(right.theta1(), nudged(right.theta2(), 1e-4))))
                .isFalse();
        assertThat(check(problem, new Gradients(nudged(right.theta1(), 1e-4), right.theta2())))
                .isFalse();
        assertThat(check(problem, new Gradients(nudged(right.theta1(), Double.NaN), right.theta2())))
                .isFalse();
    }

    @Test
    void theCheckRejectsWhatAreNoGradientsAtAll() {
        Week7Problem problem = Week7Problem.random(new Random(9), 3, 4, 2, 5, 1);
        Gradients right = problem.backprop(reference);

        assertThat(check(problem, null)).isFalse();
        assertThat(check(problem, new Gradients(null, right.theta2()))).isFalse();
        assertThat(check(problem, new Gradients(right.theta2(), right.theta1())))
                .isFalse();
    }

    @Test
    void aSaturatedOutputStillHasACost() {
        Week7Problem wrong = new Week7Problem(
                Matrix.of(new double[][] {{0, 0}}),
                Matrix.of(new double[][] {{-1000, 0}, {900, 0}}),
                Matrix.of(new double[][] {{1}}),
                new int[] {1},
                2,
                0);
        Week7Problem right = new Week7Problem(wrong.theta1(), wrong.theta2(), wrong.x(), new int[] {2}, 2, 0);

        assertThat(wrong.cost(reference)).isEqualTo(1900);
        assertThat(right.cost(reference)).isZero();
    }

    @Test
    void noMethodModifiesItsArguments() {
        Week7Problem problem = Week7Problem.random(new Random(10), 3, 4, 2, 5, 1);
        Week7Problem same = Week7Problem.random(new Random(10), 3, 4, 2, 5, 1);
        Gradients gradients = problem.backprop(reference);
        Gradients copy =
                new Gradients(gradients.theta1().copy(), gradients.theta2().copy());

        reference.sigmoidGradient(problem.theta1());
        problem.cost(reference);
        problem.numericalGradient(reference);
        check(problem, gradients);
        train(problem, 0.5, 3);

        assertThat(problem.theta1().isIdentical(same.theta1(), 0)).isTrue();
        assertThat(problem.theta2().isIdentical(same.theta2(), 0)).isTrue();
        assertThat(problem.x().isIdentical(same.x(), 0)).isTrue();
        assertThat(problem.y()).isEqualTo(same.y());
        assertThat(gradients.theta1().isIdentical(copy.theta1(), 0)).isTrue();
        assertThat(gradients.theta2().isIdentical(copy.theta2(), 0)).isTrue();
    }

    @Test
    void repeatedCallsAreEqual() {
        Week7Problem problem = Week7Problem.random(new Random(11), 3, 4, 2, 5, 1);
        Gradients first = problem.backprop(reference);
        double cost = problem.cost(reference);

        Gradients second = problem.backprop(reference);

        assertThat(problem.cost(reference)).isEqualTo(cost);
        assertThat(second.theta1().isIdentical(first.theta1(), 0)).isTrue();
        assertThat(second.theta2().isIdentical(first.theta2(), 0)).isTrue();
    }

    @Test
    void trainingIsGradientDescentWithTheCostBeforeEachUpdate() {
        Week7Problem problem = Week7Problem.random(new Random(12), 3, 4, 2, 5, 1);
        Gradients gradients = problem.backprop(reference);
        Week7Problem second = problem.withWeights(
                problem.theta1().minus(gradients.theta1().scale(0.5)),
                problem.theta2().minus(gradients.theta2().scale(0.5)));

        Training one = train(problem, 0.5, 1);
        Training two = train(problem, 0.5, 2);

        Expect.that("theta1").agrees(one.theta1(), second.theta1(), 1e-15);
        Expect.that("theta2").agrees(one.theta2(), second.theta2(), 1e-15);
        assertThat(one.cost()).containsExactly(problem.cost(reference));
        Expect.that("cost").agrees(two.cost(), new double[] {problem.cost(reference), second.cost(reference)}, 1e-15);
    }

    @Test
    void noUpdatesLeaveACopyOfTheWeights() {
        Week7Problem problem = Week7Problem.random(new Random(13), 3, 4, 2, 5, 1);

        Training none = train(problem, 0.5, 0);

        assertThat(none.cost()).isEmpty();
        assertThat(none.theta1()).isNotSameAs(problem.theta1());
        assertThat(none.theta1().isIdentical(problem.theta1(), 0)).isTrue();
        assertThat(none.theta2().isIdentical(problem.theta2(), 0)).isTrue();
    }

    @Test
    void fiveHundredDigitsAreLearnedToNinetyFivePercent() {
        Week7Data digits = Week7Data.bundledDigits().first(500);
        Random random = new Random(14);
        Week7Problem start = new Week7Problem(
                reference.randInitializeWeights(400, 25, random),
                reference.randInitializeWeights(25, 10, random),
                Matrix.wrap(digits.x()),
                digits.y(),
                10,
                1);

        Training training = train(start, 1, 200);

        assertThat(Accuracy.percent(training.theta1(), training.theta2(), start.x(), start.y()))
                .isGreaterThanOrEqualTo(95);
        assertThat(training.cost()[199]).isLessThan(training.cost()[0]);
    }

    private boolean check(Week7Problem at, Gradients candidate) {
        return reference.checkNNGradients(
                at.theta1(), at.theta2(), at.x(), at.y(), at.numLabels(), at.lambda(), candidate);
    }

    private Training train(Week7Problem at, double alpha, int steps) {
        return reference.train(at.theta1(), at.theta2(), at.x(), at.y(), at.numLabels(), at.lambda(), alpha, steps);
    }

    private static Matrix nudged(Matrix matrix, double by) {
        Matrix result = matrix.copy();
        result.set(0, result.get(0) + by);
        return result;
    }
}
