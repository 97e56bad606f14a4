package org.backmark.reference.augsburgtutorial04;

import org.backmark.kit.Matrix;

/** How good an output is. */
public final class Measures {
    private Measures() {}

    /**
     * The mean cross-entropy.
     *
     * @param h (N_n, M), an output
     * @param y (M), labels 0 to N_n - 1
     */
    public static double loss(Matrix h, int[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum -= Math.log(h.get(y[i], i));
        }
        return sum / y.length;
    }

    /**
     * The share of samples whose label has the largest output, in percent; of equally large ones, the first.
     *
     * @param h (N_n, M), an output; a column with a NaN is not right
     * @param y (M), labels 0 to N_n - 1
     */
    public static double accuracy(Matrix h, int[] y) {
        int right = 0;
        for (int i = 0; i < y.length; i++) {
            right += predicted(h, i) == y[i] ? 1 : 0;
        }
        return 100.0 * right / y.length;
    }

    private static int predicted(Matrix h, int column) {
        int largest = 0;
        for (int j = 0; j < h.getNumRows(); j++) {
            double value = h.get(j, column);
            if (Double.isNaN(value)) {
                return -1;
            }
            largest = value > h.get(largest, column) ? j : largest;
        }
        return largest;
    }
}
