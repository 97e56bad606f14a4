package osnabrueck.backpropgd.hidden;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.Sizes;
import org.backmark.reference.osnabrueckbackpropgd.AnimalsProblem;
import org.junit.jupiter.api.Test;

/** 3.8, the gradient. */
@Graded("osnabrueck-backprop-gd")
final class GradientChecks {
    private static final String CHAIN =
            "The sum over the animals of 2 (y - t) s' x, one for length and one for height; without the 2 if your loss has 1/2.";

    @Test
    void gradientsOfRandomAnimals(
            CatsAndDogs student, @ReferenceAnswers CatsAndDogs reference, Random random, Sizes sizes) {
        for (int animals : sizes.of(new int[] {3, 8, 25, 60}, new int[] {Sheet.ANIMALS, Sheet.ANIMALS})) {
            AnimalsProblem problem = AnimalsProblem.random(random, animals);
            Expect.that("the gradient over " + animals + " animals")
                    .hint(CHAIN)
                    .agrees(problem.gradient(student), problem.gradient(reference), 1e-9);
        }
    }

    /**
     * The reference's chain rule has no part in this one, only its loss.
     *
     * @param followed with the student's own s' or output the gradient is the slope of no loss, and stands for itself
     */
    @Test
    void gradientsAgreeWithCentralDifferences(
            CatsAndDogs student,
            @ReferenceAnswers CatsAndDogs reference,
            @ReferenceAnswers Optional<CatsAndDogs> followed,
            Random random,
            Sizes sizes) {
        for (int animals : sizes.of(new int[] {4, 8, 12}, new int[] {Sheet.ANIMALS})) {
            AnimalsProblem problem = AnimalsProblem.random(random, animals);
            Expect.that("the gradient over " + animals + " animals")
                    .hint("Your gradient is not the slope of the loss. " + CHAIN)
                    .agrees(
                            problem.gradient(student),
                            followed.map(problem::gradient).orElseGet(() -> problem.centralDifferences(reference)),
                            1e-5);
        }
    }

    @Test
    void gradientsOfOneAnimalAndOfTwo(CatsAndDogs student, @ReferenceAnswers CatsAndDogs reference, Random random) {
        for (int animals = 1; animals <= 2; animals++) {
            AnimalsProblem problem = AnimalsProblem.random(random, animals);
            Expect.that("the gradient over " + animals + " of the animals")
                    .hint("Does your code work for one animal and for two? Take n from x.")
                    .agrees(problem.gradient(student), problem.gradient(reference), 1e-9);
        }
    }

    /** The chain rule agrees to about 1e-15 here, central differences to 1e-10 at best. */
    @Test
    void gradientsHaveThePrecisionOfTheChainRule(
            CatsAndDogs student, @ReferenceAnswers CatsAndDogs reference, Random random, Sizes sizes) {
        int animals = sizes.of(12, Sheet.ANIMALS);
        for (int round = 0; round < 4; round++) {
            AnimalsProblem problem = AnimalsProblem.random(random, animals);
            double[] computed = problem.gradient(student);
            double[] expected = problem.gradient(reference);
            Expect.that("the gradient over " + animals + " animals")
                    .hint("This gradient is wrong, hence nothing is said about its precision.")
                    .agrees(computed, expected, 1e-9);
            Expect.that("the gradient over " + animals + " animals, to twelve decimals")
                    .hint("Right, but only as precise as differences of the loss: use the chain rule.")
                    .agrees(computed, expected, 1e-12);
        }
    }

    @Test
    void gradientLeavesItsInputsAlone(CatsAndDogs student, Random random, CallLog calls, Sizes sizes) {
        AnimalsProblem problem = AnimalsProblem.random(random, sizes.of(9, Sheet.ANIMALS));
        double[] turned = Arrays.stream(problem.target()).map(t -> 1 - t).toArray();
        double[] first = Expect.that("gradient").isThere(problem.gradient(student));
        double[] second =
                Expect.that("gradient").isThere(new AnimalsProblem(problem.w(), problem.x(), turned).gradient(student));

        Inputs.areUntouched(calls);
        Expect.that("the gradient over the same animals again")
                .hint("The answer depends on the arguments alone: keep nothing from one call to the next.")
                .agrees(problem.gradient(student), first, 1e-12);
        Expect.that("the gradient with every target flipped")
                .hint("Compute the gradient from the arguments.")
                .holds(!Arrays.equals(second, first), "the same as before", "something else");
    }
}
