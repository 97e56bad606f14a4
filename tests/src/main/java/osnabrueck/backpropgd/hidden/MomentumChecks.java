package osnabrueck.backpropgd.hidden;

import java.util.Random;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.Sizes;
import org.backmark.reference.osnabrueckbackpropgd.AnimalsProblem;
import org.backmark.reference.osnabrueckbackpropgd.DescentPlan;
import org.junit.jupiter.api.Test;

/** 5, momentum. */
@Graded("osnabrueck-backprop-gd")
final class MomentumChecks {
    private static final String HINT = "A step is v = mu v - eta g, w = w + v; v begins at 0, and is kept";

    /** With all animals in one batch. Twice, since v begins at 0 each time. */
    @Test
    void everyMomentumStepKeepsItsVelocity(
            CatsAndDogs student, @ReferenceAnswers CatsAndDogs reference, Random random, Sizes sizes) {
        int animals = sizes.of(6, Sheet.ANIMALS);
        for (double momentum : new double[] {0.5, 0.9}) {
            AnimalsProblem problem = AnimalsProblem.random(random, animals);
            for (int epochs : new int[] {5, 5}) {
                DescentPlan plan = new DescentPlan(0.1, momentum, animals, epochs, new SeededRandom(1));
                Route.of(student, problem, plan).batches(reference, HINT + " from step to step.");
            }
        }
    }

    @Test
    void momentumIsKeptFromBatchToBatch(
            CatsAndDogs student, @ReferenceAnswers CatsAndDogs reference, Random random, Sizes sizes) {
        for (int batchSize : sizes.of(new int[] {1, 2}, new int[] {1, Sheet.ANIMALS - 1})) {
            AnimalsProblem problem = AnimalsProblem.random(random, sizes.of(5, Sheet.ANIMALS));
            double momentum = 0.4 + 0.5 * random.nextDouble();
            DescentPlan plan = new DescentPlan(0.2, momentum, batchSize, 3, new SeededRandom(random.nextLong()));
            Route.of(student, problem, plan).batches(reference, HINT + " from batch to batch and from epoch to epoch.");
        }
    }
}
