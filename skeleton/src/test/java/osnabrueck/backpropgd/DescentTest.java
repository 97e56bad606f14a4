package osnabrueck.backpropgd;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.datasets.CatsAndDogsData;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.Right;
import org.backmark.kit.junit.Curves;
import org.backmark.kit.junit.Figures;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.NotByHeart;
import org.backmark.kit.score.Curve;
import org.junit.jupiter.api.Test;

/** 3.9 and 5: gradient descent. */
@Graded("osnabrueck-backprop-gd")
final class DescentTest {
    private static final double RATE = 0.5;
    private static final int ROUNDS = 5;
    private static final int[] ALL = {0, 1, 2, 3, 4};
    private static final String STEP = "w - eta g, with the gradient of the batch at the weights before the step.";
    private static final int[][] PAIRS = {
        {0, 1, 2, 3}, {0, 2, 1, 3}, {0, 3, 1, 2}, {1, 2, 0, 3}, {1, 3, 0, 2}, {2, 3, 0, 1}
    };
    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    /** The numbers follow from {@link DebugAnimals#gradient}. */
    @Test
    @NotByHeart
    void oneEpochIsOneStep(CatsAndDogs student, @Right Optional<CatsAndDogs> given) {
        Descent descent = descend(student, 0, 5, 1, 1, ALL);
        Descent expected = given.map(right -> descend(right, 0, 5, 1, 1, ALL)).orElseGet(DescentTest::afterOneEpoch);
        hasPoints(descent, 2);
        Expect.that("the first point of the path")
                .hint("The path begins at the w you were given. Put a new array into it each time.")
                .agrees(point(descent, 0), DebugAnimals.w(), 1e-9);
        Expect.that("the point after one epoch of one batch")
                .hint(STEP)
                .agrees(point(descent, 1), point(expected, 1), 1e-9);
        Expect.that("the losses")
                .hint("The loss over all animals at each point of the path: before the first step, and after each.")
                .agrees(descent.loss(), expected.loss(), 1e-9);
    }

    private static Descent afterOneEpoch() {
        return new Descent(
                List.of(DebugAnimals.w(), new double[] {0.9542419589469961, -1.1165753701061005}),
                new double[] {DebugAnimals.LOSS, 0.5436638812777239});
    }

    /** The sheet's animals, and its start; the losses were computed by an independent program in numpy. */
    @Test
    @NotByHeart
    void batchDescentOfTheSheetsAnimals(
            CatsAndDogs student, @Right Optional<CatsAndDogs> given, Curves curves, Figures figures) {
        Descent descent = ofTheSheet(student);
        double[] expected = given.map(right -> ofTheSheet(right).loss()).orElse(null);
        hasPoints(descent, 51);
        curves.add(Curve.of("the sheet's animals", "loss", "step", Curve.Source.LOGGED, descent.loss()));
        for (int k = 0; k <= 50; k++) {
            point(descent, k);
        }
        Pictures.of(descent, figures);
        Expect.that("the loss before the first step")
                .hint("The first loss is that of the weights you were given, over all animals.")
                .agrees(descent.loss()[0], expected == null ? 51.3512869768643 : expected[0], 1e-9);
        Expect.that("the loss after 50 epochs")
                .hint("Each epoch is one step here, with all animals: w - eta g. The loss must fall.")
                .agrees(descent.loss()[50], expected == null ? 2.6420024305331644 : expected[50], 1e-9);
    }

    private static Descent ofTheSheet(CatsAndDogs student) {
        double[] target = new double[60];
        Arrays.fill(target, 30, 60, 1);
        return Expect.that("descend")
                .isThere(student.descend(
                        new double[] {-2.5, -2.5},
                        Matrix.wrap(CatsAndDogsData.normalized()),
                        target,
                        0.05,
                        0,
                        60,
                        50,
                        new SeededRandom(1)));
    }

