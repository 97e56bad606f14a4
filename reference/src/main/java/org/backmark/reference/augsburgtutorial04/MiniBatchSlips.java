package org.backmark.reference.augsburgtutorial04;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.kit.diagnosis.Sign;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Steps;

/** Slips in gradient descent on mini-batches (Exercise 6). */
final class MiniBatchSlips {
    private static final KnownSlip.In BATCHES = new KnownSlip.In("mini-batches", "Exercise 6");

    private MiniBatchSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.of(
                BATCHES.slip(
                                "not-shuffled",
                                "What comes of it does not depend on the random numbers that are given: the samples are not"
                                        + " shuffled before they are cut into batches, or always in the same way.",
                                Tutorial04Steps.SHUFFLE,
                                (samples, random) -> IntStream.range(0, samples).toArray())
                        .shownBy(Sign.NOT_RANDOM),
                BATCHES.slip(
                        "last-batch-left-out",
                        "The last batch of an epoch is left out where it is smaller than the others.",
                        Tutorial04Steps.CUT,
                        (order, size) -> Descent.cut(order, size).stream()
                                .filter(batch -> batch.length == Math.min(size, order.length))
                                .toList()),
                BATCHES.slip(
                        "one-batch",
                        "All samples are in one batch: an epoch is a single step.",
                        Tutorial04Steps.CUT,
                        (order, size) -> List.of(order)),
                within(
                        "mean-over-the-batch-size",
                        "The gradients of a smaller batch are divided by the batch size, not by the number of its own"
                                + " samples.",
                        (steps, plan) -> averaging(steps, (sum, samples) -> sum.divide(plan.batchSize()))),
                within(
                        "summed",
                        "The gradients of a batch are sums over its samples, not means.",
                        (steps, plan) -> averaging(steps, (sum, samples) -> sum)),
                epochs("one-epoch", "There is only one epoch, however many are wanted.", plan -> 1),
                epochs("one-epoch-too-many", "There is one epoch too many.", plan -> plan.epochs() + 1),
                BATCHES.slip(
                        "nothing-logged",
                        "trainMiniBatches logs nothing.",
                        Tutorial04Steps.TRAIN_MINI_BATCHES,
                        (steps, from, plan, rate, random, log) ->
                                Descent.trainMiniBatches(steps, from, plan, rate, random, new StringBuilder())),
                within(
                        "accuracy-as-fraction",
                        "The accuracies in the log of the mini-batches are shares of 1, not percent.",
                        (steps, plan) ->
                                steps.with(Tutorial04Steps.ACCURACY, (h, y) -> Measures.accuracy(h, y) / 100)));
    }

    private static KnownSlip within(
            String name, String sentence, BiFunction<Steps, Tutorial04Steps.MiniBatches, Steps> wrong) {
        return BATCHES.slip(
                name,
                sentence,
                Tutorial04Steps.TRAIN_MINI_BATCHES,
                (steps, from, plan, rate, random, log) ->
                        Descent.trainMiniBatches(wrong.apply(steps, plan), from, plan, rate, random, log));
    }

    private static KnownSlip epochs(String name, String sentence, ToIntFunction<Tutorial04Steps.MiniBatches> epochs) {
        return BATCHES.slip(
                name,
                sentence,
                Tutorial04Steps.TRAIN_MINI_BATCHES,
                (steps, from, plan, rate, random, log) -> Descent.trainMiniBatches(
                        steps,
                        from,
                        new Tutorial04Steps.MiniBatches(plan.batchSize(), epochs.applyAsInt(plan)),
                        rate,
                        random,
                        log));
    }

    private static Steps averaging(Steps steps, Tutorial04Steps.Average wrong) {
        return steps.with(Tutorial04Steps.AVERAGE_WEIGHTS, wrong).with(Tutorial04Steps.AVERAGE_BIASES, wrong);
    }
}
