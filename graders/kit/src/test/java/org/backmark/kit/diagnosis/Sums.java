package org.backmark.kit.diagnosis;

import java.util.Random;
import org.backmark.kit.Matrix;

/** A contract to make mistakes in. */
public interface Sums {
    /** a + b. */
    double sum(double a, double b);

    /** Twice the matrix. */
    Matrix twice(Matrix matrix);

    /** Some numbers, uniform in [-1, 1]. */
    double[] draw(int count, Random random);
}
