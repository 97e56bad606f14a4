package osnabrueck.backpropgd.hidden;

import java.util.Random;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.Sizes;
import org.junit.jupiter.api.Test;

/** 3.7, the loss. */
@Graded("osnabrueck-backprop-gd")
final class LossChecks {
    @Test
    void lossOfRandomOutputs(CatsAndDogs student, @ReferenceAnswers CatsAndDogs reference, Random random, Sizes sizes) {
        for (int n : sizes.of(new int[] {1, 2, 7, 60}, new int[] {Sheet.ANIMALS, Sheet.ANIMALS})) {
            double[] output = outputs(n, random);
            double[] target = targets(n, random);
            Expect.that("the loss of " + n + " outputs")
                    .hint("The sum of (y - t)^2 over all animals, or half of it: no mean.")
                    .agrees(student.loss(output, target), reference.loss(output, target), 1e-9);
        }
    }

    @Test
    void lossLeavesItsInputsAlone(CatsAndDogs student, Random random, CallLog calls, Sizes sizes) {
        int n = sizes.of(9, Sheet.ANIMALS);
        double[] output = outputs(n, random);
        double[] target = targets(n, random);
        double first = student.loss(output, target);
        double other = student.loss(outputs(n, random), target);

        Inputs.areUntouched(calls);
        Expect.that("the loss of the same outputs again")
                .hint("The answer depends on the arguments alone: keep nothing from one call to the next.")
                .agrees(student.loss(output, target), first, 1e-12);
        Expect.that("the loss of other outputs")
                .hint("Compute the loss from the arguments.")
                .holds(other != first, "the same as before", "something else");
    }

    private static double[] outputs(int n, Random random) {
        return random.doubles(n, 0.01, 0.99).toArray();
    }

    private static double[] targets(int n, Random random) {
        return random.doubles(n).map(Math::rint).toArray();
    }
}
