package org.backmark.kit.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Where a surface has the same height: each cell of its grid is cut by straight lines. */
final class LevelCurves {
    private LevelCurves() {}

    /**
     * The curves between the bands of a surface, from low to high.
     *
     * @param grid the surface; cells with a corner that is no number are left out
     * @param bands those with the same height as others have no curves
     */
    static List<Series> of(Grid grid, Bands bands) {
        return IntStream.range(1, bands.count())
                .mapToObj(border -> curve(grid, bands.borders()[border]))
                .filter(series -> series.x().length > 0)
                .toList();
    }

    /** Pieces of the curve, with gaps between them. */
    static Series curve(Grid grid, double height) {
        List<double[]> points = new ArrayList<>();
        for (int row = 0; row + 1 < grid.y().length; row++) {
            for (int column = 0; column + 1 < grid.x().length; column++) {
                // Two triangles: a square with its corners high and low in turn could be cut in two ways.
                cut(grid, height, points, new int[][] {{row, column}, {row, column + 1}, {row + 1, column}});
                cut(grid, height, points, new int[][] {{row + 1, column + 1}, {row, column + 1}, {row + 1, column}});
            }
        }
        return new Series(
                String.valueOf(height),
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }

    private static void cut(Grid grid, double height, List<double[]> points, int[][] corners) {
        List<double[]> ends = new ArrayList<>();
        for (int i = 0; i < corners.length; i++) {
            int[] from = corners[i];
            int[] to = corners[(i + 1) % corners.length];
            double low = grid.values()[from[0]][from[1]] - height;
            double high = grid.values()[to[0]][to[1]] - height;
            if (low < 0 && high >= 0 || low >= 0 && high < 0) {
                double share = low / (low - high);
                ends.add(new double[] {
                    between(grid.x()[from[1]], grid.x()[to[1]], share),
                    between(grid.y()[from[0]], grid.y()[to[0]], share)
                });
            }
        }
        if (ends.size() == 2) {
            points.addAll(ends);
            points.add(new double[] {ends.get(1)[0], Double.NaN});
        }
    }

    private static double between(double from, double to, double share) {
        return from + share * (to - from);
    }
}
