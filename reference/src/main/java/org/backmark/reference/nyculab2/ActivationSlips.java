package org.backmark.reference.nyculab2;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Step;

/** Slips in the activations and their derivatives. */
final class ActivationSlips {
    private static final KnownSlip.In TASK = new KnownSlip.In("activations", "the activations");
    private static final Step<Lab2Steps.Activate> F = Lab2Steps.ACTIVATION;
    private static final Step<Lab2Steps.Activate> SLOPE = Lab2Steps.ACTIVATION_DERIVATIVE;

    private ActivationSlips() {}

    static Stream<KnownSlip> values() {
        return Stream.of(
                of(
                        "sigmoid-turned-round",
                        "SIGMOID falls where it must rise: the sign in its exponent is wrong.",
                        F,
                        Activation.SIGMOID,
                        v -> 1 / (1 + Math.exp(v))),
                of(
                        "tanh-of-half",
                        "TANH is tanh(z/2): it is 2 s(z) - 1, which needs 2z.",
                        F,
                        Activation.TANH,
                        v -> StrictMath.tanh(v / 2)),
                of("relu-absolute", "RELU is |z| below 0, not 0.", F, Activation.RELU, Math::abs),
                of(
                        "leak-missing",
                        "LEAKY_RELU is 0 below 0: its leak is missing.",
                        F,
                        Activation.LEAKY_RELU,
                        v -> Math.max(v, 0)),
                of(
                        "leak-too-large",
                        "The leak of LEAKY_RELU is 0.1, not 0.01.",
                        F,
                        Activation.LEAKY_RELU,
                        v -> v > 0 ? v : 0.1 * v),
                of(
                        "leak-slope-too-large",
                        "The derivative of LEAKY_RELU is 0.1 below 0, not 0.01.",
                        SLOPE,
                        Activation.LEAKY_RELU,
                        v -> v > 0 ? 1 : 0.1),
                of(
                                "z-for-sigmoid",
                                "The derivative of SIGMOID takes z for s(z), as the lab's own derivative_sigmoid does, whose"
                                        + " argument is s(z).",
                                SLOPE,
                                Activation.SIGMOID,
                                v -> v * (1 - v))
                        // With it no training learns.
                        .forfeiting(0),
                of(
                        "sigmoid-twice",
                        "The derivative of SIGMOID is taken at s(z), not at z.",
                        SLOPE,
                        Activation.SIGMOID,
                        v -> slope(logistic(v))),
                of(
                        "sigmoid-for-slope",
                        "The derivative of SIGMOID is SIGMOID itself.",
                        SLOPE,
                        Activation.SIGMOID,
                        ActivationSlips::logistic),
                TASK.slip(
                        "z-for-value",
                        "activationDerivative takes z for f(z), as the lab's own derivative_sigmoid does, whose argument is"
                                + " f(z).",
                        SLOPE,
                        ActivationSlips::slopeFromValue),
                of("z-for-tanh", "The derivative of TANH takes z for tanh(z).", SLOPE, Activation.TANH, v -> 1 - v * v),
                of(
                        "tanh-not-squared",
                        "The derivative of TANH lacks a square.",
                        SLOPE,
                        Activation.TANH,
                        v -> 1 - StrictMath.tanh(v)),
                of(
                        "relu-for-slope",
                        "The derivative of RELU is RELU itself.",
                        SLOPE,
                        Activation.RELU,
                        v -> Math.max(v, 0)),
                of("relu-slope-one", "The derivative of RELU is 1 below 0 too.", SLOPE, Activation.RELU, v -> 1),
                of(
                        "leak-slope-missing",
                        "The derivative of LEAKY_RELU is 0 below 0: its leak is missing.",
                        SLOPE,
                        Activation.LEAKY_RELU,
                        v -> v > 0 ? 1 : 0),
                of(
                        "leak-slope-of-z",
                        "The derivative of LEAKY_RELU is 0.01 z below 0: z is not differentiated.",
                        SLOPE,
                        Activation.LEAKY_RELU,
                        v -> v > 0 ? 1 : 0.01 * v));
    }

    static Stream<KnownSlip> properties() {
        return Stream.of(
                of(
                                "nan",
                                "Far from 0 the activations are not numbers: infinity divided by infinity.",
                                F,
                                Activation.SIGMOID,
                                v -> Math.exp(v) / (1 + Math.exp(v)))
                        .shownBy(Symptom.NOT_A_NUMBER),
                inPlace());
    }

    private static KnownSlip of(
            String name, String sentence, Step<Lab2Steps.Activate> step, Activation wrong, DoubleUnaryOperator done) {
        return TASK.slip(name, sentence, step, (kind, z) -> {
            if (kind == wrong) {
                return z.map(done);
            }
            return step.right().of(kind, z);
        });
    }

    private static Matrix slopeFromValue(Activation kind, Matrix f) {
        return switch (kind) {
            case SIGMOID -> f.map(v -> v * (1 - v));
            case TANH -> f.map(v -> 1 - v * v);
            case RELU, LEAKY_RELU -> Activations.derivative(kind, f);
        };
    }

    private static double logistic(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static double slope(double z) {
        return logistic(z) * (1 - logistic(z));
    }

    private static KnownSlip inPlace() {
        return TASK.slip("input-modified", "The derivative changes the matrix that it is given.", SLOPE, (kind, z) -> {
                    Matrix right = Activations.derivative(kind, z);
                    z.setTo(right);
                    return right;
                })
                .shownBy(Symptom.INPUT_MODIFIED);
    }
}
