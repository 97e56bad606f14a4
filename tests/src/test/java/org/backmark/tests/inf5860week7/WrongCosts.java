package org.backmark.tests.inf5860week7;

import java.util.Arrays;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.reference.inf5860week7.Week7Steps;

/** Mistakes in the cost of Part 3; backprop is right in all of them. */
final class WrongCosts {
    private WrongCosts() {}

    static Stream<WrongSolution> withoutPenalty() {
        return Stream.of(
                WrongSolution.of("hard-coded 0.2876", new Delegate() {
                            @Override
                            public double nnCostFunction(
                                    Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
                                return 0.2876;
                            }
                        })
                        .fails(
                                "costDoesNotRegulariseTheBias",
                                "costLeavesItsInputsAlone",
                                "costOfOneSampleAndOfTwo",
                                "costOfRandomNetworks",
                                "costOfTheDebugNetwork",
                                "costOfTheDigitsIsKnown",
                                "regularisedCostOfRandomNetworks",
                                "regularisedCostOfTheDebugNetwork",
                                "regularisedCostOfTheDigitsIsKnown"),
                WrongSolution.of("hard-coded 0.2876 and 0.3877", new Delegate() {
                            @Override
                            public double nnCostFunction(
                                    Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
                                return lambda == 0 ? 0.2876 : 0.3877;
                            }
                        })
                        .fails(
                                "costDoesNotRegulariseTheBias",
                                "costLeavesItsInputsAlone",
                                "costOfOneSampleAndOfTwo",
                                "costOfRandomNetworks",
                                "costOfTheDebugNetwork",
                                "costOfTheDigitsIsKnown",
                                "regularisedCostOfRandomNetworks",
                                "regularisedCostOfTheDebugNetwork",
                                "regularisedCostOfTheDigitsIsKnown"),
                WrongSolution.of("a sum over the samples", Week7Steps.AVERAGE_COST, (sum, samples) -> sum)
                        .fails(
                                "costOfOneSampleAndOfTwo",
                                "costOfRandomNetworks",
                                "costOfTheDebugNetwork",
                                "costOfTheDigitsIsKnown",
                                "gradientCheckFindsARegularisedBias",
                                "gradientCheckFindsMistakesInRandomNetworks",
                                "gradientCheckTellsRightFromWrong",
                                "numericalGradientHasThePenalty",
                                "numericalGradientLooksAtBothSides",
                                "numericalGradientOfRandomNetworks",
                                "numericalGradientOfTheDebugNetwork",
                                "regularisedCostOfRandomNetworks",
                                "regularisedCostOfTheDebugNetwork",
                                "regularisedCostOfTheDigitsIsKnown",
                                "trainingIsGradientDescentStepByStep",
                                "trainingLowersTheCost"),
                WrongSolution.of("a mean over the distinct labels", new Delegate() {
                            @Override
                            public double nnCostFunction(
                                    Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
                                int labels = (int) Arrays.stream(y).distinct().count();
                                return super.nnCostFunction(theta1, theta2, x, y, numLabels, lambda)
                                        * (y.length <= 2 ? numLabels / (double) labels : 1);
                            }
                        })
                        .fails("costOfOneSampleAndOfTwo"),
                WrongSolution.of("label 10 in column 0", Week7Steps.ONE_HOT, (y, labels) -> {
                            Matrix oneHot = new Matrix(y.length, labels);
                            for (int i = 0; i < y.length; i++) {
                                oneHot.set(i, y[i] % labels, 1);
                            }
                            return oneHot;
                        })
                        .fails(
                                "costOfOneSampleAndOfTwo",
                                "costOfRandomNetworks",
                                "costOfTheDebugNetwork",
                                "costOfTheDigitsIsKnown",
                                "gradientCheckFindsARegularisedBias",
                                "gradientCheckFindsMistakesInRandomNetworks",
                                "gradientCheckTellsRightFromWrong",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "gradientsPutEachLabelInItsOwnRow",
                                "hiddenGradientOfTheDebugNetwork",
                                "numericalGradientHasThePenalty",
                                "numericalGradientLooksAtBothSides",
                                "numericalGradientOfRandomNetworks",
                                "numericalGradientOfTheDebugNetwork",
                                "oneStepGoesAgainstTheGradient",
                                "outputGradientOfTheDebugNetwork",
                                "regularisedCostOfRandomNetworks",
                                "regularisedCostOfTheDebugNetwork",
                                "regularisedCostOfTheDigitsIsKnown",
                                "regularisedGradientsAgreeWithCentralDifferences",
                                "regularisedGradientsOfRandomNetworks",
                                "regularisedGradientsOfTheDebugNetwork",
                                "trainingIsGradientDescentStepByStep",
                                "trainingLowersTheCost"),
                WrongSolution.of("theta1 is changed and left so", new Delegate() {
                            @Override
                            public double nnCostFunction(
                                    Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
                                double cost = super.nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
                                theta1.set(0, 0, 0);
                                return cost;
                            }
                        })
                        .fails("costLeavesItsInputsAlone"));
    }

    static Stream<WrongSolution> withPenalty() {
        return Stream.of(
                WrongSolution.of(
                                "the biases too",
                                Week7Steps.PENALTY,
                                (steps, at) -> at.lambda()
                                        / (2 * at.samples())
                                        * (squares(at.theta1()) + squares(at.theta2())))
                        .fails(
                                "costDoesNotRegulariseTheBias",
                                "gradientCheckFindsARegularisedBias",
                                "numericalGradientHasThePenalty",
                                "regularisedCostOfRandomNetworks",
                                "regularisedCostOfTheDebugNetwork",
                                "regularisedCostOfTheDigitsIsKnown",
                                "trainingIsGradientDescentStepByStep"),
                WrongSolution.of(
                                "lambda/m",
                                Week7Steps.PENALTY,
                                (steps, at) -> 2 * Week7Steps.PENALTY.right().of(steps, at))
                        .fails(
                                "gradientCheckFindsARegularisedBias",
                                "numericalGradientHasThePenalty",
                                "regularisedCostOfRandomNetworks",
                                "regularisedCostOfTheDebugNetwork",
                                "regularisedCostOfTheDigitsIsKnown",
                                "trainingIsGradientDescentStepByStep"),
                WrongSolution.of("no penalty", Week7Steps.PENALTY, (steps, at) -> 0)
                        .fails(
                                "costDoesNotRegulariseTheBias",
                                "gradientCheckFindsARegularisedBias",
                                "numericalGradientHasThePenalty",
                                "regularisedCostOfRandomNetworks",
                                "regularisedCostOfTheDebugNetwork",
                                "regularisedCostOfTheDigitsIsKnown",
                                "trainingIsGradientDescentStepByStep"));
    }

    private static double squares(Matrix theta) {
        return theta.elementMult(theta).elementSum();
    }
}
