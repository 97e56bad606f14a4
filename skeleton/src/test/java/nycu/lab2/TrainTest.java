package nycu.lab2;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.contract.nyculab2.Optimizer;
import org.backmark.contract.nyculab2.Training;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Curves;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.ReaskPerturbed;
import org.backmark.kit.score.Curve;
import org.backmark.kit.score.Curve.Source;
import org.junit.jupiter.api.Test;

/** Training of the {@link DebugNetwork}. */
@Graded("nycu-lab2")
final class TrainTest {
    private static final double RATE = 0.5;
    private static final Hyperparameters H = new Hyperparameters(RATE, 0.9, 0.999, 1e-8);
    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    @Test
    @ReaskPerturbed
    void oneEpochIsOneStep(Lab2 student, @ReferenceAnswers Optional<Lab2> given) {
        Training training = oneEpoch(student);
        List<Matrix> expected = given.map(right -> oneEpoch(right).weights()).orElseGet(TrainTest::oneStep);
        Matrices.shaped("the trained weights", training.weights(), DebugNetwork.w());
        for (int k = 0; k < 3; k++) {
            Expect.that("W" + (k + 1) + " after one epoch of one batch")
                    .hint("w - eta G for all three, with the gradients at the weights that you were given.")
                    .agrees(training.weights().get(k), expected.get(k), 1e-9);
        }
    }

    private static Training oneEpoch(Lab2 solution) {
        return train(solution, DebugNetwork.w(), DebugNetwork.x(), DebugNetwork.y(), 1, 5, "");
    }

    private static List<Matrix> oneStep() {
        List<Matrix> gradients = DebugNetwork.gradients(Activation.SIGMOID);
        return IntStream.range(0, 3)
                .mapToObj(k -> DebugNetwork.w().get(k).plus(-RATE, gradients.get(k)))
                .toList();
    }

    @Test
    @ReaskPerturbed
    void theLogTellsTheLoss(Lab2 student, @ReferenceAnswers Optional<Lab2> given) {
        int epochs = 201;
        StringBuilder log = new StringBuilder();
        Training training = Expect.that("train")
                .isThere(student.train(
                        DebugNetwork.w(),
                        DebugNetwork.x(),
                        DebugNetwork.y(),
                        Activation.SIGMOID,
                        Optimizer.SGD,
                        H,
                        epochs,
                        5,
                        new SeededRandom(1),
                        log));
        noted(training, epochs, given.map(TrainTest::loss).orElse(DebugNetwork.LOSS));
        for (int epoch = 0; epoch < epochs; epoch += 100) {
            String told = LogLines.lossOf(epoch, log.toString());
            Expect.that("the log's line for epoch " + epoch)
                    .hint("Write a line like \"epoch 100 loss : 0.243117\" in the epochs 0, 100, 200, ...")
                    .holds(!told.isEmpty(), "none", "epoch " + epoch + " loss : NUMBER");
            Expect.that("the loss in the log's line for epoch " + epoch)
                    .hint("The log and the noted losses tell the same, with at least six decimals.")
                    .agrees(Double.parseDouble(told), training.loss()[epoch], 1e-6);
        }
    }

    @Test
    @ReaskPerturbed
    void trainingLowersTheLossOfXor(Lab2 student, Curves curves) {
        int epochs = 30;
        Matrix corners = Matrix.of(new double[][] {{0, 0}, {0, 1}, {1, 1}, {1, 0}});
        Matrix labels = Matrix.of(new double[][] {{0}, {1}, {0}, {1}});
        Training training = train(student, DebugNetwork.w(), corners, labels, epochs, 4, "");
        double[] loss = Expect.that("the noted losses").isThere(training.loss());
        curves.add(Curve.of("the corners of XOR", "loss", "epoch", Source.LOGGED, loss));
        if (training.weights() != null && training.weights().size() == 3) {
            curves.show("predictions-corners", Predictions.of(training.weights(), corners, labels));
        }
        Expect.that("the noted losses")
                .hint("Note the loss before each epoch.")
                .holds(loss.length == epochs, loss.length + " numbers", epochs + " numbers, one an epoch");
        for (int epoch = 1; epoch < epochs; epoch++) {
            Expect.that("the loss before epoch " + epoch + ", counted from 0")
                    .hint(
                            "With all samples in one batch every step of SGD lowers the loss here. Do all weights change?")
                    .holds(loss[epoch] < loss[epoch - 1], String.valueOf(loss[epoch]), "less than " + loss[epoch - 1]);
        }
    }

    /** An epoch of batches of one sample is the same as training on each sample alone, one after the other. */
    @Test
    @ReaskPerturbed
    void batchesOfOneTakeEverySampleOnce(Lab2 student, Random random) {
        Matrix x = DebugNetwork.x().rows(0, 3);
        Matrix y = DebugNetwork.y().rows(0, 3);
        Training whole = Expect.that("train")
                .isThere(student.train(
                        DebugNetwork.w(),
                        x,
                        y,
                        Activation.SIGMOID,
                        Optimizer.SGD,
                        H,
                        1,
                        1,
                        new SeededRandom(random.nextLong()),
                        new StringBuilder()));
        Matrices.shaped("the trained weights", whole.weights(), DebugNetwork.w());
        boolean found = false;
        for (int[] order : ORDERS) {
            List<Matrix> w = DebugNetwork.w();
            for (int sample : order) {
                String alone = " on a single sample";
                Training step = train(student, w, x.rows(sample, sample + 1), y.rows(sample, sample + 1), 1, 1, alone);
                w = Matrices.shaped("the weights trained" + alone, step.weights(), w);
            }
            found |= agree(whole.weights(), w);
        }
        Expect.that("the weights after an epoch of three batches of one sample")
                .hint("Each sample is a batch, every sample is used once, and each batch is a step of its own.")
                .holds(found, "the result of no order of the three samples", "the result of one of the six orders");
    }

    private static boolean agree(List<Matrix> some, List<Matrix> others) {
        boolean agree = true;
        for (int k = 0; k < 3; k++) {
            agree &= some.get(k).isIdentical(others.get(k), 1e-9);
        }
        return agree;
    }

    private static void noted(Training training, int epochs, double first) {
        double[] loss = Expect.that("the noted losses").isThere(training.loss());
        String hint = "Note the loss before each epoch: the first is that of the weights you were given.";
        Expect.that("the noted losses")
                .hint(hint)
                .holds(loss.length == epochs, loss.length + " numbers", epochs + " numbers, one an epoch");
        Expect.that("the first loss").hint(hint).agrees(loss[0], first, 1e-9);
    }

    private static double loss(Lab2 right) {
        return right.loss(right.forward(DebugNetwork.w(), DebugNetwork.x(), Activation.SIGMOID), DebugNetwork.y());
    }

    private static Training train(
            Lab2 student, List<Matrix> w, Matrix x, Matrix y, int epochs, int batchSize, String what) {
        return Expect.that("train" + what)
                .isThere(student.train(
                        w,
                        x,
                        y,
                        Activation.SIGMOID,
                        Optimizer.SGD,
                        H,
                        epochs,
                        batchSize,
                        new SeededRandom(1),
                        new StringBuilder()));
    }
}
