package org.backmark.datasets.generator;

/** A cardinal spline through the points of a stroke. */
final class Spline {
    private static final int PIECES = 6;

    private Spline() {}

    /**
     * Breaks the curve into short straight lines.
     *
     * @param points the points (x, y) that the curve passes
     * @param roundness 0 for straight lines between the points, 1 for a Catmull-Rom spline
     * @return points on the curve, first and last included
     */
    static double[][] flatten(double[][] points, double roundness) {
        double[][] curve = new double[(points.length - 1) * PIECES + 1][];
        for (int i = 0; i < curve.length; i++) {
            int piece = Math.min(i / PIECES, points.length - 2);
            double t = (double) (i - piece * PIECES) / PIECES;
            curve[i] =
                    new double[] {coordinate(points, piece, 0, t, roundness), coordinate(points, piece, 1, t, roundness)
                    };
        }
        return curve;
    }

    /** Hermite's cubic between two points. */
    private static double coordinate(double[][] points, int piece, int axis, double t, double roundness) {
        double from = points[piece][axis];
        double to = points[piece + 1][axis];
        double before = points[Math.max(piece - 1, 0)][axis];
        double after = points[Math.min(piece + 2, points.length - 1)][axis];
        double start = tangent(before, to, roundness);
        double end = tangent(from, after, roundness);
        double s = 1 - t;
        return (1 + 2 * t) * s * s * from + t * s * s * start + t * t * (3 - 2 * t) * to - t * t * s * end;
    }

    private static double tangent(double before, double after, double roundness) {
        return roundness * (after - before) / 2;
    }
}
