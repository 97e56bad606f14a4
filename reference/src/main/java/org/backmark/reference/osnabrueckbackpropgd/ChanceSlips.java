package org.backmark.reference.osnabrueckbackpropgd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Steps;

/** Slips in descent that look different for each way to shuffle, or for each way that a learning rate shrinks (3.9). */
final class ChanceSlips {
    private static final KnownSlip.In DESCENT = new KnownSlip.In("batch", "3.9");

    private ChanceSlips() {}

    private interface Shuffle {
        /** Changes the order. */
        void of(int[] order, Random random);
    }

    static Stream<KnownSlip> all() {
        return Stream.of(labels(), replacement(), rates()).flatMap(slips -> slips);
    }

    private static Stream<KnownSlip> replacement() {
        return Stream.of(true, false)
                .map(shuffled -> DESCENT.slip(
                                "drawn-with-replacement" + (shuffled ? "-after-a-shuffle" : ""),
                                "The animals of a batch are drawn at random: some are used several times, others never.",
                                CatsAndDogsSteps.BATCHES,
                                (animals, size, random) -> drawn(animals, size, random, shuffled))
                        .mistake("drawn-with-replacement")
                        .keeping(0.5));
    }

    private static List<int[]> drawn(int animals, int size, Random random, boolean shuffled) {
        if (shuffled) {
            fromTheEnd(IntStream.range(0, animals).toArray(), random);
        }
        return Batches.cut(
                IntStream.range(0, animals).map(i -> random.nextInt(animals)).toArray(), size);
    }

    private static Stream<KnownSlip> labels() {
        Map<String, Shuffle> shuffles = new LinkedHashMap<>();
        shuffles.put("from-the-end", ChanceSlips::fromTheEnd);
        shuffles.put("from-the-front", ChanceSlips::fromTheFront);
        shuffles.put("from-a-bag", ChanceSlips::fromABag);
        return shuffles.entrySet().stream()
                .flatMap(shuffle -> Stream.of(true, false)
                        .map(kept -> DESCENT.slip(
                                        "labels-not-shuffled-" + shuffle.getKey() + (kept ? "" : "-anew"),
                                        "The animals are shuffled without their targets: each learns another one's.",
                                        CatsAndDogsSteps.PATH,
                                        (steps, start, plan) -> path(steps, start, plan, shuffle.getValue(), kept))
                                .mistake("labels-not-shuffled")
                                .keeping(0.1)));
    }

    private static List<double[]> path(
            Steps steps, AnimalsProblem start, DescentPlan plan, Shuffle shuffle, boolean kept) {
        int[] order = IntStream.range(0, start.x().getNumCols()).toArray();
        return Walks.path(
                steps.with(CatsAndDogsSteps.BATCHES, (animals, size, random) -> {
                            if (!kept) {
                                System.arraycopy(IntStream.range(0, animals).toArray(), 0, order, 0, animals);
                            }
                            shuffle.of(order, random);
                            return Batches.cut(IntStream.range(0, animals).toArray(), size);
                        })
                        .with(CatsAndDogsSteps.GRADIENT, (now, at) -> {
                            CatsAndDogsSteps.Gradient own = steps.of(CatsAndDogsSteps.GRADIENT);
                            // All animals are in the batch: only there can it be foretold.
                            AnimalsProblem mixed =
                                    new AnimalsProblem(at.w(), start.only(order).x(), start.target());
                            return own.of(now, at.target().length == order.length ? mixed : at);
                        }),
                start,
                plan);
    }

    private static void fromTheEnd(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            swap(order, i, random.nextInt(i + 1));
        }
    }

    private static void fromTheFront(int[] order, Random random) {
        for (int i = 0; i < order.length; i++) {
            swap(order, i, i + random.nextInt(order.length - i));
        }
    }

    private static void fromABag(int[] order, Random random) {
        List<Integer> bag = new ArrayList<>(IntStream.of(order).boxed().toList());
        for (int i = 0; i < order.length; i++) {
            order[i] = bag.remove(random.nextInt(bag.size()));
        }
    }

    private static void swap(int[] order, int some, int other) {
        int kept = order[some];
        order[some] = order[other];
        order[other] = kept;
    }

    private static Stream<KnownSlip> rates() {
        Map<String, IntToDoubleFunction> rates = new LinkedHashMap<>();
        rates.put("to-0.99", epoch -> Math.pow(0.99, epoch));
        rates.put("to-0.95", epoch -> Math.pow(0.95, epoch));
        rates.put("to-0.9", epoch -> Math.pow(0.9, epoch));
        rates.put("to-a-half", epoch -> Math.pow(0.5, epoch));
        rates.put("by-epochs", epoch -> 1.0 / (1 + epoch));
        return rates.entrySet().stream()
                .map(rate -> DESCENT.slip(
                                "rate-shrinks-" + rate.getKey(),
                                "The learning rate shrinks from epoch to epoch; the one that is given holds for all of them.",
                                CatsAndDogsSteps.PATH,
                                (steps, start, plan) -> shrinking(steps, start, plan, rate.getValue()))
                        .mistake("rate-shrinks"));
    }

    private static List<double[]> shrinking(
            Steps steps, AnimalsProblem start, DescentPlan plan, IntToDoubleFunction factor) {
        int[] epoch = {-1};
        CatsAndDogsSteps.Gradient own = steps.of(CatsAndDogsSteps.GRADIENT);
        return Walks.path(
                steps.with(CatsAndDogsSteps.BATCHES, (animals, size, random) -> {
                            epoch[0]++;
                            return steps.of(CatsAndDogsSteps.BATCHES).of(animals, size, random);
                        })
                        .with(
                                CatsAndDogsSteps.GRADIENT,
                                (now, at) -> GradientSlips.scaled(own.of(now, at), factor.applyAsDouble(epoch[0]))),
                start,
                plan);
    }
}
