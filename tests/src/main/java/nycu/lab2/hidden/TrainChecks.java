package nycu.lab2.hidden;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.contract.nyculab2.Optimizer;
import org.backmark.contract.nyculab2.Training;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Curves;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.Run;
import org.backmark.reference.nyculab2.Lab2Problem;
import org.backmark.reference.nyculab2.Lab2Reference;
import org.backmark.reference.nyculab2.TrainingPlan;
import org.junit.jupiter.api.Test;

/** Training, step by step and to the end. */
@Graded("nycu-lab2")
final class TrainChecks {
    private static final int LOGGED = 100;
    private static final int LONG = 1000;

    /** With all samples in one batch their order does not matter. After every number of epochs, from none; twice after 3. */
    @Test
    void trainingFollowsEveryOptimiser(Lab2 student, @ReferenceAnswers Lab2 reference, Random random, CallLog calls) {
        for (Optimizer kind : Optimizer.values()) {
            Activation hidden = Activation.values()[kind.ordinal()];
            int samples = Problems.between(9, 12, random);
            Lab2Problem problem = Problems.one(hidden, samples, random);
            Hyperparameters h = new Hyperparameters(0.02 + 0.1 * random.nextDouble(), 0.8, 0.95, 1e-3);
            for (int epochs : new int[] {0, 1, 2, 3, 6, 3}) {
                int batchSize = epochs == 2 ? 4 * samples : samples;
                Training computed = train(student, problem, plan(kind, h, epochs, batchSize, 1), new StringBuilder());
                Training expected = train(reference, problem, plan(kind, h, epochs, batchSize, 1), new StringBuilder());
                String after = " after " + epochs + " epochs of " + kind + " with " + h;
                String hint =
                        "Each epoch: note the loss, take the gradients of all three weights at the present ones, then"
                                + " one step of each weight's own optimiser, which remembers. Begin with the given weights.";
                Expect.that("the noted losses" + after).hint(hint).agrees(computed.loss(), expected.loss(), 1e-9);
                Matrices.agree("the weights" + after, hint, computed.weights(), expected.weights(), 1e-9);
            }
            if (kind == Optimizer.SGD) {
                goesOnAsItBegan(student, problem, h);
            }
        }
        Inputs.areUntouched(calls);
    }

    /** The same seed makes the same way, so that shorter trainings show the weights on it; losses are computed from those. */
    @Test
    void theLogHoldsWhatTheWeightsGive(Lab2 student, @ReferenceAnswers Lab2 reference, Random random) {
        Lab2Problem problem = Problems.one(Activation.SIGMOID, 6, random);
        Hyperparameters h = new Hyperparameters(0.3, 0.5, 0.95, 1e-3);
        long seed = random.nextLong();
        int epochs = 2 * LOGGED + 1;
        StringBuilder log = new StringBuilder();
        double[] noted = train(student, problem, plan(Optimizer.MOMENTUM, h, epochs, 4, seed), log)
                .loss();
        Expect.that("the noted losses").hint("Note the loss before each epoch.").isThere(noted);
        Expect.that("the noted losses")
                .hint("Note the loss before each epoch, over all samples.")
                .holds(noted.length == epochs, noted.length + " numbers", epochs + " numbers");
        SortedMap<Integer, Double> told = LogLines.losses(log);
        for (int epoch = 0; epoch < epochs; epoch += LOGGED) {
            Training until = train(student, problem, plan(Optimizer.MOMENTUM, h, epoch, 4, seed), new StringBuilder());
            List<Matrix> w = Matrices.shaped("the weights after " + epoch + " epochs", until.weights(), problem.w());
            double loss = reference.loss(problem.withWeights(w).forward(reference), problem.y());
            Expect.that("the noted loss before epoch " + epoch + ", counted from 0")
                    .hint(
                            "Over all samples, with the weights at the beginning of the epoch. The same seed must give the same"
                                    + " weights.")
                    .agrees(noted[epoch], loss, 1e-9);
            Expect.that("the log's line for epoch " + epoch)
                    .hint("Write a line like \"epoch 100 loss : 0.243117\" in the epochs 0, 100, 200, ...")
                    .holds(told.containsKey(epoch), "none", "epoch " + epoch + " loss : NUMBER");
        }
        for (Map.Entry<Integer, Double> line : told.headMap(epochs).entrySet()) {
            Expect.that("the loss in the log's line for epoch " + line.getKey())
                    .hint("The log tells the loss before the epoch that it names, to at least six decimals.")
                    .agrees(line.getValue(), noted[line.getKey()], 1e-6);
        }
    }

    // SGD on all samples remembers nothing: a last epoch alone is the same, unless the learning rate has changed.
    private static void goesOnAsItBegan(Lab2 student, Lab2Problem problem, Hyperparameters h) {
        int all = problem.y().getNumRows();
        Training whole = train(student, problem, plan(Optimizer.SGD, h, LONG + 1, all, 1), new StringBuilder());
        Training most = train(student, problem, plan(Optimizer.SGD, h, LONG, all, 1), new StringBuilder());
        List<Matrix> w = Matrices.shaped("the weights after " + LONG + " epochs", most.weights(), problem.w());
        Training last = train(student, problem.withWeights(w), plan(Optimizer.SGD, h, 1, all, 1), new StringBuilder());
        Matrices.agree(
                "the weights after epoch " + (LONG + 1) + " of SGD on all samples",
                "The learning rate that is given stays what it is to the end: it must not shrink on the way.",
                Matrices.shaped("the trained weights", whole.weights(), problem.w()),
                Matrices.shaped("the trained weights", last.weights(), problem.w()),
                1e-9);
    }

    /** As many points as the assignment's training says. Earlier mistakes are not followed through: what is reached is the point. */
    @Test
    void trainingLearnsTheLine(Lab2 student, Random random, Run run, Curves curves) {
        Learning.reaches(
                student,
                new Lab2Reference()
                        .generateLinear(run.assignment().training().data(), new SeededRandom(random.nextLong())),
                run.assignment().training(),
                random,
                "linear",
                curves,
                curves::showDetail);
    }

    private static TrainingPlan plan(Optimizer kind, Hyperparameters h, int epochs, int batchSize, long seed) {
        return new TrainingPlan(kind, h, epochs, batchSize, new SeededRandom(seed));
    }

    private static Training train(Lab2 solution, Lab2Problem problem, TrainingPlan plan, Appendable log) {
        return Expect.that("train").isThere(problem.train(solution, plan, log));
    }
}
