package org.backmark.tests.nyculab2;

import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.reference.nyculab2.Lab2Steps;

/** Mistakes in loss and accuracy. */
final class WrongLosses {
    private WrongLosses() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                WrongSolution.of(
                                "half of the squares",
                                Lab2Steps.LOSS,
                                (prediction, y) -> Lab2Steps.LOSS.right().applyAsDouble(prediction, y) / 2)
                        .fails(
                                "lossOfFourPredictions",
                                "lossOfRandomPredictions",
                                "theLogHoldsWhatTheWeightsGive",
                                "theLogTellsTheLoss",
                                "trainingFollowsEveryOptimiser"),
                WrongSolution.of("the mean of the sizes of the errors", new Delegate() {
                            @Override
                            public double loss(Matrix prediction, Matrix y) {
                                return prediction.minus(y).map(Math::abs).elementSum() / y.getNumElements();
                            }
                        })
                        .fails("lossOfFourPredictions", "lossOfRandomPredictions"),
                WrongSolution.of("a sample's variance", new Delegate() {
                            @Override
                            public double loss(Matrix prediction, Matrix y) {
                                return y.getNumElements() == 1 ? Double.NaN : super.loss(prediction, y);
                            }
                        })
                        .fails("lossOfRandomPredictions"),
                WrongSolution.of("loss works in its argument", new Delegate() {
                            @Override
                            public double loss(Matrix prediction, Matrix y) {
                                double right = super.loss(prediction, y);
                                prediction.setTo(prediction.minus(y));
                                return right;
                            }
                        })
                        .fails("lossLeavesItsInputsAlone"),
                WrongSolution.of("the accuracy as a fraction", new Delegate() {
                            @Override
                            public double accuracy(Matrix prediction, Matrix y) {
                                return super.accuracy(prediction, y) / 100;
                            }
                        })
                        .fails("accuracyOfFourPredictions", "accuracyOfRandomPredictions"),
                WrongSolution.of("whole-number division", new Delegate() {
                            @Override
                            public double accuracy(Matrix prediction, Matrix y) {
                                return Math.floor(super.accuracy(prediction, y));
                            }
                        })
                        .fails("accuracyOfRandomPredictions"),
                WrongSolution.of("accuracy works in its argument", new Delegate() {
                            @Override
                            public double accuracy(Matrix prediction, Matrix y) {
                                double right = super.accuracy(prediction, y);
                                prediction.setTo(prediction.map(Math::rint));
                                return right;
                            }
                        })
                        .fails("accuracyLeavesItsInputsAlone"));
    }
}
