package org.backmark.reference.inf5860week7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.compare.Mismatch;
import org.backmark.reference.Steps;
import org.junit.jupiter.api.Test;

/** One step replaced is one mistake made, and everything else stays right. */
class Week7StepsTest {
    private static final double TOLERANCE = 1e-9;

    private final Week7 right = new Week7Reference();
    private final Week7Problem problem = Week7Problem.random(new Random(4), 4, 5, 3, 6, 0.7);

    @Test
    void slopeOfTheActivationSpoilsTheGradientOfTheta1Only() {
        Week7 slip = new Week7Reference(Steps.right()
                .with(
                        Week7Steps.HIDDEN_SLOPE,
                        (steps, layers) -> steps.of(Week7Steps.SIGMOID_GRADIENT).apply(Bias.drop(layers.a2()))));

        differ(problem.backprop(slip).theta1(), problem.backprop(right).theta1());
        agree(problem.backprop(slip).theta2(), problem.backprop(right).theta2());
        Expect.that("cost").agrees(problem.cost(slip), problem.cost(right), TOLERANCE);
        assertThat(check(right, problem.backprop(slip))).isFalse();
    }

    @Test
    void biasColumnInThePenaltySpoilsTheCostAndNotTheGradients() {
        Week7 slip = new Week7Reference(Steps.right()
                .with(
                        Week7Steps.PENALTY,
                        (steps, at) -> at.lambda()
                                / (2 * at.samples())
                                * (Math.pow(at.theta1().normF(), 2)
                                        + Math.pow(at.theta2().normF(), 2))));

        assertThat(problem.cost(slip)).isGreaterThan(problem.cost(right) + TOLERANCE);
        agree(problem.backprop(slip), problem.backprop(right));
        assertThat(check(slip, problem.backprop(right)))
                .as("its own cost has other derivatives")
                .isFalse();
    }

    @Test
    void theStudentsSigmoidGradientIsFollowedThrough() {
        Week7 student = new Week7Reference(Steps.right().with(Week7Steps.SIGMOID_GRADIENT, z -> z.map(value -> 1)));

        Week7 followed = new Week7Reference(Steps.right().with(Week7Steps.SIGMOID_GRADIENT, student::sigmoidGradient));

        differ(problem.backprop(student).theta1(), problem.backprop(right).theta1());
        agree(problem.backprop(student), problem.backprop(followed));
    }

    @Test
    void theStudentsCostIsFollowedThroughIntoTheNumericalGradient() {
        Week7 student = new Week7Reference(Steps.right().with(Week7Steps.AVERAGE_COST, (sum, samples) -> sum));

        Week7 followed =
                new Week7Reference(Steps.right().with(Week7Steps.COST, (steps, at, layers) -> at.cost(student)));

        differ(
                problem.numericalGradient(student).theta1(),
                problem.numericalGradient(right).theta1());
        agree(problem.numericalGradient(student), problem.numericalGradient(followed));
    }

    @Test
    void theStudentsGradientsAreFollowedThroughIntoTheTraining() {
        Week7 student = new Week7Reference(
                Steps.right().with(Week7Steps.DELTA3, (layers, oneHot) -> oneHot.minus(layers.a3())));

        Week7 followed = new Week7Reference(
                Steps.right().with(Week7Steps.GRADIENTS, (steps, at, layers) -> at.backprop(student)));

        Training wrong = train(student);
        differ(wrong.theta1(), train(right).theta1());
        agree(wrong.theta1(), train(followed).theta1());
        agree(wrong.theta2(), train(followed).theta2());
    }

    @Test
    void weightsThatAreNotRestoredSpoilTheNumericalGradient() {
        Week7 slip = new Week7Reference(Steps.right().with(Week7Steps.DIFFERENCE, (theta, index, cost) -> {
            double derivative = Differences.centralDifference(theta, index, cost);
            theta.set(index, theta.get(index) - 1e-4);
            return derivative;
        }));
        Matrix before = problem.theta1().copy();

        differ(
                problem.numericalGradient(slip).theta2(),
                problem.numericalGradient(right).theta2());
        assertThat(problem.theta1().isIdentical(before, 0))
                .as("the problem's own weights are not modified")
                .isTrue();
    }

    private Training train(Week7 solution) {
        return solution.train(
                problem.theta1(),
                problem.theta2(),
                problem.x(),
                problem.y(),
                problem.numLabels(),
                problem.lambda(),
                0.5,
                3);
    }

    private boolean check(Week7 solution, Gradients candidate) {
        return solution.checkNNGradients(
                problem.theta1(),
                problem.theta2(),
                problem.x(),
                problem.y(),
                problem.numLabels(),
                problem.lambda(),
                candidate);
    }

    private static void agree(Gradients computed, Gradients expected) {
        agree(computed.theta1(), expected.theta1());
        agree(computed.theta2(), expected.theta2());
    }

    private static void agree(Matrix computed, Matrix expected) {
        assertThatCode(() -> Expect.that("values").agrees(computed, expected, TOLERANCE))
                .doesNotThrowAnyException();
    }

    private static void differ(Matrix computed, Matrix expected) {
        assertThatThrownBy(() -> Expect.that("values").agrees(computed, expected, TOLERANCE))
                .isInstanceOf(Mismatch.class);
    }
}
