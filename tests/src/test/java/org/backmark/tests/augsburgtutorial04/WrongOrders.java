package org.backmark.tests.augsburgtutorial04;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;

/** Networks that go on in a wrong order, or say so unclearly. */
final class WrongOrders {
    private WrongOrders() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                WrongSolution.of("backpropagate without forward goes on", () -> new Delegate() {
                            @Override
                            public void backpropagate(int[] y) {
                                quietly(() -> super.backpropagate(y));
                            }
                        })
                        .fails(
                                "backpropagateNeedsForward",
                                "backpropagateRefusesAWrongOrder",
                                "optimisationStepRefusesAWrongOrder"),
                WrongSolution.of("backpropagate without forward says nothing clear", () -> new Delegate() {
                            @Override
                            public void backpropagate(int[] y) {
                                try {
                                    super.backpropagate(y);
                                } catch (IllegalStateException e) {
                                    throw new NullPointerException("activations");
                                }
                            }
                        })
                        .fails(
                                "backpropagateNeedsForward",
                                "backpropagateRefusesAWrongOrder",
                                "optimisationStepRefusesAWrongOrder"),
                WrongSolution.of("backpropagate without forward has no message", () -> new Delegate() {
                            @Override
                            public void backpropagate(int[] y) {
                                try {
                                    super.backpropagate(y);
                                } catch (IllegalStateException e) {
                                    throw new IllegalStateException();
                                }
                            }
                        })
                        .fails(
                                "backpropagateNeedsForward",
                                "backpropagateRefusesAWrongOrder",
                                "optimisationStepRefusesAWrongOrder"),
                WrongSolution.of("the activations of other parameters are used", () -> new Delegate() {
                            private Matrix last;

                            @Override
                            public Matrix forward(Matrix x) {
                                last = x;
                                return super.forward(x);
                            }

                            @Override
                            public void backpropagate(int[] y) {
                                if (last != null) {
                                    super.forward(last);
                                }
                                super.backpropagate(y);
                            }
                        })
                        .fails("backpropagateRefusesAWrongOrder", "optimisationStepRefusesAWrongOrder"),
                WrongSolution.of("there are gradients of zero before backpropagate", () -> new Delegate() {
                            @Override
                            public List<Matrix> weightGradients() {
                                return orElse(super::weightGradients, super.weights());
                            }
                        })
                        .fails("backpropagateRefusesAWrongOrder"),
                WrongSolution.of("a step without gradients does nothing", () -> new Delegate() {
                            @Override
                            public void optimisationStep(double learningRate) {
                                quietly(() -> super.optimisationStep(learningRate));
                            }
                        })
                        .fails("optimisationStepNeedsGradients", "optimisationStepRefusesAWrongOrder"),
                WrongSolution.of("a second step is made with the same gradients", () -> new Delegate() {
                            private List<Matrix> stale;

                            @Override
                            public void setParameters(List<Matrix> weights, List<Matrix> biases) {
                                stale = null;
                                super.setParameters(weights, biases);
                            }

                            @Override
                            public void optimisationStep(double learningRate) {
                                if (stale == null) {
                                    super.optimisationStep(learningRate);
                                    stale = super.weightGradients();
                                }
                            }

                            @Override
                            public void backpropagate(int[] y) {
                                super.backpropagate(y);
                                stale = null;
                            }
                        })
                        .fails("optimisationStepRefusesAWrongOrder"));
    }

    private static void quietly(Runnable call) {
        orElse(
                () -> {
                    call.run();
                    return null;
                },
                null);
    }

    private static <T> T orElse(Supplier<T> call, T otherwise) {
        try {
            return call.get();
        } catch (IllegalStateException e) {
            return otherwise;
        }
    }
}
