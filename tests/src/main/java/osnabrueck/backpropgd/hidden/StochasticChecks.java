package osnabrueck.backpropgd.hidden;

import java.util.ArrayList;
import java.util.Arrays;
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

/** 3.9, descent with an animal at a time. */
@Graded("osnabrueck-backprop-gd")
final class StochasticChecks {
    private static final String ONE =
            "Each animal is a step of its own, along the gradient of its own loss at the weights after the step before;"
                    + " every animal is used once in an epoch.";
    private static final int SEEDS = 4;

    @Test
    void everyStepIsThatOfOneAnimal(
            CatsAndDogs student, @ReferenceAnswers CatsAndDogs reference, Random random, Sizes sizes) {
        for (int animals : sizes.of(new int[] {1, 2, 24}, new int[] {Sheet.ANIMALS})) {
            AnimalsProblem problem = AnimalsProblem.random(random, animals);
            Route.of(student, problem, plan(0.1 + 0.3 * random.nextDouble(), 3, random.nextLong()))
                    .batches(reference, ONE);
        }
    }

    @Test
    void stochasticLossesAreOverAllAnimals(
            CatsAndDogs student, @ReferenceAnswers CatsAndDogs reference, Random random, Sizes sizes) {
        AnimalsProblem problem = AnimalsProblem.random(random, sizes.of(6, Sheet.ANIMALS));
        Route.of(student, problem, plan(0.3, 2, random.nextLong())).hasItsLosses(reference);
    }

    /**
     * Eight animals have 40 320 orders.
     *
     * <p>False failures: four seeds have one order in the first epoch with probability 40320^-3, less than 2e-14; in all four
     * the second epoch has the order of the first with probability 40320^-4.
     */
    @Test
    void stochasticDescentIsShuffledInEveryEpoch(
            CatsAndDogs student, @ReferenceAnswers CatsAndDogs reference, Random random, Sizes sizes) {
        AnimalsProblem problem = AnimalsProblem.random(random, sizes.of(8, Sheet.ANIMALS));
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        for (int i = 0; i < SEEDS; i++) {
            List<String> epochs =
                    Route.of(student, problem, plan(0.3, 2, random.nextLong())).batches(reference, ONE);
            first.add(epochs.get(0));
            second.add(epochs.get(1));
        }
        MiniBatchChecks.areShuffled(first, second);
    }

    /** False failures: two seeds give 13 animals one order with probability 1/13!, less than 2e-10. */
    @Test
    void stochasticOrderComesFromTheGivenRandom(CatsAndDogs student, Random random, Sizes sizes) {
        AnimalsProblem problem = AnimalsProblem.random(random, sizes.of(13, Sheet.ANIMALS));
        long seed = random.nextLong();
        double[] first = Route.of(student, problem, plan(0.3, 1, seed)).loss();
        double[] again = Route.of(student, problem, plan(0.3, 1, seed)).loss();
        double[] other =
                Route.of(student, problem, plan(0.3, 1, random.nextLong())).loss();
        Expect.that("the losses with the same seed again")
                .hint("Shuffle with the Random that you are given, not with one of your own or Math.random().")
                .holds(Arrays.equals(again, first), "others", "the same");
        Expect.that("the losses with another seed")
                .hint("Shuffle with the Random that you are given; do not seed it yourself.")
                .holds(!Arrays.equals(other, first), "the same", "others");
    }

    private static DescentPlan plan(double learningRate, int epochs, long seed) {
        return new DescentPlan(learningRate, 0, 1, epochs, new SeededRandom(seed));
    }
}
