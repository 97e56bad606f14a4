package inf5860.week7;

import java.util.Optional;
import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Curves;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.ReaskPerturbed;
import org.backmark.kit.score.Curve;
import org.backmark.kit.score.Curve.Source;
import org.junit.jupiter.api.Test;

/** Step 6, on the {@link DebugNetwork}. */
@Graded("inf5860-week7")
final class TrainTest {

    @Test
    @ReaskPerturbed
    void oneStepGoesAgainstTheGradient(Week7 student, @ReferenceAnswers Optional<Week7> given, Random random) {
        double alpha = 0.5;
        String hint = "theta - alpha D for both matrices, from the gradients at the weights you were given.";
        for (HiddenUnits units : DebugNetwork.hiddenUnits(random)) {
            Matrix theta1 = units.theta1(DebugNetwork.theta1());
            Matrix theta2 = units.theta2(DebugNetwork.theta2());
            Training training = train(student, theta1, theta2, alpha, 1);
            Gradients gradients = given.map(right -> backprop(right, theta1, theta2))
                    .orElseGet(() -> units.of(DebugNetwork.gradients()));
            Expect.that("theta1 after one step" + units)
                    .hint(hint)
                    .agrees(training.theta1(), theta1.minus(gradients.theta1().scale(alpha)), 1e-9);
            Expect.that("theta2 after one step" + units)
                    .hint(hint)
                    .agrees(training.theta2(), theta2.minus(gradients.theta2().scale(alpha)), 1e-9);
        }
    }

    @Test
    @ReaskPerturbed
    void trainingLowersTheCost(Week7 student, @ReferenceAnswers Optional<Week7> given, Curves curves) {
        int steps = 30;
        double[] cost = Expect.that("the noted costs")
                .isThere(train(student, DebugNetwork.theta1(), DebugNetwork.theta2(), 0.1, steps)
                        .cost());
        curves.add(Curve.of("the debug network", "cost", "step", Source.LOGGED, cost));

        Expect.that("the noted costs")
                .hint("Note the cost before each update.")
                .holds(cost.length == steps, cost.length + " numbers", steps + " numbers, one a step");
        Expect.that("the first cost")
                .hint("Note the cost before each update: the first is that of the weights you were given.")
                .agrees(cost[0], given.map(TrainTest::cost).orElse(DebugNetwork.COST), 1e-9);
        for (int step = 1; step < steps; step++) {
            Expect.that("the cost before step " + step + ", counted from 0")
                    .hint("With a small learning rate every step lowers the cost. Do both matrices change, every time?")
                    .holds(cost[step] < cost[step - 1], String.valueOf(cost[step]), "less than " + cost[step - 1]);
        }
    }

    private static Gradients backprop(Week7 solution, Matrix theta1, Matrix theta2) {
        return solution.backprop(theta1, theta2, DebugNetwork.x(), DebugNetwork.y(), DebugNetwork.LABELS, 0);
    }

    private static double cost(Week7 solution) {
        return solution.nnCostFunction(
                DebugNetwork.theta1(),
                DebugNetwork.theta2(),
                DebugNetwork.x(),
                DebugNetwork.y(),
                DebugNetwork.LABELS,
                0);
    }

    private static Training train(Week7 student, Matrix theta1, Matrix theta2, double alpha, int steps) {
        return Expect.that("train")
                .isThere(student.train(
                        theta1, theta2, DebugNetwork.x(), DebugNetwork.y(), DebugNetwork.LABELS, 0, alpha, steps));
    }
}
