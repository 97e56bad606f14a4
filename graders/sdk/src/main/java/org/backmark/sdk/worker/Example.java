package org.backmark.sdk.worker;

import java.util.List;
import java.util.Random;
import org.backmark.kit.Matrix;

/** A contract and a solution of our own, for a rehearsal of a worker's work: it shows which classes that needs. */
public interface Example {

    /** What crosses besides numbers and matrices. */
    record Pair(Matrix first, double[] second) {}

    /** Calculates something with everything that a contract may send. */
    Pair calculate(Matrix x, List<Matrix> w, int[] y, double[] v, double lambda, boolean fast, Random random);

    /** Does what students often do. */
    final class Solution implements Example {
        @Override
        public Pair calculate(
                Matrix x, List<Matrix> w, int[] y, double[] v, double lambda, boolean fast, Random random) {
            Matrix a = x;
            for (Matrix weights : w) {
                Matrix ones = new Matrix(a.getNumRows(), 1);
                ones.fill(1);
                a = ones.concatColumns(a).multTransB(weights).map(z -> 1 / (1 + Math.exp(-z)));
            }
            Matrix delta = a.minus(a.elementMult(a)).scale(random.nextDouble());
            Matrix gradient =
                    delta.multTransA(x).plus(delta.transpose().mult(x)).divide(y.length);
            gradient.set(
                    0,
                    0,
                    lambda
                            + v[0]
                            + gradient.elementSum()
                            + gradient.extractVector(true, 0).normF());
            return new Pair(
                    gradient.copy(),
                    new double[] {gradient.get(0, 0), a.elementLog().elementMax()});
        }
    }
}
