package org.backmark.reference.nyculab2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.contract.nyculab2.Optimizer;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.diagnosis.Probe;
import org.backmark.kit.diagnosis.Reading;

/** Small questions that tell the slips of the lab apart: two at least for each kind of activation, optimiser and gradient. */
final class Lab2Probes {
    private Lab2Probes() {}

    static List<Probe> of(String task, Random random) {
        return switch (task) {
            case "generate-linear" -> List.of(points(random), points(random));
            case "generate-xor" -> List.of(Probe.of(Lab2.class, "generateXorEasy"));
            case "activations" -> activations(random);
            case "forward" ->
                problems(random).stream()
                        .map(at -> Probe.of(Lab2.class, "forward", at.w(), at.x(), at.hidden()))
                        .toList();
            case "backward" ->
                Stream.concat(problems(random).stream(), fewSamples(random))
                        .map(at -> Probe.of(Lab2.class, "backward", at.w(), at.x(), at.y(), at.hidden()))
                        .toList();
            case "loss" -> List.of(loss(7, random), loss(5, random), loss(6, random));
            case "accuracy" -> accuracies(random);
            case "optimisers" -> paths(random);
            case "train-linear" -> trainings(random);
            case "train-xor" -> batches(random);
            case "convolution" -> convolutions(random);
            default -> List.of();
        };
    }

    static Optional<Probe> large(String task, Random random) {
        return Optional.of(task)
                .filter("backward"::equals)
                .map(gradients -> Lab2Problem.random(random, 300, 200, 200, 3, Activation.SIGMOID))
                .map(at -> Probe.of(Lab2.class, "backward", at.w(), at.x(), at.y(), at.hidden()));
    }

    private static Probe points(Random random) {
        return Probe.of(Lab2.class, "generateLinear", 30, new SeededRandom(random.nextLong()));
    }

    // exp overflows at 710; at 0 there are two right answers.
    private static List<Probe> activations(Random random) {
        List<Probe> probes = new ArrayList<>();
        for (String method : List.of("activation", "activationDerivative")) {
            for (Activation kind : Activation.values()) {
                probes.add(Probe.of(Lab2.class, method, kind, uniform(3, 4, 4, random)));
                probes.add(Probe.of(Lab2.class, method, kind, uniform(5, 2, 4, random)));
                probes.add(Probe.of(Lab2.class, method, kind, Matrix.of(new double[][] {{-800, -40, 40, 800}})));
            }
        }
        return probes;
    }

    // No two sizes of a network are equal: what is confused shows.
    private static List<Lab2Problem> problems(Random random) {
        List<Lab2Problem> problems = new ArrayList<>();
        for (Activation kind : Activation.values()) {
            problems.add(Lab2Problem.random(random, 2, 4, 3, 7, kind));
            problems.add(Lab2Problem.random(random, 3, 5, 4, 6, kind));
        }
        return problems;
    }

    // What whole numbers do to a share of the samples shows in one or two of them.
    private static Stream<Lab2Problem> fewSamples(Random random) {
        return Stream.of(
                Lab2Problem.random(random, 3, 2, 4, 2, Activation.TANH),
                Lab2Problem.random(random, 2, 3, 4, 1, Activation.SIGMOID));
    }

    private static Probe loss(int n, Random random) {
        return Probe.of(Lab2.class, "loss", predictions(n, random), labels(n, random));
    }

    // Two with some right and some wrong, not as many of each, and one with all right.
    private static List<Probe> accuracies(Random random) {
        List<Probe> probes = new ArrayList<>();
        for (int[] counts : new int[][] {{7, 3}, {9, 5}, {6, 0}}) {
            Matrix prediction = predictions(counts[0], random);
            Matrix y = prediction.map(p -> p > 0.5 ? 1 : 0);
            for (int i = 0; i < counts[1]; i++) {
                y.set(i, 1 - y.get(i));
            }
            probes.add(Probe.of(Lab2.class, "accuracy", prediction, y));
        }
        return probes;
    }

    private static Matrix predictions(int n, Random random) {
        return new Matrix(n, 1).map(zero -> 0.4 * random.nextDouble() + (random.nextBoolean() ? 0.05 : 0.55));
    }

    private static Matrix labels(int n, Random random) {
        return new Matrix(n, 1).map(zero -> random.nextInt(2));
    }

    // A weight whose gradient is always 0 tells a negative root from a division by 0.
    private static List<Probe> paths(Random random) {
        List<Probe> probes = new ArrayList<>();
        for (Optimizer kind : Optimizer.values()) {
            for (int rows = 2; rows <= 3; rows++) {
                List<Matrix> gradients = new ArrayList<>();
                for (int step = 0; step < rows + 1; step++) {
                    Matrix gradient = uniform(rows, 5 - rows, 2, random);
                    gradient.set(0, 0);
                    gradients.add(gradient);
                }
                Matrix w = uniform(rows, 5 - rows, 1, random);
                probes.add(Probe.of(Lab2.class, "optimise", kind, w, gradients, hyperparameters(random)));
            }
        }
        return probes;
    }

    private static Hyperparameters hyperparameters(Random random) {
        return new Hyperparameters(
                0.05 + 0.2 * random.nextDouble(),
                0.7 + 0.15 * random.nextDouble(),
                0.9 + 0.05 * random.nextDouble(),
                0.05 + 0.1 * random.nextDouble());
    }

