package augsburg.tutorial04;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
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

/** Exercises 5 and 6, on the {@link DebugNetwork}. */
@Graded("augsburg-tutorial04")
final class TrainTest {
    // Six decimals are asked for.
    private static final double ROUNDING = 1e-6;
    private static final Matrix X_TEST = Matrix.of(new double[][] {{0.1, 1.2}, {0.9, -0.4}, {0.3, 0.6}});
    private static final int[] Y_TEST = {1, 0};

    @Test
    @ReaskPerturbed
    void threeStepsOfTrainingOfTheDebugNetwork(
            Tutorial04Network student, @ReferenceAnswers Optional<Tutorial04Network> given) {
        train(student, 3);
        given.ifPresent(right -> train(right, 3));

        String hint = "Each step: forward on x, backpropagate with y, optimisationStep with the given rate.";
        new Layers("weights after three steps", hint)
                .agree(
                        student.weights(),
                        given.map(Tutorial04Network::weights).orElseGet(DebugNetwork::weightsAfterThreeSteps),
                        1e-9);
        new Layers("biases after three steps", hint)
                .agree(
                        student.biases(),
                        given.map(Tutorial04Network::biases).orElseGet(DebugNetwork::biasesAfterThreeSteps),
                        1e-9);
    }

    /** The last line is compared with the network's own output, at the parameters that it has in the end. */
    @Test
    @ReaskPerturbed
    void trainingLogsEveryHundredSteps(Tutorial04Network student, Curves curves) {
        List<double[]> lines = Log.read(train(student, 300), 5);
        show(lines, "all samples at once", "step", curves);
        Expect.that("the number of lines logged in 300 steps")
                .hint("A line after step 100, 200, 300.")
                .holds(lines.size() == 3, lines.size() + "", "3");
        Matrix h = student.forward(DebugNetwork.x());
        Matrix hTest = student.forward(X_TEST);

        String hint =
                "steps,training loss,training accuracy,test loss,test accuracy; all after the step; the loss is the"
                        + " mean of -log of the output at the label; accuracies are in percent.";
        Expect.that("the last line of the log")
                .hint(hint)
                .agrees(
                        lines.get(2),
                        new double[] {
                            300,
                            Log.loss(h, DebugNetwork.y()),
                            Log.accuracy(h, DebugNetwork.y()),
                            Log.loss(hTest, Y_TEST),
                            Log.accuracy(hTest, Y_TEST)
                        },
                        ROUNDING);
    }

    /** With a batch of all samples, their order does not matter. */
    @Test
    @ReaskPerturbed
    void oneBatchIsAStepOnAllSamples(Tutorial04Network student, @ReferenceAnswers Optional<Tutorial04Network> given) {
        miniBatches(student, 64, 3);
        given.ifPresent(right -> miniBatches(right, 64, 3));

        String hint = "64 is more than all samples: each epoch is then one step, with the mean over all of them.";
        new Layers("weights after three epochs of one batch", hint)
                .agree(
                        student.weights(),
                        given.map(Tutorial04Network::weights).orElseGet(DebugNetwork::weightsAfterThreeSteps),
                        1e-9);
        new Layers("biases after three epochs of one batch", hint)
                .agree(
                        student.biases(),
                        given.map(Tutorial04Network::biases).orElseGet(DebugNetwork::biasesAfterThreeSteps),
                        1e-9);
    }

    @Test
    @ReaskPerturbed
    void miniBatchesLowerTheLoss(Tutorial04Network student, Curves curves) {
        DebugNetwork.setUp(student);
        double before = Log.loss(student.forward(DebugNetwork.x()), DebugNetwork.y());
        List<double[]> lines = Log.read(miniBatches(student, 2, 100), 3);
        show(lines, "batches of 2", "epoch", curves);
        double after = Log.loss(student.forward(DebugNetwork.x()), DebugNetwork.y());

        Expect.that("the number of lines logged in 100 epochs")
                .hint("A line after every epoch: epochs,loss,accuracy.")
                .holds(lines.size() == 100, lines.size() + "", "100");
        Expect.that("the loss after 100 epochs of batches of 2")
                .hint("In every epoch each sample is in one batch; each batch makes one step with its own gradients.")
                .holds(after < 0.9 * before, String.valueOf(after), "clearly less than " + before);
    }

    private static void show(List<double[]> lines, String training, String counted, Curves curves) {
        SortedMap<Integer, Double> losses = new TreeMap<>();
        lines.forEach(line -> losses.put((int) line[0], line[1]));
        curves.add(Curve.of(training, "loss", counted, Source.LOGGED, losses));
    }

    private static StringBuilder train(Tutorial04Network student, int steps) {
        StringBuilder log = new StringBuilder();
        DebugNetwork.setUp(student);
        student.train(DebugNetwork.x(), DebugNetwork.y(), X_TEST, Y_TEST, DebugNetwork.LEARNING_RATE, steps, log);
        return log;
    }

    private static StringBuilder miniBatches(Tutorial04Network student, int batchSize, int epochs) {
        StringBuilder log = new StringBuilder();
        DebugNetwork.setUp(student);
        student.trainMiniBatches(
                DebugNetwork.x(),
                DebugNetwork.y(),
                batchSize,
                epochs,
                DebugNetwork.LEARNING_RATE,
                new SeededRandom(1),
                log);
        return log;
    }
}
