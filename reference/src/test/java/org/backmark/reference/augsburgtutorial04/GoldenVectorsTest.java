package org.backmark.reference.augsburgtutorial04;

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
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.reference.Steps;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The reference against numbers of an independent program.
 *
 * <p>{@code -Dgolden.dir=DIR} compares with {@code DIR/augsburg_tutorial04.json} instead of the copy in the test resources; a
 * relative DIR starts where Maven was called, which the build passes on as {@code golden.base}.
 */
class GoldenVectorsTest {
    private static final double TOLERANCE = 1e-9;
    private static final String NAME = "augsburg_tutorial04.json";

    private final Tutorial04Reference reference = new Tutorial04Reference();
    private static Golden golden;

    @BeforeAll
    static void read() throws IOException {
        Path file = directory().resolve(NAME).toAbsolutePath();
        assertThat(file).as("the golden vectors").isRegularFile();
        golden = new Gson().fromJson(Files.readString(file, StandardCharsets.UTF_8), Golden.class);
        assertThat(golden.networks).as("networks of " + file).isNotEmpty();
        assertThat(golden.softmaxJacobian.x).as("softmaxJacobian.x of " + file).isNotEmpty();
        assertThat(golden.delSigmoid.h).as("delSigmoid.h of " + file).isNotEmpty();
    }

    private static Path directory() {
        String chosen = System.getProperty("golden.dir");
        return chosen == null
                ? Path.of("src/test/resources/golden")
                : Path.of(System.getProperty("golden.base", "")).resolve(chosen);
    }

    @Test
    void delSigmoidIsTheGoldenOne() {
        Expect.that("delSigmoid")
                .agrees(
                        reference.delSigmoid(Matrix.of(golden.delSigmoid.h)),
                        Matrix.of(golden.delSigmoid.d),
                        TOLERANCE);
    }

    @Test
    void softmaxJacobianIsTheGoldenOne() {
        Expect.that("softmaxJacobian")
                .agrees(
                        reference.softmaxJacobian(golden.softmaxJacobian.x),
                        Matrix.of(golden.softmaxJacobian.jacobian),
                        TOLERANCE);
    }

    @TestFactory
    Stream<DynamicTest> everyNetworkIsTheGoldenOne() {
        return IntStream.range(0, golden.networks.size())
                .mapToObj(i -> dynamicTest("network " + i, () -> compare("network " + i, golden.networks.get(i))));
    }

    private void compare(String where, Network network) {
        assertThat(network.sizes).as(where).hasSizeGreaterThan(1);
        Parameters parameters = new Parameters(matrices(network.weights), columns(network.biases));
        Samples samples = new Samples(Matrix.of(network.x), network.y);
        Tutorial04Problem at = new Tutorial04Problem(parameters, samples);

        List<Matrix> activations = Steps.right().of(Tutorial04Steps.FORWARD).of(Steps.right(), parameters, samples.x());
        agree(where + ": activations", activations.subList(1, activations.size()), matrices(network.activations));
        Expect.that(where + ": loss").agrees(at.loss(reference), network.loss, TOLERANCE);
        Expect.that(where + ": last error term")
                .agrees(
                        reference.lastErrorTerm(at.forward(reference), network.y),
                        Matrix.of(network.lastErrorTerm),
                        TOLERANCE);
        Parameters gradients = at.gradients(reference);
        agree(where + ": gradients of weights", gradients.weights(), matrices(network.gradWeights));
        agree(where + ": gradients of biases", gradients.biases(), columns(network.gradBiases));
        Parameters after = at.step(reference, network.learningRate);
        agree(where + ": weights after a step", after.weights(), matrices(network.stepWeights));
        agree(where + ": biases after a step", after.biases(), columns(network.stepBiases));
    }

    private static void agree(String what, List<Matrix> computed, List<Matrix> expected) {
        assertThat(computed).as(what).hasSameSizeAs(expected);
        for (int k = 0; k < expected.size(); k++) {
            Expect.that(what + " of layer " + (k + 1)).agrees(computed.get(k), expected.get(k), TOLERANCE);
        }
    }

    private static List<Matrix> matrices(List<double[][]> values) {
        return values.stream().map(Matrix::of).toList();
    }

    private static List<Matrix> columns(List<double[]> values) {
        return values.stream()
                .map(column -> Matrix.of(new double[][] {column}).transpose())
                .toList();
    }

    private record Golden(Slope delSigmoid, Jacobian softmaxJacobian, List<Network> networks) {}

    private record Slope(double[][] h, double[][] d) {}

    private record Jacobian(double[] x, double[][] jacobian) {}

    // Boxed, because Gson leaves an absent number at 0.
    private record Network(
            int[] sizes,
            List<double[][]> weights,
            List<double[]> biases,
            double[][] x,
            int[] y,
            Double loss,
            List<double[][]> activations,
            double[][] lastErrorTerm,
            List<double[][]> gradWeights,
            List<double[]> gradBiases,
            Double learningRate,
            List<double[][]> stepWeights,
            List<double[]> stepBiases) {}
}
