package org.backmark.reference.inf5860week7;

import java.util.Random;
import org.backmark.kit.Matrix;

/** The weights that training starts from (Part 2). */
final class InitialWeights {
    private static final double EPSILON = 0.12;

    private InitialWeights() {}

    static Matrix uniform(int lIn, int lOut, Random random) {
        return new Matrix(lOut, 1 + lIn).map(ignored -> random.nextDouble() * 2 * EPSILON - EPSILON);
    }
}
