package osnabrueck.backpropgd.hidden;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.Sizes;
import org.backmark.reference.osnabrueckbackpropgd.AnimalsProblem;
import org.backmark.reference.osnabrueckbackpropgd.DescentPlan;
import org.junit.jupiter.api.Test;

/** 3.9, descent in mini-batches. */
@Graded("osnabrueck-backprop-gd")
final class MiniBatchChecks {
    private static final String BATCH =
            "Cut the shuffled animals into batches; every animal is in one of them; each batch is a step along the"
                    + " gradient of its own loss, a sum and not a mean, at the weights after the step before.";
    private static final int SEEDS = 8;
    // Batches of one or two animals fewer than all: there are not too many of them to look at each.
    private static final int[][] FEW_CHOICES = {{Sheet.ANIMALS, Sheet.ANIMALS - 1}, {Sheet.ANIMALS, Sheet.ANIMALS - 2}};

    @Test
    void everyStepIsThatOfAMiniBatch(
            CatsAndDogs student, @ReferenceAnswers CatsAndDogs reference, Random random, Sizes sizes) {
        for (int[] some : sizes.of(new int[][] {{6, 2}, {6, 3}, {8, 4}}, FEW_CHOICES)) {
            AnimalsProblem problem = AnimalsProblem.random(random, some[0]);
            double learningRate = 0.05 + 0.4 * random.nextDouble();
            Route.of(student, problem, plan(learningRate, some[1], 3, random)).batches(reference, BATCH);
        }
    }

    @Test
    void theLastMiniBatchMayBeSmaller(
            CatsAndDogs student, @ReferenceAnswers CatsAndDogs reference, Random random, Sizes sizes) {
        for (int[] some : sizes.of(new int[][] {{7, 3}, {5, 4}, {3, 2}}, FEW_CHOICES)) {
            AnimalsProblem problem = AnimalsProblem.random(random, some[0]);
            Route.of(student, problem, plan(0.2, some[1], 2, random))
                    .batches(reference, "The animals that are left over are a batch too, a smaller one. " + BATCH);
        }
    }

    @Test
    void miniBatchLossesAreOverAllAnimals(
            CatsAndDogs student, @ReferenceAnswers CatsAndDogs reference, Random random, Sizes sizes) {
        AnimalsProblem problem = AnimalsProblem.random(random, sizes.of(8, Sheet.ANIMALS));
        Route.of(student, problem, plan(0.2, 3, 3, random)).hasItsLosses(reference);
    }

    /**
     * Six animals can be cut into batches of two in ninety ways, and each epoch draws anew.
     *
     * <p>False failures: eight seeds cut the first epoch alike with probability 90^-7, less than 1e-13; in all eight the second
     * epoch is cut as the first with probability 90^-8. Sixty animals can be cut into one and the others in sixty ways: 60^-7.
     */
    @Test
    void miniBatchesAreShuffledInEveryEpoch(
            CatsAndDogs student, @ReferenceAnswers CatsAndDogs reference, Random random, Sizes sizes) {
        int animals = sizes.of(6, Sheet.ANIMALS);
        int batchSize = sizes.of(2, Sheet.ANIMALS - 1);
        AnimalsProblem problem = AnimalsProblem.random(random, animals);
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        for (int i = 0; i < SEEDS; i++) {
            List<String> epochs =
                    Route.of(student, problem, plan(0.3, batchSize, 2, random)).batches(reference, BATCH);
            first.add(epochs.get(0));
            second.add(epochs.get(1));
        }
        areShuffled(first, second);
    }

    static void areShuffled(List<String> first, List<String> second) {
        Expect.that("the order of the animals with " + first.size() + " seeds")
                .hint("Shuffle the animals with the Random that you are given.")
                .holds(first.stream().distinct().count() > 1, "always the same", "not always the same");
        Expect.that("the order of the animals in the first and the second epoch")
                .hint("Shuffle the animals again in every epoch.")
                .holds(!first.equals(second), "the same with every seed", "not the same with every seed");
    }

    private static DescentPlan plan(double learningRate, int batchSize, int epochs, Random random) {
        return new DescentPlan(learningRate, 0, batchSize, epochs, new SeededRandom(random.nextLong()));
    }
}
