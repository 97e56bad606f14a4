package inf5860.week7.hidden;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.reference.inf5860week7.Week7Problem;
import org.junit.jupiter.api.Test;

/** Part 4, the numerical gradient. */
@Graded("inf5860-week7")
final class NumericalGradientChecks {
    @Test
    void numericalGradientOfRandomNetworks(
            Week7 student, @ReferenceAnswers Week7 reference, Random random, CallLog calls) {
        List<Week7Problem> problems = Problems.several(3, random);
        for (Week7Problem problem : problems) {
            agrees(
                    student,
                    reference,
                    problem,
                    1e-5,
                    "Move one weight at a time, biases too, and put it back before the next.");
        }
        agrees(
                student,
                reference,
                problems.get(0),
                1e-5,
                "The answer depends on the arguments alone: keep nothing from one call to the next.");
        Inputs.areUntouched(calls);
        TruncationError.isSeenIn(student, reference, random);
    }

    @Test
    void numericalGradientHasThePenalty(Week7 student, @ReferenceAnswers Week7 reference, Random random) {
        for (Week7Problem problem : Problems.several(2, random)) {
            agrees(
                    student,
                    reference,
                    problem.withLambda(Problems.lambda(random)),
                    1e-5,
                    "Take differences of the cost with its penalty: pass lambda on.");
        }
    }

    /**
     * The error of (J(theta + e) - J(theta - e)) / 2e is about e^2/6 J''', some 1e-9; that of (J(theta + e) - J(theta)) / e is
     * e/2 J'', which is more than 1e-6 for the biases of the output.
     */
    @Test
    void numericalGradientLooksAtBothSides(Week7 student, @ReferenceAnswers Week7 reference, Random random) {
        for (Week7Problem problem : Problems.several(2, random)) {
            agrees(
                    student,
                    reference,
                    problem,
                    1e-7,
                    "Take the difference of the costs at theta + epsilon and theta - epsilon, epsilon = 1e-4, and divide by"
                            + " 2 epsilon: one side alone is less precise.");
        }
    }

    private static void agrees(Week7 student, Week7 reference, Week7Problem problem, double tolerance, String hint) {
        GradientsExpected.of(problem)
                .hint(hint)
                .agree(problem.numericalGradient(student), problem.numericalGradient(reference), tolerance);
    }
}
