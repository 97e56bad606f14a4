package org.backmark.reference.heidelbergbicsheet4;

import java.util.List;
import java.util.Random;
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
    private Sheet4Probes() {}

    static List<Probe> of(String task, Random random) {
        return switch (task) {
            case "output-term" -> three(() -> ask("outputTerm", any(3, 4, random), any(3, 4, random)));
            case "layer-jacobian" ->
                three(() -> ask("layerJacobian", any(3, 4, random), numbers(3, random), Phi.LOGISTIC));
            case "weight-term" -> weightTerms(random);
            case "output-delta" -> three(() -> outputDelta(any(3, 4, random), any(3, 4, random)));
            case "hidden-delta" ->
                three(() -> ask("hiddenDelta", any(2, 3, random), any(2, 4, random), any(3, 4, random), Phi.LOGISTIC));
            case "bias-gradient" -> three(() -> ask("biasGradient", any(3, 5, random)));
            case "backprop" -> three(() -> backprop(Sheet4Problem.random(random, 2, 3, 2, 4, Phi.LOGISTIC)));
            case "recover" -> trainings(2, 3, 2, random);
            case "approximate" -> trainings(1, 5, 1, random);
            case "bars" -> trainings(6, 4, 2, random);
            default -> List.of();
        };
    }

    private static Probe ask(String method, Object... arguments) {
        return Probe.of(Sheet4.class, method, arguments);
    }

    // z belongs to v, so that it does not matter of which of them the slope is made.
    private static Probe outputDelta(Matrix target, Matrix v) {
        return ask("outputDelta", Activity.phi(Phi.LOGISTIC, v), target, v, Phi.LOGISTIC);
    }

    private static List<Probe> three(Supplier<Probe> probe) {
        return Stream.generate(probe).limit(3).toList();
    }

    private static List<Probe> weightTerms(Random random) {
        return IntStream.range(0, 6)
                .mapToObj(n -> ask(
                        "weightTerm",
                        n % 3,
                        n < 3 ? n % 3 : (n + 1) % 3,
                        n % 2,
                        numbers(3, random),
                        numbers(2, random),
                        Phi.LOGISTIC))
                .toList();
    }

    private static Probe backprop(Sheet4Problem at) {
        return ask("backprop", at.net(), at.x(), at.target(), at.phi());
    }

    // Of one sample alone the draw, which nobody can foretell, plays no part.
    private static List<Probe> trainings(int inputs, int hidden, int outputs, Random random) {
        IntFunction<Sheet4Problem> start =
                samples -> Sheet4Problem.random(random, inputs, hidden, outputs, samples, Phi.LOGISTIC);
        return List.of(
                train(start.apply(1), 1, random),
                train(start.apply(1), 3, random),
                train(start.apply(1), 2, random),
                train(start.apply(9), 12, random).reading(Reading.SAME_FOR_ANOTHER_SEED),
                train(start.apply(8), 15, random).reading(Reading.SAME_FOR_ANOTHER_SEED));
    }

    private static Probe train(Sheet4Problem start, long iterations, Random random) {
        return ask(
                "train",
                start.net(),
                start.x(),
                start.target(),
                start.phi(),
                0.2 + 0.3 * random.nextDouble(),
                iterations,
                new SeededRandom(random.nextLong()));
    }

    private static Matrix any(int rows, int columns, Random random) {
        return Sheet4Problem.uniform(rows, columns, random);
    }

    private static double[] numbers(int count, Random random) {
        return random.doubles(count, -1.5, 1.5).toArray();
    }
}
