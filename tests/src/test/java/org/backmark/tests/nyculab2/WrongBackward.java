package org.backmark.tests.nyculab2;

import java.util.List;
import java.util.stream.Stream;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.kit.Matrix;
import org.backmark.reference.nyculab2.Lab2Problem;
import org.backmark.reference.nyculab2.Lab2Reference;
import org.backmark.reference.nyculab2.Lab2Steps;

/** Mistakes in backpropagation. */
final class WrongBackward {
    private WrongBackward() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                WrongSolution.of(
                                "the output's slope is forgotten",
                                Lab2Steps.OUTPUT_SLOPE,
                                (steps, at, layers) -> layers.a3().map(any -> 1))
                        .fails(
                                "batchesAreShuffledInEveryEpoch",
                                "batchesTakeEverySampleOnce",
                                "gradientOfTheFirstWeights",
                                "gradientOfTheLastWeights",
                                "gradientOfTheMiddleWeights",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "gradientsWithEveryActivation",
                                "oneEpochIsOneStep",
                                "trainingFollowsEveryOptimiser"),
                WrongSolution.of(
                                "the slope at a, not at z",
                                Lab2Steps.HIDDEN_SLOPE,
                                (steps, hidden, z, a) -> steps.of(Lab2Steps.ACTIVATION_DERIVATIVE)
                                        .of(hidden, a))
                        .fails(
                                "batchesAreShuffledInEveryEpoch",
                                "batchesTakeEverySampleOnce",
                                "gradientOfTheFirstWeights",
                                "gradientOfTheMiddleWeights",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "gradientsWithEveryActivation",
                                "oneEpochIsOneStep",
                                "trainingFollowsEveryOptimiser"),
                WrongSolution.of(
                                "the hidden layers' slope at the output",
                                Lab2Steps.OUTPUT_SLOPE,
                                (steps, at, layers) -> steps.of(Lab2Steps.ACTIVATION_DERIVATIVE)
                                        .of(at.hidden(), layers.z3()))
                        .fails(
                                "batchesAreShuffledInEveryEpoch",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "gradientsWithEveryActivation",
                                "trainingFollowsEveryOptimiser"),
                WrongSolution.of(
                                "the factor 2 is forgotten",
                                Lab2Steps.LOSS_DERIVATIVE,
                                (prediction, y) -> prediction.minus(y).divide(y.getNumElements()))
                        .fails(
                                "batchesAreShuffledInEveryEpoch",
                                "batchesTakeEverySampleOnce",
                                "gradientOfTheFirstWeights",
                                "gradientOfTheLastWeights",
                                "gradientOfTheMiddleWeights",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "gradientsWithEveryActivation",
                                "oneEpochIsOneStep",
                                "trainingFollowsEveryOptimiser"),
                WrongSolution.of(
                                "a sum over the samples",
                                Lab2Steps.LOSS_DERIVATIVE,
                                (prediction, y) -> prediction.minus(y).scale(2))
                        .fails(
                                "batchesAreShuffledInEveryEpoch",
                                "batchesTakeEverySampleOnce",
                                "gradientOfTheFirstWeights",
                                "gradientOfTheLastWeights",
                                "gradientOfTheMiddleWeights",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "gradientsWithEveryActivation",
                                "oneEpochIsOneStep",
                                "trainingFollowsEveryOptimiser"),
                WrongSolution.of("the gradients in the order in which they arise", new Changed() {
                            @Override
                            List<Matrix> changed(List<Matrix> right, Matrix x) {
                                return List.of(right.get(2), right.get(1), right.get(0));
                            }
                        })
                        .fails(
                                "backwardLeavesItsInputsAlone",
                                "gradientOfTheFirstWeights",
                                "gradientOfTheLastWeights",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "gradientsWithEveryActivation"),
                WrongSolution.of("one sample is not divided by anything", new Changed() {
                            @Override
                            List<Matrix> changed(List<Matrix> right, Matrix x) {
                                return x.getNumRows() == 1
                                        ? right.stream().map(g -> g.scale(0.5)).toList()
                                        : right;
                            }
                        })
                        .fails("gradientsOfOneSampleAndOfTwo"),
                WrongSolution.of("backward works in its argument", new Changed() {
                            @Override
                            List<Matrix> changed(List<Matrix> right, Matrix x) {
                                x.fill(0);
                                return right;
                            }
                        })
                        .fails("backwardLeavesItsInputsAlone"),
                WrongSolution.of("gradients are added up from call to call", new Changed() {
                            private double calls = 0;

                            @Override
                            List<Matrix> changed(List<Matrix> right, Matrix x) {
                                calls++;
                                return right.stream().map(g -> g.scale(calls)).toList();
                            }
                        })
                        .fails(
                                "backwardLeavesItsInputsAlone",
                                "gradientOfTheFirstWeights",
                                "gradientOfTheLastWeights",
                                "gradientOfTheMiddleWeights",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "gradientsWithEveryActivation"),
                WrongSolution.of("zeros", new Changed() {
                            @Override
                            List<Matrix> changed(List<Matrix> right, Matrix x) {
                                return right.stream().map(g -> g.scale(0)).toList();
                            }
                        })
                        .fails(
                                "backwardLeavesItsInputsAlone",
                                "gradientOfTheFirstWeights",
                                "gradientOfTheLastWeights",
                                "gradientOfTheMiddleWeights",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "gradientsWithEveryActivation"),
                WrongSolution.of("differences of the loss", new Delegate() {
                            @Override
                            public List<Matrix> backward(List<Matrix> w, Matrix x, Matrix y, Activation hidden) {
                                return new Lab2Problem(w, x, y, hidden).centralDifferences(new Lab2Reference());
                            }
                        })
                        .fails("gradientsHaveThePrecisionOfBackpropagation"));
    }

    private abstract static class Changed extends Delegate {
        abstract List<Matrix> changed(List<Matrix> right, Matrix x);

        @Override
        public List<Matrix> backward(List<Matrix> w, Matrix x, Matrix y, Activation hidden) {
            return changed(super.backward(w, x, y, hidden), x);
        }
    }
}
