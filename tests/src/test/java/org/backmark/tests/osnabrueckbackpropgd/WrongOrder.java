package org.backmark.tests.osnabrueckbackpropgd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.reference.osnabrueckbackpropgd.CatsAndDogsSteps;

/** Mistakes in shuffling the animals and cutting them into batches. */
final class WrongOrder {
    private static final CatsAndDogsSteps.Cut RIGHT = CatsAndDogsSteps.BATCHES.right();

    private WrongOrder() {}

    private static WrongSolution cut(String mistake, CatsAndDogsSteps.Cut wrong) {
        return WrongSolution.of(mistake, CatsAndDogsSteps.BATCHES, wrong);
    }

    static Stream<WrongSolution> all() {
        Random own = new Random(3);
        return Stream.of(
                cut("not shuffled", (n, size, random) -> cut(order(n), size))
                        .fails(
                                "miniBatchesAreShuffledInEveryEpoch",
                                "stochasticDescentIsShuffledInEveryEpoch",
                                "stochasticOrderComesFromTheGivenRandom"),
                cut("always shuffled alike", (n, size, random) -> RIGHT.of(n, size, new Random(1)))
                        .fails(
                                "miniBatchesAreShuffledInEveryEpoch",
                                "stochasticDescentIsShuffledInEveryEpoch",
                                "stochasticOrderComesFromTheGivenRandom"),
                cut("shuffled with a Random of its own", (n, size, random) -> RIGHT.of(n, size, own))
                        .fails("stochasticOrderComesFromTheGivenRandom"),
                WrongSolution.of("shuffled once for all epochs", CatsAndDogsSteps.PATH, (steps, start, plan) -> {
                            List<List<int[]>> first = new ArrayList<>();
                            return CatsAndDogsSteps.PATH
                                    .right()
                                    .of(
                                            steps.with(CatsAndDogsSteps.BATCHES, (n, size, random) -> {
                                                if (first.isEmpty()) {
                                                    first.add(RIGHT.of(n, size, random));
                                                }
                                                return first.get(0);
                                            }),
                                            start,
                                            plan);
                        })
                        .fails("miniBatchesAreShuffledInEveryEpoch", "stochasticDescentIsShuffledInEveryEpoch"),
                cut(
                                "drawn with replacement",
                                (n, size, random) -> size >= n
                                        ? List.of(order(n))
                                        : cut(random.ints(n, 0, n).toArray(), size))
                        .fails(
                                "everyStepIsThatOfAMiniBatch",
                                "everyStepIsThatOfOneAnimal",
                                "miniBatchesAreShuffledInEveryEpoch",
                                "miniBatchesTakeEveryAnimalOnce",
                                "momentumIsKeptFromBatchToBatch",
                                "stochasticDescentIsShuffledInEveryEpoch",
                                "stochasticDescentTakesEveryAnimalOnce",
                                "theLastMiniBatchMayBeSmaller"),
                cut("all at once", (n, size, random) -> RIGHT.of(n, n, random))
                        .fails(
                                "kindsOfDescentAndLearningRatesAreCompared",
                                "stochasticLossesAreOverAllAnimals",
                                "everyStepIsThatOfAMiniBatch",
                                "everyStepIsThatOfOneAnimal",
                                "miniBatchLossesAreOverAllAnimals",
                                "miniBatchesAreShuffledInEveryEpoch",
                                "miniBatchesTakeEveryAnimalOnce",
                                "momentumIsKeptFromBatchToBatch",
                                "stochasticDescentIsShuffledInEveryEpoch",
                                "stochasticDescentTakesEveryAnimalOnce",
                                "stochasticOrderComesFromTheGivenRandom",
                                "theLastMiniBatchMayBeSmaller"),
                cut(
                                "the last batch dropped",
                                (n, size, random) -> RIGHT.of(n, size, random).stream()
                                        .filter(batch -> batch.length == Math.min(size, n))
                                        .toList())
                        .fails(
                                "miniBatchLossesAreOverAllAnimals",
                                "momentumIsKeptFromBatchToBatch",
                                "theLastMiniBatchMayBeSmaller"),
                cut("the last batch filled up with animals used before", (n, size, random) -> {
                            List<int[]> batches = new ArrayList<>(RIGHT.of(n, size, random));
                            int last = batches.size() - 1;
                            int[] first = batches.get(0);
                            int[] shorter = batches.get(last);
                            batches.set(
                                    last,
                                    IntStream.range(0, first.length)
                                            .map(i -> i < shorter.length ? shorter[i] : first[i])
                                            .toArray());
                            return batches;
                        })
                        .fails("momentumIsKeptFromBatchToBatch", "theLastMiniBatchMayBeSmaller"),
                cut("one animal at a time is one epoch for each", (n, size, random) -> {
                            List<int[]> batches = new ArrayList<>(RIGHT.of(n, size, random));
                            if (size == 1 && n > 3) {
                                Collections.fill(batches, batches.get(0));
                            }
                            return batches;
                        })
                        .fails(
                                "everyStepIsThatOfOneAnimal",
                                "momentumIsKeptFromBatchToBatch",
                                "stochasticDescentIsShuffledInEveryEpoch"));
    }

    private static int[] order(int n) {
        return IntStream.range(0, n).toArray();
    }

    private static List<int[]> cut(int[] order, int size) {
        int step = Math.min(size, order.length);
        return IntStream.iterate(0, from -> from < order.length, from -> from + step)
                .mapToObj(from -> IntStream.range(from, Math.min(from + step, order.length))
                        .map(i -> order[i])
                        .toArray())
                .toList();
    }
}
