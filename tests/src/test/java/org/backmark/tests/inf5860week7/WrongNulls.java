package org.backmark.tests.inf5860week7;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.kit.Matrix;

/** Answers that are not there. */
final class WrongNulls {
    /** All checks but those of methods that return a number or a truth value. */
    private static final String[] ALL = {
        "backpropLeavesItsInputsAlone",
        "gradientsAgreeWithCentralDifferences",
        "gradientsDoNotRegulariseTheBias",
        "gradientsHaveThePrecisionOfBackpropagation",
        "gradientsOfOneSampleAndOfTwo",
        "gradientsOfRandomNetworks",
        "gradientsPutEachLabelInItsOwnRow",
        "hiddenGradientOfTheDebugNetwork",
        "initialWeightsAreUniform",
        "initialWeightsComeFromTheGivenRandom",
        "initialWeightsFillTheRange",
        "initialWeightsHaveTheRightMeanAndSpread",
        "initialWeightsHaveTheRightShape",
        "netHasThreeThetasAndTheFirstIsRight",
        "netShapesAreRight",
        "numericalGradientHasThePenalty",
        "numericalGradientLooksAtBothSides",
        "numericalGradientOfRandomNetworks",
        "numericalGradientOfTheDebugNetwork",
        "oneStepGoesAgainstTheGradient",
        "outputGradientOfTheDebugNetwork",
        "regularisedGradientsAgreeWithCentralDifferences",
        "regularisedGradientsOfRandomNetworks",
        "regularisedGradientsOfTheDebugNetwork",
        "reluDerivativesAreRight",
        "reluForwardPassIsRight",
        "sigmoidGradientAtKnownPoints",
        "sigmoidGradientIsNeverNaN",
        "sigmoidGradientIsSymmetric",
        "sigmoidGradientLeavesItsInputAlone",
        "sigmoidGradientOfRandomMatrices",
        "trainingIsGradientDescentStepByStep",
        "trainingLowersTheCost",
        "trainingReachesTheAccuracy"
    };

    private WrongNulls() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                WrongSolution.of("null for everything that can be", new Nulls(null, null))
                        .fails(ALL),
                WrongSolution.of(
                                "null in every record",
                                new Nulls(new Gradients(null, null), new Training(null, null, null)))
                        .fails(ALL));
    }

    private static final class Nulls extends Delegate {
        private final Gradients gradients;
        private final Training training;

        Nulls(Gradients gradients, Training training) {
            this.gradients = gradients;
            this.training = training;
        }

        @Override
        public ReluNode reluByHand() {
            return null;
        }

        @Override
        public List<Shape> netByHand() {
            return null;
        }

        @Override
        public Matrix sigmoidGradient(Matrix z) {
            return null;
        }

        @Override
        public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
            return null;
        }

        @Override
        public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
            return gradients;
        }

        @Override
        public Gradients numericalGradient(
                Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
            return gradients;
        }

        @Override
        public Training train(
                Matrix theta1,
                Matrix theta2,
                Matrix x,
                int[] y,
                int numLabels,
                double lambda,
                double alpha,
                int steps) {
            return training;
        }
    }
}
