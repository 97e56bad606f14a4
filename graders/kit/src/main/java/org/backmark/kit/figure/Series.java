package org.backmark.kit.figure;

import java.util.Objects;

/**
 * Points that belong together.
 *
 * @param name in the legend
 * @param x from left to right, any finite numbers; NaN in y leaves a gap
 * @param y as many
 */
public record Series(String name, double[] x, double[] y) {

    /** Refuses numbers that do not belong together. */
    public Series {
        Objects.requireNonNull(name, "name");
        if (x.length != y.length) {
            throw new IllegalArgumentException(name + " has " + x.length + " numbers x and " + y.length + " numbers y");
        }
    }
}
