package org.backmark.reference.augsburgtutorial04;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.diagnosis.Probe;
import org.backmark.kit.diagnosis.Reading;

/** Small questions that tell the slips of tutorial 04 apart; each begins with new parameters. */
final class Tutorial04Probes {
    private Tutorial04Probes() {}

    static List<Probe> of(String task, Random random) {
        return switch (task) {
            case "forward" -> outputs(random);
            case "last-error-term" -> terms(random);
            case "del-sigmoid" -> slopes(random);
            case "backpropagate" -> gradients(random);
            case "optimisation-step" -> steps(random);
            case "train" -> trainings(random);
            case "mini-batches" -> miniBatches(random);
            case "softmax-jacobian" -> jacobians(random);
            default -> List.of();
        };
    }

    static Optional<Probe> large(String task, Random random) {
        return Optional.of(task)
                .filter("backpropagate"::equals)
                .map(gradients -> gradient(Tutorial04Problem.random(random, 3, 300, 200, 200, 10)));
    }

    private static Probe ask(String method, Object... arguments) {
        return Probe.of(Tutorial04Network.class, method, arguments);
    }

    private static Probe atParametersOf(Tutorial04Problem at, Probe probe) {
        return probe.after(
                "setParameters", at.parameters().weights(), at.parameters().biases());
    }

    // No two sizes of a network are equal, nor two numbers of samples: what is confused shows.
    private static List<Tutorial04Problem> problems(Random random) {
        return List.of(
                Tutorial04Problem.random(random, 7, 2, 4, 3),
                Tutorial04Problem.random(random, 6, 4, 3, 2, 5),
                Tutorial04Problem.random(random, 9, 3, 5, 6, 4));
    }

    private static List<Probe> outputs(Random random) {
        List<Tutorial04Problem> problems = problems(random);
        Parameters large = problems.get(2).parameters().copy();
        Matrix bias = large.biases().get(large.layers() - 1);
        bias.set(0, 1000);
        bias.set(1, 999.5);
        bias.set(2, -1000);
        return List.of(
                output(problems.get(0)),
                output(problems.get(1)),
                output(problems.get(2).at(large)));
    }

    private static Probe output(Tutorial04Problem at) {
        return atParametersOf(at, ask("forward", at.samples().x()));
    }

    private static List<Probe> terms(Random random) {
        Tutorial04Reference right = new Tutorial04Reference();
        return problems(random).stream()
                .map(at -> ask("lastErrorTerm", at.forward(right), at.samples().y()))
                .toList();
    }

    private static List<Probe> slopes(Random random) {
        return List.of(
                ask("delSigmoid", between(3, 4, random)),
                ask("delSigmoid", between(1, 5, random)),
                ask("delSigmoid", between(4, 1, random)));
    }

    private static Matrix between(int rows, int columns, Random random) {
        return new Matrix(rows, columns).map(zero -> 0.05 + 0.9 * random.nextDouble());
    }

    private static List<Probe> gradients(Random random) {
        List<Tutorial04Problem> at = problems(random);
        return List.of(
                gradient(at.get(0)),
                gradient(at.get(1)),
                gradient(at.get(2)),
                second(at.get(0)),
                second(at.get(1)),
                atParametersOf(at.get(0), back(at.get(0))).reading(Reading.REFUSED),
                atParametersOf(
                                at.get(1),
                                atParametersOf(at.get(1), back(at.get(1)))
                                        .after("forward", at.get(1).samples().x()))
                        .reading(Reading.REFUSED));
    }

    private static Probe back(Tutorial04Problem at) {
        return ask("backpropagate", at.samples().y());
    }

    private static Probe gradient(Tutorial04Problem at) {
        return atParametersOf(at, back(at).readBy("weightGradients", "biasGradients"))
                .after("forward", at.samples().x());
    }

    // Without a new forward pass: a second one may begin anew.
    private static Probe second(Tutorial04Problem at) {
        return gradient(at).after("backpropagate", at.samples().y());
    }

