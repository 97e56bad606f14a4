package org.backmark.reference.heidelbergbicsheet4;

import java.util.Random;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.kit.Matrix;

/** Networks to start from. */
public final class Networks {
    private Networks() {}

    /** The sheet's XOR network, for RELU: h1 = relu(x1 + x2), h2 = relu(x1 + x2 - 1), y = relu(h1 - 2 h2). */
    public static Mlp xor() {
        return new Mlp(
                Matrix.of(new double[][] {{1, 1}, {1, 1}}),
                Matrix.of(new double[][] {{0}, {-1}}),
                Matrix.of(new double[][] {{1, -2}}),
                Matrix.of(new double[][] {{0}}));
    }

    /**
     * V, W and b from the normal distribution, c = 0.
     *
     * @param deviation its standard deviation
     * @param random where every number is drawn from
     * @param inputs I
     * @param hidden K
     * @param outputs O
     */
    public static Mlp normal(double deviation, Random random, int inputs, int hidden, int outputs) {
        return new Mlp(
                normal(hidden, inputs, deviation, random),
                normal(hidden, 1, deviation, random),
                normal(outputs, hidden, deviation, random),
                new Matrix(outputs, 1));
    }

    private static Matrix normal(int rows, int columns, double deviation, Random random) {
        return new Matrix(rows, columns).map(zero -> deviation * random.nextGaussian());
    }
}
