package org.backmark.kit.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.kit.figure.Drawing;
import org.backmark.kit.figure.Figure;
import org.backmark.kit.figure.NamedFigure;
import org.backmark.kit.figure.Raster;
import org.backmark.kit.figure.Series;
import org.backmark.kit.score.Curve;
import org.backmark.kit.score.Text;

/**
 * A figure as it is shown.
 *
 * @param caption what it shows
 * @param words what there is to see in it
 * @param image a data address; empty where the words say it all, or it could not be drawn
 * @param width in pixels
 * @param height in pixels
 * @param kind chart or cells
 */
record Plot(String caption, String words, String image, int width, int height, String kind) {
    private static final int CELLS_WIDTH = 480;
    private static final int CELLS_HEIGHT = 320;
    private static final int LARGEST_CELL = 24;

    /** The curves of one check: those of the same quantity side by side in one figure. */
    static Stream<Plot> ofCurves(List<Curve> curves, Illustrator illustrator) {
        Map<List<String>, List<Curve>> alike = curves.stream()
                .collect(Collectors.groupingBy(
                        curve -> List.of(curve.quantity(), curve.counted(), source(curve)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return alike.values().stream().map(some -> ofAlike(some, illustrator));
    }

    private static Plot ofAlike(List<Curve> curves, Illustrator illustrator) {
        Curve first = curves.get(0);
        String title = first.quantity() + " by " + first.counted() + ", " + source(first);
        String ends = curves.stream().map(Plot::ends).collect(Collectors.joining("; "));
        List<Series> series = curves.stream().map(Plot::series).toList();
        if (curves.stream().allMatch(curve -> curve.at().size() <= 2)) {
            // The words say it all.
            return new Plot(Text.clean(title), Text.clean(ends), "", 0, 0, "chart");
        }
        Figure figure = new Figure.Lines("", first.counted(), first.quantity(), distinct(series));
        return drawn(title, ends, curves, figure, illustrator);
    }

    private static String source(Curve curve) {
        return switch (curve.source()) {
            case RECOMPUTED -> "recomputed from the weights";
            case LOGGED -> "as the code noted it";
        };
    }

    private static Series series(Curve curve) {
        return new Series(
                curve.training(),
                curve.at().stream().mapToDouble(at -> at).toArray(),
                curve.values().stream().mapToDouble(value -> value).toArray());
    }

    // The chart library wants a name of its own for each.
    private static List<Series> distinct(List<Series> series) {
        Map<String, Series> byName = new LinkedHashMap<>();
        for (Series one : series) {
            String name = one.name().isBlank() ? "training" : one.name();
            String unused = name;
            for (int i = 2; byName.containsKey(unused); i++) {
                unused = name + " (" + i + ")";
            }
            byName.put(unused, new Series(unused, one.x(), one.y()));
        }
        return List.copyOf(byName.values());
    }

    private static String ends(Curve curve) {
        int last = curve.values().size() - 1;
        return curve.training()
                + (last < 0
                        ? ": nothing noted"
                        : ": from " + number(curve.values().get(0)) + " to "
                                + number(curve.values().get(last)) + " after "
                                + curve.at().get(last));
    }

    /** Any other figure. */
    static Plot of(NamedFigure named, Illustrator illustrator) {
        Figure figure = named.figure();
        if (figure instanceof Figure.Cells cells) {
            return of(cells, named, illustrator);
        } else if (figure instanceof Figure.Lines lines) {
            return drawn(lines.title(), names(lines.series()), named, lines, illustrator);
        } else if (figure instanceof Figure.Scatter scatter) {
            return drawn(scatter.title(), names(scatter.series()), named, scatter, illustrator);
        }
        Figure.Surface surface = (Figure.Surface) figure;
        return drawn(surface.title(), names(surface.paths()), named, surface, illustrator);
    }

    private static String names(List<Series> series) {
        return series.stream()
                .map(one -> one.name() + ", " + one.x().length + " points")
                .collect(Collectors.joining("; "));
    }

    private static Plot of(Figure.Cells figure, NamedFigure key, Illustrator illustrator) {
        Raster cells = figure.cells();
        int side = Math.max(
                1, Math.min(LARGEST_CELL, Math.min(CELLS_WIDTH / cells.columns(), CELLS_HEIGHT / cells.rows())));
        String legend = "White is 0, red is more, blue is less, black is not a number; the strongest colour is "
                + number(cells.largest());
        Plot plot = drawn(figure.title(), legend, key, figure, illustrator);
        return new Plot(
                plot.caption(), plot.words(), plot.image(), side * cells.columns(), side * cells.rows(), "cells");
    }

    private static Plot drawn(String title, String words, Object key, Figure figure, Illustrator illustrator) {
        return new Plot(
                Text.clean(title),
                Text.clean(words),
                illustrator.draw(key, figure).orElse(""),
                Drawing.WIDTH,
                Drawing.height(figure),
                "chart");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
