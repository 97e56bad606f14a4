package org.backmark.reference.osnabrueckbackpropgd;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.diagnosis.Probe;
import org.backmark.kit.diagnosis.Reading;

/** Small questions that tell the slips of the sheet apart. */
final class CatsAndDogsProbes {
    private CatsAndDogsProbes() {}

    static List<Probe> of(String task, Random random) {
        return switch (task) {
            case "logistic-derivative" -> derivatives(random);
            case "sample" -> List.of(sample(9, random), sample(9, random));
            case "normalize" -> List.of(normalize(2, 5, random), normalize(3, 4, random), normalize(2, 7, random));
            case "targets" ->
                List.of(ask("targets", 2, 3), ask("targets", 4, 1), ask("targets", 1 + random.nextInt(3), 5));
            case "forward" -> outputs(random);
            case "loss" -> List.of(loss(5, random), loss(7, random), loss(4, random));
            case "gradient" -> List.of(gradient(5, random), gradient(8, random), gradient(6, random));
            case "batch" -> batches(random);
            case "mini-batch" -> miniBatches(random);
            case "stochastic" -> stochastic(random);
            case "momentum" -> momenta(random);
            default -> List.of();
        };
    }

    private static Probe ask(String method, Object... arguments) {
        return Probe.of(CatsAndDogs.class, method, arguments);
    }

    // exp overflows at 710.
    private static List<Probe> derivatives(Random random) {
        return DoubleStream.concat(random.doubles(3, -4, 4), DoubleStream.of(-800, 800))
                .mapToObj(x -> ask("logisticDerivative", x))
                .toList();
    }

    private static Probe sample(int each, Random random) {
        return ask("sample", each, new SeededRandom(random.nextLong()));
    }

    // Different sizes and places: what is not taken away or not divided shows.
    private static Probe normalize(int rows, int columns, Random random) {
        Matrix x = new Matrix(rows, columns);
        for (int row = 0; row < rows; row++) {
            double size = 2 + 3 * random.nextDouble();
            double place = 1 + 4 * random.nextDouble();
            for (int column = 0; column < columns; column++) {
                x.set(row, column, place + size * (random.nextDouble() + (column == 0 ? 1 : 0)));
            }
        }
        return ask("normalize", x);
    }

    private static List<Probe> outputs(Random random) {
        List<Probe> probes = new ArrayList<>();
        for (int animals : new int[] {5, 8, 3}) {
            AnimalsProblem at = AnimalsProblem.random(random, animals);
            probes.add(ask("forward", at.w(), at.x()));
        }
        Matrix far = Matrix.of(new double[][] {{500, -500, 1}, {300, -300, 2}});
        probes.add(ask("forward", new double[] {1, 1}, far));
        return probes;
    }

    private static Probe loss(int n, Random random) {
        double[] target = AnimalsProblem.random(random, n).target();
        return ask("loss", random.doubles(n, 0.05, 0.95).toArray(), target);
    }

    private static Probe gradient(int animals, Random random) {
        AnimalsProblem at = AnimalsProblem.random(random, animals);
        return ask("gradient", at.w(), at.x(), at.target());
    }

    // All animals are one batch: their order, which nobody can foretell, plays no part.
    private static List<Probe> batches(Random random) {
        return List.of(
                descend(AnimalsProblem.random(random, 6), 0, 6, 3, random),
                descend(AnimalsProblem.random(random, 5), 0, 8, 2, random),
                descend(AnimalsProblem.random(random, 9), 0, 9, 4, random));
    }

    // Where all animals are alike their order plays no part, but how many steps they make does.
    private static List<Probe> miniBatches(Random random) {
        return List.of(
                descend(alike(7, random), 0, 3, 2, random),
                descend(alike(9, random), 0, 2, 2, random),
                descend(alike(8, random), 0, 5, 3, random),
                shuffled(AnimalsProblem.random(random, 9), 2, random),
                shuffled(AnimalsProblem.random(random, 10), 3, random),
                ofTwo(random));
    }

    private static List<Probe> stochastic(Random random) {
        return List.of(
                descend(alike(5, random), 0, 1, 2, random),
                descend(alike(7, random), 0, 1, 1, random),
                descend(alike(3, random), 0, 1, 3, random),
                shuffled(AnimalsProblem.random(random, 9), 1, random),
                shuffled(AnimalsProblem.random(random, 10), 1, random),
                ofTwo(random));
    }

    private static List<Probe> momenta(Random random) {
        return List.of(
                descend(AnimalsProblem.random(random, 6), 0.6, 6, 4, random),
                descend(AnimalsProblem.random(random, 5), 0.5, 5, 3, random),
                descend(alike(5, random), 0.7, 2, 3, random),
                descend(alike(7, random), 0.8, 3, 2, random));
    }

    private static AnimalsProblem alike(int animals, Random random) {
        return AnimalsProblem.random(random, 1)
                .only(IntStream.generate(() -> 0).limit(animals).toArray());
    }

    private static Probe shuffled(AnimalsProblem start, int batchSize, Random random) {
        return descend(start, 0, batchSize, 1, random).reading(Reading.SAME_FOR_ANOTHER_SEED);
    }

    // One of them is far from where the other leads: which comes first shows in the end.
    private static Probe ofTwo(Random random) {
        return descend(AnimalsProblem.random(random, 2), 0, 1, 5, random).reading(Reading.TWO_ANSWERS);
    }

    private static Probe descend(AnimalsProblem start, double momentum, int batchSize, int epochs, Random random) {
        return ask(
                "descend",
                start.w(),
                start.x(),
                start.target(),
                0.1 + 0.3 * random.nextDouble(),
                momentum,
                batchSize,
                epochs,
                new SeededRandom(random.nextLong()));
    }
}
