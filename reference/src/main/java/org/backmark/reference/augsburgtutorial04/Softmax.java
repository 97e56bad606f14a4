package org.backmark.reference.augsburgtutorial04;

import org.backmark.kit.Matrix;

/** Softmax, of each column, and its derivatives (Exercise 7). */
final class Softmax {
    private Softmax() {}

    /** The largest element of a column is subtracted first: that changes nothing, and no exponential overflows. */
    static Matrix columns(Matrix z) {
        Matrix h = new Matrix(z.getNumRows(), z.getNumCols());
        for (int j = 0; j < z.getNumCols(); j++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < z.getNumRows(); i++) {
                largest = Math.max(largest, z.get(i, j));
            }
            double sum = 0;
            for (int i = 0; i < z.getNumRows(); i++) {
                double power = Math.exp(z.get(i, j) - largest);
                h.set(i, j, power);
                sum += power;
            }
            for (int i = 0; i < z.getNumRows(); i++) {
                h.set(i, j, h.get(i, j) / sum);
            }
        }
        return h;
    }

    /** diag(h) - h h', h being the softmax. */
    static Matrix jacobian(Matrix h) {
        Matrix jacobian = h.multTransB(h).negative();
        for (int i = 0; i < h.getNumRows(); i++) {
            jacobian.set(i, i, jacobian.get(i, i) + h.get(i));
        }
        return jacobian;
    }
}