    private static List<Probe> steps(Random random) {
        List<Tutorial04Problem> at = problems(random);
        return List.of(
                step(at.get(0), 0.3),
                step(at.get(1), 0.7),
                step(at.get(2), 1.3),
                atParametersOf(at.get(0), ask("optimisationStep", 0.5))
                        .after("forward", at.get(0).samples().x())
                        .reading(Reading.REFUSED),
                step(at.get(1), 0.2).after("optimisationStep", 0.4).reading(Reading.REFUSED));
    }

    private static Probe step(Tutorial04Problem at, double learningRate) {
        return atParametersOf(at, ask("optimisationStep", learningRate).readBy("weights", "biases"))
                .after("forward", at.samples().x())
                .after("backpropagate", at.samples().y());
    }

    private static List<Probe> trainings(Random random) {
        List<Tutorial04Problem> at = problems(random);
        return List.of(
                training(at.get(0), 5, 0.3, 3, random),
                training(at.get(1), 8, 0.7, 100, random),
                training(at.get(2), 7, 0.4, 200, random));
    }

    private static Probe training(Tutorial04Problem at, int tested, double learningRate, int count, Random random) {
        int inputs = at.samples().x().getNumRows();
        int labels = at.parameters().biases().get(at.parameters().layers() - 1).getNumRows();
        Samples test = Tutorial04Problem.random(random, tested, inputs, labels).samples();
        Probe probe = ask(
                "train",
                at.samples().x(),
                at.samples().y(),
                test.x(),
                test.y(),
                learningRate,
                count,
                new StringBuilder());
        return atParametersOf(at, probe.readBy("weights", "biases"));
    }

    // Where an epoch is one batch, or all samples are alike, their order does not matter.
    private static List<Probe> miniBatches(Random random) {
        List<Tutorial04Problem> at = problems(random);
        return List.of(
                epochs(at.get(0), 8, 3, random),
                epochs(alike(at.get(1), 5), 2, 2, random),
                epochs(alike(at.get(2), 7), 3, 3, random),
                epochs(at.get(0), 9, 2, random).reading(Reading.OTHER_FOR_ANOTHER_SEED),
                epochs(at.get(2), 9, 2, random).reading(Reading.OTHER_FOR_ANOTHER_SEED),
                epochs(withOneLabel(at.get(1)), 9, 2, random).reading(Reading.OTHER_FOR_ANOTHER_SEED),
                epochs(at.get(1), 2, 1, random).reading(Reading.SAME_FOR_ANOTHER_SEED),
                epochs(at.get(2), 2, 1, random).reading(Reading.SAME_FOR_ANOTHER_SEED),
                epochs(at.get(1).with(at.get(1).samples().chosen(new int[] {0, 1})), 1, 5, random)
                        .reading(Reading.TWO_ANSWERS));
    }

    private static Tutorial04Problem alike(Tutorial04Problem at, int samples) {
        return at.with(at.samples().chosen(new int[samples]));
    }

    // With the same label everywhere it does not show whether labels stay with their samples.
    private static Tutorial04Problem withOneLabel(Tutorial04Problem at) {
        return at.with(new Samples(at.samples().x(), new int[at.samples().count()]));
    }

    private static Probe epochs(Tutorial04Problem at, int batchSize, int epochs, Random random) {
        Probe probe = ask(
                "trainMiniBatches",
                at.samples().x(),
                at.samples().y(),
                batchSize,
                epochs,
                0.6,
                new SeededRandom(random.nextLong()),
                new StringBuilder());
        return atParametersOf(at, probe.readBy("weights", "biases"));
    }

    private static List<Probe> jacobians(Random random) {
        return List.of(
                ask("softmaxJacobian", (Object) random.doubles(3, -2, 2).toArray()),
                ask("softmaxJacobian", (Object) random.doubles(5, -2, 2).toArray()),
                ask("softmaxJacobian", (Object) new double[] {1000, 999, -1000, 999.5}));
    }
}
