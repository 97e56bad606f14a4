package org.backmark.kit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backmark.kit.score.Tiny.task;
import static org.backmark.kit.score.Tiny.visible;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import javax.imageio.ImageIO;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.compare.Mismatch;
import org.backmark.kit.figure.Figure;
import org.backmark.kit.figure.Grid;
import org.backmark.kit.figure.Series;
import org.backmark.kit.junit.Figures;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.Launch;
import org.backmark.kit.score.Tiny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.TestExecutionListener;

class LocalFiguresTest {
    private static final Series PATH =
            new Series("path", new double[] {0, 1}, new double[] {Double.NaN, Double.POSITIVE_INFINITY});
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Graded("tiny")
    static class Draws {
        @Test
        void passes(Figures figures) {
            figures.add("points", new Figure.Scatter("Points", "x", "y", List.of(PATH)));
            figures.add(
                    "surface", new Figure.Surface("Surface", "x", "y", Grid.of(0, 1, 5, Double::sum), List.of(PATH)));
        }

        @Test
        void fails(Figures figures) {
            figures.add("lines", new Figure.Lines("Lines", "x", "y", List.of(PATH)));
            throw new Mismatch("look at the line", "it goes astray");
        }
    }

    private void run() {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Launch.run(
                Tiny.assignment(task("first", visible("passes", 2)), task("second", visible("fails", 4))),
                Map.of("backmark.out", folder.resolve("out").toString()),
                new LocalFigures(() -> new Terminal(out, out, false)),
                Draws.class);
    }

    @Test
    void theFiguresOfChecksLieBesideTheScoresWhetherTheyPassOrFail() throws IOException {
        run();

        for (String name : List.of("points", "surface", "lines")) {
            assertThat(ImageIO.read(
                            folder.resolve("out/figures/" + name + ".png").toFile()))
                    .as(name)
                    .isNotNull();
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aFigureThatCannotBeWrittenIsSaidInOneLine() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/figures"), "in the way");

        run();

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).startsWith("backmark: the figure "));
    }

    @Test
    void theBoardEndsWithTheTitlesOfTheFigures() {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Assignment tiny = Tiny.assignment(task("first", visible("passes", 2)), task("second", visible("fails", 4)));
        Launch.run(
                tiny,
                Map.of("backmark.out", folder.resolve("out").toString()),
                new LocalScores(
                        id -> tiny,
                        () -> new Terminal(out, out, false),
                        System::nanoTime,
                        Clock.systemUTC(),
                        Coverage.ofMavenProject(folder)),
                Draws.class);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .endsWith("Figures in " + folder.resolve("out/figures")
                        + ":\n  points: Points\n  surface: Surface\n  lines: Lines\n");
    }

    @Test
    void junitFindsTheListenerByItself() {
        assertThat(ServiceLoader.load(TestExecutionListener.class)).hasAtLeastOneElementOfType(LocalFigures.class);
    }
}
