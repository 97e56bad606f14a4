package org.backmark.reference.nyculab2;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.contract.nyculab2.Training;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Steps;

/** Slips in the batches of an epoch; some of them show in training on all samples at once too. */
final class BatchSlips {
    static final String SUMMED = "The gradients of a batch are sums over its samples, not means.";
    static final String LABELS =
            "The samples are shuffled and their labels are not: each label must stay with its sample.";
    static final String CHANCE =
            "With all samples in one batch chance must have no part, and here it has: samples are drawn"
                    + " more than once, the batch is split after all, or the weights to start from are not those that were given.";
    static final String MEAN_LOSS =
            "Each loss is the mean over the batches of its epoch, at weights that change on the way;"
                    + " it must be that of all samples before the epoch.";
    static final String LAST_LOSS =
            "Each loss is that of the epoch's last batch; it must be that of all samples before the epoch.";

    private static final KnownSlip.In BATCHES = new KnownSlip.In("train-xor", "training in mini-batches");

    private BatchSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.of(
                BATCHES.slip(
                        "one-step-an-epoch",
                        "There is one step in each epoch, not one for each batch.",
                        Lab2Steps.BATCHES,
                        (samples, size, random) -> Batches.shuffled(samples, samples, random)),
                BATCHES.slip(
                        "one-by-one",
                        "Each sample is a batch of its own, whatever the size of the batches.",
                        Lab2Steps.BATCHES,
                        (samples, size, random) -> Batches.shuffled(samples, 1, random)),
                BATCHES.slip(
                                "last-dropped",
                                "The last batch of an epoch is left out where it is smaller than the others.",
                                Lab2Steps.BATCHES,
                                (samples, size, random) -> Batches.shuffled(samples, size, random).stream()
                                        .filter(batch -> batch.length == Math.min(size, samples))
                                        .toList())
                        .keeping(0),
                BATCHES.slip(
                        "size-for-number",
                        "The batch size is taken for the number of batches.",
                        Lab2Steps.BATCHES,
                        (samples, size, random) ->
                                Batches.shuffled(samples, Math.max(1, samples / Math.min(size, samples)), random)),
                BATCHES.slip(
                        "mean-over-all",
                        "The gradients of a batch are divided by the number of all samples, not of its own.",
                        Lab2Steps.TRAIN,
                        (steps, start, plan, log) -> dividedBy(start.x().getNumRows(), steps, start, plan, log)),
                BATCHES.slip(
                        "mean-over-the-batch-size",
                        "The gradients of a smaller batch are divided by the batch size, not by the number of its own"
                                + " samples.",
                        Lab2Steps.TRAIN,
                        (steps, start, plan, log) -> dividedBy(plan.batchSize(), steps, start, plan, log)),
                BATCHES.slip(
                                "shuffled-once",
                                "The samples are shuffled once for all epochs; shuffle them again in each.",
                                Lab2Steps.TRAIN,
                                BatchSlips::inOneOrder)
                        .shownBy(Symptom.SHUFFLED_ONCE),
                BATCHES.slip(
                                "not-shuffled",
                                "What comes of it does not depend on the random numbers that are given: the samples are not"
                                        + " shuffled before they are cut into batches, or always in the same way.",
                                Lab2Steps.BATCHES,
                                (samples, size, random) -> Batches.shuffled(samples, size, new Random(1)))
                        .shownBy(Symptom.NOT_RANDOM));
    }

    private static Training inOneOrder(Steps steps, Lab2Problem start, TrainingPlan plan, Appendable log) {
        List<List<int[]>> first = new ArrayList<>();
        return Descent.train(
                steps.with(Lab2Steps.BATCHES, (samples, size, random) -> {
                    if (first.isEmpty()) {
                        first.add(steps.of(Lab2Steps.BATCHES).of(samples, size, random));
                    }
                    return first.get(0);
                }),
                start,
                plan,
                log);
    }

    static Lab2Steps.Update summed() {
        return (steps, batch, walks) -> scaled(batch.x().getNumRows(), steps, batch, walks);
    }

    private static List<Matrix> scaled(double factor, Steps steps, Lab2Problem batch, List<Walk> walks) {
        Lab2Steps.Backward own = steps.of(Lab2Steps.GRADIENTS);
        Steps wrong = steps.with(
                Lab2Steps.GRADIENTS,
                (all, at, layers) -> own.of(all, at, layers).stream()
                        .map(gradient -> gradient.scale(factor))
                        .toList());
        return Descent.update(wrong, batch, walks);
    }

    private static Training dividedBy(
            double divisor, Steps steps, Lab2Problem start, TrainingPlan plan, Appendable log) {
        Lab2Steps.Update wrong = (all, batch, walks) -> scaled(batch.x().getNumRows() / divisor, all, batch, walks);
        return Descent.train(steps.with(Lab2Steps.UPDATE, wrong), start, plan, log);
    }

    static Steps notingTheMean(Steps before) {
        return noting(
                before,
                losses -> losses.stream().mapToDouble(loss -> loss).average().orElseThrow());
    }

    static Steps notingTheLast(Steps before) {
        return noting(before, losses -> losses.get(losses.size() - 1));
    }

    /** What is noted of an epoch is made of the losses of its batches, each before its step. */
    private static Steps noting(Steps before, ToDoubleFunction<List<Double>> noted) {
        return before.with(Lab2Steps.TRAIN, (steps, start, plan, log) -> {
            List<List<Double>> epochs = new ArrayList<>();
            Lab2Steps.Cut cut = steps.of(Lab2Steps.BATCHES);
            Lab2Steps.Update update = steps.of(Lab2Steps.UPDATE);
            Steps watched = steps.with(Lab2Steps.BATCHES, (samples, size, random) -> {
                        epochs.add(new ArrayList<>());
                        return cut.of(samples, size, random);
                    })
                    .with(Lab2Steps.UPDATE, (all, batch, walks) -> {
                        Layers layers = all.of(Lab2Steps.FORWARD).of(all, batch);
                        double loss = all.of(Lab2Steps.LOSS).applyAsDouble(layers.a3(), batch.y());
                        epochs.get(epochs.size() - 1).add(loss);
                        return update.of(all, batch, walks);
                    });
            Training right = Descent.train(watched, start, plan, new StringBuilder());
            double[] loss = epochs.stream().mapToDouble(noted).toArray();
            return TrainingSlips.logged(new Training(right.weights(), loss), steps, log);
        });
    }

    static Steps labelsStay(Steps before) {
        Map<int[], Integer> places = new IdentityHashMap<>();
        return before.with(Lab2Steps.BATCHES, (samples, size, random) -> {
                    List<int[]> batches = Batches.shuffled(samples, size, random);
                    int place = 0;
                    for (int[] batch : batches) {
                        places.put(batch, place);
                        place += batch.length;
                    }
                    return batches;
                })
                .with(Lab2Steps.PART, (all, batch) -> {
                    int from = places.remove(batch);
                    int[] inOrder = IntStream.range(from, from + batch.length).toArray();
                    return all.withSamples(Batches.rows(all.x(), batch), Batches.rows(all.y(), inOrder));
                });
    }

    static List<int[]> drawn(int samples, int size, Random random) {
        return Batches.shuffled(samples, size, random).stream()
                .map(batch -> random.ints(batch.length, 0, samples).toArray())
                .toList();
    }
}
