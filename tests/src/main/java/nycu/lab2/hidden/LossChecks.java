package nycu.lab2.hidden;

import java.util.Random;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.backmark.reference.nyculab2.Lab2Reference;
import org.junit.jupiter.api.Test;

/** Loss and accuracy. */
@Graded("nycu-lab2")
final class LossChecks {
    private static final int[] COUNTS = {1, 2, 5, 21, 100};
    private static final String ALONE =
            "The answer depends on the arguments alone: keep nothing from one call to the next.";
    private final Lab2 reference = new Lab2Reference();

    @Test
    void lossOfRandomPredictions(Lab2 student, Random random) {
        for (int n : COUNTS) {
            Matrix prediction = predictions(n, random);
            Matrix y = labels(n, random);
            Expect.that("the loss of " + n + " predictions")
                    .hint("The mean of the squared errors, of one prediction too.")
                    .agrees(student.loss(prediction, y), reference.loss(prediction, y), 1e-9);
        }
    }

    @Test
    void lossLeavesItsInputsAlone(Lab2 student, Random random, CallLog calls) {
        Matrix prediction = predictions(9, random);
        Matrix y = labels(9, random);
        double first = student.loss(prediction, y);
        double other = student.loss(prediction.map(Math::sqrt), y);

        Inputs.areUntouched(calls);
        Expect.that("the loss of the same predictions again")
                .hint(ALONE)
                .agrees(student.loss(prediction, y), first, 1e-12);
        Expect.that("the loss of other predictions")
                .hint("Compute the loss from the arguments.")
                .holds(other != first, "the same as before", "something else");
    }

    @Test
    void accuracyOfRandomPredictions(Lab2 student, Random random) {
        for (int n : COUNTS) {
            Matrix prediction = predictions(n, random);
            Matrix y = labels(n, random);
            Expect.that("the accuracy of " + n + " predictions")
                    .hint("In percent; above 0.5 means 1, below means 0. Mind whole-number division.")
                    .agrees(student.accuracy(prediction, y), reference.accuracy(prediction, y), 1e-9);
        }
    }

    @Test
    void accuracyLeavesItsInputsAlone(Lab2 student, Random random, CallLog calls) {
        Matrix prediction = predictions(9, random);
        Matrix y = labels(9, random);
        double first = student.accuracy(prediction, y);
        double other = student.accuracy(prediction, y.map(label -> 1 - label));

        Inputs.areUntouched(calls);
        Expect.that("the accuracy of the same predictions again")
                .hint(ALONE)
                .agrees(student.accuracy(prediction, y), first, 1e-12);
        Expect.that("the accuracy with every label flipped")
                .hint("Compute the accuracy from the arguments.")
                .holds(other != first, "the same as before", "something else");
    }

    /** In (0, 1), but not close to 1/2, where it may be taken for either label. */
    private static Matrix predictions(int n, Random random) {
        return new Matrix(n, 1).map(zero -> 0.45 * random.nextDouble() + (random.nextBoolean() ? 0.01 : 0.54));
    }

    private static Matrix labels(int n, Random random) {
        return new Matrix(n, 1).map(zero -> random.nextInt(2));
    }
}
