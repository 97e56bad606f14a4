package osnabrueck.backpropgd.hidden;

import java.util.Arrays;
import java.util.Random;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.Sizes;
import org.backmark.reference.osnabrueckbackpropgd.AnimalsProblem;
import org.junit.jupiter.api.Test;

/** 3.6, the neuron's output. */
@Graded("osnabrueck-backprop-gd")
final class ForwardChecks {
    @Test
    void outputsOfRandomAnimals(
            CatsAndDogs student, @ReferenceAnswers CatsAndDogs reference, Random random, Sizes sizes) {
        for (int animals : sizes.of(new int[] {3, 8, 25, 60}, new int[] {Sheet.ANIMALS, Sheet.ANIMALS})) {
            AnimalsProblem problem = AnimalsProblem.random(random, animals);
            Expect.that("the output for " + animals + " animals")
                    .hint("y_i = s(w_0 x_0i + w_1 x_1i): the animals are the columns of x.")
                    .agrees(problem.forward(student), problem.forward(reference), 1e-9);
        }
    }

    @Test
    void outputOfOneAnimal(CatsAndDogs student, @ReferenceAnswers CatsAndDogs reference, Random random) {
        for (int animals = 1; animals <= 2; animals++) {
            AnimalsProblem problem = AnimalsProblem.random(random, animals);
            Expect.that("the output for " + animals + " of the animals")
                    .hint("Does your code work for one animal and for two? Take n from x.")
                    .agrees(problem.forward(student), problem.forward(reference), 1e-9);
        }
    }

    /** exp(800) is infinite in floating point, and infinity divided by infinity is NaN. */
    @Test
    void outputIsANumberFarOut(CatsAndDogs student, @ReferenceAnswers CatsAndDogs reference, Sizes sizes) {
        double[] w = {1, 1};
        double[][] measures = {{400, -400, 300}, {400, -400, 500}};
        Matrix x = new Matrix(2, sizes.of(3, Sheet.ANIMALS));
        for (int i = 0; i < x.getNumElements(); i++) {
            x.set(i, measures[i / x.getNumCols()][i % x.getNumCols() % 3]);
        }
        Expect.that("the output far out")
                .hint("The activation tends to a limit on either side; it is never NaN.")
                .agrees(student.forward(w.clone(), x), reference.forward(w.clone(), x), 1e-9);
    }

    @Test
    void forwardLeavesItsInputsAlone(CatsAndDogs student, Random random, CallLog calls, Sizes sizes) {
        int animals = sizes.of(9, Sheet.ANIMALS);
        AnimalsProblem problem = AnimalsProblem.random(random, animals);
        AnimalsProblem other = AnimalsProblem.random(random, animals);
        double[] first = Expect.that("forward").isThere(problem.forward(student));
        double[] second = Expect.that("forward").isThere(other.forward(student));

        Inputs.areUntouched(calls);
        Expect.that("the output for the same animals again")
                .hint("The answer depends on the arguments alone: keep nothing from one call to the next.")
                .agrees(problem.forward(student), first, 1e-12);
        Expect.that("the output for other animals")
                .hint("Compute the output from the arguments.")
                .holds(!Arrays.equals(second, first), "the same as before", "something else");
    }
}
