package org.backmark.tests.inf5860week7;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.kit.Matrix;

/** Mistakes in the exercises by hand and in Parts 1 and 2. */
final class WrongBeginnings {
    private WrongBeginnings() {}

    static Stream<WrongSolution> byHand() {
        return Stream.of(
                WrongSolution.of("derivatives of x and w exchanged", new Delegate() {
                            @Override
                            public ReluNode reluByHand() {
                                ReluNode node = super.reluByHand();
                                return new ReluNode(
                                        node.f(), node.relu(), node.dW0(), node.dX0(), node.dW1(), node.dX1());
                            }
                        })
                        .fails("reluDerivativesAreRight"),
                WrongSolution.of("relu cuts off what is positive", new Delegate() {
                            @Override
                            public ReluNode reluByHand() {
                                ReluNode node = super.reluByHand();
                                return new ReluNode(node.f(), 0, node.dX0(), node.dW0(), node.dX1(), node.dW1());
                            }
                        })
                        .fails("reluForwardPassIsRight"),
                WrongSolution.of("bias units forgotten", new Delegate() {
                            @Override
                            public List<Shape> netByHand() {
                                return List.of(new Shape(3, 9), new Shape(2, 3), new Shape(6, 2));
                            }
                        })
                        .fails("netHasThreeThetasAndTheFirstIsRight", "netShapesAreRight"),
                WrongSolution.of("the last bias unit forgotten", new Delegate() {
                            @Override
                            public List<Shape> netByHand() {
                                return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 2));
                            }
                        })
                        .fails("netShapesAreRight"));
    }

    static Stream<WrongSolution> sigmoidGradient() {
        return Stream.of(
                WrongSolution.of("exp(-z) / (1 + exp(-z))^2", new Delegate() {
                            @Override
                            public Matrix sigmoidGradient(Matrix z) {
                                return z.map(e -> Math.exp(-e) / Math.pow(1 + Math.exp(-e), 2));
                            }
                        })
                        .fails("sigmoidGradientIsNeverNaN", "sigmoidGradientIsSymmetric"),
                WrongSolution.of("g instead of g'", new Delegate() {
                            @Override
                            public Matrix sigmoidGradient(Matrix z) {
                                return z.map(e -> 1 / (1 + Math.exp(-e)));
                            }
                        })
                        .fails(
                                "sigmoidGradientAtKnownPoints",
                                "sigmoidGradientIsNeverNaN",
                                "sigmoidGradientIsSymmetric",
                                "sigmoidGradientOfRandomMatrices"),
                WrongSolution.of("a hard-coded quarter", new Delegate() {
                            @Override
                            public Matrix sigmoidGradient(Matrix z) {
                                return z.map(e -> 0.25);
                            }
                        })
                        .fails(
                                "sigmoidGradientAtKnownPoints",
                                "sigmoidGradientIsNeverNaN",
                                "sigmoidGradientIsSymmetric",
                                "sigmoidGradientLeavesItsInputAlone",
                                "sigmoidGradientOfRandomMatrices"),
                WrongSolution.of("columns come back as rows", new Delegate() {
                            @Override
                            public Matrix sigmoidGradient(Matrix z) {
                                Matrix right = super.sigmoidGradient(z);
                                return z.getNumCols() == 1 ? right.transpose() : right;
                            }
                        })
                        .fails("sigmoidGradientOfRandomMatrices"),
                WrongSolution.of("z is overwritten", new Delegate() {
                            @Override
                            public Matrix sigmoidGradient(Matrix z) {
                                z.setTo(super.sigmoidGradient(z));
                                return z;
                            }
                        })
                        .fails("sigmoidGradientLeavesItsInputAlone"),
                WrongSolution.of("the last answer is kept", new Delegate() {
                            private Matrix last = new Matrix(3, 4);

                            @Override
                            public Matrix sigmoidGradient(Matrix z) {
                                Matrix answer = super.sigmoidGradient(z);
                                if (z.getNumRows() != 3 || z.getNumCols() != 4) {
                                    return answer;
                                }
                                last = last.plus(answer);
                                return last;
                            }
                        })
                        .fails("sigmoidGradientLeavesItsInputAlone"));
    }

    static Stream<WrongSolution> randInitializeWeights() {
        return Stream.of(
                drawn("uniform in [0, 0.12]", random -> 0.12 * random.nextDouble())
                        .fails(
                                "initialWeightsAreUniform",
                                "initialWeightsFillTheRange",
                                "initialWeightsHaveTheRightMeanAndSpread"),
                drawn("uniform in [-0.1, 0.1]", random -> 0.2 * random.nextDouble() - 0.1)
                        .fails(
                                "initialWeightsAreUniform",
                                "initialWeightsFillTheRange",
                                "initialWeightsHaveTheRightMeanAndSpread"),
                drawn("uniform in [-0.11, 0.13]", random -> 0.24 * random.nextDouble() - 0.11)
                        .fails(
                                "initialWeightsAreUniform",
                                "initialWeightsFillTheRange",
                                "initialWeightsHaveTheRightMeanAndSpread"),
                drawn("normal, as wide as the uniform", random -> 0.12 / Math.sqrt(3) * random.nextGaussian())
                        .fails("initialWeightsAreUniform", "initialWeightsFillTheRange"),
                drawn("one of 21 steps", random -> 0.012 * (random.nextInt(21) - 10))
                        .fails("initialWeightsAreUniform", "initialWeightsHaveTheRightMeanAndSpread"),
                drawn("a triangle from -0.12 to 0.12", random -> 0.12 * (random.nextDouble() - random.nextDouble()))
                        .fails("initialWeightsAreUniform", "initialWeightsHaveTheRightMeanAndSpread"),
                drawn("zeros", random -> 0)
                        .fails(
                                "initialWeightsAreUniform",
                                "initialWeightsComeFromTheGivenRandom",
                                "initialWeightsFillTheRange",
                                "initialWeightsHaveTheRightMeanAndSpread"),
                drawn("Math.random()", random -> 0.24 * Math.random() - 0.12)
                        .fails("initialWeightsComeFromTheGivenRandom"),
                WrongSolution.of("a seed of its own", new Delegate() {
                            @Override
                            public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
                                return super.randInitializeWeights(lIn, lOut, new Random(42));
                            }
                        })
                        .fails("initialWeightsComeFromTheGivenRandom"),
                WrongSolution.of("all units alike", new Delegate() {
                            @Override
                            public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
                                Matrix weights = super.randInitializeWeights(lIn, lOut, random);
                                for (int i = 1; i < lOut; i++) {
                                    weights.insertIntoThis(i, 0, weights.rows(0, 1));
                                }
                                return weights;
                            }
                        })
                        .fails("initialWeightsAreUniform", "initialWeightsComeFromTheGivenRandom"),
                WrongSolution.of("a unit whose weights are 0", new Delegate() {
                            @Override
                            public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
                                Matrix weights = super.randInitializeWeights(lIn, lOut, random);
                                weights.insertIntoThis(0, 0, new Matrix(1, 1 + lIn));
                                return weights;
                            }
                        })
                        .fails("initialWeightsComeFromTheGivenRandom"),
                WrongSolution.of("no bias", new Delegate() {
                            @Override
                            public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
                                return super.randInitializeWeights(lIn - 1, lOut, random);
                            }
                        })
                        .fails(
                                "initialWeightsAreUniform",
                                "initialWeightsComeFromTheGivenRandom",
                                "initialWeightsFillTheRange",
                                "initialWeightsHaveTheRightMeanAndSpread",
                                "initialWeightsHaveTheRightShape"));
    }

    private static WrongSolution drawn(String mistake, ToDoubleFunction<Random> weight) {
        return WrongSolution.of(mistake, new Delegate() {
            @Override
            public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
                return new Matrix(lOut, 1 + lIn).map(zero -> weight.applyAsDouble(random));
            }
        });
    }
}
