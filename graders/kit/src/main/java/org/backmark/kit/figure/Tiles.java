package org.backmark.kit.figure;

import java.util.Arrays;

/** Weights as images: a tile for each unit, which shows what the unit looks for in a square image. */
public final class Tiles {
    private Tiles() {}

    /**
     * Tiles side by side, with a gap of one cell between them; each uses all levels.
     *
     * @param weights a row for each unit, a column for each pixel
     * @param side of the image, in pixels
     * @param columnMajor whether the pixels of an image run column by column
     * @throws IllegalArgumentException if a row is no such image
     */
    public static Raster of(double[][] weights, int side, boolean columnMajor) {
        int across = (int) Math.ceil(Math.sqrt(weights.length));
        int down = (weights.length + across - 1) / across;
        int columns = across * (side + 1) - 1;
        double[] cells = new double[(down * (side + 1) - 1) * columns];
        for (int unit = 0; unit < weights.length; unit++) {
            if (weights[unit].length != side * side) {
                throw new IllegalArgumentException("unit " + unit + " has " + weights[unit].length
                        + " weights, not one for each of " + side + " x " + side + " pixels");
            }
            int top = unit / across * (side + 1);
            int left = unit % across * (side + 1);
            double largest = Arrays.stream(weights[unit]).map(Math::abs).max().orElse(0);
            for (int pixel = 0; pixel < side * side; pixel++) {
                int row = columnMajor ? pixel % side : pixel / side;
                int column = columnMajor ? pixel / side : pixel % side;
                cells[(top + row) * columns + left + column] = largest == 0 ? 0 : weights[unit][pixel] / largest;
            }
        }
        return Raster.of(cells, down * (side + 1) - 1, columns);
    }
}
