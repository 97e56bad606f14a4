package org.backmark.reference.inf5860week7;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.diagnosis.Probe;
import org.backmark.kit.diagnosis.Reading;

/** Small questions that tell the slips of week 7 apart. */
final class Week7Probes {
    private Week7Probes() {}

    static List<Probe> of(String task, Random random) {
        return switch (task) {
            case "relu-by-hand" -> List.of(Probe.of(Week7.class, "reluByHand"));
            case "net-by-hand" -> List.of(Probe.of(Week7.class, "netByHand"));
            case "sigmoid-gradient" -> slopes(random);
            case "rand-initialize-weights" -> List.of(weights(random), weights(random));
            case "cost" -> at("nnCostFunction", problems(false, random));
            case "cost-regularised" -> at("nnCostFunction", problems(true, random));
            case "backprop" -> at("backprop", problems(false, random));
            case "backprop-regularised" -> at("backprop", problems(true, random));
            case "numerical-gradient" -> at("numericalGradient", tiny(random));
            case "check-gradients" -> checks(random);
            case "train" -> trainings(random);
            default -> List.of();
        };
    }

    static Optional<Probe> large(String task, Random random) {
        return switch (task) {
            case "backprop" -> Optional.of(ask("backprop", Week7Problem.random(random, 400, 25, 10, 500, 0)));
            case "backprop-regularised" ->
                Optional.of(ask("backprop", Week7Problem.random(random, 400, 25, 10, 500, lambda(random))));
            default -> Optional.empty();
        };
    }

    private static List<Probe> slopes(Random random) {
        return List.of(
                slope(uniform(3, 4, random)),
                slope(uniform(1, 5, random)),
                slope(uniform(4, 1, random)),
                slope(Matrix.of(new double[][] {{-800, -40, 0, 40, 800}})));
    }

    private static Probe slope(Matrix z) {
        return Probe.of(Week7.class, "sigmoidGradient", z);
    }

    private static Matrix uniform(int rows, int columns, Random random) {
        return new Matrix(rows, columns).map(zero -> 8 * random.nextDouble() - 4);
    }

    private static Probe weights(Random random) {
        return Probe.of(Week7.class, "randInitializeWeights", 39, 60, new SeededRandom(random.nextLong()));
    }

    // No two sizes of a network are equal, nor two numbers of samples: what is confused shows. The last has the sizes
    // of
    // the first, so that what is kept from call to call while the sizes stay shows when the first is asked again.
    private static List<Week7Problem> problems(boolean penalised, Random random) {
        return List.of(
                Week7Problem.random(random, 2, 4, 3, 7, penalised ? lambda(random) : 0),
                Week7Problem.random(random, 4, 3, 5, 6, penalised ? lambda(random) : 0),
                Week7Problem.random(random, 3, 5, 4, 8, penalised ? lambda(random) : 0),
                Week7Problem.random(random, 2, 4, 3, 7, penalised ? lambda(random) : 0));
    }

    // Each weight costs two forward passes.
    private static List<Week7Problem> tiny(Random random) {
        return List.of(
                Week7Problem.random(random, 1, 3, 2, 4, lambda(random)),
                Week7Problem.random(random, 2, 3, 2, 5, lambda(random)),
                Week7Problem.random(random, 3, 2, 2, 4, 0));
    }

    private static double lambda(Random random) {
        return 0.5 + 2.5 * random.nextDouble();
    }

    private static List<Probe> at(String method, List<Week7Problem> problems) {
        return problems.stream().map(problem -> ask(method, problem)).toList();
    }

    private static Probe ask(String method, Week7Problem at) {
        return Probe.of(Week7.class, method, at.theta1(), at.theta2(), at.x(), at.y(), at.numLabels(), at.lambda());
    }

    private static List<Probe> checks(Random random) {
        List<Probe> checks = new ArrayList<>();
        for (Week7Problem at : tiny(random).subList(0, 2)) {
            Gradients right = at.backprop(new Week7Reference());
            Matrix theta1 = right.theta1();
            Matrix theta2 = right.theta2();
            checks.add(check(at, right));
            checks.add(check(at, new Gradients(theta1.plus(0.1), theta2)));
            checks.add(check(at, new Gradients(theta1.minus(0.1), theta2)));
            checks.add(check(at, new Gradients(theta1, theta2.plus(0.1))));
            checks.add(check(at, new Gradients(theta1, theta2.minus(0.1))));
            checks.add(check(at, new Gradients(lastOff(theta1), theta2)));
            checks.add(check(at, new Gradients(theta1, lastOff(theta2))));
            checks.add(check(at, new Gradients(theta1.plus(0.1), theta2.plus(0.1))));
            checks.add(check(at, new Gradients(theta1.minus(0.1), theta2.minus(0.1))));
        }
        return checks;
    }

    // A little more than what still agrees.
    private static Matrix lastOff(Matrix gradient) {
        Matrix off = gradient.copy();
        int last = gradient.getNumElements() - 1;
        off.set(last, gradient.get(last) + 1.2e-5);
        return off;
    }

    private static Probe check(Week7Problem at, Gradients candidate) {
        return Probe.of(
                Week7.class,
                "checkNNGradients",
                at.theta1(),
                at.theta2(),
                at.x(),
                at.y(),
                at.numLabels(),
                at.lambda(),
                candidate);
    }

    // The smallest comes first: it is asked of every pair of slips.
    private static List<Probe> trainings(Random random) {
        return List.of(
                training(Week7Problem.random(random, 3, 2, 4, 5, lambda(random)), 0.7, 2),
                training(Week7Problem.random(random, 2, 4, 3, 7, lambda(random)), 0.3, 3),
                training(Week7Problem.random(random, 4, 3, 2, 6, 0), 0.4, 4),
                // Whatever starts from the given weights stays close to them.
                training(Week7Problem.random(random, 6, 5, 4, 3, lambda(random)), 1e-9, 1),
                // At a rate of almost nothing all steps are alike.
                training(Week7Problem.random(random, 4, 3, 2, 6, 0), 1e-7, 30).reading(Reading.SHRINKING_CHANGES));
    }

    private static Probe training(Week7Problem at, double alpha, int updates) {
        return Probe.of(
                Week7.class,
                "train",
                at.theta1(),
                at.theta2(),
                at.x(),
                at.y(),
                at.numLabels(),
                at.lambda(),
                alpha,
                updates);
    }
}
