package org.backmark.reference.heidelbergbicsheet4;

import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.kit.Matrix;

/** phi and its slope, element by element. */
final class Activity {
    private Activity() {}

    static Matrix phi(Phi phi, Matrix v) {
        return phi == Phi.RELU ? v.map(value -> Math.max(value, 0)) : v.map(Activity::logistic);
    }

    /** At the kink of RELU the slope is that from the left. */
    static Matrix slope(Phi phi, Matrix v) {
        return phi == Phi.RELU ? v.map(value -> value > 0 ? 1 : 0) : v.map(value -> fromValue(logistic(value)));
    }

    private static double fromValue(double z) {
        return z * (1 - z);
    }

    static double logistic(double v) {
        return 1 / (1 + Math.exp(-v));
    }
}
