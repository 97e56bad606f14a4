package org.backmark.tests.nyculab2;

import java.util.List;
import java.util.stream.Stream;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Optimizer;
import org.backmark.kit.Matrix;
import org.backmark.reference.nyculab2.Lab2Steps;
import org.backmark.reference.nyculab2.Memory;
import org.backmark.reference.nyculab2.Move;

/** Mistakes in the four optimisers. */
final class WrongOptimisers {
    private WrongOptimisers() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                WrongSolution.of(
                                "up the slope",
                                Lab2Steps.SGD,
                                (gradient, memory, h) ->
                                        new Move(gradient.scale(h.learningRate()), memory.first(), memory.second()))
                        .fails(
                                "batchesAreShuffledInEveryEpoch",
                                "batchesTakeEverySampleOnce",
                                "oneEpochIsOneStep",
                                "sgdOfThreeGradients",
                                "sgdStepByStep",
                                "trainingFollowsEveryOptimiser",
                                "trainingLowersTheLossOfXor"),
                WrongSolution.of("a learning rate of its own", new Delegate() {
                            @Override
                            public List<Matrix> optimise(
                                    Optimizer kind, Matrix w, List<Matrix> gradients, Hyperparameters h) {
                                return super.optimise(
                                        kind,
                                        w,
                                        gradients,
                                        kind == Optimizer.SGD
                                                ? new Hyperparameters(0.1, h.beta1(), h.beta2(), h.epsilon())
                                                : h);
                            }
                        })
                        .fails("sgdOfThreeGradients", "sgdStepByStep"),
                WrongSolution.of("damped momentum", Lab2Steps.MOMENTUM, (gradient, memory, h) -> {
                            Matrix v =
                                    memory.first().scale(h.beta1()).plus(-h.learningRate() * (1 - h.beta1()), gradient);
                            return new Move(v, v, memory.second());
                        })
                        .fails(
                                "batchesTakeEverySampleOnce",
                                "momentumOfThreeGradients",
                                "momentumStepByStep",
                                "trainingFollowsEveryOptimiser"),
                WrongSolution.of("a momentum of 0.9, whatever is asked for", new Delegate() {
                            @Override
                            public List<Matrix> optimise(
                                    Optimizer kind, Matrix w, List<Matrix> gradients, Hyperparameters h) {
                                return super.optimise(
                                        kind,
                                        w,
                                        gradients,
                                        kind == Optimizer.MOMENTUM
                                                ? new Hyperparameters(h.learningRate(), 0.9, h.beta2(), h.epsilon())
                                                : h);
                            }
                        })
                        .fails("momentumOfThreeGradients", "momentumStepByStep"),
                WrongSolution.of(
                                "Adagrad forgets",
                                Lab2Steps.ADAGRAD,
                                (gradient, memory, h) -> Lab2Steps.ADAGRAD
                                        .right()
                                        .of(gradient, new Memory(memory.first(), gradient.scale(0), 1), h))
                        .fails(
                                "adagradOfThreeGradients",
                                "adagradStepByStep",
                                "batchesTakeEverySampleOnce",
                                "trainingFollowsEveryOptimiser"),
                WrongSolution.of("Adagrad with epsilon under the root", Lab2Steps.ADAGRAD, (gradient, memory, h) -> {
                            Matrix sum = memory.second().plus(gradient.elementMult(gradient));
                            return new Move(
                                    step(gradient, sum.map(s -> Math.sqrt(s + h.epsilon())), h), memory.first(), sum);
                        })
                        .fails(
                                "adagradOfThreeGradients",
                                "adagradStepByStep",
                                "batchesTakeEverySampleOnce",
                                "trainingFollowsEveryOptimiser"),
                WrongSolution.of("Adam as printed", Lab2Steps.ADAM, (gradient, memory, h) -> {
                            Matrix m = memory.first().scale(h.beta1()).plus(h.beta1() - 1, gradient);
                            Matrix v = memory.second()
                                    .scale(h.beta2())
                                    .plus(h.beta2() - 1, gradient.elementMult(gradient));
                            Matrix root = v.divide(1 - Math.pow(h.beta2(), memory.step()))
                                    .map(s -> Math.sqrt(s) + h.epsilon());
                            Matrix direction = m.divide(1 - Math.pow(h.beta1(), memory.step()));
                            return new Move(step(direction.elementMult(gradient), root, h), m, v);
                        })
                        .fails(
                                "adamOfThreeGradients",
                                "adamStepByStep",
                                "batchesTakeEverySampleOnce",
                                "trainingFollowsEveryOptimiser"),
                WrongSolution.of("Adam without bias correction", Lab2Steps.ADAM, (gradient, memory, h) -> {
                            Matrix m = memory.first().scale(h.beta1()).plus(1 - h.beta1(), gradient);
                            Matrix v = memory.second()
                                    .scale(h.beta2())
                                    .plus(1 - h.beta2(), gradient.elementMult(gradient));
                            return new Move(step(m, v.map(s -> Math.sqrt(s) + h.epsilon()), h), m, v);
                        })
                        .fails(
                                "adamOfThreeGradients",
                                "adamStepByStep",
                                "batchesTakeEverySampleOnce",
                                "trainingFollowsEveryOptimiser"),
                WrongSolution.of("Adam with epsilon under the root", Lab2Steps.ADAM, (gradient, memory, h) -> {
                            Move right = Lab2Steps.ADAM.right().of(gradient, memory, h);
                            Matrix m = right.first().divide(1 - Math.pow(h.beta1(), memory.step()));
                            Matrix v = right.second().divide(1 - Math.pow(h.beta2(), memory.step()));
                            return new Move(
                                    step(m, v.map(s -> Math.sqrt(s + h.epsilon() * h.epsilon())), h),
                                    right.first(),
                                    right.second());
                        })
                        .fails(
                                "adamOfThreeGradients",
                                "adamStepByStep",
                                "batchesTakeEverySampleOnce",
                                "trainingFollowsEveryOptimiser"),
                WrongSolution.of("the weights before each gradient", new Delegate() {
                            @Override
                            public List<Matrix> optimise(
                                    Optimizer kind, Matrix w, List<Matrix> gradients, Hyperparameters h) {
                                List<Matrix> right = super.optimise(kind, w, gradients, h);
                                return Stream.concat(Stream.of(w), right.stream())
                                        .limit(right.size())
                                        .toList();
                            }
                        })
                        .fails(
                                "adagradOfThreeGradients",
                                "adagradStepByStep",
                                "adamOfThreeGradients",
                                "adamStepByStep",
                                "momentumOfThreeGradients",
                                "momentumStepByStep",
                                "sgdOfThreeGradients",
                                "sgdStepByStep"),
                WrongSolution.of("gradients are changed on the way", new Delegate() {
                            @Override
                            public List<Matrix> optimise(
                                    Optimizer kind, Matrix w, List<Matrix> gradients, Hyperparameters h) {
                                List<Matrix> right = super.optimise(kind, w, gradients, h);
                                gradients.forEach(gradient -> gradient.setTo(gradient.scale(h.learningRate())));
                                return right;
                            }
                        })
                        .fails("optimisersLeaveTheirInputsAlone"));
    }

    private static Matrix step(Matrix direction, Matrix divisor, Hyperparameters h) {
        return direction.elementDiv(divisor).scale(-h.learningRate());
    }
}
