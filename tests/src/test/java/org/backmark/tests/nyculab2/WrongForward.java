package org.backmark.tests.nyculab2;

import java.util.List;
import java.util.stream.Stream;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.kit.Matrix;
import org.backmark.reference.nyculab2.Lab2Steps;

/** Mistakes in the forward pass. */
final class WrongForward {
    private WrongForward() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                WrongSolution.of(
                                "the hidden layers' activation at the output",
                                Lab2Steps.OUTPUT,
                                (steps, hidden, z3) ->
                                        steps.of(Lab2Steps.ACTIVATION).of(hidden, z3))
                        .fails(
                                "batchesAreShuffledInEveryEpoch",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "gradientsWithEveryActivation",
                                "outputIsLogistic",
                                "predictionWithEveryActivation",
                                "predictionsOfRandomNetworks",
                                "trainingFollowsEveryOptimiser"),
                WrongSolution.of(
                                "an output of exp(z) / (1 + exp(z))",
                                Lab2Steps.OUTPUT,
                                (steps, hidden, z3) -> z3.map(v -> Math.exp(v) / (1 + Math.exp(v))))
                        .fails("outputIsLogistic"),
                WrongSolution.of("the logits come back", new Delegate() {
                            @Override
                            public Matrix forward(List<Matrix> w, Matrix x, Activation hidden) {
                                return super.forward(w, x, hidden).map(a -> Math.log(a / (1 - a)));
                            }
                        })
                        .fails(
                                "outputIsLogistic",
                                "predictionOfTheDebugNetwork",
                                "predictionWithEveryActivation",
                                "predictionsOfOneSampleAndOfTwo",
                                "predictionsOfRandomNetworks"),
                WrongSolution.of("sigmoid, whatever is asked for", new Delegate() {
                            @Override
                            public Matrix forward(List<Matrix> w, Matrix x, Activation hidden) {
                                return super.forward(w, x, Activation.SIGMOID);
                            }
                        })
                        .fails("predictionWithEveryActivation", "predictionsOfRandomNetworks"),
                WrongSolution.of("no more than two inputs", new Delegate() {
                            @Override
                            public Matrix forward(List<Matrix> w, Matrix x, Activation hidden) {
                                return hidden == Activation.TANH || x.getNumRows() < 3
                                        ? super.forward(w, x, hidden)
                                        : super.forward(
                                                List.of(w.get(0).rows(0, 2), w.get(1), w.get(2)), x.cols(0, 2), hidden);
                            }
                        })
                        .fails("predictionsOfRandomNetworks"),
                WrongSolution.of("a single sample is normalised away", new Delegate() {
                            @Override
                            public Matrix forward(List<Matrix> w, Matrix x, Activation hidden) {
                                return super.forward(w, x.getNumRows() == 1 ? x.minus(x) : x, hidden);
                            }
                        })
                        .fails("predictionsOfOneSampleAndOfTwo"),
                WrongSolution.of("forward works in its argument", new Delegate() {
                            @Override
                            public Matrix forward(List<Matrix> w, Matrix x, Activation hidden) {
                                Matrix right = super.forward(w, x, hidden);
                                x.fill(0);
                                return right;
                            }
                        })
                        .fails("forwardLeavesItsInputsAlone"),
                WrongSolution.of("the first prediction is remembered", new Delegate() {
                            private Matrix first;

                            @Override
                            public Matrix forward(List<Matrix> w, Matrix x, Activation hidden) {
                                Matrix right = super.forward(w, x, hidden);
                                first = first == null || first.getNumRows() != x.getNumRows() ? right : first;
                                return first;
                            }
                        })
                        .fails(
                                "predictionOfTheDebugNetwork",
                                "forwardLeavesItsInputsAlone",
                                "outputIsLogistic",
                                "predictionWithEveryActivation",
                                "predictionsOfRandomNetworks"));
    }
}
