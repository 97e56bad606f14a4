package org.backmark.reference.nyculab2;

import org.backmark.contract.nyculab2.Activation;
import org.backmark.kit.Matrix;

/** The activations and their derivatives, element by element. */
final class Activations {
    private static final double LEAK = 0.01;

    private Activations() {}

    static Matrix activation(Activation kind, Matrix z) {
        return switch (kind) {
            case SIGMOID -> logistic(z);
            // Math.tanh has other last digits from JDK 24 on, and the students' table of numbers had them too.
            case TANH -> z.map(StrictMath::tanh);
            case RELU -> z.map(v -> Math.max(v, 0));
            case LEAKY_RELU -> z.map(v -> v > 0 ? v : LEAK * v);
        };
    }

    /** At 0, the derivative from the left. */
    static Matrix derivative(Activation kind, Matrix z) {
        return switch (kind) {
            case SIGMOID -> logistic(z).map(s -> s * (1 - s));
            case TANH -> z.map(v -> 1 - StrictMath.tanh(v) * StrictMath.tanh(v));
            case RELU -> z.map(v -> v > 0 ? 1 : 0);
            case LEAKY_RELU -> z.map(v -> v > 0 ? 1 : LEAK);
        };
    }

    /** exp(800) is infinite, but 1 divided by it is 0, as it should be. */
    static Matrix logistic(Matrix z) {
        return z.map(v -> 1 / (1 + Math.exp(-v)));
    }
}
