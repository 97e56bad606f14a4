package org.backmark.kit.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The bands of height that a surface is shown in, from low to high, narrower where it is low.
 *
 * @param borders where each begins and the last ends
 */
record Bands(double[] borders) {
    private static final float BLUE = 0.66f;

    /**
     * The bands of a surface; those of a plain are all at its height.
     *
     * @param grid the surface; what is no number does not count
     * @param count how many
     */
    static Bands of(Grid grid, int count) {
        double[] heights = Arrays.stream(grid.values())
                .flatMapToDouble(DoubleStream::of)
                .filter(Double::isFinite)
                .toArray();
        double least = DoubleStream.of(heights).min().orElse(0);
        double largest = DoubleStream.of(heights).max().orElse(0);
        return new Bands(IntStream.rangeClosed(0, count)
                .mapToDouble(i -> least + (largest - least) * Math.pow(i / (double) count, 2))
                .toArray());
    }

    int count() {
        return borders.length - 1;
    }

    /** From blue, low, to red, high. */
    Color colour(int band) {
        return Color.getHSBColor(BLUE * (1 - band / (count() - 1f)), 0.45f, 0.95f);
    }

    /** The band of a height; that of one beyond the last border is the last. */
    int of(double height) {
        int band = 0;
        while (band + 1 < count() && height >= borders[band + 1]) {
            band++;
        }
        return band;
    }

    /**
     * Points all over the surface, band by band, with straight lines between the places of its grid.
     *
     * @param grid the surface; cells with a corner that is no number stay empty
     * @param finer how many points for each step of the grid, in each direction
     */
    List<Series> filled(Grid grid, int finer) {
        List<List<double[]>> points = IntStream.range(0, count())
                .<List<double[]>>mapToObj(band -> new ArrayList<>())
                .toList();
        for (int row = 0; row <= (grid.y().length - 1) * finer; row++) {
            for (int column = 0; column <= (grid.x().length - 1) * finer; column++) {
                double height = between(grid.values(), row, column, finer);
                if (Double.isFinite(height)) {
                    points.get(of(height))
                            .add(new double[] {between(grid.x(), column, finer), between(grid.y(), row, finer)});
                }
            }
        }
        return points.stream()
                .map(of -> new Series(
                        "band",
                        of.stream().mapToDouble(point -> point[0]).toArray(),
                        of.stream().mapToDouble(point -> point[1]).toArray()))
                .toList();
    }

    private static double between(double[][] values, int row, int column, int finer) {
        double[] low = values[row / finer];
        int rest = row % finer;
        return rest == 0
                ? between(low, column, finer)
                : mixed(between(low, column, finer), between(values[row / finer + 1], column, finer), rest, finer);
    }

    private static double between(double[] along, int index, int finer) {
        int rest = index % finer;
        double low = along[index / finer];
        return rest == 0 ? low : mixed(low, along[index / finer + 1], rest, finer);
    }

    private static double mixed(double low, double high, int rest, int finer) {
        return low + (high - low) * rest / finer;
    }
}
