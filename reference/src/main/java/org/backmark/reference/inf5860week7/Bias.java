package org.backmark.reference.inf5860week7;

import org.backmark.kit.Matrix;

/** The bias column, which stands first. */
final class Bias {
    private Bias() {}

    /** (m, n) to (m, 1 + n): a column of ones in front. */
    static Matrix add(Matrix units) {
        Matrix result = new Matrix(units.getNumRows(), 1 + units.getNumCols());
        result.fill(1);
        result.insertIntoThis(0, 1, units);
        return result;
    }

    /** (m, n) to (m, 1 + n): a column of ones behind, which is wrong. */
    static Matrix addLast(Matrix units) {
        Matrix result = new Matrix(units.getNumRows(), 1 + units.getNumCols());
        result.fill(1);
        result.insertIntoThis(0, 0, units);
        return result;
    }

    /** (h, 1 + n) to (h, n): all but the last column, which is wrong. */
    static Matrix dropLast(Matrix theta) {
        return theta.cols(0, theta.getNumCols() - 1);
    }

    /** (h, 1 + n) to (h, n): the weights without the biases. */
    static Matrix drop(Matrix theta) {
        return theta.cols(1, theta.getNumCols());
    }

    /** (h, 1 + n) to (h, 1 + n): the weights, and zeros where the biases were. */
    static Matrix clear(Matrix theta) {
        Matrix result = new Matrix(theta.getNumRows(), theta.getNumCols());
        result.insertIntoThis(0, 1, drop(theta));
        return result;
    }
}
