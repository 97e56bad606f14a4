package inf5860.week7.hidden;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.LargeNetwork;
import org.backmark.kit.junit.TimeLimit;
import org.backmark.reference.inf5860week7.Week7Problem;
import org.junit.jupiter.api.Test;

/** Part 3, the gradients without the penalty. */
@Graded("inf5860-week7")
final class BackpropChecks {
    private static final String CHAIN = "delta3 = a3 - Y; delta2 = (delta3 theta2 without its column 0) .* g'(z2); both"
            + " layers are averaged over the samples.";

    @Test
    void gradientsOfRandomNetworks(Week7 student, @ReferenceAnswers Week7 reference, Random random) {
        for (Week7Problem problem : Problems.several(6, random)) {
            GradientsExpected.of(problem)
                    .hint(CHAIN)
                    .agree(problem.backprop(student), problem.backprop(reference), 1e-9);
        }
    }

    /** The reference's backpropagation has no part in this one, only its cost. */
    @Test
    void gradientsAgreeWithCentralDifferences(Week7 student, @ReferenceAnswers Week7 reference, Random random) {
        for (Week7Problem problem : Problems.several(3, random)) {
            GradientsExpected.of(problem)
                    .hint("Your gradients are not the slope of the cost. " + CHAIN)
                    .agree(problem.backprop(student), problem.numericalGradient(reference), 1e-5);
        }
    }

    @Test
    void gradientsOfOneSampleAndOfTwo(Week7 student, @ReferenceAnswers Week7 reference, Random random) {
        for (int samples = 1; samples <= 2; samples++) {
            Week7Problem some = Problems.ofSamples(samples, random);
            for (Week7Problem problem : List.of(some, Problems.another(some))) {
                GradientsExpected.of(problem)
                        .hint(
                                "Does your code work for one sample and for two? Take m from x, and the labels from numLabels:"
                                        + " y need not hold every label.")
                        .agree(problem.backprop(student), problem.backprop(reference), 1e-9);
            }
        }
    }

    /**
     * For a single sample the bias column of theta2's gradient is a3 - Y: below 0 in the label's row, above 0 in all others.
     * Only signs are tested, so that other mistakes do not matter.
     */
    @Test
    void gradientsPutEachLabelInItsOwnRow(Week7 student, Random random) {
        Week7Problem some = Week7Problem.random(random, 3, 4, 10, 1, 0);
        for (int label = 1; label <= 10; label++) {
            Week7Problem problem = new Week7Problem(some.theta1(), some.theta2(), some.x(), new int[] {label}, 10, 0);
            Gradients gradients = GradientsExpected.shaped(problem, problem.backprop(student));
            for (int row = 0; row < 10; row++) {
                double slope = gradients.theta2().get(row, 0);
                Expect.that("gradient of theta2 for one sample of label " + label + ", row " + row + ", column 0")
                        .hint(
                                "Label 1 belongs to row 0, label 10 (the digit 0) to row 9. A larger bias lowers the cost in"
                                        + " the row of the sample's label, and raises it in all others.")
                        .holds(
                                row == label - 1 ? slope < 0 : slope > 0,
                                String.valueOf(slope),
                                row == label - 1 ? "below 0" : "above 0");
            }
        }
    }

    /** Backpropagation agrees to about 1e-15 on such networks, central differences to 1e-11 at best. */
    @Test
    void gradientsHaveThePrecisionOfBackpropagation(
            Week7 student, @ReferenceAnswers Week7 reference, Random random, TimeLimit limit) {
        for (Week7Problem problem : Problems.several(4, random)) {
            Gradients computed = problem.backprop(student);
            Gradients expected = problem.backprop(reference);
            GradientsExpected wrong = GradientsExpected.of(problem)
                    .hint("These gradients are wrong, hence nothing is said about their precision.");
            Supplier<LargeNetwork<?>> large = () -> large(Problems.large(random), student, reference);
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
        large(Problems.large(random), student, reference).mustBeRight();
    }

    /** What is as precise and takes the network through for each weight, such as complex steps, takes a thousand times as long. */
    static LargeNetwork<Gradients> large(Week7Problem large, Week7 student, Week7 reference) {
        return new LargeNetwork<>(
                large.theta1().getNumElements() + large.theta2().getNumElements(),
                () -> large.backprop(student),
                () -> large.backprop(reference),
                GradientsExpected.of(large)::agree);
    }

    @Test
    void backpropLeavesItsInputsAlone(Week7 student, Random random, CallLog calls) {
        Week7Problem problem = Problems.one(random).withLambda(Problems.lambda(random));
        Week7Problem other =
                problem.withWeights(problem.theta1(), problem.theta2().negative());
        Gradients first = GradientsExpected.shaped(problem, problem.backprop(student));
        Gradients second = GradientsExpected.shaped(other, other.backprop(student));

        Inputs.areUntouched(calls);
        GradientsExpected.of(problem)
                .hint("The answer depends on the arguments alone: keep nothing from one call to the next.")
                .agree(problem.backprop(student), first, 1e-12);
        Expect.that("gradient of theta2 of another network")
                .hint("Compute the gradients from the arguments.")
                .holds(!first.theta2().isIdentical(second.theta2(), 0), "the same as before", "something else");
    }
}
