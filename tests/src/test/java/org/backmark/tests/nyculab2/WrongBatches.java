package org.backmark.tests.nyculab2;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.reference.nyculab2.Lab2Steps;

/** Mistakes in the batches of an epoch. */
final class WrongBatches {
    private WrongBatches() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                WrongSolution.of(
                                "all samples at once, whatever is asked for",
                                Lab2Steps.BATCHES,
                                (n, size, random) -> right(n, n, random))
                        .fails(
                                "batchesAreShuffledInEveryEpoch",
                                "batchesOfOneTakeEverySampleOnce",
                                "batchesTakeEverySampleOnce"),
                WrongSolution.of(
                                "what does not fill a batch is left out",
                                Lab2Steps.BATCHES,
                                (n, size, random) -> size >= n
                                        ? right(n, size, random)
                                        : right(n, size, random).subList(0, n / size))
                        .fails("batchesTakeEverySampleOnce"),
                WrongSolution.of(
                                "samples are drawn, and put back",
                                Lab2Steps.BATCHES,
                                (n, size, random) -> size >= n
                                        ? right(n, size, random)
                                        : right(n, size, random).stream()
                                                .map(batch -> random.ints(batch.length, 0, n)
                                                        .toArray())
                                                .toList())
                        .fails("batchesAreShuffledInEveryEpoch", "batchesTakeEverySampleOnce"),
                WrongSolution.of("never shuffled", Lab2Steps.BATCHES, (n, size, random) -> {
                            int step = Math.min(n, size);
                            return IntStream.iterate(0, from -> from < n, from -> from + step)
                                    .mapToObj(from -> IntStream.range(from, Math.min(from + step, n))
                                            .toArray())
                                    .toList();
                        })
                        .fails("batchesAreShuffledInEveryEpoch"),
                WrongSolution.of(
                                "shuffled by a generator of its own",
                                Lab2Steps.BATCHES,
                                (n, size, random) -> right(n, size, new Random()))
                        .fails("batchesAreShuffledInEveryEpoch", "theLogHoldsWhatTheWeightsGive"),
                WrongSolution.of("one order for all epochs", Lab2Steps.TRAIN, (steps, start, plan, log) -> {
                            long seed = plan.random().nextLong();
                            return Lab2Steps.TRAIN
                                    .right()
                                    .of(
                                            steps.with(
                                                    Lab2Steps.BATCHES,
                                                    (n, size, random) -> right(n, size, new Random(seed))),
                                            start,
                                            plan,
                                            log);
                        })
                        .fails("batchesAreShuffledInEveryEpoch"),
                WrongSolution.of(
                                "each batch is divided by the number of all samples",
                                Lab2Steps.TRAIN,
                                (steps, start, plan, log) -> {
                                    double all = start.x().getNumRows();
                                    return Lab2Steps.TRAIN
                                            .right()
                                            .of(
                                                    steps.with(
                                                            Lab2Steps.LOSS_DERIVATIVE,
                                                            (prediction, y) -> prediction
                                                                    .minus(y)
                                                                    .scale(2 / all)),
                                                    start,
                                                    plan,
                                                    log);
                                })
                        .fails(
                                "batchesAreShuffledInEveryEpoch",
                                "batchesOfOneTakeEverySampleOnce",
                                "batchesTakeEverySampleOnce"));
    }

    private static List<int[]> right(int n, int size, Random random) {
        return Lab2Steps.BATCHES.right().of(n, size, random);
    }
}
