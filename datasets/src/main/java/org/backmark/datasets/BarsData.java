package org.backmark.datasets;

import java.util.Random;
import org.backmark.datasets.readers.DataFileException;
import org.ejml.data.DMatrixRMaj;

/**
 * Images of one bar each, and its direction (Heidelberg's sheet 4, 2d).
 *
 * @param images (25, n), a 5 x 5 image a column, its pixels row by row; 1 is bright, 0 is dark
 * @param targets (2, n): 1 and 0 for a horizontal bar, 0 and 1 for a vertical one
 */
public record BarsData(DMatrixRMaj images, DMatrixRMaj targets) {
    /** How many pixels an image is wide and high. */
    public static final int SIDE = 5;

    /** The ten images: horizontal bars from top to bottom, then vertical ones from left to right. */
    public static BarsData all() {
        DMatrixRMaj images = new DMatrixRMaj(SIDE * SIDE, 2 * SIDE);
        DMatrixRMaj targets = new DMatrixRMaj(2, 2 * SIDE);
        for (int place = 0; place < SIDE; place++) {
            for (int i = 0; i < SIDE; i++) {
                images.set(place * SIDE + i, place, 1);
                images.set(i * SIDE + place, SIDE + place, 1);
            }
            targets.set(0, place, 1);
            targets.set(1, SIDE + place, 1);
        }
        return new BarsData(images, targets);
    }

    /**
     * The same images with noise: each bright pixel is darker, each dark one brighter by a number drawn uniformly.
     *
     * @param noise the most by which a pixel changes, in [0, 0.5)
     * @param random where every number is drawn from
     */
    public BarsData noisy(double noise, Random random) {
        DMatrixRMaj changed = images.copy();
        for (int i = 0; i < changed.getNumElements(); i++) {
            changed.set(i, Math.abs(changed.get(i) - noise * random.nextDouble()));
        }
        return new BarsData(changed, targets);
    }

    /**
     * Images whose directions are not told; where the rows differ more than the columns, the bar is horizontal.
     *
     * @param file for messages
     * @param images (25, n)
     * @throws DataFileException if an image has no direction, or all have the same
     */
    static BarsData of(String file, DMatrixRMaj images) {
        DMatrixRMaj targets = new DMatrixRMaj(2, images.getNumCols());
        int horizontal = 0;
        for (int image = 0; image < images.getNumCols(); image++) {
            double direction = unevenness(images, image, SIDE, 1) - unevenness(images, image, 1, SIDE);
            if (direction == 0) {
                throw new DataFileException(
                        file,
                        "image " + (image + 1)
                                + " is neither a horizontal bar nor a vertical one; give the targets as an"
                                + " array Y beside the images X");
            }
            targets.set(direction > 0 ? 0 : 1, image, 1);
            horizontal += direction > 0 ? 1 : 0;
        }
        if (horizontal == 0 || horizontal == images.getNumCols()) {
            throw new DataFileException(file, "all its bars have one direction; there must be both");
        }
        return new BarsData(images, targets);
    }

    // The sum of squares of the lines' sums; the mean is the same either way.
    private static double unevenness(DMatrixRMaj images, int image, int line, int along) {
        double squares = 0;
        for (int i = 0; i < SIDE; i++) {
            double sum = 0;
            for (int j = 0; j < SIDE; j++) {
                sum += images.get(i * line + j * along, image);
            }
            squares += sum * sum;
        }
        return squares;
    }
}
