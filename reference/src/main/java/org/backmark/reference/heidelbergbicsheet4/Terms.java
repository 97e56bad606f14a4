package org.backmark.reference.heidelbergbicsheet4;

import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** The six terms of exercise 1. */
final class Terms {
    private Terms() {}

    static Matrix output(Matrix z, Matrix target) {
        return target.minus(z);
    }

    static Matrix layerJacobian(Steps steps, Matrix wNext, double[] vNext, Phi phi) {
        Matrix slope = steps.of(Sheet4Steps.SLOPE).of(phi, column(vNext));
        Matrix jacobian = wNext.copy();
        for (int i = 0; i < jacobian.getNumRows(); i++) {
            for (int j = 0; j < jacobian.getNumCols(); j++) {
                jacobian.set(i, j, slope.get(i) * wNext.get(i, j));
            }
        }
        return jacobian;
    }

    static double weight(Steps steps, int j, int k, int i, double[] v, double[] zPrevious, Phi phi) {
        return j == k ? steps.of(Sheet4Steps.SLOPE).of(phi, column(v)).get(j) * zPrevious[i] : 0;
    }

    static Matrix outputDelta(Steps steps, Matrix z, Matrix target, Matrix v, Phi phi) {
        return steps.of(Sheet4Steps.OUTPUT_TERM)
                .apply(z, target)
                .elementMult(steps.of(Sheet4Steps.SLOPE).of(phi, v));
    }

    static Matrix hiddenDelta(Steps steps, Matrix wNext, Matrix deltaNext, Matrix v, Phi phi) {
        return wNext.multTransA(deltaNext)
                .elementMult(steps.of(Sheet4Steps.SLOPE).of(phi, v));
    }

    static Matrix biasGradient(Matrix delta) {
        return delta.mult(new Matrix(delta.getNumCols(), 1).map(zero -> 1));
    }

    private static Matrix column(double[] numbers) {
        Matrix column = new Matrix(numbers.length, 1);
        for (int i = 0; i < numbers.length; i++) {
            column.set(i, numbers[i]);
        }
        return column;
    }
}
