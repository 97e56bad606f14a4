package org.backmark.reference.heidelbergbicsheet4;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.diagnosis.Probe;
import org.backmark.kit.diagnosis.Reading;

/** Small questions that tell the slips of the sheet apart. */
final class Sheet4Probes {
    private static final double NEXT_TO_NOTHING = 1e-13;

    private Sheet4Probes() {}

    // Weights that are transposed or not are square, so that whoever forgets that has an answer.
    static List<Probe> of(String task, Random random) {
        return switch (task) {
            case "output-term" -> several(3, () -> ask("outputTerm", any(3, 4, random), any(3, 4, random)));
            case "layer-jacobian" ->
                both(
                        () -> ask("layerJacobian", any(3, 4, random), numbers(3, random), Phi.LOGISTIC),
                        () -> ask("layerJacobian", exact(3, 4, random), exactNumbers(3, random), Phi.RELU));
            case "weight-term" -> weightTerms(random);
            case "output-delta" ->
                both(
                        () -> outputDelta(any(3, 4, random), any(3, 4, random), Phi.LOGISTIC),
                        () -> outputDelta(exact(3, 4, random), exact(3, 4, random), Phi.RELU));
            case "hidden-delta" ->
                both(
                        () -> ask("hiddenDelta", any(3, 3, random), any(3, 4, random), any(3, 4, random), Phi.LOGISTIC),
                        () -> ask(
                                "hiddenDelta",
                                exact(3, 3, random),
                                exact(3, 4, random),
                                exact(3, 4, random),
                                Phi.RELU));
            case "bias-gradient" -> several(3, () -> ask("biasGradient", any(3, 5, random)));
            case "backprop" ->
                both(
                        () -> backprop(Sheet4Problem.random(random, 2, 3, 3, 8, Phi.LOGISTIC)),
                        () -> backprop(Sheet4Problem.exact(random, 2, 3, 3)));
            case "recover" -> trainings(2, 3, random);
            case "approximate" -> trainings(1, 5, random);
            case "bars" -> trainings(6, 4, random);
            default -> List.of();
        };
    }

    // As large as it must be, and as square as the others.
    static Optional<Probe> large(String task, Random random) {
        return Optional.of(task)
                .filter("backprop"::equals)
                .map(gradients -> backprop(Sheet4Problem.random(random, 300, 200, 200, 3, Phi.LOGISTIC)));
    }

    private static Probe ask(String method, Object... arguments) {
        return Probe.of(Sheet4.class, method, arguments);
    }

    // z belongs to v, so that it does not matter of which of them the slope is made.
    private static Probe outputDelta(Matrix target, Matrix v, Phi phi) {
        return ask("outputDelta", Activity.phi(phi, v), target, v, phi);
    }

    private static List<Probe> several(int count, Supplier<Probe> probe) {
        return Stream.generate(probe).limit(count).toList();
    }

    // What is exact in floats too tells too few digits from other mistakes.
    private static List<Probe> both(Supplier<Probe> logistic, Supplier<Probe> exact) {
        return Stream.concat(several(3, logistic).stream(), several(2, exact).stream())
                .toList();
    }

    private static List<Probe> weightTerms(Random random) {
        return IntStream.range(0, 14)
                .mapToObj(n -> ask(
                        "weightTerm",
                        n % 3,
                        n / 3 == 1 ? (n + 1) % 3 : n % 3,
                        n % 2,
                        n < 6 ? numbers(3, random) : exactNumbers(3, random),
                        n < 6 ? numbers(2, random) : exactNumbers(2, random),
                        n < 6 ? Phi.LOGISTIC : Phi.RELU))
                .toList();
    }

    private static Probe backprop(Sheet4Problem at) {
        return ask("backprop", at.net(), at.x(), at.target(), at.phi());
    }

    // Of one sample alone the draw, which nobody can foretell, plays no part.
    private static List<Probe> trainings(int inputs, int units, Random random) {
        IntFunction<Sheet4Problem> start =
                samples -> Sheet4Problem.random(random, inputs, units, units, samples, Phi.LOGISTIC);
        DoubleSupplier eta = () -> 0.2 + 0.3 * random.nextDouble();
        return List.of(
                train(start.apply(1), eta.getAsDouble(), 1, random),
                train(start.apply(1), eta.getAsDouble(), 3, random),
                train(start.apply(1), eta.getAsDouble(), 2, random),
                train(Sheet4Problem.exact(random, inputs, units, units).only(0), 0.5, 1, random),
                train(Sheet4Problem.exact(random, inputs, units, units).only(0), 0.25, 1, random),
                train(start.apply(9), eta.getAsDouble(), 12, random).reading(Reading.SAME_FOR_ANOTHER_SEED),
                train(start.apply(8), eta.getAsDouble(), 15, random).reading(Reading.SAME_FOR_ANOTHER_SEED),
                train(start.apply(6), NEXT_TO_NOTHING, 20, random).reading(Reading.ONE_VALUE),
                train(start.apply(1), 1e-7, 30, random).reading(Reading.SHRINKING_CHANGES),
                train(start.apply(12), NEXT_TO_NOTHING, 12, random).reading(Reading.EACH_VALUE_ONCE),
                train(start.apply(13), NEXT_TO_NOTHING, 13, random).reading(Reading.EACH_VALUE_ONCE),
                // 100 draws leave one of three out with probability 7e-18 at most, and one of five with 1e-9.
                train(start.apply(3), NEXT_TO_NOTHING, 100, random).reading(Reading.VALUE_COUNT),
                train(start.apply(5), NEXT_TO_NOTHING, 100, random).reading(Reading.VALUE_COUNT));
    }

    private static Probe train(Sheet4Problem start, double eta, long iterations, Random random) {
        return ask(
                "train",
                start.net(),
                start.x(),
                start.target(),
                start.phi(),
                eta,
                iterations,
                new SeededRandom(random.nextLong()));
    }

    private static Matrix exact(int rows, int columns, Random random) {
        return Sheet4Problem.eighths(rows, columns, random);
    }

    private static double[] exactNumbers(int count, Random random) {
        return exact(1, count, random).toArrays()[0];
    }

    private static Matrix any(int rows, int columns, Random random) {
        return Sheet4Problem.uniform(rows, columns, random);
    }

    private static double[] numbers(int count, Random random) {
        return random.doubles(count, -1.5, 1.5).toArray();
    }
}
