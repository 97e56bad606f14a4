package nycu.lab2.hidden;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.LargeNetwork;
import org.backmark.kit.junit.TimeLimit;
import org.backmark.reference.nyculab2.Lab2Problem;
import org.backmark.reference.nyculab2.Lab2Reference;
import org.junit.jupiter.api.Test;

/** Backpropagation. */
@Graded("nycu-lab2")
final class BackwardChecks {
    private static final String CHAIN =
            "delta3 = 2/n (a3 - y) .* s'(z3), delta2 = (delta3 W3') .* f'(z2), delta1 = (delta2 W2')"
                    + " .* f'(z1); G1 = x' delta1, G2 = a1' delta2, G3 = a2' delta3.";

    @Test
    void gradientsOfRandomNetworks(Lab2 student, @ReferenceAnswers Lab2 reference, Random random) {
        for (Lab2Problem problem : Problems.several(8, random)) {
            compare(problem, CHAIN, problem.backward(student), problem.backward(reference), 1e-9);
        }
    }

    /**
     * The reference's backpropagation has no part in this one, only its prediction and its loss.
     *
     * <p>But with a mistake of f' that is followed through, gradients are the slope of nothing.
     */
    @Test
    void gradientsAgreeWithCentralDifferences(Lab2 student, @ReferenceAnswers Optional<Lab2> given, Random random) {
        for (Lab2Problem problem : Problems.several(4, random)) {
            compare(
                    problem,
                    "Your gradients are not the slope of the loss. " + CHAIN,
                    problem.backward(student),
                    given.map(problem::backward).orElseGet(() -> problem.centralDifferences(new Lab2Reference())),
                    1e-5);
        }
    }

    @Test
    void gradientsOfOneSampleAndOfTwo(Lab2 student, @ReferenceAnswers Lab2 reference, Random random) {
        for (Activation hidden : Activation.values()) {
            for (int samples = 1; samples <= 2; samples++) {
                Lab2Problem problem = Problems.one(hidden, samples, random);
                compare(
                        problem,
                        "Does your code work for one sample and for two? Take n from x.",
                        problem.backward(student),
                        problem.backward(reference),
                        1e-9);
            }
        }
    }

    /** Backpropagation agrees to about 1e-16 on such networks, central differences to 1e-11 at best. */
    @Test
    void gradientsHaveThePrecisionOfBackpropagation(
            Lab2 student, @ReferenceAnswers Lab2 reference, Random random, TimeLimit limit) {
        for (Lab2Problem problem : Problems.several(4, random)) {
            List<Matrix> computed = problem.backward(student);
            List<Matrix> expected = problem.backward(reference);
            String wrong = "These gradients are wrong, hence nothing is said about their precision.";
            String imprecise =
                    "Right, but only as precise as differences of the loss: a numerical gradient is not backpropagation.";
            Supplier<LargeNetwork<?>> large = () -> large(random, student, reference);
            LargeNetwork.unlessDisguised(
                    limit, tolerance -> compare(problem, wrong, computed, expected, tolerance), large);
            LargeNetwork.unlessImprecise(
                    limit,
                    () -> {
                        compare(problem, wrong, computed, expected, 1e-9);
                        compare(problem, imprecise, computed, expected, 1e-12);
                    },
                    large);
        }
        large(random, student, reference).mustBeRight();
    }

    // What is as precise and takes the network through for each weight, such as complex steps, takes a thousand times
    // as long.
    private static LargeNetwork<List<Matrix>> large(Random random, Lab2 student, Lab2 reference) {
        Lab2Problem large = Lab2Problem.random(random, 300, 200, 200, 3, Activation.SIGMOID);
        return new LargeNetwork<>(
                large.w().stream().mapToInt(Matrix::getNumElements).sum(),
                () -> large.backward(student),
                () -> large.backward(reference),
                (computed, right, tolerance) -> compare(large, CHAIN, computed, right, tolerance));
    }

    @Test
    void backwardLeavesItsInputsAlone(Lab2 student, Random random, CallLog calls) {
        Lab2Problem problem = Problems.one(Activation.SIGMOID, 10, random);
        Lab2Problem other = problem.withSamples(problem.x(), problem.y().map(label -> 1 - label));
        List<Matrix> first = Matrices.shaped("the gradients", problem.backward(student), problem.w());
        List<Matrix> second = Matrices.shaped("the gradients", other.backward(student), problem.w());

        Inputs.areUntouched(calls);
        compare(
                problem,
                "The answer depends on the arguments alone: keep nothing from one call to the next.",
                problem.backward(student),
                first,
                1e-12);
        Expect.that("the gradients with every label flipped")
                .hint("Compute the gradients from the arguments.")
                .holds(!Matrices.close(first, second, 0), "the same as before", "something else");
    }

    private static void compare(
            Lab2Problem problem, String hint, List<Matrix> computed, List<Matrix> expected, double tolerance) {
        Matrices.agree("the gradients, " + Problems.sizes(problem), hint, computed, expected, tolerance);
    }
}
