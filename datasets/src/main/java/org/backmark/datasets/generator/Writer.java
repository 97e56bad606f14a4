package org.backmark.datasets.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One person's hand.
 *
 * @param glyphs the person's own shape of each digit 0..9
 * @param slant how far the top leans to the right, per unit of height
 * @param penWidth width of the line in pixels
 * @param roundness 0 for straight lines between the points, 1 for smooth curves
 * @param aspect width of a digit over its height
 * @param unsteadiness standard deviation of each point from one digit to the next, in hundredths of the height
 */
record Writer(List<Glyph> glyphs, double slant, double penWidth, double roundness, double aspect, double unsteadiness) {
    /** How far a person's shape of a digit is from the common one: standard deviation of a point, in hundredths. */
    private static final double HABIT = 3.5;

    static Writer draw(Random random) {
        List<Glyph> glyphs = IntStream.range(0, 10)
                .mapToObj(Glyphs::of)
                .map(shapes -> moved(shapes.get(random.nextInt(shapes.size())), HABIT, random))
                .toList();
        return new Writer(
                glyphs,
                between(-0.15, 0.45, random),
                between(1.5, 2.8, random),
                between(0.3, 1.1, random),
                between(0.65, 1.0, random),
                between(1.5, 3.5, random));
    }

    /** The digit as it comes out this time. */
    Glyph write(int digit, Random random) {
        return moved(glyphs.get(digit), unsteadiness, random);
    }

    private static Glyph moved(Glyph glyph, double deviation, Random random) {
        List<double[][]> strokes = new ArrayList<>();
        for (double[][] stroke : glyph.strokes()) {
            double[][] points = new double[stroke.length][];
            for (int i = 0; i < points.length; i++) {
                points[i] = new double[] {
                    stroke[i][0] + deviation * random.nextGaussian(), stroke[i][1] + deviation * random.nextGaussian()
                };
            }
            strokes.add(points);
        }
        return new Glyph(strokes);
    }

    static double between(double low, double high, Random random) {
        return low + (high - low) * random.nextDouble();
    }
}
