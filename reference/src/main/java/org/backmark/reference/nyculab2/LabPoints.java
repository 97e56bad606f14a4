package org.backmark.reference.nyculab2;

import java.util.Random;
import org.backmark.contract.nyculab2.Points;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** The lab's two sets of points. */
final class LabPoints {
    private static final int LAST = 10;

    private LabPoints() {}

    static Points linear(Steps steps, int n, Random random) {
        Matrix x = new Matrix(n, 2);
        Matrix y = new Matrix(n, 1);
        for (int i = 0; i < n; i++) {
            x.set(i, 0, random.nextDouble());
            x.set(i, 1, random.nextDouble());
            y.set(i, 0, steps.of(Lab2Steps.SIDE).applyAsDouble(x.get(i, 0), x.get(i, 1)));
        }
        return new Points(x, y);
    }

    static double side(double x0, double x1) {
        return x0 > x1 ? 0 : 1;
    }

    /** The centre lies on both diagonals, and counts for the first alone. */
    static Points xorEasy() {
        Matrix x = new Matrix(2 * LAST + 1, 2);
        Matrix y = new Matrix(2 * LAST + 1, 1);
        int row = 0;
        for (int k = 0; k <= LAST; k++) {
            double t = 0.1 * k;
            x.setRow(row++, 0, t, t);
            if (2 * k != LAST) {
                y.set(row, 0, 1);
                x.setRow(row++, 0, t, 1 - t);
            }
        }
        return new Points(x, y);
    }
}
