package org.backmark.reference.nyculab2;

import org.backmark.kit.Matrix;

/** How good predictions are. */
final class Verdicts {
    static final double LINE = 0.5;

    private Verdicts() {}

    static double loss(Matrix prediction, Matrix y) {
        Matrix error = prediction.minus(y);
        return error.elementMult(error).elementSum() / y.getNumElements();
    }

    static double accuracy(Matrix prediction, Matrix y) {
        int right = 0;
        for (int i = 0; i < y.getNumElements(); i++) {
            double label = prediction.get(i) >= LINE ? 1 : 0;
            right += label == y.get(i) ? 1 : 0;
        }
        return 100.0 * right / y.getNumElements();
    }
}
