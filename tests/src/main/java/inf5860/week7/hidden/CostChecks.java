package inf5860.week7.hidden;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.reference.inf5860week7.Week7Problem;
import org.junit.jupiter.api.Test;

/** Part 3, the cost. */
@Graded("inf5860-week7")
final class CostChecks {
    @Test
    void costOfRandomNetworks(Week7 student, @ReferenceAnswers Week7 reference, Random random) {
        for (Week7Problem problem : Problems.several(6, random)) {
            Expect.that("cost at lambda 0, " + sizes(problem))
                    .hint(
                            "Mean over the samples, sum over the labels; both logarithms count; label 1 is column 0 of Y.")
                    .agrees(problem.cost(student), problem.cost(reference), 1e-9);
        }
    }

    @Test
    void costOfOneSampleAndOfTwo(Week7 student, @ReferenceAnswers Week7 reference, Random random) {
        for (int samples = 1; samples <= 2; samples++) {
            Week7Problem some = Problems.ofSamples(samples, random);
            for (Week7Problem problem : List.of(some, Problems.another(some))) {
                Expect.that("cost at lambda 0, " + sizes(problem))
                        .hint(
                                "Does your code work for one sample and for two? Take m from x, and the labels from numLabels:"
                                        + " y need not hold every label.")
                        .agrees(problem.cost(student), problem.cost(reference), 1e-9);
            }
        }
    }

    @Test
    void costLeavesItsInputsAlone(Week7 student, Random random, CallLog calls) {
        Week7Problem problem = Problems.one(random).withLambda(Problems.lambda(random));
        double first = problem.cost(student);
        double other = Problems.another(problem).cost(student);

        Inputs.areUntouched(calls);
        Expect.that("cost of the same network again")
                .hint("The answer depends on the arguments alone: keep nothing from one call to the next.")
                .agrees(problem.cost(student), first, 1e-12);
        Expect.that("cost of another network")
                .hint("Compute the cost from the arguments.")
                .holds(other != first, "the same as before", "something else");
    }

    @Test
    void regularisedCostOfRandomNetworks(Week7 student, @ReferenceAnswers Week7 reference, Random random) {
        for (Week7Problem unpenalised : Problems.several(6, random)) {
            Week7Problem problem = unpenalised.withLambda(Problems.lambda(random));
            Expect.that("cost at lambda " + problem.lambda() + ", " + sizes(problem))
                    .hint("Add lambda/(2m) times the squares of all weights, of both layers, but those of column 0.")
                    .agrees(problem.cost(student), problem.cost(reference), 1e-9);
        }
    }

    /** The penalty alone, as the difference of two costs, so that a wrong cross-entropy does not matter. */
    @Test
    void costDoesNotRegulariseTheBias(Week7 student, Random random) {
        Week7Problem problem = Problems.one(random).withLambda(Problems.lambda(random));
        Week7Problem otherBiases = problem.withWeights(
                withRandomBiases(problem.theta1(), random), withRandomBiases(problem.theta2(), random));
        Week7Problem otherWeights = problem.withWeights(
                problem.theta1().scale(0.5), problem.theta2().scale(0.5));
        double penalty = penalty(problem, student);

        Expect.that("the penalty with other biases")
                .hint("Column 0 of theta1 and of theta2, the biases, has no part in the penalty.")
                .agrees(penalty(otherBiases, student), penalty, 1e-9);
        Expect.that("the penalty with half the weights")
                .hint("The penalty grows with the weights that are not biases.")
                .holds(
                        penalty(otherWeights, student) < penalty,
                        "not less than with the whole weights",
                        "less than with the whole weights");
    }

    private static double penalty(Week7Problem problem, Week7 student) {
        return problem.cost(student) - problem.withLambda(0).cost(student);
    }

    private static Matrix withRandomBiases(Matrix theta, Random random) {
        Matrix changed = theta.copy();
        for (int i = 0; i < theta.getNumRows(); i++) {
            changed.set(i, 0, 1 + random.nextDouble());
        }
        return changed;
    }

    private static String sizes(Week7Problem problem) {
        return problem.samples() + " samples and " + problem.numLabels() + " labels";
    }
}
