package org.backmark.tests.inf5860week7;

import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;
import org.backmark.reference.inf5860week7.Week7Reference;
import org.backmark.reference.inf5860week7.Week7Steps;

/** Mistakes in the gradients of Parts 3, 4 and 5. */
final class WrongGradients {
    private WrongGradients() {}

    static Stream<WrongSolution> backprop() {
        return Stream.of(
                WrongSolution.of(
                                "g' of a2, not of z2",
                                Week7Steps.HIDDEN_SLOPE,
                                (steps, layers) -> Week7Steps.SIGMOID_GRADIENT
                                        .right()
                                        .apply(layers.a2().cols(1, layers.a2().getNumCols())))
                        .fails(
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "hiddenGradientOfTheDebugNetwork",
                                "oneStepGoesAgainstTheGradient",
                                "regularisedGradientsAgreeWithCentralDifferences",
                                "regularisedGradientsOfRandomNetworks",
                                "regularisedGradientsOfTheDebugNetwork",
                                "trainingIsGradientDescentStepByStep"),
                WrongSolution.of("a sum over the samples", Week7Steps.AVERAGE_GRADIENT, (sum, samples) -> sum)
                        .fails(
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "hiddenGradientOfTheDebugNetwork",
                                "oneStepGoesAgainstTheGradient",
                                "outputGradientOfTheDebugNetwork",
                                "regularisedGradientsAgreeWithCentralDifferences",
                                "regularisedGradientsOfRandomNetworks",
                                "regularisedGradientsOfTheDebugNetwork",
                                "trainingIsGradientDescentStepByStep"),
                WrongSolution.of("the sign of delta3", Week7Steps.DELTA3, (layers, oneHot) -> oneHot.minus(layers.a3()))
                        .fails(
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "gradientsPutEachLabelInItsOwnRow",
                                "hiddenGradientOfTheDebugNetwork",
                                "oneStepGoesAgainstTheGradient",
                                "outputGradientOfTheDebugNetwork",
                                "regularisedGradientsAgreeWithCentralDifferences",
                                "regularisedGradientsOfRandomNetworks",
                                "regularisedGradientsOfTheDebugNetwork",
                                "trainingIsGradientDescentStepByStep",
                                "trainingLowersTheCost"),
                WrongSolution.of("differences of the cost", new Delegate() {
                            @Override
                            public Gradients backprop(
                                    Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
                                return super.numericalGradient(theta1, theta2, x, y, numLabels, lambda);
                            }
                        })
                        .fails(
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "hiddenGradientOfTheDebugNetwork",
                                "regularisedGradientsOfRandomNetworks",
                                "regularisedGradientsOfTheDebugNetwork"),
                WrongSolution.of("zeros", new Delegate() {
                            @Override
                            public Gradients backprop(
                                    Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
                                return new Gradients(
                                        new Matrix(theta1.getNumRows(), theta1.getNumCols()),
                                        new Matrix(theta2.getNumRows(), theta2.getNumCols()));
                            }
                        })
                        .fails(
                                "backpropLeavesItsInputsAlone",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsDoNotRegulariseTheBias",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "gradientsPutEachLabelInItsOwnRow",
                                "hiddenGradientOfTheDebugNetwork",
                                "outputGradientOfTheDebugNetwork",
                                "regularisedGradientsAgreeWithCentralDifferences",
                                "regularisedGradientsOfRandomNetworks",
                                "regularisedGradientsOfTheDebugNetwork"),
                WrongSolution.of("gradients are added up from call to call", new Delegate() {
                            private double calls = 0;

                            @Override
                            public Gradients backprop(
                                    Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
                                Gradients right = super.backprop(theta1, theta2, x, y, numLabels, lambda);
                                calls++;
                                return new Gradients(
                                        right.theta1().scale(calls),
                                        right.theta2().scale(calls));
                            }
                        })
                        .fails(
                                "backpropLeavesItsInputsAlone",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsDoNotRegulariseTheBias",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfTwo",
                                "gradientsOfRandomNetworks",
                                "hiddenGradientOfTheDebugNetwork",
                                "outputGradientOfTheDebugNetwork",
                                "regularisedGradientsAgreeWithCentralDifferences",
                                "regularisedGradientsOfRandomNetworks",
                                "regularisedGradientsOfTheDebugNetwork"),
                WrongSolution.of("right for more than two samples", new Delegate() {
                            @Override
                            public Gradients backprop(
                                    Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
                                Gradients right = super.backprop(theta1, theta2, x, y, numLabels, lambda);
                                return y.length > 2
                                        ? right
                                        : new Gradients(right.theta1().scale(2), right.theta2());
                            }
                        })
                        .fails("gradientsOfOneSampleAndOfTwo"));
    }

