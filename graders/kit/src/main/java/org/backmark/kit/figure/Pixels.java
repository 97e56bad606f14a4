package org.backmark.kit.figure;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/** A raster as an image of one pixel a cell. */
final class Pixels {
    private static final IndexColorModel COLOURS = colours();

    private Pixels() {}

    static BufferedImage of(Raster raster) {
        BufferedImage image =
                new BufferedImage(raster.columns(), raster.rows(), BufferedImage.TYPE_BYTE_INDEXED, COLOURS);
        image.getRaster().setPixels(0, 0, raster.columns(), raster.rows(), raster.levels());
        return image;
    }

    // From blue over white to red, which people who see few colours tell apart too.
    private static IndexColorModel colours() {
        byte[] red = new byte[256];
        byte[] green = new byte[256];
        byte[] blue = new byte[256];
        for (int level = 1; level < 256; level++) {
            double share = (level - Raster.ZERO) / (double) (Raster.ZERO - 1);
            red[level] = shade(share > 0 ? 0xb2 : 0x21, share);
            green[level] = shade(share > 0 ? 0x18 : 0x66, share);
            blue[level] = shade(share > 0 ? 0x2b : 0xac, share);
        }
        return new IndexColorModel(8, 256, red, green, blue);
    }

    private static byte shade(int strongest, double share) {
        return (byte) Math.round(255 + (strongest - 255) * Math.abs(share));
    }
}
