package org.backmark.kit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LevelCurvesTest {

    /** Straight lines between the places are off by at most an eighth of the distance squared, times the curvature. */
    @Test
    void aBowlIsCutInCircles() {
        Grid bowl = Grid.of(-2, 2, 81, (x, y) -> x * x + y * y);

        Series circle = LevelCurves.curve(bowl, 1);

        List<Integer> points = IntStream.range(0, circle.x().length)
                .filter(i -> !Double.isNaN(circle.y()[i]))
                .boxed()
                .toList();
        assertThat(points).hasSizeGreaterThan(100);
        assertThat(points)
                .allSatisfy(i ->
                        assertThat(Math.hypot(circle.x()[i], circle.y()[i])).isCloseTo(1, within(1e-3)));
    }

    @Test
    void piecesHaveGapsBetweenThem() {
        Series line = LevelCurves.curve(Grid.of(0, 1, 2, (x, y) -> x), 0.25);

        assertThat(line.x()).hasSize(6).startsWith(0.25);
        assertThat(line.y()[2]).isNaN();
        assertThat(line.y()[5]).isNaN();
    }

    @Test
    void aPlainHasNoCurvesAndHolesAreLeftOut() {
        assertThat(curves(Grid.of(0, 1, 5, (x, y) -> 7))).isEmpty();
        assertThat(curves(Grid.of(0, 1, 5, (x, y) -> x > 0.9 ? Double.NaN : x))).hasSize(3);
    }

    private static List<Series> curves(Grid grid) {
        return LevelCurves.of(grid, Bands.of(grid, 4));
    }

    @Test
    void whatDoesNotBelongTogetherIsRefused() {
        assertThatThrownBy(() -> new Series("path", new double[2], new double[3]))
                .hasMessage("path has 2 numbers x and 3 numbers y");
        assertThatThrownBy(() -> new Grid(new double[2], new double[2], new double[][] {{1, 2}, {3}}))
                .hasMessage("a grid of 2 rows and 2 columns needs as many values in each direction");
    }
}
