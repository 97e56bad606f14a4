package org.backmark.datasets.generator;

import java.util.Arrays;
import java.util.List;

/**
 * One way to write a digit: its pen strokes, in a box of 100 x 100 with y downwards.
 *
 * @param strokes each a row of points (x, y) that the pen passes; a point given twice is a corner
 */
record Glyph(List<double[][]> strokes) {
    static Glyph parse(String strokes) {
        return new Glyph(Arrays.stream(strokes.split(";")).map(Glyph::points).toList());
    }

    private static double[][] points(String stroke) {
        String[] numbers = stroke.strip().split(" +");
        double[][] points = new double[numbers.length / 2][];
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {Integer.parseInt(numbers[2 * i]), Integer.parseInt(numbers[2 * i + 1])};
        }
        return points;
    }
}
