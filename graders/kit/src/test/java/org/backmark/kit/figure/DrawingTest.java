package org.backmark.kit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawingTest {
    private static final Series PATH = new Series("path", new double[] {-1, 0, 1}, new double[] {1, 0.5, 0});

    @TempDir
    private Path folder;

    static Stream<Figure> figures() {
        return Stream.of(
                new Figure.Scatter("Points", "x", "y", List.of(PATH)),
                new Figure.Lines("Lines", "x", "y", List.of(PATH)),
                new Figure.Surface("Surface", "x", "y", Grid.of(-2, 2, 21, (x, y) -> x * x + y * y), List.of(PATH)));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void aFigureIsAnImageAndTheSameNumbersMakeTheSameBytes(Figure figure) throws IOException {
        byte[] first = Drawing.png(figure);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(first));
        assertThat(image.getWidth()).isEqualTo(720);
        assertThat(image.getHeight()).isEqualTo(Drawing.height(figure));
        assertThat(colours(image)).isGreaterThan(3);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Drawing.png(figure)).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aLabelThatIsLongerThanAChartIsCut() throws IOException {
        Figure longer = new Figure.Lines("t".repeat(3_000), "x".repeat(3_000), "y".repeat(3_000), List.of(PATH));
        Figure cut = new Figure.Lines("t".repeat(81), "x".repeat(81), "y".repeat(81), List.of(PATH));

        assertThat(Drawing.png(longer)).isEqualTo(Drawing.png(cut));
    }

    @Test
    void aPathThatLeavesTheSurfaceOrIsNoNumberIsDrawnAsFarAsItGoes() throws IOException {
        Series astray = new Series(
                "path", new double[] {0, 50, Double.NaN, 1}, new double[] {0, 1, Double.NaN, Double.POSITIVE_INFINITY});

        assertThat(Drawing.png(
                        new Figure.Surface("Surface", "x", "y", Grid.of(-2, 2, 9, (x, y) -> x), List.of(astray))))
                .isNotEmpty();
    }

    @Test
    void theFoldersOfAFileAreMade() throws IOException {
        Path file = folder.resolve("a/b/lines.png");

        Drawing.write(new Figure.Lines("Lines", "x", "y", List.of(PATH)), file);

        assertThat(ImageIO.read(file.toFile())).isNotNull();
    }

    private static long colours(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }
}
