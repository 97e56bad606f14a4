package org.backmark.datasets;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Samples of the function that a network of Heidelberg's sheet 4 learns (2c): a bump, f(x) = 1/10 + 4/5
 * exp(-12 (x - 1/5)^2).
 *
 * <p>It is so narrow that hidden units as they are drawn, with weights from N(0, 1), cannot make it: they must learn, too.
 *
 * @param x (1, n), in [-1, 1]
 * @param target f(x) (1, n), in (0.1, 0.9]
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

    /** The average cost, half of the squared error, of the best answer that is the same for every x. */
    public double costOfAConstant() {
        double mean = CommonOps_DDRM.elementSum(target) / target.getNumElements();
        double squares = 0;
        for (int i = 0; i < target.getNumElements(); i++) {
            squares += (target.get(i) - mean) * (target.get(i) - mean);
        }
        return squares / (2 * target.getNumElements());
    }

    /** The function itself. */
    public static double f(double x) {
        return 0.1 + 0.8 * StrictMath.exp(-12 * (x - 0.2) * (x - 0.2));
    }
}
