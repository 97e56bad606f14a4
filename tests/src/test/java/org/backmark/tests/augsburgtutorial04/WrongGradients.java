package org.backmark.tests.augsburgtutorial04;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.reference.Step;
import org.backmark.reference.Steps;
import org.backmark.reference.augsburgtutorial04.Tutorial04Steps;

/** Mistakes in Exercise 3, which what is built on it does not share. */
final class WrongGradients {
    private WrongGradients() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                step(
                                "the slope is left out",
                                Tutorial04Steps.HIDDEN_ERROR_TERM,
                                (steps, weights, delta, h) -> weights.multTransA(delta))
                        .fails(
                                "biasGradientsOfTheDebugNetwork",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "weightGradientsOfTheDebugNetwork"),
                step("the weights' gradients are sums", Tutorial04Steps.AVERAGE_WEIGHTS, (sum, samples) -> sum)
                        .fails(
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "weightGradientsOfTheDebugNetwork"),
                step("the biases' gradients are sums", Tutorial04Steps.AVERAGE_BIASES, (sum, samples) -> sum)
                        .fails(
                                "biasGradientsOfTheDebugNetwork",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks"),
                step(
                                "the mean is over the units",
                                Tutorial04Steps.AVERAGE_WEIGHTS,
                                (sum, samples) -> sum.divide(sum.getNumRows()))
                        .fails(
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "weightGradientsOfTheDebugNetwork"),
                step(
                                "as precise as differences",
                                Tutorial04Steps.AVERAGE_WEIGHTS,
                                (sum, samples) -> sum.divide(samples).map(value -> value + 1e-10))
                        .fails("gradientsHaveThePrecisionOfBackpropagation"),
                step(
                                "one sample gives nothing",
                                Tutorial04Steps.AVERAGE_BIASES,
                                (sum, samples) -> samples == 1 ? sum.scale(0) : sum.divide(samples))
                        .fails("gradientsOfOneSampleAndOfTwo"),
                WrongSolution.of("gradients are added up", () -> new Delegate() {
                            private List<Matrix> sums = new ArrayList<>();

                            @Override
                            public void setParameters(List<Matrix> weights, List<Matrix> biases) {
                                sums = new ArrayList<>();
                                super.setParameters(weights, biases);
                            }

                            @Override
                            public void backpropagate(int[] y) {
                                super.backpropagate(y);
                                List<Matrix> fresh = super.weightGradients();
                                for (int k = 0; k < fresh.size(); k++) {
                                    if (sums.size() <= k) {
                                        sums.add(fresh.get(k));
                                    } else {
                                        sums.set(k, sums.get(k).plus(fresh.get(k)));
                                    }
                                }
                            }

                            @Override
                            public List<Matrix> weightGradients() {
                                super.weightGradients();
                                return sums;
                            }
                        })
                        .fails("gradientsAreComputedAnewEachTime"),
                WrongSolution.of("the parameters are moved on at once", () -> new Delegate() {
                            private List<Matrix> weights;

                            @Override
                            public void backpropagate(int[] y) {
                                super.backpropagate(y);
                                weights = super.weights().stream()
                                        .map(matrix -> matrix.scale(0.9))
                                        .toList();
                            }

                            @Override
                            public void optimisationStep(double learningRate) {
                                super.optimisationStep(learningRate);
                                weights = null;
                            }

                            @Override
                            public void setParameters(List<Matrix> w, List<Matrix> b) {
                                super.setParameters(w, b);
                                weights = null;
                            }

                            @Override
                            public List<Matrix> weights() {
                                return weights == null ? super.weights() : weights;
                            }
                        })
                        .fails("backpropagateLeavesParametersAndInputsAlone"),
                WrongSolution.of("labels are changed in place", () -> new Delegate() {
                            @Override
                            public void backpropagate(int[] y) {
                                super.backpropagate(y);
                                y[0]++;
                            }
                        })
                        .fails("backpropagateLeavesParametersAndInputsAlone"),
                gradients("the gradients are those of the layers in reverse", list -> {
                            List<Matrix> reversed = new ArrayList<>(list);
                            Collections.reverse(reversed);
                            return reversed;
                        })
                        .fails(
                                "backpropagateLeavesParametersAndInputsAlone",
                                "backpropagateRefusesAWrongOrder",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsAreComputedAnewEachTime",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "weightGradientsOfTheDebugNetwork"),
                gradients("the gradients are null", list -> null)
                        .fails(
                                "backpropagateLeavesParametersAndInputsAlone",
                                "backpropagateRefusesAWrongOrder",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsAreComputedAnewEachTime",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "weightGradientsOfTheDebugNetwork"),
                gradients("a gradient is null", list -> {
                            List<Matrix> some = new ArrayList<>(list);
                            some.set(0, null);
                            return some;
                        })
                        .fails(
                                "backpropagateLeavesParametersAndInputsAlone",
                                "backpropagateRefusesAWrongOrder",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsAreComputedAnewEachTime",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "weightGradientsOfTheDebugNetwork"),
                gradients("the first layer has no gradient", list -> list.subList(1, list.size()))
                        .fails(
                                "backpropagateLeavesParametersAndInputsAlone",
                                "backpropagateRefusesAWrongOrder",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsAreComputedAnewEachTime",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "weightGradientsOfTheDebugNetwork"));
    }

    private static WrongSolution gradients(String mistake, UnaryOperator<List<Matrix>> wrong) {
        return WrongSolution.of(mistake, () -> new Delegate() {
            @Override
            public List<Matrix> weightGradients() {
                return wrong.apply(super.weightGradients());
            }
        });
    }

    /** A mistake in what backpropagate leaves to be read; the steps go right. */
    private static <T> WrongSolution step(String mistake, Step<T> step, T slip) {
        return WrongSolution.of(mistake, () -> new Delegate() {
            private final Delegate wrong = new Delegate(Steps.right().with(step, slip));

            @Override
            public void setParameters(List<Matrix> weights, List<Matrix> biases) {
                super.setParameters(weights, biases);
                wrong.setParameters(weights, biases);
            }

            @Override
            public Matrix forward(Matrix x) {
                Matrix h = super.forward(x);
                wrong.setParameters(super.weights(), super.biases());
                wrong.forward(x);
                return h;
            }

            @Override
            public void backpropagate(int[] y) {
                super.backpropagate(y);
                wrong.backpropagate(y);
            }

            @Override
            public List<Matrix> weightGradients() {
                return wrong.weightGradients();
            }

            @Override
            public List<Matrix> biasGradients() {
                return wrong.biasGradients();
            }
        });
    }
}