    /** Four animals in two batches can be cut in six ways; each batch alone is a descent of one step. */
    @Test
    @NotByHeart
    void miniBatchesTakeEveryAnimalOnce(CatsAndDogs student, Random random) {
        for (int round = 0; round < ROUNDS; round++) {
            Descent descent = descend(student, 0, 2, 1, random.nextLong(), 0, 1, 2, 3);
            hasPoints(descent, 3);
            boolean found = false;
            for (int[] pair : PAIRS) {
                double[] first = alone(student, DebugAnimals.w(), pair[0], pair[1]);
                double[] second = alone(student, first, pair[2], pair[3]);
                found |= close(point(descent, 1), first) && close(point(descent, 2), second);
            }
            Expect.that("the path of an epoch of two batches of two animals")
                    .hint("Cut the shuffled animals into batches; every animal is in one of them; a batch is a step.")
                    .holds(found, "that of no way to cut the animals", "that of one of the six ways");
        }
    }

    @Test
    @NotByHeart
    void stochasticDescentTakesEveryAnimalOnce(CatsAndDogs student, Random random) {
        for (int round = 0; round < ROUNDS; round++) {
            Descent descent = descend(student, 0, 1, 1, random.nextLong(), 0, 1, 2);
            hasPoints(descent, 4);
            boolean found = false;
            for (int[] order : ORDERS) {
                double[] first = alone(student, DebugAnimals.w(), order[0]);
                double[] second = alone(student, first, order[1]);
                double[] third = alone(student, second, order[2]);
                found |= close(point(descent, 1), first)
                        && close(point(descent, 2), second)
                        && close(point(descent, 3), third);
            }
            Expect.that("the path of an epoch of three animals, one at a time")
                    .hint("Each animal is a batch of its own: three animals are three steps.")
                    .holds(found, "that of no order of the animals", "that of one of the six orders");
        }
    }

    /** Computed by an independent program in numpy, mu = 0.8. */
    @Test
    @NotByHeart
    void momentumOfTwoSteps(CatsAndDogs student, @Right Optional<CatsAndDogs> given) {
        Descent descent = descend(student, 0.8, 5, 2, 1, ALL);
        List<double[]> expected = given.map(
                        right -> descend(right, 0.8, 5, 2, 1, ALL).path())
                .orElse(List.of(DebugAnimals.w(), new double[] {0.9542419589469961, -1.1165753701061005}, new double[] {
                    1.6241384368665996, -0.9582604123039267
                }));
        hasPoints(descent, 3);
        String hint = "v = mu v - eta g, then w + v. v is 0 at first, and is kept.";
        Expect.that("the point after the first step").hint(hint).agrees(point(descent, 1), expected.get(1), 1e-9);
        Expect.that("the point after the second step").hint(hint).agrees(point(descent, 2), expected.get(2), 1e-9);
    }

    private static double[] alone(CatsAndDogs student, double[] w, int... animals) {
        Descent step = Expect.that("descend with one batch")
                .isThere(student.descend(
                        w,
                        DebugAnimals.x(animals),
                        DebugAnimals.target(animals),
                        RATE,
                        0,
                        animals.length,
                        1,
                        new SeededRandom(1)));
        hasPoints(step, 2);
        return point(step, 1);
    }

    private static Descent descend(
            CatsAndDogs student, double momentum, int batchSize, int epochs, long seed, int... animals) {
        return Expect.that("descend")
                .isThere(student.descend(
                        DebugAnimals.w(),
                        DebugAnimals.x(animals),
                        DebugAnimals.target(animals),
                        RATE,
                        momentum,
                        batchSize,
                        epochs,
                        new SeededRandom(seed)));
    }

    private static void hasPoints(Descent descent, int count) {
        String hint = "The w you were given, and the w after each step; a loss for each of them.";
        List<double[]> path = Expect.that("the path").hint(hint).isThere(descent.path());
        Expect.that("the path").hint(hint).holds(path.size() == count, path.size() + " points", count + " points");
        double[] loss = Expect.that("the losses").hint(hint).isThere(descent.loss());
        Expect.that("the losses").hint(hint).holds(loss.length == count, loss.length + " numbers", count + " numbers");
    }

    /** A point of a path that {@link #hasPoints has its points}. */
    private static double[] point(Descent descent, int index) {
        double[] point =
                Expect.that("a point of the path").isThere(descent.path().get(index));
        Expect.that("a point of the path")
                .hint("A point is the two weights.")
                .holds(point.length == 2, point.length + " numbers", "2 numbers");
        return point;
    }

    private static boolean close(double[] some, double[] others) {
        return Math.abs(some[0] - others[0]) <= 1e-9 && Math.abs(some[1] - others[1]) <= 1e-9;
    }
}
