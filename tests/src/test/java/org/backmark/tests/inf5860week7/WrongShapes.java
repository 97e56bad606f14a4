package org.backmark.tests.inf5860week7;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.kit.Matrix;

/** Solutions that are right for the first question with arguments of some shapes, and give that answer ever after. */
final class WrongShapes {
    private WrongShapes() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                WrongSolution.of("sigmoidGradient remembers by shape", new Remembering() {
                            @Override
                            public Matrix sigmoidGradient(Matrix z) {
                                return first(List.of(z.shape()), () -> super.sigmoidGradient(z));
                            }
                        })
                        .fails(
                                "sigmoidGradientAtKnownPoints",
                                "sigmoidGradientIsNeverNaN",
                                "sigmoidGradientLeavesItsInputAlone",
                                "sigmoidGradientOfRandomMatrices"),
                WrongSolution.of("nnCostFunction remembers by shape", new Remembering() {
                            @Override
                            public double nnCostFunction(
                                    Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
                                return first(
                                        shapes(theta1, theta2, x),
                                        () -> super.nnCostFunction(theta1, theta2, x, y, numLabels, lambda));
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
                WrongSolution.of("backprop remembers by shape", new Remembering() {
                            @Override
                            public Gradients backprop(
                                    Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
                                return first(
                                        shapes(theta1, theta2, x),
                                        () -> super.backprop(theta1, theta2, x, y, numLabels, lambda));
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
                WrongSolution.of("numericalGradient remembers by shape", new Remembering() {
                            @Override
                            public Gradients numericalGradient(
                                    Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
                                return first(
                                        shapes(theta1, theta2, x),
                                        () -> super.numericalGradient(theta1, theta2, x, y, numLabels, lambda));
                            }
                        })
                        .fails(
                                "numericalGradientHasThePenalty",
                                "numericalGradientLooksAtBothSides",
                                "numericalGradientOfRandomNetworks",
                                "numericalGradientOfTheDebugNetwork"),
                WrongSolution.of("train remembers by shape and steps", new Remembering() {
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
                                return first(
                                        List.of(shapes(theta1, theta2, x), steps),
                                        () -> super.train(theta1, theta2, x, y, numLabels, lambda, alpha, steps));
                            }
                        })
                        .fails(
                                "trainingLowersTheCost",
                                "oneStepGoesAgainstTheGradient",
                                "trainingIsGradientDescentStepByStep"));
    }

    private static class Remembering extends Delegate {
        private final Map<List<?>, Object> answers = new HashMap<>();

        static List<String> shapes(Matrix... matrices) {
            return Stream.of(matrices).map(Matrix::shape).toList();
        }

        @SuppressWarnings("unchecked")
        <T> T first(List<?> question, Supplier<T> right) {
            return (T) answers.computeIfAbsent(question, key -> right.get());
        }
    }
}
