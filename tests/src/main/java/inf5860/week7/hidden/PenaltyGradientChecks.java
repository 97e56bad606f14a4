package inf5860.week7.hidden;

import java.util.Random;
import java.util.function.Supplier;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.LargeNetwork;
import org.backmark.kit.junit.TimeLimit;
import org.backmark.reference.inf5860week7.Week7Problem;
import org.junit.jupiter.api.Test;

/** Part 5, the gradients with the penalty. */
@Graded("inf5860-week7")
final class PenaltyGradientChecks {
    private static final String PENALTY =
            "Add lambda/m theta to both gradients (not lambda theta, as the sheet prints), and"
                    + " nothing to column 0.";

    @Test
    void regularisedGradientsOfRandomNetworks(
            Week7 student, @ReferenceAnswers Week7 reference, Random random, TimeLimit limit) {
        for (Week7Problem unpenalised : Problems.several(6, random)) {
            Week7Problem problem = unpenalised.withLambda(Problems.lambda(random));
            Gradients computed = problem.backprop(student);
            Gradients expected = problem.backprop(reference);
            GradientsExpected wrong = GradientsExpected.of(problem).hint(PENALTY);
            Supplier<LargeNetwork<?>> large =
                    () -> BackpropChecks.large(Problems.large(random).withLambda(problem.lambda()), student, reference);
            LargeNetwork.unlessDisguised(limit, tolerance -> wrong.agree(computed, expected, tolerance), large);
            GradientsExpected precise = GradientsExpected.of(problem)
                    .hint("Right, but only as precise as differences of the cost: a numerical gradient is not"
                            + " backpropagation.");
            LargeNetwork.unlessImprecise(
                    limit,
                    () -> {
                        wrong.agree(computed, expected, 1e-9);
                        precise.agree(computed, expected, 1e-12);
                    },
                    large);
        }
        Week7Problem large = Problems.large(random).withLambda(Problems.lambda(random));
        BackpropChecks.large(large, student, reference).mustBeRight();
    }

    /** The reference's backpropagation has no part in this one, only its cost. */
    @Test
    void regularisedGradientsAgreeWithCentralDifferences(
            Week7 student, @ReferenceAnswers Week7 reference, Random random) {
        for (Week7Problem unpenalised : Problems.several(3, random)) {
            Week7Problem problem = unpenalised.withLambda(Problems.lambda(random));
            GradientsExpected.of(problem)
                    .hint("Your gradients are not the slope of the cost. " + PENALTY)
                    .agree(problem.backprop(student), problem.numericalGradient(reference), 1e-5);
        }
    }

    /** The penalty alone, as the difference of two gradients, so that a wrong backpropagation does not matter. */
    @Test
    void gradientsDoNotRegulariseTheBias(Week7 student, Random random) {
        Week7Problem problem = Problems.one(random).withLambda(Problems.lambda(random));
        Gradients with = GradientsExpected.shaped(problem, problem.backprop(student));
        Gradients without =
                GradientsExpected.shaped(problem, problem.withLambda(0).backprop(student));

        biasIsFree("gradient of theta1", with.theta1(), without.theta1());
        biasIsFree("gradient of theta2", with.theta2(), without.theta2());
    }

    private static void biasIsFree(String what, Matrix with, Matrix without) {
        Expect.that(what + ", column 0, with the penalty against without")
                .hint("The biases carry no penalty: column 0 is the same with it and without.")
                .agrees(column(with, 0), column(without, 0), 1e-12);
        Expect.that(what + ", the other columns, with the penalty against without")
                .hint("The weights that are not biases carry a penalty: their gradients differ with it and without.")
                .holds(!column(with, 1).isIdentical(column(without, 1), 0), "the same", "different");
    }

    private static Matrix column(Matrix matrix, int column) {
        return matrix.extractVector(false, column);
    }
}
