package heidelberg.bicsheet4;

import java.util.Random;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.kit.Matrix;

/** Networks to start from. */
final class Starts {
    private Starts() {}

    /**
     * V, W and b from the normal distribution with that standard deviation; c = 0.
     *
     * @param sizes I, K and O
     */
    static Mlp draw(double deviation, Random random, int... sizes) {
        return new Mlp(
                normal(sizes[1], sizes[0], deviation, random),
                normal(sizes[1], 1, deviation, random),
                normal(sizes[2], sizes[1], deviation, random),
                new Matrix(sizes[2], 1));
    }

    private static Matrix normal(int rows, int columns, double deviation, Random random) {
        return new Matrix(rows, columns).map(zero -> deviation * random.nextGaussian());
    }
}
