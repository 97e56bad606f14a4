package augsburg.tutorial04.hidden;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.reference.augsburgtutorial04.Parameters;
import org.backmark.reference.augsburgtutorial04.Tutorial04Problem;
import org.junit.jupiter.api.Test;

/** Exercise 6: the order of the samples is the student's own, so it is read from the updates. */
@Graded("augsburg-tutorial04")
final class MiniBatchChecks {
    private static final int BATCH = 64;

    /**
     * Five samples in batches of two: some way of cutting them up gives the very parameters that the student's network has.
     *
     * <p>False failures: that eight random orders are all cut into {0, 1}, {2, 3}, {4} has the probability 30^-8 = 2e-12.
     */
    @Test
    void miniBatchesAreStepsInSomeOrder(
            Tutorial04Network student, @ReferenceAnswers Tutorial04Network reference, Random random, CallLog calls) {
        Tutorial04Problem problem = Problems.ofSamples(5, random);
        Orders orders = Orders.of(reference, problem, 2, 0.8);
        Set<String> found = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            train(student, problem, 2, 1, 0.8, random.nextLong());
            found.add(orders.thatGives(Shaped.parameters(student, problem)));
        }
        Inputs.areUntouched(calls);
        Expect.that("the orders of five samples in eight epochs")
                .hint("Put the samples into a random order before you cut them into batches.")
                .holds(
                        !found.equals(Set.of("{0, 1}, {2, 3}, {4}")),
                        "always the order in which they were given",
                        "random orders");
    }

    @Test
    void miniBatchesOf64UseEverySampleOnceAnEpoch(
            Tutorial04Network student, @ReferenceAnswers Tutorial04Network reference, Random random) {
        OneHotSamples samples = OneHotSamples.of(reference, 2 * BATCH + 22, random);
        train(student, samples.problem(), BATCH, 1, OneHotSamples.LEARNING_RATE, random.nextLong());
        List<Double> shares = samples.sharesIn(Shaped.parameters(student, samples.problem()));

        double ofWhole = samples.shareInBatchOf(BATCH);
        double ofRest = samples.shareInBatchOf(22);
        long whole = shares.stream().filter(share -> isNear(share, ofWhole)).count();
        long rest = shares.stream().filter(share -> isNear(share, ofRest)).count();
        Expect.that("the samples' shares in the updates of one epoch of batches of 64, 150 samples")
                .hint(
                        "Every sample is in just one batch of an epoch: two batches of 64, one of 22. A batch's gradients are the"
                                + " mean over its own samples.")
                .holds(
                        // Where mistakes are followed through, both may have one share.
                        isNear(ofWhole, ofRest) ? whole == 2 * BATCH + 22 : whole == 2 * BATCH && rest == 22,
                        whole + " samples with a share of 1/64, " + rest + " with 1/22",
                        2 * BATCH + " and 22");
    }

    /** False failures: that two random choices of 22 out of 150 samples are the same has a probability below 1e-25. */
    @Test
    void miniBatchesAreReshuffledEveryEpoch(
            Tutorial04Network student, @ReferenceAnswers Tutorial04Network reference, Random random) {
        OneHotSamples samples = OneHotSamples.of(reference, 2 * BATCH + 22, random);
        Tutorial04Problem problem = samples.problem();
        long seed = random.nextLong();
        train(student, problem, BATCH, 2, OneHotSamples.LEARNING_RATE, seed);
        Parameters first = Shaped.parameters(student, problem);
        List<Double> shares = samples.sharesIn(first);
        double mean = shares.stream().mapToDouble(share -> share).average().orElseThrow();
        // Relative to the mean, so that a wrong learning rate does not matter.
        double ofWhole = samples.shareInBatchOf(BATCH);
        double ofRest = samples.shareInBatchOf(22);
        double wanted = (ofWhole + ofRest) / (2 * (2 * BATCH * ofWhole + 22 * ofRest) / 150);
        long mixed =
                shares.stream().filter(share -> isNear(share / mean, wanted)).count();
        Expect.that("the samples that are in the small batch of one epoch and not of the other")
                .hint(
                        "Draw a new order at the beginning of every epoch, not once for all. If the batches themselves are wrong,"
                                + " fix them first.")
                .holds(mixed > 0, "none that could be told", "some");

        String hint = "Draw every random number from the Random that you are given; do not seed it yourself.";
        train(student, problem, BATCH, 2, OneHotSamples.LEARNING_RATE, seed);
        new LayersExpected("parameters from the same seed again", hint)
                .agree(Shaped.parameters(student, problem), first, 1e-14);
        train(student, problem, BATCH, 2, OneHotSamples.LEARNING_RATE, random.nextLong());
        new LayersExpected("parameters from another seed", hint).differ(Shaped.parameters(student, problem), first);
    }

    @Test
    void miniBatchLogIsTrue(Tutorial04Network student, @ReferenceAnswers Tutorial04Network reference, Random random) {
        Tutorial04Problem problem = Problems.ofSamples(9, random);
        String hint = "A line after every epoch, with the number of epochs first.";
        WrongOrder.isRefused(
                "trainMiniBatches before setParameters",
                "setParameters",
                () -> student.trainMiniBatches(
                        problem.samples().x(),
                        problem.samples().y(),
                        4,
                        1,
                        0.5,
                        new SeededRandom(1),
                        new StringBuilder()));
        for (int epochs : new int[] {0, 1, 3}) {
            TrainingLog log = train(student, problem, 4, epochs, 0.5, random.nextLong());
            log.hasCounts(hint, Arrays.copyOf(new double[] {1, 2, 3}, epochs));
            if (epochs > 0) {
                log.isTrue(epochs - 1, reference, problem.at(Shaped.parameters(student, problem)));
            }
        }
    }

    private static TrainingLog train(
            Tutorial04Network student, Tutorial04Problem problem, int batchSize, int epochs, double rate, long seed) {
        StringBuilder log = new StringBuilder();
        problem.setUp(student);
        student.trainMiniBatches(
                problem.samples().x(), problem.samples().y(), batchSize, epochs, rate, new SeededRandom(seed), log);
        return TrainingLog.read(log, 3);
    }

    private static boolean isNear(double share, double wanted) {
        return Math.abs(share - wanted) < 0.02 * wanted;
    }
}
