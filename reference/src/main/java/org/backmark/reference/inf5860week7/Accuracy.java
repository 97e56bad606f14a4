package org.backmark.reference.inf5860week7;

import org.backmark.kit.Matrix;

/** How many samples a network labels rightly (Step 6). */
public final class Accuracy {
    private Accuracy() {}

    /**
     * The share of samples whose predicted label is right, in percent: 0 to 100.
     *
     * @param theta1 (h, 1 + n); not modified
     * @param theta2 (k, 1 + h); not modified
     * @param x (m, n), m at least 1; not modified
     * @param y (m), labels 1 to k; not modified
     */
    public static double percent(Matrix theta1, Matrix theta2, Matrix x, int[] y) {
        int[] predicted = Predictions.labels(theta1, theta2, x);
        int right = 0;
        for (int i = 0; i < y.length; i++) {
            right += predicted[i] == y[i] ? 1 : 0;
        }
        return 100.0 * right / y.length;
    }
}
