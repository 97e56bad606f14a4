package org.backmark.kit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RasterTest {
    @Test
    void numbersBecomeLevelsAroundZero() {
        Raster raster = Raster.of(new double[] {0, 2, -2, 1, Double.NaN, Double.NEGATIVE_INFINITY}, 2, 3);

        assertThat(raster.levels()).containsExactly(128, 255, 1, 192, 0, 0);
        assertThat(raster.largest()).isEqualTo(2);
    }

    @Test
    void aMatrixOfZerosHasNoStrongestColour() {
        Raster raster = Raster.of(new double[4], 2, 2);

        assertThat(raster.levels()).containsOnly(Raster.ZERO);
        assertThat(raster.largest()).isZero();
    }

    @Test
    void ofALargeMatrixNothingThatStandsOutIsLost() {
        double[] values = new double[400 * 785];
        values[399 * 785 + 784] = -3;
        values[7] = 1;

        Raster raster = Raster.of(values, 400, 785);

        assertThat(raster.rows() * raster.columns()).isLessThanOrEqualTo(1 << 14);
        int[] levels = raster.levels();
        assertThat(levels[levels.length - 1]).isEqualTo(1);
        assertThat(levels[7 * raster.columns() / 785]).isEqualTo(170);
        assertThat(raster.packed().length()).isLessThan(500);
    }

    @Test
    void cellsAreDrawnWithAPixelEach() throws IOException {
        byte[] png = Drawing.png(new Figure.Cells(
                "t", "column", "row", Raster.of(new double[] {0, 1, -1, Double.NaN}, 2, 2)));

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(2);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
        assertThat(image.getRGB(1, 0)).isEqualTo(0xFFB2182B);
        assertThat(image.getRGB(0, 1)).isEqualTo(0xFF2166AC);
        assertThat(image.getRGB(1, 1)).isEqualTo(0xFF000000);
    }

    @Test
    void unitsAreTilesWhosePixelsRunDownTheColumns() {
        double[][] weights = {{1, 2, 3, 4}, {0, 0, 0, -5}, {0, 0, 0, 0}};

        Raster tiles = Tiles.of(weights, 2, true);

        assertThat(tiles.rows()).isEqualTo(5);
        assertThat(tiles.columns()).isEqualTo(5);
        assertThat(tiles.levels())
                .containsExactly(
                        160, 223, 128, 128, 128, //
                        192, 255, 128, 128, 1, //
                        128, 128, 128, 128, 128, //
                        128, 128, 128, 128, 128, //
                        128, 128, 128, 128, 128);
    }

    @Test
    void pixelsMayRunAlongTheRowsToo() {
        assertThat(Tiles.of(new double[][] {{1, 2, 3, 4}}, 2, false).levels()).containsExactly(160, 192, 223, 255);
    }

    @Test
    void aUnitThatIsNoSquareImageIsRefused() {
        assertThatThrownBy(() -> Tiles.of(new double[][] {{1, 2, 3}}, 2, true))
                .hasMessage("unit 0 has 3 weights, not one for each of 2 x 2 pixels");
    }
}
