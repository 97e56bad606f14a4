package org.backmark.datasets;

import java.util.Random;
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
     * The ten images with noise: each bright pixel is darker, each dark one brighter by a number drawn uniformly.
     *
     * @param noise the most by which a pixel changes, in [0, 0.5)
     * @param random where every number is drawn from
     */
    public static BarsData noisy(double noise, Random random) {
        BarsData bars = all();
        for (int i = 0; i < bars.images.getNumElements(); i++) {
            bars.images.set(i, Math.abs(bars.images.get(i) - noise * random.nextDouble()));
        }
        return bars;
    }
}
