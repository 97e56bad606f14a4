package org.backmark.tests.inf5860week7;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.kit.Matrix;

/** Solutions that are right when they are asked for the first time, and wrong when they are asked the same again. */
final class WrongMemory {
    private WrongMemory() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                WrongSolution.of("numericalGradient remembers what it was asked", new Remembering() {
                            @Override
                            public Gradients numericalGradient(
                                    Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
                                Gradients right = super.numericalGradient(theta1, theta2, x, y, numLabels, lambda);
                                return isNew(theta1, theta2, lambda)
                                        ? right
                                        : new Gradients(right.theta1().scale(2), right.theta2());
                            }
                        })
                        .fails("numericalGradientOfRandomNetworks"),
                WrongSolution.of("checkNNGradients remembers what it was asked", new Remembering() {
                            @Override
                            public boolean checkNNGradients(
                                    Matrix theta1,
                                    Matrix theta2,
                                    Matrix x,
                                    int[] y,
                                    int numLabels,
                                    double lambda,
                                    Gradients candidate) {
                                return isNew(theta1, candidate.theta1(), candidate.theta2())
                                        && super.checkNNGradients(theta1, theta2, x, y, numLabels, lambda, candidate);
                            }
                        })
                        .fails("gradientCheckFindsMistakesInRandomNetworks"),
                WrongSolution.of("train goes on from where it was", new Remembering() {
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
                                Training right = super.train(theta1, theta2, x, y, numLabels, lambda, alpha, steps);
                                return isNew(theta1, theta2, steps)
                                        ? right
                                        : super.train(
                                                right.theta1(), right.theta2(), x, y, numLabels, lambda, alpha, steps);
                            }
                        })
                        .fails("trainingIsGradientDescentStepByStep"));
    }

    private static class Remembering extends Delegate {
        private final Set<List<String>> asked = new HashSet<>();

        boolean isNew(Object... question) {
            return asked.add(Arrays.stream(question).map(Remembering::text).toList());
        }

        private static String text(Object part) {
            return part instanceof Matrix matrix ? Arrays.deepToString(matrix.toArrays()) : String.valueOf(part);
        }
    }
}
