package org.backmark.reference.nyculab2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Optimizer;
import org.backmark.contract.nyculab2.Points;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The reference against numbers of an independent program.
 *
 * <p>{@code -Dgolden.dir=DIR} compares with {@code DIR/nycu_lab2.json} instead of the copy in the test resources; a relative
 * DIR starts where Maven was called, which the build passes on as {@code golden.base}.
 */
class GoldenVectorsTest {
    private static final double TOLERANCE = 1e-9;
    private static final String NAME = "nycu_lab2.json";
    private static final Map<String, Activation> ACTIVATIONS = Map.of(
            "sigmoid", Activation.SIGMOID,
            "tanh", Activation.TANH,
            "relu", Activation.RELU,
            "leakyRelu", Activation.LEAKY_RELU);
    private static final Map<String, Optimizer> OPTIMIZERS = Map.of(
            "sgd", Optimizer.SGD,
            "momentum", Optimizer.MOMENTUM,
            "adagrad", Optimizer.ADAGRAD,
            "adam", Optimizer.ADAM);

    private final Lab2Reference reference = new Lab2Reference();
    private static Golden golden;

    @BeforeAll
    static void read() throws IOException {
        Path file = directory().resolve(NAME).toAbsolutePath();
        assertThat(file).as("the golden vectors").isRegularFile();
        golden = new Gson().fromJson(Files.readString(file, StandardCharsets.UTF_8), Golden.class);
        assertThat(golden.networks).as("networks of " + file).isNotEmpty();
        assertThat(golden.activations.keySet()).as("activations of " + file).isEqualTo(ACTIVATIONS.keySet());
        assertThat(golden.optimizers.weights.keySet())
                .as("optimizers of " + file)
                .isEqualTo(OPTIMIZERS.keySet());
        assertThat(golden.optimizers.gradients).as("gradients of " + file).isNotEmpty();
        assertThat(golden.convolution).as("convolutions of " + file).isNotEmpty();
    }

    private static Path directory() {
        String chosen = System.getProperty("golden.dir");
        return chosen == null
                ? Path.of("src/test/resources/golden")
                : Path.of(System.getProperty("golden.base", "")).resolve(chosen);
    }

    @Test
    void theXorPointsAreTheGoldenOnes() {
        Points points = reference.generateXorEasy();
        Matrix both = points.x().concatColumns(points.y());
        Expect.that("x and y").agrees(both, Matrix.of(golden.xorEasy), TOLERANCE);
    }

    @TestFactory
    Stream<DynamicTest> activationsAreTheGoldenOnes() {
        return golden.activations.entrySet().stream()
                .map(entry ->
                        dynamicTest(entry.getKey(), () -> compare(ACTIVATIONS.get(entry.getKey()), entry.getValue())));
    }

    private void compare(Activation kind, Curve curve) {
        Matrix z = row(curve.z);
        Expect.that("f").agrees(reference.activation(kind, z), row(curve.f), TOLERANCE);
        Expect.that("df").agrees(reference.activationDerivative(kind, z), row(curve.df), TOLERANCE);
    }

    @TestFactory
    Stream<DynamicTest> networksAreTheGoldenOnes() {
        return IntStream.range(0, golden.networks.size())
                .mapToObj(n -> dynamicTest("network " + n, () -> compare(golden.networks.get(n))));
    }

    private void compare(Network network) {
        assertThat(ACTIVATIONS).containsKey(network.activation);
        Lab2Problem at = new Lab2Problem(
                matrices(network.weights),
                Matrix.of(network.x),
                Matrix.of(network.y),
                ACTIVATIONS.get(network.activation));
        Matrix prediction = at.forward(reference);
        Expect.that("prediction").agrees(prediction, Matrix.of(network.prediction), TOLERANCE);
        Expect.that("loss").agrees(reference.loss(prediction, at.y()), network.loss, TOLERANCE);
        agree(at.backward(reference), matrices(network.gradients));
    }

    @TestFactory
    Stream<DynamicTest> optimisersAreTheGoldenOnes() {
        Optimizers all = golden.optimizers;
        Hyperparameters h = new Hyperparameters(all.learningRate, all.beta1, all.beta2, all.epsilon);
        List<Matrix> gradients =
                Arrays.stream(all.gradients).map(GoldenVectorsTest::row).toList();
        Matrix start = new Matrix(1, all.gradients[0].length);
        return all.weights.entrySet().stream()
                .map(entry -> dynamicTest(
                        entry.getKey(),
                        () -> agree(
                                reference.optimise(OPTIMIZERS.get(entry.getKey()), start, gradients, h),
                                Arrays.stream(entry.getValue())
                                        .map(GoldenVectorsTest::row)
                                        .toList())));
    }

    @TestFactory
    Stream<DynamicTest> convolutionsAreTheGoldenOnes() {
        return IntStream.range(0, golden.convolution.size())
                .mapToObj(n -> dynamicTest("convolution " + n, () -> compare(golden.convolution.get(n))));
    }

    private void compare(Convolution at) {
        Matrix x = Matrix.of(at.x);
        Matrix f = Matrix.of(at.f);
        Matrix dO = Matrix.of(at.dO);
        Expect.that("O").agrees(reference.convolve(x, f), Matrix.of(at.o), TOLERANCE);
        Expect.that("dX").agrees(reference.convolutionInputGradient(dO, f), Matrix.of(at.dX), TOLERANCE);
        Expect.that("dF").agrees(reference.convolutionFilterGradient(x, dO), Matrix.of(at.dF), TOLERANCE);
    }

    private static void agree(List<Matrix> computed, List<Matrix> expected) {
        assertThat(computed).hasSameSizeAs(expected);
        for (int k = 0; k < expected.size(); k++) {
            Expect.that("number " + k).agrees(computed.get(k), expected.get(k), TOLERANCE);
        }
    }

    private static List<Matrix> matrices(List<double[][]> arrays) {
        return arrays.stream().map(Matrix::of).toList();
    }

    private static Matrix row(double[] numbers) {
        return Matrix.of(new double[][] {numbers});
    }

    private record Golden(
            List<Network> networks,
            Map<String, Curve> activations,
            double[][] xorEasy,
            Optimizers optimizers,
            List<Convolution> convolution) {}

    private record Curve(double[] z, double[] f, double[] df) {}

    // Boxed, because Gson leaves an absent number at 0.
    private record Network(
            String activation,
            List<double[][]> weights,
            double[][] x,
            double[][] y,
            Double loss,
            double[][] prediction,
            List<double[][]> gradients) {}

    private record Optimizers(
            double[][] gradients,
            Double learningRate,
            Double beta1,
            Double beta2,
            Double epsilon,
            Map<String, double[][]> weights) {}

    private record Convolution(double[][] x, double[][] f, double[][] o, double[][] dO, double[][] dX, double[][] dF) {}
}
