package org.backmark.reference.osnabrueckbackpropgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.datasets.CatsAndDogsData;
import org.backmark.datasets.generator.NumpyRandom;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The reference and the sheet's animals against numbers of an independent program.
 *
 * <p>{@code -Dgolden.dir=DIR} compares with {@code DIR/osnabrueck_cats_dogs.json} instead of the copy in the test resources; a
 * relative DIR starts where Maven was called, which the build passes on as {@code golden.base}.
 */
class GoldenVectorsTest {
    private static final double TOLERANCE = 1e-9;
    private static final String NAME = "osnabrueck_cats_dogs.json";
    private static final Path BUNDLED = Path.of("src/test/resources/golden");

    private final CatsAndDogsReference reference = new CatsAndDogsReference();
    private static Golden golden;

    private record Golden(
            int numpySeed,
            double[][] cats,
            double[][] dogs,
            double[][] normalized,
            double[] targets,
            List<Point> points,
            List<Way> batchGradientDescent) {
        Matrix x() {
            return Matrix.of(normalized);
        }
    }

    private record Point(double[] w, double[] output, double loss, double[] gradient) {}

    private record Way(
            double learningRate, double momentum, int steps, double[] loss, double[] finalWeights, double finalLoss) {}

    @BeforeAll
    static void read() throws IOException {
        golden = in(directory());
    }

    private static Golden in(Path folder) throws IOException {
        Path file = folder.resolve(NAME).toAbsolutePath();
        assertThat(file).as("the golden vectors").isRegularFile();
        Golden read = new Gson().fromJson(Files.readString(file, StandardCharsets.UTF_8), Golden.class);
        assertThat(read.points).as("points of " + file).isNotEmpty();
        assertThat(read.batchGradientDescent).as("descents of " + file).isNotEmpty();
        return read;
    }

    private static Path directory() {
        String chosen = System.getProperty("golden.dir");
        return chosen == null
                ? BUNDLED
                : Path.of(System.getProperty("golden.base", "")).resolve(chosen);
    }

    /** Not a bit is different. */
    @Test
    void theAnimalsAreNumpysBitForBit() {
        CatsAndDogsData drawn = CatsAndDogsData.draw(golden.cats[0].length, new NumpyRandom(golden.numpySeed));

        assertThat(Matrix.wrap(drawn.cats()).toArrays()).isDeepEqualTo(golden.cats);
        assertThat(Matrix.wrap(drawn.dogs()).toArrays()).isDeepEqualTo(golden.dogs);
    }

    @Test
    void theReferenceDrawsAsTheSheetsCodeDoes() {
        NumpyRandom numpy = new NumpyRandom(golden.numpySeed);
        Random normal = new Random() {
            @Override
            public double nextGaussian() {
                return numpy.nextGaussian();
            }
        };

        assertThat(reference.sample(golden.cats[0].length, normal).dogs().toArrays())
                .isDeepEqualTo(golden.dogs);
    }

    @Test
    void theNormalizedAnimalsAreTheGoldenOnes() {
        Matrix animals = Matrix.of(golden.cats).concatColumns(Matrix.of(golden.dogs));
        Expect.that("normalize").agrees(reference.normalize(animals), golden.x(), TOLERANCE);
    }

    /** Whatever folder is compared with. */
    @Test
    void theBundledAnimalsAreThoseOfTheSheet() throws IOException {
        Golden bundled = in(BUNDLED);

        assertThat(bundled.numpySeed).isEqualTo(1);
        assertThat(Matrix.wrap(CatsAndDogsData.normalized()).toArrays()).isDeepEqualTo(bundled.normalized);
    }

    @Test
    void theTargetsAreTheGoldenOnes() {
        assertThat(reference.targets(golden.cats[0].length, golden.dogs[0].length))
                .containsExactly(golden.targets);
    }

    @TestFactory
    Stream<DynamicTest> outputsLossesAndGradientsAreTheGoldenOnes() {
        return golden.points.stream().map(point -> dynamicTest(Arrays.toString(point.w), () -> compare(point)));
    }

    private void compare(Point point) {
        AnimalsProblem at = new AnimalsProblem(point.w, golden.x(), golden.targets);
        Expect.that("output").agrees(at.forward(reference), point.output, TOLERANCE);
        Expect.that("loss").agrees(at.loss(reference), point.loss, TOLERANCE);
        Expect.that("gradient").agrees(at.gradient(reference), point.gradient, TOLERANCE);
    }

    @TestFactory
    Stream<DynamicTest> descentsAreTheGoldenOnes() {
        return golden.batchGradientDescent.stream()
                .map(way -> dynamicTest("eta " + way.learningRate + ", mu " + way.momentum, () -> compare(way)));
    }

    private void compare(Way way) {
        AnimalsProblem start = new AnimalsProblem(golden.points.get(0).w, golden.x(), golden.targets);
        Descent descent = start.descend(
                reference,
                new DescentPlan(way.learningRate, way.momentum, golden.targets.length, way.steps, new Random(1)));
        double[] before = Arrays.copyOf(descent.loss(), way.steps);
        Expect.that("losses").agrees(before, way.loss, TOLERANCE);
        Expect.that("last weights").agrees(descent.path().get(way.steps), way.finalWeights, TOLERANCE);
        Expect.that("last loss").agrees(descent.loss()[way.steps], way.finalLoss, TOLERANCE);
    }
}
