package org.backmark.reference.heidelbergbicsheet4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The reference against numbers of an independent program.
 *
 * <p>{@code -Dgolden.dir=DIR} compares with {@code DIR/heidelberg_bic_sheet4.json} instead of the copy in the test resources; a
 * relative DIR starts where Maven was called, which the build passes on as {@code golden.base}.
 */
class GoldenVectorsTest {
    private static final double TOLERANCE = 1e-9;
    private static final String NAME = "heidelberg_bic_sheet4.json";

    private final Sheet4Reference reference = new Sheet4Reference();
    private static Golden golden;

    private record Golden(List<Network> networks) {}

    private record Network(
            double[][] v,
            double[] b,
            double[][] w,
            double[] c,
            double[][] x,
            double[][] target,
            double objective,
            double[][] output,
            double[][] deltaHidden,
            double[][] deltaOutput,
            double[][] dV,
            double[] db,
            double[][] dW,
            double[] dc) {
        Sheet4Problem problem() {
            return new Sheet4Problem(
                    new Mlp(Matrix.of(v), column(b), Matrix.of(w), column(c)),
                    Matrix.of(x),
                    Matrix.of(target),
                    Phi.LOGISTIC);
        }
    }

    @BeforeAll
    static void read() throws IOException {
        Path file = directory().resolve(NAME).toAbsolutePath();
        assertThat(file).as("the golden vectors").isRegularFile();
        golden = new Gson().fromJson(Files.readString(file, StandardCharsets.UTF_8), Golden.class);
        assertThat(golden.networks).as("networks of " + file).isNotEmpty();
    }

    private static Path directory() {
        String chosen = System.getProperty("golden.dir");
        return chosen == null
                ? Path.of("src/test/resources/golden")
                : Path.of(System.getProperty("golden.base", "")).resolve(chosen);
    }

    @TestFactory
    Stream<DynamicTest> networksAreTheGoldenOnes() {
        return IntStream.range(0, golden.networks.size())
                .mapToObj(n -> dynamicTest("network " + n, () -> compare(golden.networks.get(n))));
    }

    private void compare(Network network) {
        Sheet4Problem at = network.problem();
        Layers layers = at.layers();
        Expect.that("objective").agrees(at.objective(), network.objective, TOLERANCE);
        Expect.that("output").agrees(layers.outputZ(), Matrix.of(network.output), TOLERANCE);
        Matrix outputDelta = reference.outputDelta(layers.outputZ(), at.target(), layers.outputV(), at.phi());
        Expect.that("deltaOutput").agrees(outputDelta, Matrix.of(network.deltaOutput), TOLERANCE);
        Expect.that("deltaHidden")
                .agrees(
                        reference.hiddenDelta(at.net().W(), outputDelta, layers.hiddenV(), at.phi()),
                        Matrix.of(network.deltaHidden),
                        TOLERANCE);
        LayerGradients gradients = at.backprop(reference);
        Expect.that("dV").agrees(gradients.dV(), Matrix.of(network.dV), TOLERANCE);
        Expect.that("db").agrees(gradients.db(), column(network.db), TOLERANCE);
        Expect.that("dW").agrees(gradients.dW(), Matrix.of(network.dW), TOLERANCE);
        Expect.that("dc").agrees(gradients.dc(), column(network.dc), TOLERANCE);
    }

    private static Matrix column(double[] numbers) {
        return Matrix.of(new double[][] {numbers}).transpose();
    }
}
