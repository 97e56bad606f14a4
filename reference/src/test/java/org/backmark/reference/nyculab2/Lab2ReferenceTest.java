package org.backmark.reference.nyculab2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.contract.nyculab2.Optimizer;
import org.backmark.contract.nyculab2.Points;
import org.backmark.contract.nyculab2.Training;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Lab2ReferenceTest {
    private static final Hyperparameters H = new Hyperparameters(0.03, 0.9, 0.999, 1e-8);

    private final Lab2 reference = new Lab2Reference();

    @Test
    void linearPointsAreLabelledByTheirSideOfTheDiagonal() {
        Points points = reference.generateLinear(1000, new Random(1));
        int ones = 0;
        for (int i = 0; i < 1000; i++) {
            assertThat(points.y().get(i))
                    .isEqualTo(points.x().get(i, 0) > points.x().get(i, 1) ? 0 : 1);
            ones += (int) points.y().get(i);
        }

        assertThat(ones).isBetween(400, 600);
        assertThat(points.x().elementMin()).isBetween(0.0, 0.01);
        assertThat(points.x().elementMax()).isBetween(0.99, 1.0);
        assertThat(LabPoints.side(0.5, 0.5)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void activationsAreNumbersFarOut(Activation kind) {
        Matrix z = Matrix.of(new double[][] {{-1e308, -800, 0, 800, 1e308}});

        assertThat(reference.activation(kind, z).hasUncountable()).isFalse();
        assertThat(reference.activationDerivative(kind, z).hasUncountable()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void gradientsAgreeWithCentralDifferences(Activation hidden) {
        for (int samples = 1; samples < 12; samples++) {
            Lab2Problem problem = Lab2Problem.random(new Random(samples), 3, 5, 4, samples, hidden);
            agree(problem.backward(reference), problem.centralDifferences(reference), 1e-8);
        }
    }

    @Test
    void accuracyIsAPercentage() {
        Matrix prediction = Matrix.of(new double[][] {{0.9}, {0.1}, {0.6}, {0.4}});
        Matrix y = Matrix.of(new double[][] {{1}, {0}, {0}, {0}});

        assertThat(reference.accuracy(prediction, y)).isEqualTo(75);
    }

    @ParameterizedTest
    @EnumSource
    void oneBatchOfEverySampleIsAStepOfTheOptimiser(Optimizer kind) {
        Lab2Problem problem = Lab2Problem.random(new Random(3), 2, 5, 4, 7, Activation.TANH);
        List<Matrix> gradients = problem.backward(reference);

        Training training = problem.train(reference, plan(kind, 1, 7, 1), new StringBuilder());

        for (int k = 0; k < 3; k++) {
            List<Matrix> path = reference.optimise(kind, problem.w().get(k), List.of(gradients.get(k)), H);
            Expect.that("W").agrees(training.weights().get(k), path.get(0), 1e-12);
        }
    }

    @Test
    void noEpochsLeaveTheWeightsAsTheyAre() {
        Lab2Problem problem = Lab2Problem.random(new Random(3), 2, 5, 4, 7, Activation.SIGMOID);
        StringBuilder log = new StringBuilder();

        Training training = problem.train(reference, plan(Optimizer.SGD, 0, 7, 1), log);

        agree(training.weights(), problem.w(), 0);
        assertThat(training.loss()).isEmpty();
        assertThat(log).isEmpty();
    }

    @Test
    void theLogHasALineForEveryHundredthEpoch() {
        Lab2Problem problem = Lab2Problem.random(new Random(3), 2, 5, 4, 7, Activation.SIGMOID);
        StringBuilder log = new StringBuilder();

        problem.train(reference, plan(Optimizer.SGD, 201, 3, 1), log);

        assertThat(log.toString()).matches("epoch 0 loss : 0\\.\\d{9}\nepoch 100 loss : .*\nepoch 200 loss : .*\n");
    }

    @Test
    void aLogThatFailsIsNotSwallowed() {
        Lab2Problem problem = Lab2Problem.random(new Random(3), 2, 5, 4, 7, Activation.SIGMOID);

        assertThatThrownBy(() -> problem.train(reference, plan(Optimizer.SGD, 1, 7, 1), new Broken()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("full");
    }

    @Test
    void batchesTakeEverySampleOnceAndTheLastMayBeSmaller() {
        List<int[]> batches = Batches.shuffled(7, 3, new Random(1));

        assertThat(batches).extracting(batch -> batch.length).containsExactly(3, 3, 1);
        assertThat(batches.stream().flatMapToInt(java.util.Arrays::stream).toArray())
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
        assertThat(Batches.shuffled(7, Integer.MAX_VALUE, new Random(1))).hasSize(1);
    }

    @Test
    void xorIsLearnedWithoutAMistake() {
        Points points = reference.generateXorEasy();
        for (int seed = 0; seed < 20; seed++) {
            assertThat(accuracyAfterTraining(points, seed)).as("seed " + seed).isEqualTo(100);
        }
    }

    @Test
    void linearPointsAreLearned() {
        for (int seed = 0; seed < 20; seed++) {
            Points points = reference.generateLinear(100, new Random(seed));
            assertThat(accuracyAfterTraining(points, seed)).as("seed " + seed).isGreaterThanOrEqualTo(97);
        }
    }

    private double accuracyAfterTraining(Points points, int seed) {
        Random random = new Random(seed);
        List<Matrix> w = List.of(gaussian(random, 2, 8), gaussian(random, 8, 8), gaussian(random, 8, 1));
        Lab2Problem start = new Lab2Problem(w, points.x(), points.y(), Activation.SIGMOID);
        Training training = start.train(reference, plan(Optimizer.ADAM, 500, 1000, seed), new StringBuilder());
        return reference.accuracy(start.withWeights(training.weights()).forward(reference), points.y());
    }

    private static Matrix gaussian(Random random, int rows, int columns) {
        return new Matrix(rows, columns).map(zero -> random.nextGaussian());
    }

    private static TrainingPlan plan(Optimizer kind, int epochs, int batchSize, long seed) {
        return new TrainingPlan(kind, H, epochs, batchSize, new Random(seed));
    }

    private static void agree(List<Matrix> computed, List<Matrix> expected, double tolerance) {
        assertThat(computed).hasSameSizeAs(expected);
        for (int k = 0; k < expected.size(); k++) {
            Expect.that("W" + (k + 1)).agrees(computed.get(k), expected.get(k), tolerance);
        }
    }

    private static final class Broken implements Appendable {
        @Override
        public Appendable append(CharSequence text) throws IOException {
            throw new IOException("the disk is full");
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) throws IOException {
            return append(text);
        }

        @Override
        public Appendable append(char character) throws IOException {
            return append("");
        }
    }
}