    static Stream<WrongSolution> penalty() {
        return Stream.of(
                WrongSolution.of(
                                "the biases too",
                                Week7Steps.PENALTY_GRADIENT,
                                (steps, at) -> new Gradients(
                                        at.theta1().scale(at.lambda() / at.samples()),
                                        at.theta2().scale(at.lambda() / at.samples())))
                        .fails(
                                "gradientsDoNotRegulariseTheBias",
                                "regularisedGradientsAgreeWithCentralDifferences",
                                "regularisedGradientsOfRandomNetworks",
                                "regularisedGradientsOfTheDebugNetwork",
                                "trainingIsGradientDescentStepByStep"),
                WrongSolution.of("lambda theta, as the sheet prints", Week7Steps.PENALTY_GRADIENT, (steps, at) -> {
                            Gradients right =
                                    Week7Steps.PENALTY_GRADIENT.right().of(steps, at);
                            return new Gradients(
                                    right.theta1().scale(at.samples()),
                                    right.theta2().scale(at.samples()));
                        })
                        .fails(
                                "regularisedGradientsAgreeWithCentralDifferences",
                                "regularisedGradientsOfRandomNetworks",
                                "regularisedGradientsOfTheDebugNetwork",
                                "trainingIsGradientDescentStepByStep"),
                WrongSolution.of(
                                "no penalty",
                                Week7Steps.PENALTY_GRADIENT,
                                (steps, at) ->
                                        Week7Steps.PENALTY_GRADIENT.right().of(steps, at.withLambda(0)))
                        .fails(
                                "gradientsDoNotRegulariseTheBias",
                                "regularisedGradientsAgreeWithCentralDifferences",
                                "regularisedGradientsOfRandomNetworks",
                                "regularisedGradientsOfTheDebugNetwork",
                                "trainingIsGradientDescentStepByStep"));
    }

    static Stream<WrongSolution> numericalGradient() {
        return Stream.of(
                WrongSolution.of("one side alone", Week7Steps.DIFFERENCE, (theta, index, cost) -> {
                            double weight = theta.get(index);
                            double before = cost.getAsDouble();
                            theta.set(index, weight + 1e-4);
                            double above = cost.getAsDouble();
                            theta.set(index, weight);
                            return (above - before) / 1e-4;
                        })
                        .fails(
                                "gradientCheckFindsARegularisedBias",
                                "gradientCheckFindsMistakesInRandomNetworks",
                                "gradientCheckTellsRightFromWrong",
                                "numericalGradientHasThePenalty",
                                "numericalGradientLooksAtBothSides",
                                "numericalGradientOfRandomNetworks",
                                "numericalGradientOfTheDebugNetwork"),
                WrongSolution.of(
                                "divided by epsilon",
                                Week7Steps.DIFFERENCE,
                                (theta, index, cost) ->
                                        2 * Week7Steps.DIFFERENCE.right().of(theta, index, cost))
                        .fails(
                                "gradientCheckFindsARegularisedBias",
                                "gradientCheckFindsMistakesInRandomNetworks",
                                "gradientCheckTellsRightFromWrong",
                                "numericalGradientHasThePenalty",
                                "numericalGradientLooksAtBothSides",
                                "numericalGradientOfRandomNetworks",
                                "numericalGradientOfTheDebugNetwork"),
                WrongSolution.of("lambda is not passed on", new Delegate() {
                            @Override
                            public Gradients numericalGradient(
                                    Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
                                return super.numericalGradient(theta1, theta2, x, y, numLabels, 0);
                            }
                        })
                        .fails("numericalGradientHasThePenalty"));
    }

    static Stream<WrongSolution> check() {
        return Stream.of(
                WrongSolution.of("true", checking((right, candidate) -> true))
                        .fails(
                                "gradientCheckFindsARegularisedBias",
                                "gradientCheckFindsMistakesInRandomNetworks",
                                "gradientCheckTellsRightFromWrong"),
                WrongSolution.of("false", checking((right, candidate) -> false))
                        .fails(
                                "gradientCheckFindsARegularisedBias",
                                "gradientCheckFindsMistakesInRandomNetworks",
                                "gradientCheckTellsRightFromWrong"),
                WrongSolution.of(
                                "theta2 alone is looked at",
                                checking((right, candidate) -> right.theta2().isIdentical(candidate.theta2(), 1e-5)))
                        .fails("gradientCheckFindsARegularisedBias", "gradientCheckFindsMistakesInRandomNetworks"),
                WrongSolution.of("lambda is not passed on", new Delegate() {
                            @Override
                            public boolean checkNNGradients(
                                    Matrix theta1,
                                    Matrix theta2,
                                    Matrix x,
                                    int[] y,
                                    int numLabels,
                                    double lambda,
                                    Gradients candidate) {
                                return super.checkNNGradients(theta1, theta2, x, y, numLabels, 0, candidate);
                            }
                        })
                        .fails("gradientCheckFindsARegularisedBias"));
    }

    private static Week7 checking(BiPredicate<Gradients, Gradients> agree) {
        return new Week7Reference(
                Steps.right().with(Week7Steps.AGREE, (candidate, numerical) -> agree.test(numerical, candidate)));
    }
}
