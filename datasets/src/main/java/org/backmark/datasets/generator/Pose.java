package org.backmark.datasets.generator;

import java.util.Random;

/** Where a digit lands on its image: an affine map from the glyph's box of 100 x 100 to pixels. */
record Pose(double xx, double xy, double yx, double yy, double shiftX, double shiftY) {
    /** Draws rotation (radians), scale and shift (pixels) for one image of a writer. */
    static Pose draw(Writer writer, int side, Random random) {
        double angle = 0.12 * random.nextGaussian();
        double height = 0.01 * 15 * Writer.between(0.85, 1.15, random);
        double width = height * writer.aspect() * Writer.between(0.9, 1.1, random);
        double slant = writer.slant() + 0.08 * random.nextGaussian();
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double middle = side / 2.0;
        return new Pose(
                width * cos,
                -height * (slant * cos + sin),
                width * sin,
                height * (cos - slant * sin),
                middle + Writer.between(-1.5, 1.5, random),
                middle + Writer.between(-1.5, 1.5, random));
    }

    double[] place(double[] point) {
        double x = point[0] - 50;
        double y = point[1] - 50;
        return new double[] {xx * x + xy * y + shiftX, yx * x + yy * y + shiftY};
    }
}
