package org.backmark.tests.augsburgtutorial04;

import java.util.List;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.reference.augsburgtutorial04.Tutorial04Steps;

/** Mistakes in the given part, and in what helps with Exercise 7. */
final class WrongForward {
    private WrongForward() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                WrongSolution.of("softmax overflows", Tutorial04Steps.SOFTMAX, WrongForward::overflowing)
                        .fails(
                                "softmaxJacobianSurvivesLargeInputs",
                                "softmaxSurvivesAThousand",
                                "softmaxSurvivesLargeInputs"),
                WrongSolution.of(
                                "softmax of each row",
                                Tutorial04Steps.SOFTMAX,
                                z -> Tutorial04Steps.SOFTMAX
                                        .right()
                                        .apply(z.transpose())
                                        .transpose())
                        .fails(
                                "biasGradientsOfTheDebugNetwork",
                                "forwardOfRandomNetworks",
                                "forwardOfTheDebugNetwork",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "miniBatchLogIsTrue",
                                "miniBatchesAreStepsInSomeOrder",
                                "miniBatchesOf64UseEverySampleOnceAnEpoch",
                                "oneBatchIsAStepOnAllSamples",
                                "oneStepOfTheDebugNetwork",
                                "softmaxJacobianByHand",
                                "softmaxJacobianOfRandomInputs",
                                "softmaxJacobianSurvivesLargeInputs",
                                "softmaxSurvivesAThousand",
                                "softmaxSurvivesLargeInputs",
                                "stepAfterStepGoesOn",
                                "stepOfRandomNetworks",
                                "threeStepsOfTrainingOfTheDebugNetwork",
                                "trainingIsDescentStepByStep",
                                "trainingLogIsTrue",
                                "trainingReachesTheAccuracy",
                                "weightGradientsOfTheDebugNetwork"),
                WrongSolution.of("biases come back a little off", () -> new Delegate() {
                            @Override
                            public List<Matrix> biases() {
                                return super.biases().stream()
                                        .map(bias -> bias.map(value -> value + 1e-7))
                                        .toList();
                            }
                        })
                        .fails(
                                "backpropagateLeavesParametersAndInputsAlone",
                                "miniBatchesAreStepsInSomeOrder",
                                "oneBatchIsAStepOnAllSamples",
                                "oneStepOfTheDebugNetwork",
                                "parametersComeBack",
                                "stepAfterStepGoesOn",
                                "stepOfRandomNetworks",
                                "threeStepsOfTrainingOfTheDebugNetwork",
                                "trainingIsDescentStepByStep"),
                WrongSolution.of("forward before setParameters gives nothing", () -> new Delegate() {
                            private boolean set;

                            @Override
                            public void setParameters(List<Matrix> weights, List<Matrix> biases) {
                                super.setParameters(weights, biases);
                                set = true;
                            }

                            @Override
                            public Matrix forward(Matrix x) {
                                return set ? super.forward(x) : new Matrix(1, 1);
                            }
                        })
                        .fails("forwardNeedsParameters"),
                WrongSolution.of("forward changes x", () -> new Delegate() {
                            @Override
                            public Matrix forward(Matrix x) {
                                Matrix h = super.forward(x.copy());
                                x.set(0, 0, 7);
                                return h;
                            }
                        })
                        .fails("backpropagateLeavesParametersAndInputsAlone", "forwardLeavesItsInputsAlone"),
                WrongSolution.of("softmaxJacobian has its diagonal only", Tutorial04Steps.SOFTMAX_JACOBIAN, h -> {
                            Matrix jacobian = new Matrix(h.getNumRows(), h.getNumRows());
                            for (int i = 0; i < h.getNumRows(); i++) {
                                jacobian.set(i, i, h.get(i) * (1 - h.get(i)));
                            }
                            return jacobian;
                        })
                        .fails(
                                "softmaxJacobianByHand",
                                "softmaxJacobianOfRandomInputs",
                                "softmaxJacobianSurvivesLargeInputs"),
                WrongSolution.of("softmaxJacobian changes x", () -> new Delegate() {
                            @Override
                            public Matrix softmaxJacobian(double[] x) {
                                Matrix jacobian = super.softmaxJacobian(x);
                                x[0] = 0;
                                return jacobian;
                            }
                        })
                        .fails("softmaxJacobianOfRandomInputs"),
                WrongSolution.of("null for everything that is a matrix", () -> new Delegate() {
                            @Override
                            public Matrix forward(Matrix x) {
                                super.forward(x);
                                return null;
                            }

                            @Override
                            public Matrix lastErrorTerm(Matrix h, int[] y) {
                                return null;
                            }

                            @Override
                            public Matrix delSigmoid(Matrix h) {
                                return null;
                            }

                            @Override
                            public Matrix softmaxJacobian(double[] x) {
                                return null;
                            }
                        })
                        .fails(
                                "delSigmoidAtKnownOutputs",
                                "delSigmoidLeavesItsInputAlone",
                                "delSigmoidOfRandomOutputs",
                                "forwardLeavesItsInputsAlone",
                                "forwardNeedsParameters",
                                "forwardOfRandomNetworks",
                                "forwardOfTheDebugNetwork",
                                "lastErrorTermByHand",
                                "lastErrorTermCountsLabelsFromZero",
                                "lastErrorTermIsNotAveraged",
                                "lastErrorTermLeavesItsInputsAlone",
                                "lastErrorTermOfRandomOutputs",
                                "miniBatchesLowerTheLoss",
                                "softmaxJacobianByHand",
                                "softmaxJacobianOfRandomInputs",
                                "softmaxJacobianSurvivesLargeInputs",
                                "softmaxSurvivesAThousand",
                                "softmaxSurvivesLargeInputs",
                                "trainingLogsEveryHundredSteps"));
    }

    private static Matrix overflowing(Matrix z) {
        Matrix h = z.map(Math::exp);
        for (int j = 0; j < h.getNumCols(); j++) {
            double sum = h.cols(j, j + 1).elementSum();
            for (int i = 0; i < h.getNumRows(); i++) {
                h.set(i, j, h.get(i, j) / sum);
            }
        }
        return h;
    }
}
