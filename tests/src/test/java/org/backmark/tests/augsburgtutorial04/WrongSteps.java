package org.backmark.tests.augsburgtutorial04;

import java.util.List;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;
import org.backmark.reference.augsburgtutorial04.Parameters;
import org.backmark.reference.augsburgtutorial04.Tutorial04Reference;
import org.backmark.reference.augsburgtutorial04.Tutorial04Steps;

/** Mistakes in Exercise 4. */
final class WrongSteps {
    private WrongSteps() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                WrongSolution.of(
                                "up the slope",
                                Tutorial04Steps.UPDATE,
                                (from, gradients, rate) ->
                                        Tutorial04Steps.UPDATE.right().of(from, gradients, -rate))
                        .fails(
                                "miniBatchesAreStepsInSomeOrder",
                                "miniBatchesLowerTheLoss",
                                "miniBatchesOf64UseEverySampleOnceAnEpoch",
                                "oneBatchIsAStepOnAllSamples",
                                "oneStepOfTheDebugNetwork",
                                "stepAfterStepGoesOn",
                                "stepOfRandomNetworks",
                                "threeStepsOfTrainingOfTheDebugNetwork",
                                "trainingIsDescentStepByStep",
                                "trainingReachesTheAccuracy"),
                WrongSolution.of(
                                "the biases stay",
                                Tutorial04Steps.UPDATE,
                                (from, gradients, rate) -> new Parameters(
                                        Tutorial04Steps.UPDATE
                                                .right()
                                                .of(from, gradients, rate)
                                                .weights(),
                                        from.biases()))
                        .fails(
                                "miniBatchesAreStepsInSomeOrder",
                                "oneBatchIsAStepOnAllSamples",
                                "oneStepOfTheDebugNetwork",
                                "stepAfterStepGoesOn",
                                "stepOfRandomNetworks",
                                "threeStepsOfTrainingOfTheDebugNetwork",
                                "trainingIsDescentStepByStep"),
                WrongSolution.of(
                                "a learning rate of its own",
                                Tutorial04Steps.UPDATE,
                                (from, gradients, rate) ->
                                        Tutorial04Steps.UPDATE.right().of(from, gradients, 0.25))
                        .fails(
                                "oneStepOfTheDebugNetwork",
                                "miniBatchesAreReshuffledEveryEpoch",
                                "miniBatchesAreStepsInSomeOrder",
                                "miniBatchesOf64UseEverySampleOnceAnEpoch",
                                "oneBatchIsAStepOnAllSamples",
                                "stepAfterStepGoesOn",
                                "stepOfRandomNetworks",
                                "threeStepsOfTrainingOfTheDebugNetwork",
                                "trainingIsDescentStepByStep",
                                "trainingReachesTheAccuracy"),
                WrongSolution.of(
                                "the given matrices are changed",
                                () -> new Tutorial04Reference(Steps.right()
                                        .with(Tutorial04Steps.TAKE, given -> given)
                                        .with(Tutorial04Steps.UPDATE, WrongSteps::inPlace)))
                        .fails("stepLeavesTheGivenParametersAlone"),
                WrongSolution.of("every step starts from the beginning", () -> new Delegate() {
                            private List<Matrix> first;
                            private List<Matrix> biases;

                            @Override
                            public void setParameters(List<Matrix> weights, List<Matrix> biases) {
                                first = weights;
                                this.biases = biases;
                                super.setParameters(weights, biases);
                            }

                            @Override
                            public Matrix forward(Matrix x) {
                                if (first != null) {
                                    super.setParameters(first, biases);
                                }
                                return super.forward(x);
                            }
                        })
                        .fails("miniBatchesLowerTheLoss", "stepAfterStepGoesOn", "trainingLogsEveryHundredSteps"));
    }

    private static Parameters inPlace(Parameters from, Parameters gradients, double rate) {
        Parameters right = Tutorial04Steps.UPDATE.right().of(from, gradients, rate);
        for (int k = 0; k < from.layers(); k++) {
            from.weights().get(k).setTo(right.weights().get(k));
            from.biases().get(k).setTo(right.biases().get(k));
        }
        return from;
    }
}
