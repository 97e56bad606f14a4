package org.backmark.datasets;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;

/**
 * Samples of the function that a network of Heidelberg's sheet 4 learns (2c): f(x) = 1/2 + 2/5 sin(pi x).
 *
 * @param x (1, n), in [-1, 1]
 * @param target f(x) (1, n), in [0.1, 0.9]
 */
public record FunctionSamples(DMatrixRMaj x, DMatrixRMaj target) {

    /**
     * Draws x uniformly.
     *
     * @param n how many, at least 1
     * @param random where every number is drawn from
     */
    public static FunctionSamples draw(int n, Random random) {
        DMatrixRMaj x = new DMatrixRMaj(1, n);
        DMatrixRMaj target = new DMatrixRMaj(1, n);
        for (int i = 0; i < n; i++) {
            x.set(i, 2 * random.nextDouble() - 1);
            target.set(i, f(x.get(i)));
        }
        return new FunctionSamples(x, target);
    }

    /** The function itself. */
    public static double f(double x) {
        return 0.5 + 0.4 * StrictMath.sin(Math.PI * x);
    }
}
