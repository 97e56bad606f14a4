package org.backmark.kit.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A figure and its name, in a form that files hold; of the kinds, one is there.
 *
 * @param name of a file, without an ending: letters, digits and hyphens
 * @param detail whether it shows what a check expected, so that not every student may see it
 * @param scatter or null
 * @param lines or null
 * @param surface or null
 * @param cells or null
 */
public record NamedFigure(
        String name,
        boolean detail,
        Figure.Scatter scatter,
        Figure.Lines lines,
        Figure.Surface surface,
        Figure.Cells cells) {
    // More digits than anybody sees would make long files.
    private static final MathContext SEEN = new MathContext(5);

    /** A figure that shows nothing of what was expected. */
    public static NamedFigure of(String name, Figure figure) {
        return of(name, false, figure);
    }

    /** A figure that shows what was expected. */
    public static NamedFigure detail(String name, Figure figure) {
        return of(name, true, figure);
    }

    private static NamedFigure of(String name, boolean detail, Figure figure) {
        return new NamedFigure(
                name,
                detail,
                figure instanceof Figure.Scatter scatter
                        ? new Figure.Scatter(scatter.title(), scatter.xAxis(), scatter.yAxis(), seen(scatter.series()))
                        : null,
                figure instanceof Figure.Lines lines
                        ? new Figure.Lines(lines.title(), lines.xAxis(), lines.yAxis(), seen(lines.series()))
                        : null,
                figure instanceof Figure.Surface surface
                        ? new Figure.Surface(
                                surface.title(),
                                surface.xAxis(),
                                surface.yAxis(),
                                seen(surface.surface()),
                                seen(surface.paths()))
                        : null,
                figure instanceof Figure.Cells cells ? cells : null);
    }

    /** The one that is there. */
    public Figure figure() {
        return Stream.<Figure>of(scatter, lines, surface, cells)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static List<Series> seen(List<Series> series) {
        return series.stream()
                .map(one -> new Series(one.name(), seen(one.x()), seen(one.y())))
                .toList();
    }

    private static Grid seen(Grid grid) {
        return new Grid(
                seen(grid.x()),
                seen(grid.y()),
                Arrays.stream(grid.values()).map(NamedFigure::seen).toArray(double[][]::new));
    }

    private static double[] seen(double[] numbers) {
        return Arrays.stream(numbers)
                .map(number -> Double.isFinite(number)
                        ? BigDecimal.valueOf(number).round(SEEN).doubleValue()
                        : number)
                .toArray();
    }
}
