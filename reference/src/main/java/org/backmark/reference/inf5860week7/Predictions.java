package org.backmark.reference.inf5860week7;

import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** The labels that a network predicts (Step 6). */
public final class Predictions {
    private Predictions() {}

    /**
     * The label of the largest output of each sample; the first of several that are equally large.
     *
     * @param theta1 (h, 1 + n); not modified
     * @param theta2 (k, 1 + h); not modified
     * @param x (m, n); not modified
     * @return (m), labels 1 to k; 0, which is no label, where an output is not a number
     */
    public static int[] labels(Matrix theta1, Matrix theta2, Matrix x) {
        Week7Problem at = new Week7Problem(theta1, theta2, x, new int[x.getNumRows()], theta2.getNumRows(), 0);
        // z3 has the order of a3, and keeps it where a3 is rounded to 0 or 1.
        Matrix outputs = ForwardPass.layers(Steps.right(), at).z3();
        int[] labels = new int[x.getNumRows()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = label(outputs, i);
        }
        return labels;
    }

    private static int label(Matrix outputs, int row) {
        int largest = 0;
        for (int column = 0; column < outputs.getNumCols(); column++) {
            if (Double.isNaN(outputs.get(row, column))) {
                return 0;
            }
            largest = outputs.get(row, column) > outputs.get(row, largest) ? column : largest;
        }
        return largest + 1;
    }
}
