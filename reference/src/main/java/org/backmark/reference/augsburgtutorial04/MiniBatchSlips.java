package org.backmark.reference.augsburgtutorial04;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.kit.diagnosis.Symptom;
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
                        .shownBy(Symptom.NOT_RANDOM),
                BATCHES.slip(
                                "shuffled-once",
                                "The samples are shuffled once for all epochs; shuffle them again in each.",
                                Tutorial04Steps.TRAIN_MINI_BATCHES,
                                MiniBatchSlips::inOneOrder)
                        .shownBy(Symptom.SHUFFLED_ONCE),
                BATCHES.slip(
                                "labels-not-shuffled",
                                "The samples are shuffled and their labels are not: each label must stay with its sample.",
                                MiniBatchSlips::labelsStay)
                        .shownBy(Symptom.CHANCE_IN_SOME),
                BATCHES.slip(
                                "chance",
                                "With all samples in one batch chance must have no part, and here it has: samples are drawn"
                                        + " more than once, the batch is split after all, or training does not begin at the present"
                                        + " parameters.",
                                Tutorial04Steps.SHUFFLE,
                                (samples, random) ->
                                        random.ints(samples, 0, samples).toArray())
                        .shownBy(Symptom.CHANCE_IN_ALL),
                within(
                        "mean-over-all",
                        "The gradients of a batch are divided by the number of all samples, not of its own.",
                        (from, plan) -> from.samples().count()),
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
                        (from, plan) -> plan.batchSize()),
                within("summed", "The gradients of a batch are sums over its samples, not means.", (from, plan) -> 1),
                epochs("one-epoch", "There is only one epoch, however many are wanted.", plan -> 1),
                epochs("one-epoch-too-many", "There is one epoch too many.", plan -> plan.epochs() + 1),
                BATCHES.slip(
                        "nothing-logged",
                        "trainMiniBatches logs nothing.",
                        Tutorial04Steps.TRAIN_MINI_BATCHES,
                        (steps, from, plan, rate, random, log) ->
                                Descent.trainMiniBatches(steps, from, plan, rate, random, new StringBuilder())),
                BATCHES.slip(
                        "accuracy-as-fraction",
                        "The accuracies in the log of the mini-batches are shares of 1, not percent.",
                        Tutorial04Steps.TRAIN_MINI_BATCHES,
                        (steps, from, plan, rate, random, log) -> Descent.trainMiniBatches(
                                steps.with(Tutorial04Steps.ACCURACY, (h, y) -> Measures.accuracy(h, y) / 100),
                                from,
                                plan,
                                rate,
                                random,
                                log)));
    }

    /** The sums of a batch are divided by a wrong number. */
    private static KnownSlip within(
            String name, String sentence, ToIntBiFunction<Tutorial04Problem, Tutorial04Steps.MiniBatches> divisor) {
        return BATCHES.slip(
                name,
                sentence,
                Tutorial04Steps.TRAIN_MINI_BATCHES,
                (steps, from, plan, rate, random, log) -> Descent.trainMiniBatches(
                        averaging(steps, divisor.applyAsInt(from, plan)), from, plan, rate, random, log));
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

    private static Steps averaging(Steps steps, int divisor) {
        Tutorial04Steps.Average wrong = (sum, samples) -> sum.divide(divisor);
        return steps.with(Tutorial04Steps.AVERAGE_WEIGHTS, wrong).with(Tutorial04Steps.AVERAGE_BIASES, wrong);
    }

    private static Steps labelsStay(Steps before) {
        Map<int[], Integer> places = new IdentityHashMap<>();
        return before.with(Tutorial04Steps.CUT, (order, size) -> {
                    List<int[]> batches = Descent.cut(order, size);
                    int place = 0;
                    for (int[] batch : batches) {
                        places.put(batch, place);
                        place += batch.length;
                    }
                    return batches;
                })
                .with(Tutorial04Steps.CHOOSE, (all, batch) -> {
                    int from = places.remove(batch);
                    int[] labels = Arrays.copyOfRange(all.y(), from, from + batch.length);
                    return new Samples(all.chosen(batch).x(), labels);
                });
    }

    private static Parameters inOneOrder(
            Steps steps,
            Tutorial04Problem from,
            Tutorial04Steps.MiniBatches plan,
            double learningRate,
            Random random,
            Appendable log) {
        int[] order = steps.of(Tutorial04Steps.SHUFFLE).of(from.samples().count(), random);
        return Descent.trainMiniBatches(
                steps.with(Tutorial04Steps.SHUFFLE, (samples, again) -> order), from, plan, learningRate, random, log);
    }
}
