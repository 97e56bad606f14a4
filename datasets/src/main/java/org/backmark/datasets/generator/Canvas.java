package org.backmark.datasets.generator;

import java.util.Random;

/** A square image on which a round pen draws straight lines. */
final class Canvas {
    private final int side;
    private final double[] ink;

    Canvas(int side) {
        this.side = side;
        this.ink = new double[side * side];
    }

    /** Draws a line with an edge that fades over one pixel. */
    void line(double[] from, double[] to, double penWidth) {
        double reach = penWidth / 2 + 0.5;
        for (int row = first(from[1], to[1], reach); row <= last(from[1], to[1], reach); row++) {
            for (int column = first(from[0], to[0], reach); column <= last(from[0], to[0], reach); column++) {
                double covered = Math.min(1, reach - distance(column + 0.5, row + 0.5, from, to));
                ink[row * side + column] = Math.max(ink[row * side + column], covered);
            }
        }
    }

    private int first(double from, double to, double reach) {
        return Math.max(0, (int) (Math.min(from, to) - reach));
    }

    private int last(double from, double to, double reach) {
        return Math.min(side - 1, (int) (Math.max(from, to) + reach));
    }

    /**
     * The grey levels 0..255, row by row.
     *
     * @param grain standard deviation of the ink's darkness, as a share of it
     * @param specks chance that a pixel carries a speck
     */
    byte[] pixels(double grain, double specks, Random random) {
        byte[] pixels = new byte[ink.length];
        for (int i = 0; i < ink.length; i++) {
            double dirt = random.nextDouble() < specks ? random.nextDouble() : 0;
            double level = Math.max(ink[i] * (1 - Math.abs(grain * random.nextGaussian())), dirt);
            pixels[i] = (byte) Math.round(255 * Math.min(1, Math.max(0, level)));
        }
        return pixels;
    }

    private static double distance(double x, double y, double[] from, double[] to) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / length;
        double t = Math.min(1, Math.max(0, along));
        double ex = x - from[0] - t * dx;
        double ey = y - from[1] - t * dy;
        return Math.sqrt(ex * ex + ey * ey);
    }
}
