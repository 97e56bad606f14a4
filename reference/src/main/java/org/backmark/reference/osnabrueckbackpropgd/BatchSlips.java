package org.backmark.reference.osnabrueckbackpropgd;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Steps;

/** Slips in cutting the animals into batches (3.9). */
final class BatchSlips {
    private static final KnownSlip.In BATCHES = new KnownSlip.In("mini-batch", "3.9");

    private BatchSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.of(
                cut(
                        "one-step-an-epoch",
                        "There is one step in each epoch, not one for each batch.",
                        (n, size, random) -> Batches.shuffled(n, n, random)),
                cut(
                        "one-by-one",
                        "Each animal is a batch of its own, whatever the size of the batches.",
                        (n, size, random) -> Batches.shuffled(n, 1, random)),
                cut(
                        "last-dropped",
                        "The last batch of an epoch is left out where it is smaller than the others.",
                        (n, size, random) -> Batches.shuffled(n, size, random).stream()
                                .filter(batch -> batch.length == Math.min(size, n))
                                .toList()),
                cut(
                        "first-only",
                        "Only one batch is used in each epoch; all of them must be.",
                        (n, size, random) -> Batches.shuffled(n, size, random).subList(0, 1)),
                cut(
                        "size-for-number",
                        "The batch size is taken for the number of batches.",
                        (n, size, random) ->
                                Batches.shuffled(n, (n + Math.min(size, n) - 1) / Math.min(size, n), random)),
                cut(
                        "one-too-large",
                        "The batches have one animal too many.",
                        (n, size, random) -> Batches.shuffled(n, Math.min(size, n) + 1, random)),
                BATCHES.slip(
                        "point-for-epoch",
                        "The path has a point for each epoch; it must have one for each step.",
                        CatsAndDogsSteps.PATH,
                        BatchSlips::pointForEpoch),
                BATCHES.slip(
                                "losses-of-batches",
                                "The losses are those of the batches; each must be over all animals.",
                                CatsAndDogsSteps.DESCEND,
                                BatchSlips::withLossesOfBatches)
                        .keeping(0),
                BATCHES.slip(
                        "gradient-of-all",
                        "Each step takes the gradient of all animals; it must take that of its batch.",
                        CatsAndDogsSteps.PATH,
                        (steps, start, plan) -> Walks.path(
                                steps.with(
                                        CatsAndDogsSteps.GRADIENT,
                                        (now, at) -> steps.of(CatsAndDogsSteps.GRADIENT)
                                                .of(now, start.at(at.w()))),
                                start,
                                plan)),
                BATCHES.slip(
                                "shuffled-once",
                                "The animals are shuffled once for all epochs; shuffle them again in each.",
                                CatsAndDogsSteps.PATH,
                                BatchSlips::inOneOrder)
                        .shownBy(Symptom.SHUFFLED_ONCE)
                        .mistake("shuffled-once"),
                cut(
                                "not-shuffled",
                                "What comes of it does not depend on the random numbers that are given: the animals are not"
                                        + " shuffled, or always in the same way.",
                                (n, size, random) ->
                                        Batches.cut(IntStream.range(0, n).toArray(), size))
                        .shownBy(Symptom.NOT_RANDOM));
    }

    private static KnownSlip cut(String name, String sentence, CatsAndDogsSteps.Cut wrong) {
        return BATCHES.slip(name, sentence, CatsAndDogsSteps.BATCHES, wrong);
    }

    private static List<double[]> inOneOrder(Steps steps, AnimalsProblem start, DescentPlan plan) {
        List<List<int[]>> first = new ArrayList<>();
        return Walks.path(
                steps.with(CatsAndDogsSteps.BATCHES, (animals, size, random) -> {
                    if (first.isEmpty()) {
                        first.add(steps.of(CatsAndDogsSteps.BATCHES).of(animals, size, random));
                    }
                    return first.get(0);
                }),
                start,
                plan);
    }

    private static List<double[]> pointForEpoch(Steps steps, AnimalsProblem start, DescentPlan plan) {
        int animals = start.x().getNumCols();
        int size = Math.min(plan.batchSize(), animals);
        int batches = (animals + size - 1) / size;
        List<double[]> path = Walks.path(steps, start, plan);
        return IntStream.range(0, path.size())
                .filter(point -> point % batches == 0)
                .mapToObj(path::get)
                .toList();
    }

    private static Descent withLossesOfBatches(Steps steps, AnimalsProblem start, DescentPlan plan) {
        List<int[]> batches = new ArrayList<>();
        Steps watched = steps.with(CatsAndDogsSteps.BATCHES, (animals, size, random) -> {
            List<int[]> cut = steps.of(CatsAndDogsSteps.BATCHES).of(animals, size, random);
            batches.addAll(cut);
            return cut;
        });
        Descent right = Walks.descend(watched, start, plan);
        double[] loss = right.loss().clone();
        for (int k = 1; k < loss.length; k++) {
            loss[k] = Walks.loss(
                    steps, start.only(batches.get(k - 1)).at(right.path().get(k)));
        }
        return new Descent(right.path(), loss);
    }
}
