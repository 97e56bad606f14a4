package org.backmark.tests.augsburgtutorial04;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;
import org.backmark.reference.Step;
import org.backmark.reference.Steps;
import org.backmark.reference.augsburgtutorial04.Tutorial04Reference;
import org.backmark.reference.augsburgtutorial04.Tutorial04Steps;

/** Mistakes in Exercise 6. */
final class WrongMiniBatches {
    private WrongMiniBatches() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                WrongSolution.of(
                                "no shuffling",
                                Tutorial04Steps.SHUFFLE,
                                (samples, random) -> IntStream.range(0, samples).toArray())
                        .fails("miniBatchesAreReshuffledEveryEpoch", "miniBatchesAreStepsInSomeOrder"),
                WrongSolution.of("shuffled once for all epochs", () -> shuffledOnce())
                        .fails("miniBatchesAreReshuffledEveryEpoch"),
                WrongSolution.of(
                                "a generator of its own",
                                Tutorial04Steps.SHUFFLE,
                                (samples, random) -> Tutorial04Steps.SHUFFLE
                                        .right()
                                        .of(samples, new Random(random.nextLong() & 1 | System.nanoTime())))
                        .fails("miniBatchesAreReshuffledEveryEpoch"),
                WrongSolution.of(
                                "samples are drawn with replacement",
                                Tutorial04Steps.SHUFFLE,
                                (samples, random) ->
                                        random.ints(samples, 0, samples).toArray())
                        .fails(
                                "miniBatchesAreStepsInSomeOrder",
                                "miniBatchesOf64UseEverySampleOnceAnEpoch",
                                "oneBatchIsAStepOnAllSamples"),
                WrongSolution.of(
                                "the last small batch is left out",
                                Tutorial04Steps.CUT,
                                (order, size) -> Tutorial04Steps.CUT.right().of(order, size).stream()
                                        .filter(batch -> batch.length == Math.min(size, order.length))
                                        .toList())
                        .fails(
                                "miniBatchesAreReshuffledEveryEpoch",
                                "miniBatchesAreStepsInSomeOrder",
                                "miniBatchesOf64UseEverySampleOnceAnEpoch"),
                WrongSolution.of("batches overlap by one", Tutorial04Steps.CUT, (order, size) -> {
                            List<int[]> batches = new ArrayList<>();
                            for (int[] batch : Tutorial04Steps.CUT.right().of(order, size)) {
                                batches.add(
                                        batches.isEmpty()
                                                ? batch
                                                : IntStream.concat(IntStream.of(order[0]), IntStream.of(batch))
                                                        .toArray());
                            }
                            return batches;
                        })
                        .fails(
                                "miniBatchesAreReshuffledEveryEpoch",
                                "miniBatchesAreStepsInSomeOrder",
                                "miniBatchesOf64UseEverySampleOnceAnEpoch"),
                miniBatches(
                                "the mean is over the batch size",
                                Tutorial04Steps.AVERAGE_WEIGHTS,
                                (sum, samples) -> sum.divide(64))
                        .fails(
                                "miniBatchesAreReshuffledEveryEpoch",
                                "miniBatchesAreStepsInSomeOrder",
                                "miniBatchesLowerTheLoss",
                                "miniBatchesOf64UseEverySampleOnceAnEpoch",
                                "oneBatchIsAStepOnAllSamples"),
                WrongSolution.of("all samples in one batch", Tutorial04Steps.CUT, (order, size) -> List.of(order))
                        .fails(
                                "miniBatchesAreReshuffledEveryEpoch",
                                "miniBatchesAreStepsInSomeOrder",
                                "miniBatchesOf64UseEverySampleOnceAnEpoch"),
                miniBatches(
                                "up the slope",
                                Tutorial04Steps.UPDATE,
                                (from, gradients, rate) ->
                                        Tutorial04Steps.UPDATE.right().of(from, gradients, -rate))
                        .fails(
                                "miniBatchesAreStepsInSomeOrder",
                                "miniBatchesLowerTheLoss",
                                "miniBatchesOf64UseEverySampleOnceAnEpoch",
                                "oneBatchIsAStepOnAllSamples"),
                miniBatches(
                                "the loss is a sum",
                                Tutorial04Steps.LOSS,
                                (h, y) ->
                                        y.length * Tutorial04Steps.LOSS.right().of(h, y))
                        .fails("miniBatchLogIsTrue"),
                WrongSolution.of("one epoch, always", () -> new Delegate() {
                            @Override
                            public void trainMiniBatches(
                                    Matrix x,
                                    int[] y,
                                    int size,
                                    int epochs,
                                    double rate,
                                    Random random,
                                    Appendable log) {
                                super.trainMiniBatches(x, y, size, 1, rate, random, log);
                            }
                        })
                        .fails(
                                "miniBatchLogIsTrue",
                                "miniBatchesAreReshuffledEveryEpoch",
                                "miniBatchesLowerTheLoss",
                                "oneBatchIsAStepOnAllSamples"));
    }

    /** The first order of each call is kept for the epochs that follow. */
    private static Tutorial04Network shuffledOnce() {
        return new Delegate() {
            @Override
            public void trainMiniBatches(
                    Matrix x, int[] y, int size, int epochs, double rate, Random random, Appendable log) {
                int[] order = Tutorial04Steps.SHUFFLE.right().of(y.length, random);
                Tutorial04Network kept = new Tutorial04Reference(
                        Steps.right().with(Tutorial04Steps.SHUFFLE, (samples, ignored) -> order));
                kept.setParameters(weights(), biases());
                kept.trainMiniBatches(x, y, size, epochs, rate, random, log);
                setParameters(kept.weights(), kept.biases());
            }
        };
    }

    /** A mistake in what is done to mini-batches alone. */
    private static <T> WrongSolution miniBatches(String mistake, Step<T> step, T slip) {
        return WrongSolution.of(
                mistake,
                Tutorial04Steps.TRAIN_MINI_BATCHES,
                (steps, from, plan, rate, random, log) -> Tutorial04Steps.TRAIN_MINI_BATCHES
                        .right()
                        .of(steps.with(step, slip), from, plan, rate, random, log));
    }
}
