package org.backmark.reference.nyculab2;

import org.backmark.kit.Matrix;

/** The valid cross-correlation and its two gradients. */
final class Convolutions {
    private Convolutions() {}

    static Matrix convolve(Matrix x, Matrix f) {
        Matrix o = new Matrix(1 + x.getNumRows() - f.getNumRows(), 1 + x.getNumCols() - f.getNumCols());
        for (int i = 0; i < o.getNumRows(); i++) {
            for (int j = 0; j < o.getNumCols(); j++) {
                o.set(i, j, window(x, i, j, f).elementMult(f).elementSum());
            }
        }
        return o;
    }

    static Matrix inputGradient(Matrix dO, Matrix f) {
        Matrix dX = new Matrix(dO.getNumRows() + f.getNumRows() - 1, dO.getNumCols() + f.getNumCols() - 1);
        for (int i = 0; i < dO.getNumRows(); i++) {
            for (int j = 0; j < dO.getNumCols(); j++) {
                dX.insertIntoThis(i, j, window(dX, i, j, f).plus(dO.get(i, j), f));
            }
        }
        return dX;
    }

    static Matrix filterGradient(Matrix x, Matrix dO) {
        return convolve(x, dO);
    }

    private static Matrix window(Matrix x, int row, int column, Matrix shape) {
        return x.extractMatrix(row, row + shape.getNumRows(), column, column + shape.getNumCols());
    }
}
