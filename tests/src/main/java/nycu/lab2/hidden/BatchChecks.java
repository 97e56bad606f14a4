package nycu.lab2.hidden;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import org.backmark.kit.junit.Run;
import org.backmark.reference.nyculab2.Lab2Problem;
import org.backmark.reference.nyculab2.Lab2Reference;
import org.backmark.reference.nyculab2.TrainingPlan;
import org.junit.jupiter.api.Test;

/** Mini-batches, and XOR. */
@Graded("nycu-lab2")
final class BatchChecks {
    private static final Hyperparameters H = new Hyperparameters(0.2, 0.8, 0.95, 1e-2);
    private static final int SEEDS = 8;

    /** Five samples in batches of two can be cut in thirty ways: one of them it must have been. */
    @Test
    void batchesTakeEverySampleOnce(Lab2 student, @ReferenceAnswers Lab2 reference, Random random) {
        for (Optimizer kind : Optimizer.values()) {
            Lab2Problem problem = Problems.one(Activation.SIGMOID, 5, random);
            List<Matrix> w = trained(student, problem, kind, 1, 2, random.nextLong());
            place(w, new Epochs(reference, kind, H, 2).outcomes(problem), kind + ", 5 samples in batches of 2");
        }
    }

    /**
     * Six samples in batches of two can be cut in ninety ways, and each epoch draws anew.
     *
     * <p>False failures: eight seeds cut the first epoch alike with probability 90^-7, less than 1e-13; in all eight the second
     * epoch is cut as the first with probability 90^-8.
     */
    @Test
    void batchesAreShuffledInEveryEpoch(Lab2 student, @ReferenceAnswers Lab2 reference, Random random) {
        Lab2Problem problem = Problems.one(Activation.TANH, 6, random);
        Epochs epochs = new Epochs(reference, Optimizer.SGD, H, 2);
        List<List<Matrix>> outcomes = epochs.outcomes(problem);
        List<Integer> first = new ArrayList<>();
        List<Integer> second = new ArrayList<>();
        for (int i = 0; i < SEEDS; i++) {
            long seed = random.nextLong();
            List<Matrix> one = trained(student, problem, Optimizer.SGD, 1, 2, seed);
            List<Matrix> two = trained(student, problem, Optimizer.SGD, 2, 2, seed);
            first.add(place(one, outcomes, "6 samples in batches of 2"));
            second.add(
                    place(two, epochs.outcomes(problem.withWeights(one)), "6 samples in batches of 2, second epoch"));
        }
        Expect.that("the order of the samples with " + SEEDS + " seeds")
                .hint("Shuffle the samples with the Random that you are given.")
                .holds(first.stream().distinct().count() > 1, "always the same", "not always the same");
        Expect.that("the order of the samples in the first and the second epoch")
                .hint("Shuffle the samples again in every epoch.")
                .holds(!first.equals(second), "the same with every seed", "not the same with every seed");
    }

    /** The lab's 21 points. */
    @Test
    void trainingLearnsXor(Lab2 student, Random random, Run run, Curves curves) {
        Learning.reaches(
                student,
                new Lab2Reference().generateXorEasy(),
                run.assignment().training(),
                random,
                "XOR",
                curves,
                curves::show);
    }

    private static int place(List<Matrix> w, List<List<Matrix>> outcomes, String what) {
        for (int i = 0; i < outcomes.size(); i++) {
            if (Matrices.close(w, outcomes.get(i), 1e-9)) {
                return i;
            }
        }
        Expect.that("the weights after an epoch, " + what)
                .hint(
                        "Cut the shuffled samples into batches, the last may be smaller; each sample is used once; each batch is a"
                                + " step along the gradients of its own loss, at the weights after the step before. The same seed"
                                + " must give the same weights.")
                .holds(false, "of no order of the samples", "of one of " + outcomes.size() + " orders");
        throw new AssertionError("never gets here");
    }

    private static List<Matrix> trained(
            Lab2 student, Lab2Problem problem, Optimizer kind, int epochs, int batchSize, long seed) {
        TrainingPlan plan = new TrainingPlan(kind, H, epochs, batchSize, new SeededRandom(seed));
        Training training = Expect.that("train").isThere(problem.train(student, plan, new StringBuilder()));
        return Matrices.shaped("the trained weights", training.weights(), problem.w());
    }
}
