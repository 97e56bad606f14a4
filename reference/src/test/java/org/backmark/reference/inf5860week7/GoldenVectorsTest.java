package org.backmark.reference.inf5860week7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.Gson;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The reference against numbers of an independent program.
 *
 * <p>{@code -Dgolden.dir=DIR} compares with {@code DIR/inf5860_week7.json} instead of the copy in the test resources; a relative
 * DIR starts where Maven was called, which the build passes on as {@code golden.base}.
 */
class GoldenVectorsTest {
    private static final double TOLERANCE = 1e-9;
    private static final String NAME = "inf5860_week7.json";

    private final Week7Reference reference = new Week7Reference();
    private static Golden golden;

    @BeforeAll
    static void read() throws IOException {
        Path file = directory().resolve(NAME).toAbsolutePath();
        assertThat(file).as("the golden vectors").isRegularFile();
        golden = new Gson().fromJson(Files.readString(file, StandardCharsets.UTF_8), Golden.class);
        assertThat(golden.networks).as("networks of " + file).isNotEmpty();
        assertThat(golden.networks)
                .allSatisfy(network -> assertThat(network.results)
                        .as("results of a network of " + file)
                        .isNotEmpty());
        assertThat(golden.sigmoidGradient.z).as("sigmoidGradient.z of " + file).isNotEmpty();
    }

    private static Path directory() {
        String chosen = System.getProperty("golden.dir");
        return chosen == null
                ? Path.of("src/test/resources/golden")
                : Path.of(System.getProperty("golden.base", "")).resolve(chosen);
    }

    @Test
    void sigmoidGradientIsTheGoldenOne() {
        Matrix z = Matrix.of(new double[][] {golden.sigmoidGradient.z});
        Matrix g = Matrix.of(new double[][] {golden.sigmoidGradient.g});
        Expect.that("sigmoidGradient").agrees(reference.sigmoidGradient(z), g, TOLERANCE);
    }

    @TestFactory
    Stream<DynamicTest> costAndGradientsAreTheGoldenOnes() {
        return IntStream.range(0, golden.networks.size())
                .boxed()
                .flatMap(n -> IntStream.range(0, golden.networks.get(n).results.size())
                        .mapToObj(r -> dynamicTest("network " + n + ", result " + r, () -> compare(n, r))));
    }

    private void compare(int n, int r) {
        Network network = golden.networks.get(n);
        Result result = network.results.get(r);
        String where = "network " + n + ", lambda " + result.lambda + ": ";
        Week7Problem at = new Week7Problem(
                Matrix.of(network.theta1),
                Matrix.of(network.theta2),
                Matrix.of(network.x),
                network.y,
                network.numLabels,
                result.lambda);
        Expect.that(where + "cost").agrees(at.cost(reference), result.cost, TOLERANCE);
        Gradients gradients = at.backprop(reference);
        Expect.that(where + "grad1").agrees(gradients.theta1(), Matrix.of(result.grad1), TOLERANCE);
        Expect.that(where + "grad2").agrees(gradients.theta2(), Matrix.of(result.grad2), TOLERANCE);
    }

    private record Golden(Slope sigmoidGradient, List<Network> networks) {}

    private record Slope(double[] z, double[] g) {}

    private record Network(
            double[][] theta1, double[][] theta2, double[][] x, int[] y, int numLabels, List<Result> results) {}

    // Boxed, because Gson leaves an absent number at 0, which is a lambda too.
    private record Result(@SerializedName("lambda_") Double lambda, double cost, double[][] grad1, double[][] grad2) {}
}
