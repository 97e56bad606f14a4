package org.backmark.reference.augsburgtutorial04;

import java.util.Arrays;
import org.backmark.kit.Matrix;

/**
 * Samples and their labels.
 *
 * @param x (N_0, M), one sample a column
 * @param y (M), labels 0 to N_n - 1
 */
public record Samples(Matrix x, int[] y) {

    /** Refuses samples without labels. */
    public Samples {
        if (x.getNumCols() != y.length) {
            throw new IllegalArgumentException("there are " + x.getNumCols() + " samples and " + y.length + " labels");
        }
    }

    /** How many there are: M. */
    public int count() {
        return y.length;
    }

    /** Some of them, as copies, in the given order. */
    public Samples chosen(int... which) {
        Matrix columns = new Matrix(x.getNumRows(), which.length);
        for (int row = 0; row < x.getNumRows(); row++) {
            for (int i = 0; i < which.length; i++) {
                columns.set(row, i, x.get(row, which[i]));
            }
        }
        return new Samples(columns, Arrays.stream(which).map(i -> y[i]).toArray());
    }
}
