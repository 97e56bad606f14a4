package org.backmark.reference.nyculab2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Optimizer;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Step;
import org.backmark.reference.Steps;

/** Slips in the optimisers, but for Adam's. */
final class OptimiserSlips {
    private static final KnownSlip.In TASK = new KnownSlip.In("optimisers", "the optimisers");

    private OptimiserSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.of(
                rule(
                        "sgd-ascent",
                        "SGD adds the gradients to the weights: the loss is climbed.",
                        Lab2Steps.SGD,
                        (gradient, memory, h) ->
                                new Move(gradient.scale(h.learningRate()), memory.first(), memory.second())),
                rule(
                        "sgd-rate-ignored",
                        "SGD does not use the learning rate.",
                        Lab2Steps.SGD,
                        (gradient, memory, h) -> new Move(gradient.negative(), memory.first(), memory.second())),
                momentum(
                        "momentum-damped",
                        "MOMENTUM has a factor 1 - beta1 before the gradient; the lab's has none.",
                        (gradient, memory, h) ->
                                memory.first().scale(h.beta1()).plus(-h.learningRate() * (1 - h.beta1()), gradient)),
                momentum(
                        "momentum-ascent",
                        "MOMENTUM climbs the loss: eta g has the wrong sign in the velocity.",
                        (gradient, memory, h) -> memory.first().scale(h.beta1()).plus(h.learningRate(), gradient)),
                momentum(
                        "momentum-forgotten",
                        "MOMENTUM has no memory: its velocity is not kept from step to step.",
                        (gradient, memory, h) -> gradient.scale(-h.learningRate())),
                momentum(
                        "momentum-undamped",
                        "MOMENTUM keeps all of the old velocity: beta1 is missing.",
                        (gradient, memory, h) -> memory.first().plus(-h.learningRate(), gradient)),
                rule(
                        "momentum-nesterov",
                        "MOMENTUM is Nesterov's, which looks ahead.",
                        Lab2Steps.MOMENTUM,
                        (gradient, memory, h) -> {
                            Move right = Rules.momentum(gradient, memory, h);
                            return new Move(
                                    right.first().scale(h.beta1()).plus(-h.learningRate(), gradient),
                                    right.first(),
                                    right.second());
                        }),
                rule(
                        "adagrad-forgets",
                        "ADAGRAD divides by the present gradient alone: G is not a sum.",
                        Lab2Steps.ADAGRAD,
                        (gradient, memory, h) -> adagrad(gradient, gradient.elementMult(gradient), memory, h)),
                rule(
                        "adagrad-decays",
                        "ADAGRAD is RMSprop here: G is a mean that fades, not a sum.",
                        Lab2Steps.ADAGRAD,
                        (gradient, memory, h) -> adagrad(
                                gradient,
                                memory.second().scale(h.beta2()).plus(1 - h.beta2(), gradient.elementMult(gradient)),
                                memory,
                                h)),
                rule(
                        "adagrad-epsilon-inside",
                        "ADAGRAD has epsilon under the root; it is added to the root.",
                        Lab2Steps.ADAGRAD,
                        (gradient, memory, h) -> {
                            Move right = Rules.adagrad(gradient, memory, h);
                            Matrix divisor = right.second().map(sum -> Math.sqrt(sum + h.epsilon()));
                            return new Move(
                                    gradient.elementDiv(divisor).scale(-h.learningRate()),
                                    right.first(),
                                    right.second());
                        }),
                rule(
                        "adagrad-no-root",
                        "ADAGRAD divides by G, not by its root.",
                        Lab2Steps.ADAGRAD,
                        (gradient, memory, h) -> {
                            Move right = Rules.adagrad(gradient, memory, h);
                            Matrix divisor = right.second().plus(h.epsilon());
                            return new Move(
                                    gradient.elementDiv(divisor).scale(-h.learningRate()),
                                    right.first(),
                                    right.second());
                        }),
                TASK.slip(
                        "kind-ignored",
                        "All optimisers go as SGD does: which one is asked for plays no part.",
                        Lab2Steps.WALK,
                        (steps, kind, start, h) -> Walks.walk(steps, Optimizer.SGD, start, h)),
                TASK.slip(
                        "from-the-start",
                        "Each step begins at the weights that were given, not where the last one ended.",
                        Lab2Steps.PATH,
                        (steps, kind, start, gradients, h) ->
                                differences(start, Walks.path(steps, kind, start, gradients, h))),
                TASK.slip(
                        "weights-before",
                        "The weights before each gradient are returned, not those after it.",
                        Lab2Steps.PATH,
                        (steps, kind, start, gradients, h) -> Stream.concat(
                                        Stream.of(start), Walks.path(steps, kind, start, gradients, h).stream())
                                .limit(gradients.size())
                                .toList()),
                TASK.slip(
                                "input-modified",
                                "optimise changes the weights that it is given.",
                                Lab2Steps.PATH,
                                (steps, kind, start, gradients, h) -> {
                                    List<Matrix> path = Walks.path(steps, kind, start.copy(), gradients, h);
                                    start.setTo(path.get(path.size() - 1));
                                    return path;
                                })
                        .shownBy(Symptom.INPUT_MODIFIED),
                TASK.slip(
                                "memory",
                                "An optimiser remembers the last call: its v, m, G and t must start from zero in each.",
                                OptimiserSlips::remembering)
                        .shownBy(Symptom.MEMORY));
    }

    private static KnownSlip momentum(String name, String sentence, Velocity wrong) {
        return rule(name, sentence, Lab2Steps.MOMENTUM, (gradient, memory, h) -> {
            Matrix velocity = wrong.of(gradient, memory, h);
            return new Move(velocity, velocity, memory.second());
        });
    }

    private interface Velocity {
        Matrix of(Matrix gradient, Memory memory, Hyperparameters h);
    }

    private static KnownSlip rule(String name, String sentence, Step<Lab2Steps.Rule> step, Lab2Steps.Rule wrong) {
        return TASK.slip(name, sentence, step, wrong);
    }

    private static Move adagrad(Matrix gradient, Matrix squares, Memory memory, Hyperparameters h) {
        Matrix divisor = squares.map(square -> Math.sqrt(square) + h.epsilon());
        return new Move(gradient.elementDiv(divisor).scale(-h.learningRate()), memory.first(), squares);
    }

    private static List<Matrix> differences(Matrix start, List<Matrix> path) {
        return Stream.iterate(0, i -> i < path.size(), i -> i + 1)
                .map(i -> start.plus(path.get(i).minus(i == 0 ? start : path.get(i - 1))))
                .toList();
    }

    private static Steps remembering(Steps before) {
        Map<String, Matrix> velocities = new HashMap<>();
        return before.with(Lab2Steps.MOMENTUM, (gradient, memory, h) -> {
            Matrix old = velocities.getOrDefault(gradient.shape(), memory.first());
            Matrix velocity = old.scale(h.beta1()).plus(-h.learningRate(), gradient);
            velocities.put(gradient.shape(), velocity);
            return new Move(velocity, velocity, memory.second());
        });
    }
}
