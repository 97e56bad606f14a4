package org.backmark.kit.figure;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * A surface over a rectangle.
 *
 * @param x where its columns stand, rising
 * @param y where its rows stand, rising
 * @param values the height at y of row i and x of column j in {@code values[i][j]}
 */
public record Grid(double[] x, double[] y, double[][] values) {

    /** Refuses a grid that is none. */
    public Grid {
        if (values.length != y.length || Arrays.stream(values).anyMatch(row -> row.length != x.length)) {
            throw new IllegalArgumentException("a grid of " + y.length + " rows and " + x.length
                    + " columns needs as many values in each direction");
        }
    }

    /**
     * Looks at a surface in evenly spread places.
     *
     * @param least the smallest x and y
     * @param largest the largest x and y
     * @param places how many in each direction, at least 2
     * @param surface the height at x and y
     */
    public static Grid of(double least, double largest, int places, DoubleBinaryOperator surface) {
        double[] along = IntStream.range(0, places)
                .mapToDouble(i -> least + (largest - least) * i / (places - 1))
                .toArray();
        double[][] values = Arrays.stream(along)
                .mapToObj(y -> Arrays.stream(along)
                        .map(x -> surface.applyAsDouble(x, y))
                        .toArray())
                .toArray(double[][]::new);
        return new Grid(along, along, values);
    }
}
