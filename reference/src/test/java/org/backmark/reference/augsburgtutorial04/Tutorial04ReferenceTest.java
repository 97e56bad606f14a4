package org.backmark.reference.augsburgtutorial04;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.datasets.LabelledImages;
import org.backmark.datasets.Tutorial04Data;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.junit.jupiter.api.Test;

class Tutorial04ReferenceTest {
    private final Tutorial04Network network = new Tutorial04Reference();
    private final Random random = new Random(7);
    private final Tutorial04Problem problem = Tutorial04Problem.random(random, 9, 6, 5, 4, 3);

    @Test
    void gradientsAreTheSlopesOfTheLossForAnyNumberOfLayers() {
        for (int[] units : new int[][] {{4, 3}, {5, 4, 3}, {6, 5, 4, 3}, {3, 4, 5, 4, 2}}) {
            Tutorial04Problem at = Tutorial04Problem.random(random, 7, units);
            agree(at.gradients(network), at.centralDifferences(network), 1e-8);
        }
    }

    @Test
    void softmaxSurvivesLargeInputs() {
        Matrix h = new Tutorial04Problem(
                        new Parameters(
                                List.of(Matrix.of(new double[][] {{1000}, {-1000}, {999}})), List.of(new Matrix(3, 1))),
                        new Samples(Matrix.of(new double[][] {{1, -1, 0}}), new int[3]))
                .forward(network);

        Expect.that("softmax at +-1000")
                .agrees(
                        h,
                        Matrix.of(new double[][] {
                            {1 / (1 + Math.exp(-1)), 0, 1 / 3.0}, {0, 1, 1 / 3.0}, {1 / (1 + Math.E), 0, 1 / 3.0}
                        }),
                        1e-15);
        Expect.that("jacobian at +-1000")
                .agrees(network.softmaxJacobian(new double[] {1000, -1000}), new Matrix(2, 2), 1e-15);
    }

    @Test
    void callsInAWrongOrderSayWhatToCallFirstAndChangeNothing() {
        refuses(() -> network.forward(problem.samples().x()), "setParameters");
        refuses(network::weights, "setParameters");
        refuses(
                () -> network.train(
                        problem.samples().x(),
                        problem.samples().y(),
                        problem.samples().x(),
                        new int[9],
                        1,
                        1,
                        null),
                "setParameters");
        problem.setUp(network);
        refuses(() -> network.backpropagate(problem.samples().y()), "forward");
        network.forward(problem.samples().x());
        refuses(network::biasGradients, "backpropagate");
        refuses(() -> network.optimisationStep(0.1), "backpropagate");
        network.backpropagate(problem.samples().y());
        network.optimisationStep(0.1);
        refuses(() -> network.optimisationStep(0.1), "backpropagate");
        refuses(() -> network.backpropagate(problem.samples().y()), "forward");
        Parameters once = new Parameters(network.weights(), network.biases());
        problem.setUp(network);
        refuses(network::weightGradients, "backpropagate");

        agree(once, problem.step(new Tutorial04Reference(), 0.1), 0);
    }

    @Test
    void nothingThatGoesInOrComesOutIsTheNetworksOwn() {
        problem.backpropagate(network);
        network.weights().get(0).fill(0);
        network.weightGradients().get(0).fill(0);
        network.optimisationStep(0.1);

        agree(new Parameters(network.weights(), network.biases()), problem.step(new Tutorial04Reference(), 0.1), 0);
    }

    @Test
    void trainingLogsWhatItsParametersGiveAfterEveryHundredSteps() {
        StringBuilder log = new StringBuilder();
        Samples test = Tutorial04Problem.random(random, 4, 6, 3).samples();
        problem.setUp(network);
        network.train(problem.samples().x(), problem.samples().y(), test.x(), test.y(), 0.3, 250, log);
        Parameters after = new Parameters(network.weights(), network.biases());

        Tutorial04Problem at = problem;
        for (int step = 0; step < 200; step++) {
            at = at.at(at.step(network, 0.3));
        }
        assertThat(log.toString().lines())
                .hasSize(2)
                .element(1)
                .isEqualTo("200,%s,%s,%s,%s"
                        .formatted(
                                at.loss(network),
                                at.accuracy(network),
                                at.with(test).loss(network),
                                at.with(test).accuracy(network)));
        for (int step = 200; step < 250; step++) {
            at = at.at(at.step(network, 0.3));
        }
        agree(after, at.parameters(), 0);
    }

    @Test
    void miniBatchesUseEverySampleOnceAnEpochInANewOrder() {
        int[] first = Descent.shuffle(100, random);
        int[] second = Descent.shuffle(100, random);

        assertThat(first).isNotEqualTo(second);
        assertThat(Arrays.stream(first).sorted().toArray())
                .isEqualTo(IntStream.range(0, 100).toArray());
        assertThat(Descent.cut(first, 64).stream().map(batch -> batch.length)).containsExactly(64, 36);
        assertThat(Descent.cut(first, 200)).containsExactly(first);
    }

    @Test
    void aBatchOfAllSamplesMakesTheStepsOfOrdinaryTraining() {
        StringBuilder log = new StringBuilder();
        problem.setUp(network);
        network.trainMiniBatches(problem.samples().x(), problem.samples().y(), 64, 3, 0.5, random, log);
        Parameters after = new Parameters(network.weights(), network.biases());

        Tutorial04Problem at = problem;
        for (int step = 0; step < 3; step++) {
            at = at.at(at.step(network, 0.5));
        }
        agree(after, at.parameters(), 1e-14);
        assertThat(log.toString().lines().map(line -> line.replaceAll(",.*", "")))
                .containsExactly("1", "2", "3");
    }

    @Test
    void aNetworkThatAnswersNotANumberIsNotRight() {
        assertThat(Measures.accuracy(Matrix.of(new double[][] {{Double.NaN, 0.6}, {0.1, 0.4}}), new int[] {0, 0}))
                .isEqualTo(50);
    }

    @Test
    void theBundledDigitsAreLearnt() {
        Tutorial04Data data = Tutorial04Data.load(Optional.empty());
        Samples training =
                samples(data.training().chosen(IntStream.range(0, 300).toArray()));
        Samples test = samples(data.test().chosen(IntStream.range(0, 150).toArray()));
        new Tutorial04Problem(Parameters.initial(random, 100, 40, 30, 10), training).setUp(network);

        StringBuilder log = new StringBuilder();
        network.train(training.x(), training.y(), test.x(), test.y(), 2, 300, log);

        String[] last = log.toString().lines().toList().get(2).split(",");
        assertThat(Double.parseDouble(last[2])).as(log.toString()).isGreaterThan(90);
        assertThat(Double.parseDouble(last[4])).as(log.toString()).isGreaterThan(70);
    }

    private static Samples samples(LabelledImages images) {
        LabelledImages small = images.halved();
        return new Samples(Matrix.wrap(small.images()).transpose(), small.digits());
    }

    private static void refuses(ThrowingCallable call, String first) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("call " + first + " first");
    }

    private static void agree(Parameters computed, Parameters expected, double tolerance) {
        for (int k = 0; k < expected.layers(); k++) {
            Expect.that("weights " + k)
                    .agrees(computed.weights().get(k), expected.weights().get(k), tolerance);
            Expect.that("biases " + k)
                    .agrees(computed.biases().get(k), expected.biases().get(k), tolerance);
        }
    }
}
