package org.backmark.kit.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;

/** Bands from low to high beside a chart, with the height at each border. */
final class ColourBar {
    /** In pixels, with its numbers. */
    static final int WIDTH = 100;

    private static final int MARGIN = 60;
    private static final int THICKNESS = 22;
    private static final int GAP = 6;

    private ColourBar() {}

    /** The chart with its bar to the right. */
    static BufferedImage beside(BufferedImage chart, Bands bands, Font font) {
        BufferedImage image =
                new BufferedImage(chart.getWidth() + WIDTH, chart.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.drawImage(chart, 0, 0, null);
        graphics.setFont(font);
        int height = chart.getHeight() - 2 * MARGIN;
        int middle = graphics.getFontMetrics().getAscent() / 2;
        for (int band = 0; band < bands.count(); band++) {
            int top = MARGIN + height * (bands.count() - 1 - band) / bands.count();
            int bottom = MARGIN + height * (bands.count() - band) / bands.count();
            graphics.setColor(bands.colour(band));
            graphics.fillRect(chart.getWidth(), top, THICKNESS, bottom - top);
            number(graphics, bands.borders()[band], chart.getWidth(), bottom + middle);
        }
        number(graphics, bands.borders()[bands.count()], chart.getWidth(), MARGIN + middle);
        graphics.dispose();
        return image;
    }

    private static void number(Graphics2D graphics, double height, int left, int baseline) {
        graphics.setColor(Color.BLACK);
        graphics.drawString(label(height), left + THICKNESS + GAP, baseline);
    }

    static String label(double height) {
        return Math.abs(height) >= 1e5 ? String.format(Locale.ROOT, "%.1e", height) : plain(height);
    }

    private static String plain(double height) {
        return String.format(
                Locale.ROOT, Math.abs(height) < 1 ? "%.3f" : Math.abs(height) < 100 ? "%.1f" : "%.0f", height);
    }
}
