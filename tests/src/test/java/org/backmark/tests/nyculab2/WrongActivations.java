package org.backmark.tests.nyculab2;

import java.util.stream.Stream;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.kit.Matrix;
import org.backmark.reference.nyculab2.Lab2Steps;

/** Mistakes in the activations and their derivatives. */
final class WrongActivations {
    private WrongActivations() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                WrongSolution.of(
                                "exp(z) / (1 + exp(z))",
                                Lab2Steps.ACTIVATION,
                                (kind, z) -> kind == Activation.SIGMOID
                                        ? z.map(v -> Math.exp(v) / (1 + Math.exp(v)))
                                        : Lab2Steps.ACTIVATION.right().of(kind, z))
                        .fails("activationsAreNumbersFarOut", "activationsOfRandomMatrices", "outputIsLogistic"),
                WrongSolution.of("a leak of 0.1", new Delegate() {
                            @Override
                            public Matrix activation(Activation kind, Matrix z) {
                                return kind == Activation.LEAKY_RELU
                                        ? z.map(v -> v > 0 ? v : 0.1 * v)
                                        : super.activation(kind, z);
                            }
                        })
                        .fails(
                                "activationsAreNumbersFarOut",
                                "activationsAtKnownPoints",
                                "activationsOfRandomMatrices"),
                WrongSolution.of("a column comes back as a row", new Delegate() {
                            @Override
                            public Matrix activation(Activation kind, Matrix z) {
                                Matrix right = super.activation(kind, z);
                                return z.getNumCols() == 1 ? right.transpose() : right;
                            }
                        })
                        .fails("activationsOfRandomMatrices"),
                WrongSolution.of("the slope at f(z)", new Delegate() {
                            @Override
                            public Matrix activationDerivative(Activation kind, Matrix z) {
                                return super.activationDerivative(kind, activation(kind, z));
                            }
                        })
                        .fails(
                                "activationsAreNumbersFarOut",
                                "derivativesAtKnownPoints",
                                "derivativesAtZeroAreOneSided",
                                "derivativesOfRandomMatrices"),
                WrongSolution.of("the slopes of a column come back as a row", new Delegate() {
                            @Override
                            public Matrix activationDerivative(Activation kind, Matrix z) {
                                Matrix right = super.activationDerivative(kind, z);
                                return z.getNumCols() == 1 ? right.transpose() : right;
                            }
                        })
                        .fails("derivativesOfRandomMatrices"),
                WrongSolution.of("half a slope at the kink", new Delegate() {
                            @Override
                            public Matrix activationDerivative(Activation kind, Matrix z) {
                                return kind == Activation.RELU
                                        ? z.map(v -> v == 0 ? 0.5 : v > 0 ? 1 : 0)
                                        : super.activationDerivative(kind, z);
                            }
                        })
                        .fails("derivativesAtZeroAreOneSided"),
                WrongSolution.of("activation works in its argument", new Delegate() {
                            @Override
                            public Matrix activation(Activation kind, Matrix z) {
                                z.setTo(super.activation(kind, z));
                                return z;
                            }
                        })
                        .fails("activationsLeaveTheirInputsAlone"));
    }
}
