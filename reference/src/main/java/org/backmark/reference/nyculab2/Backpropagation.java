package org.backmark.reference.nyculab2;

import java.util.List;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** From the prediction's error back to the gradients of the loss. */
final class Backpropagation {
    private Backpropagation() {}

    static List<Matrix> gradients(Steps steps, Lab2Problem at, Layers layers) {
        Matrix error = steps.of(Lab2Steps.LOSS_DERIVATIVE).apply(layers.a3(), at.y());
        Matrix delta3 = error.elementMult(steps.of(Lab2Steps.OUTPUT_SLOPE).of(steps, at, layers));
        Matrix delta2 = back(steps, at, delta3, at.w().get(2), layers.z2(), layers.a2());
        Matrix delta1 = back(steps, at, delta2, at.w().get(1), layers.z1(), layers.a1());
        return List.of(
                steps.of(Lab2Steps.GRADIENT).apply(layers.x(), delta1),
                steps.of(Lab2Steps.GRADIENT).apply(layers.a1(), delta2),
                steps.of(Lab2Steps.GRADIENT).apply(layers.a2(), delta3));
    }

    private static Matrix back(Steps steps, Lab2Problem at, Matrix delta, Matrix w, Matrix z, Matrix a) {
        Matrix slope = steps.of(Lab2Steps.HIDDEN_SLOPE).of(steps, at.hidden(), z, a);
        return steps.of(Lab2Steps.DELTA).of(delta, w, slope);
    }

    /** The factor 2 is the square's, the divisor the mean's. */
    static Matrix lossDerivative(Matrix prediction, Matrix y) {
        return prediction.minus(y).scale(2.0 / y.getNumElements());
    }

    static Matrix outputSlope(Steps steps, Lab2Problem at, Layers layers) {
        return steps.of(Lab2Steps.ACTIVATION_DERIVATIVE).of(Activation.SIGMOID, layers.z3());
    }

    static Matrix hiddenSlope(Steps steps, Activation hidden, Matrix z, Matrix a) {
        return steps.of(Lab2Steps.ACTIVATION_DERIVATIVE).of(hidden, z);
    }

    static Matrix delta(Matrix delta, Matrix w, Matrix slope) {
        return delta.multTransB(w).elementMult(slope);
    }

    static Matrix gradient(Matrix units, Matrix delta) {
        return units.multTransA(delta);
    }
}
