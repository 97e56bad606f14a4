package org.backmark.datasets.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StrokesTest {
    @Test
    void everyDigitIsWrittenInThreeWaysOfAtLeastOneStroke() {
        for (int digit = 0; digit < 10; digit++) {
            assertThat(Glyphs.of(digit))
                    .hasSize(3)
                    .allSatisfy(glyph -> assertThat(glyph.strokes())
                            .isNotEmpty()
                            .allSatisfy(stroke -> assertThat(stroke.length).isGreaterThan(1)));
        }
    }

    @Test
    void aGlyphIsReadAsPointsOfStrokes() {
        Glyph seven = Glyph.parse("12 8 86 8; 30 52 75 52 1 2");
        assertThat(seven.strokes()).hasSize(2);
        assertThat(seven.strokes().get(0)).isDeepEqualTo(new double[][] {{12, 8}, {86, 8}});
        assertThat(seven.strokes().get(1)).isDeepEqualTo(new double[][] {{30, 52}, {75, 52}, {1, 2}});
    }

    @Test
    void writersDifferInHandAndShapes() {
        Random random = new Random(4);
        Set<Double> slants = new HashSet<>();
        Stream.generate(() -> Writer.draw(random)).limit(10).forEach(writer -> {
            slants.add(writer.slant());
            assertThat(writer.glyphs()).hasSize(10);
            assertThat(writer.slant()).isBetween(-0.15, 0.45);
            assertThat(writer.penWidth()).isBetween(1.5, 2.8);
            assertThat(writer.roundness()).isBetween(0.3, 1.1);
            assertThat(writer.aspect()).isBetween(0.65, 1.0);
        });
        assertThat(slants).hasSize(10);
    }

    @Test
    void aCurvePassesItsPoints() {
        double[][] points = {{0, 0}, {10, 20}, {30, 5}};
        double[][] curve = Spline.flatten(points, 1);
        assertThat(curve).hasNumberOfRows(13);
        assertThat(curve[0]).containsExactly(0, 0);
        assertThat(curve[6]).containsExactly(10, 20);
        assertThat(curve[12]).containsExactly(30, 5);
    }

    @Test
    void withoutRoundnessTheCurveIsAPolyline() {
        double[][] curve = Spline.flatten(new double[][] {{0, 0}, {10, 20}, {30, 5}}, 0);
        for (int i = 0; i <= 6; i++) {
            assertThat(curve[i][1]).isCloseTo(2 * curve[i][0], within(1e-12));
        }
    }

    @Test
    void aCatmullRomSplineKeepsAStraightLineStraightAndBowsACorner() {
        assertThat(List.of(Spline.flatten(new double[][] {{0, 0}, {10, 10}, {20, 20}}, 1)))
                .allSatisfy(point -> assertThat(point[0]).isCloseTo(point[1], within(1e-12)));
        double[] middle = Spline.flatten(new double[][] {{0, 0}, {10, 10}, {20, 0}}, 1)[3];
        assertThat(middle[1]).as("above the chord").isGreaterThan(middle[0]);
    }

    @Test
    void aPenLeavesItsWidthAndFadesOverOnePixel() {
        Canvas canvas = new Canvas(20);
        canvas.line(new double[] {5, 10}, new double[] {15, 10}, 2);
        byte[] pixels = canvas.pixels(0, 0, new Random(1));
        assertThat(level(pixels, 9, 10)).isEqualTo(255);
        assertThat(level(pixels, 10, 10)).isEqualTo(255);
        assertThat(level(pixels, 8, 10)).isZero();
        assertThat(level(pixels, 11, 10)).isZero();
        assertThat(level(pixels, 10, 2)).isZero();
        canvas.line(new double[] {5, 3.25}, new double[] {15, 3.25}, 1);
        assertThat(level(canvas.pixels(0, 0, new Random(1)), 3, 10)).isEqualTo(191);
    }

    @Test
    void aPointIsARoundDot() {
        Canvas canvas = new Canvas(20);
        canvas.line(new double[] {4.5, 4.5}, new double[] {4.5, 4.5}, 1);
        byte[] pixels = canvas.pixels(0, 0, new Random(1));
        assertThat(level(pixels, 4, 4)).isEqualTo(255);
        assertThat(level(pixels, 4, 5)).isZero();
    }

    @Test
    void specksComeAsOftenAsAsked() {
        byte[] pixels = new Canvas(100).pixels(0, 0.1, new Random(1));
        int specks = 0;
        for (byte pixel : pixels) {
            specks += pixel == 0 ? 0 : 1;
        }
        assertThat(specks).isBetween(850, 1150);
    }

    private static int level(byte[] pixels, int row, int column) {
        return Byte.toUnsignedInt(pixels[row * 20 + column]);
    }
}
