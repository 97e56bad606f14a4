package org.backmark.kit.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws figures as PNG images; needs no screen, and the same numbers make the same bytes on one machine. */
public final class Drawing {
    /** Of a chart, in pixels. */
    public static final int WIDTH = 720;

    private static final int HEIGHT = 540;
    private static final int HEIGHT_OF_LINES = 420;

    private static final int BANDS = 14;
    private static final int FINER = 3;
    // Of what fills a surface: as large as the points are apart.
    private static final int POINT = 6;
    private static final int FONT_SIZE = 16;
    private static final int TICKS_APART = 90;
    // Okabe and Ito's, which people who see few colours tell apart too.
    private static final Color[] COLOURS = {
        new Color(0x0072B2),
        new Color(0xD55E00),
        new Color(0x009E73),
        new Color(0xCC79A7),
        new Color(0xE69F00),
        new Color(0x56B4E9),
        Color.BLACK
    };
    private static final int LONGEST_LABEL = 80;

    private Drawing() {}

    /**
     * Draws a figure into a file, whose folder is made if it is not there.
     *
     * @param figure what to draw
     * @param file ends with {@code .png}
     * @throws IOException if it cannot be written
     */
    public static void write(Figure figure, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, png(figure));
    }

    /** The figure as a PNG image; cells have a pixel each. */
    public static byte[] png(Figure figure) throws IOException {
        if (figure instanceof Figure.Cells cells) {
            return png(Pixels.of(cells.cells()));
        }
        if (figure instanceof Figure.Surface surface) {
            Bands bands = Bands.of(surface.surface(), BANDS);
            return png(ColourBar.beside(
                    BitmapEncoder.getBufferedImage(chart(surface, WIDTH - ColourBar.WIDTH)), bands, font(Font.PLAIN)));
        }
        return ChartEncoder.getBytes(chart(figure, WIDTH), "png");
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image, "png", stream);
        }
        return png.toByteArray();
    }

    /** Of a chart, in pixels. */
    public static int height(Figure figure) {
        return figure instanceof Figure.Lines ? HEIGHT_OF_LINES : HEIGHT;
    }

    // Large enough for a phone, which shows a chart at half its size.
    private static void style(XYStyler styler) {
        styler.setLocale(Locale.ROOT);
        styler.setTimezone(TimeZone.getTimeZone("UTC"));
        styler.setLegendPosition(Styler.LegendPosition.OutsideS);
        styler.setLegendLayout(Styler.LegendLayout.Horizontal);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setXAxisTickMarkSpacingHint(TICKS_APART);
        styler.setSeriesColors(COLOURS);
        styler.setLegendFont(font(Font.PLAIN));
        styler.setAxisTickLabelsFont(font(Font.PLAIN));
        styler.setAxisTitleFont(font(Font.PLAIN));
        styler.setChartTitleFont(font(Font.BOLD));
    }

    private static Font font(int style) {
        return new Font(Font.SANS_SERIF, style, FONT_SIZE);
    }

    private static XYChart chart(Figure figure, int width) {
        XYChart chart = new XYChartBuilder()
                .width(width)
                .height(height(figure))
                .title(label(figure.title()))
                .xAxisTitle(label(figure.xAxis()))
                .yAxisTitle(label(figure.yAxis()))
                .build();
        style(chart.getStyler());
        chart.getStyler().setChartTitleVisible(!figure.title().isEmpty());
        if (figure instanceof Figure.Scatter scatter) {
            chart.getStyler().setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
            scatter.series().forEach(series -> add(chart, series));
        } else if (figure instanceof Figure.Lines lines) {
            lines.series().forEach(series -> {
                XYSeries line = add(chart, series);
                line.setMarker(SeriesMarkers.NONE);
                line.setLineStyle(new BasicStroke(2));
            });
        } else if (figure instanceof Figure.Surface surface) {
            show(chart, surface.surface());
            fill(chart, surface.surface(), Bands.of(surface.surface(), BANDS));
            surface.paths().forEach(path -> walked(add(chart, path)));
        }
        return chart;
    }

    private static void fill(XYChart chart, Grid grid, Bands bands) {
        chart.getStyler().setMarkerSize(POINT);
        List<Series> filled = bands.filled(grid, FINER);
        for (int band = 0; band < filled.size(); band++) {
            if (filled.get(band).x().length > 0) {
                XYSeries points = hidden(add(chart, named("band " + band, filled.get(band))));
                points.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
                points.setMarker(SeriesMarkers.SQUARE);
                points.setMarkerColor(bands.colour(band));
            }
        }
        for (Series curve : LevelCurves.of(grid, bands)) {
            XYSeries line = hidden(add(chart, named("level " + curve.name(), curve)));
            line.setMarker(SeriesMarkers.NONE);
            line.setLineColor(Color.GRAY);
            line.setLineStyle(new BasicStroke(1));
        }
    }

    private static Series named(String name, Series series) {
        return new Series(name, series.x(), series.y());
    }

    private static XYSeries hidden(XYSeries series) {
        series.setShowInLegend(false);
        return series;
    }

    private static void walked(XYSeries path) {
        path.setMarker(SeriesMarkers.CIRCLE);
        path.setMarkerColor(Color.BLACK);
        path.setLineColor(Color.BLACK);
        path.setLineStyle(new BasicStroke(1.5f));
    }

    // A path may lead far away: what is shown is the surface.
    private static void show(XYChart chart, Grid grid) {
        chart.getStyler().setXAxisMin(grid.x()[0]);
        chart.getStyler().setXAxisMax(grid.x()[grid.x().length - 1]);
        chart.getStyler().setYAxisMin(grid.y()[0]);
        chart.getStyler().setYAxisMax(grid.y()[grid.y().length - 1]);
    }

    private static XYSeries add(XYChart chart, Series series) {
        int[] drawn = IntStream.range(0, series.x().length)
                .filter(i -> Double.isFinite(series.x()[i]) && !Double.isInfinite(series.y()[i]))
                .toArray();
        return chart.addSeries(
                label(series.name()),
                IntStream.of(drawn).mapToDouble(i -> series.x()[i]).toArray(),
                IntStream.of(drawn).mapToDouble(i -> series.y()[i]).toArray());
    }

    // What does not fit in a chart takes a minute to draw, and nobody sees it.
    private static String label(String text) {
        return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL) + "...";
    }
}