    // All samples are one batch, or equal: their order, which nobody can foretell, plays no part.
    private static List<Probe> trainings(Random random) {
        List<Probe> probes = new ArrayList<>();
        for (Optimizer kind : Optimizer.values()) {
            Activation hidden = Activation.values()[kind.ordinal()];
            probes.add(train(Lab2Problem.random(random, 2, 4, 3, 6, hidden), kind, 3, 6, random));
            probes.add(train(Lab2Problem.random(random, 3, 4, 2, 5, Activation.SIGMOID), kind, 4, 5, random));
        }
        probes.add(train(alike(6, random), Optimizer.SGD, 2, 4, random));
        probes.add(train(alike(5, random), Optimizer.SGD, 3, 2, random));
        probes.addAll(oneBatchWithTwoSeeds(random));
        probes.add(evenly(Lab2Problem.random(random, 2, 4, 3, 6, Activation.SIGMOID), random));
        probes.add(evenly(Lab2Problem.random(random, 2, 3, 4, 5, Activation.TANH), random));
        return probes;
    }

    // At a rate of almost nothing all steps are alike.
    private static Probe evenly(Lab2Problem at, Random random) {
        Hyperparameters h = new Hyperparameters(1e-7, 0.9, 0.999, 1e-8);
        int samples = at.x().getNumRows();
        return train(at, Optimizer.SGD, h, 30, samples, random).reading(Reading.SHRINKING_CHANGES);
    }

    // All samples are equal: their order plays no part, but how many steps they make does.
    private static List<Probe> batches(Random random) {
        List<Probe> probes = new ArrayList<>();
        for (int[] sizes : new int[][] {{7, 3}, {9, 2}, {8, 5}}) {
            probes.add(train(alike(sizes[0], random), Optimizer.SGD, 2, sizes[1], random));
        }
        // What is wrong with an optimiser spoils this task too: twice each, as one answer tells too little.
        for (Optimizer kind : List.of(Optimizer.MOMENTUM, Optimizer.ADAM)) {
            probes.add(train(alike(6, random), kind, 2, 3, random));
            probes.add(train(alike(5, random), kind, 3, 2, random));
        }
        probes.addAll(oneBatchWithTwoSeeds(random));
        for (int size = 2; size <= 3; size++) {
            Lab2Problem all = Lab2Problem.random(random, 2, 4, 3, 7, Activation.SIGMOID);
            probes.add(train(all, Optimizer.SGD, 1, size, random).reading(Reading.SAME_FOR_ANOTHER_SEED));
        }
        Lab2Problem two = Lab2Problem.random(random, 2, 4, 3, 2, Activation.SIGMOID);
        probes.add(train(two, Optimizer.SGD, 5, 1, random).reading(Reading.TWO_ANSWERS));
        probes.add(evenly(Lab2Problem.random(random, 2, 4, 3, 6, Activation.SIGMOID), random));
        return probes;
    }

    private static Lab2Problem alike(int samples, Random random) {
        return Batches.part(Lab2Problem.random(random, 2, 4, 3, 1, Activation.SIGMOID), new int[samples]);
    }

    // With the same label everywhere it does not show whether labels stay with their samples.
    private static List<Probe> oneBatchWithTwoSeeds(Random random) {
        List<Probe> probes = new ArrayList<>();
        for (int samples = 6; samples <= 8; samples++) {
            Lab2Problem at = Lab2Problem.random(random, 2, 4, 3, samples, Activation.SIGMOID);
            Matrix y = new Matrix(samples, 1);
            for (int i = 0; i < samples; i++) {
                y.set(i, samples == 8 ? 1 : i % 2);
            }
            probes.add(train(at.withSamples(at.x(), y), Optimizer.SGD, 3, samples, random)
                    .reading(Reading.OTHER_FOR_ANOTHER_SEED));
        }
        return probes;
    }

    private static Probe train(Lab2Problem at, Optimizer kind, int epochs, int batchSize, Random random) {
        return train(at, kind, hyperparameters(random), epochs, batchSize, random);
    }

    private static Probe train(
            Lab2Problem at, Optimizer kind, Hyperparameters h, int epochs, int batchSize, Random random) {
        return Probe.of(
                Lab2.class,
                "train",
                at.w(),
                at.x(),
                at.y(),
                at.hidden(),
                kind,
                h,
                epochs,
                batchSize,
                new SeededRandom(random.nextLong()),
                new StringBuilder());
    }

    private static List<Probe> convolutions(Random random) {
        List<Probe> probes = new ArrayList<>();
        for (int more = 0; more < 2; more++) {
            Matrix x = uniform(4 + more, 6, 1, random);
            Matrix f = uniform(2, 3 - more, 1, random);
            Matrix dO = uniform(3 + more, 4 + more, 1, random);
            probes.add(Probe.of(Lab2.class, "convolve", x, f));
            probes.add(Probe.of(Lab2.class, "convolutionInputGradient", dO, f));
            probes.add(Probe.of(Lab2.class, "convolutionFilterGradient", x, dO));
        }
        return probes;
    }

    private static Matrix uniform(int rows, int columns, double reach, Random random) {
        return new Matrix(rows, columns).map(zero -> reach * (2 * random.nextDouble() - 1));
    }
}
