package org.backmark.kit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class BandsTest {
    private static final Grid SLOPE = Grid.of(0, 4, 5, (x, y) -> 4 * x);

    @Test
    void bandsAreNarrowerWhereTheSurfaceIsLow() {
        assertThat(Bands.of(SLOPE, 4).borders()).containsExactly(0, 1, 4, 9, 16);
    }

    @Test
    void everyPlaceIsInTheBandOfItsHeight() {
        Bands bands = Bands.of(SLOPE, 4);

        List<Series> filled = bands.filled(SLOPE, 2);

        assertThat(filled.stream().mapToInt(band -> band.x().length)).containsExactly(9, 9, 27, 36);
        for (int band = 0; band < 4; band++) {
            for (double x : filled.get(band).x()) {
                assertThat(4 * x).isBetween(bands.borders()[band], bands.borders()[band + 1]);
            }
        }
    }

    @Test
    void aHoleStaysEmpty() {
        Grid hole = Grid.of(0, 4, 5, (x, y) -> x == 2 && y == 2 ? Double.NaN : x);

        int points = Bands.of(hole, 3).filled(hole, 2).stream()
                .mapToInt(band -> band.x().length)
                .sum();

        assertThat(points).isEqualTo(81 - 9);
    }

    @Test
    void theBarHasTheColourOfEachBandFromLowToHigh() {
        Bands bands = Bands.of(SLOPE, 4);
        BufferedImage chart = new BufferedImage(200, 320, BufferedImage.TYPE_INT_RGB);

        BufferedImage image = ColourBar.beside(chart, bands, new Font(Font.SANS_SERIF, Font.PLAIN, 16));

        assertThat(image.getWidth()).isEqualTo(300);
        for (int band = 0; band < 4; band++) {
            assertThat(image.getRGB(205, 260 - 25 - 50 * band))
                    .as("band " + band)
                    .isEqualTo(bands.colour(band).getRGB());
        }
        assertThat(bands.colour(0)).isNotEqualTo(bands.colour(3));
    }

    @Test
    void aHeightIsReadInFewDigits() {
        assertThat(ColourBar.label(0.0123)).isEqualTo("0.012");
        assertThat(ColourBar.label(12.345)).isEqualTo("12.3");
        assertThat(ColourBar.label(1234.5)).isEqualTo("1235");
        assertThat(ColourBar.label(2.5e7)).isEqualTo("2.5e+07");
    }
}
