package osnabrueck.backpropgd;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Curves;
import org.backmark.kit.junit.Figures;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.ReaskPerturbed;
import org.backmark.kit.score.Curve;
import org.junit.jupiter.api.Test;

/** 3.9 and 5: gradient descent. */
@Graded("osnabrueck-backprop-gd")
final class DescentTest {
    private static final int ROUNDS = 5;
    private static final int[] ALL = {0, 1, 2, 3, 4};
    private static final String STEP = "w - eta g, with the gradient of the batch at the weights before the step.";
    private static final String POINTS = "The w you were given, and the w after each step; a loss for each of them.";
    private static final int[][] PAIRS = {
        {0, 1, 2, 3}, {0, 2, 1, 3}, {0, 3, 1, 2}, {1, 2, 0, 3}, {1, 3, 0, 2}, {2, 3, 0, 1}
    };
    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    /** The numbers follow from {@link DebugAnimals#gradient}. */
    @Test
    @ReaskPerturbed
    void oneEpochIsOneStep(CatsAndDogs student, @ReferenceAnswers Optional<CatsAndDogs> given) {
        DebugAnimals animals = DebugAnimals.of(student);
        Descent descent = descend(student, animals, 0, 5, 1, 1, ALL);
        Optional<Descent> followed = given.map(right -> descend(right, animals, 0, 5, 1, 1, ALL));
        hasPoints(descent, 2);
        Expect.that("the first point of the path")
                .hint("The path begins at the w you were given. Put a new array into it each time.")
                .agrees(point(descent.path(), 0), animals.w(), 1e-9);
        Expect.that("the point after one epoch of one batch")
                .hint(STEP)
                .agrees(
                        point(descent.path(), 1),
                        followed.map(right -> point(right.path(), 1)).orElseGet(animals::afterOneStep),
                        1e-9);
        Expect.that("the losses")
                .hint("The loss over all animals at each point of the path: before the first step, and after each.")
                .agrees(descent.loss(), followed.map(Descent::loss).orElseGet(animals::losses), 1e-9);
    }

    /** The sheet's animals, and its start; the losses were computed by an independent program in numpy. */
    @Test
    @ReaskPerturbed
    void batchDescentOfTheSheetsAnimals(
            CatsAndDogs student, @ReferenceAnswers Optional<CatsAndDogs> given, Curves curves, Figures figures) {
        SheetsAnimals animals = SheetsAnimals.of(student);
        Descent descent = animals.batchDescent(student);
        double[] expected = given.map(right -> animals.batchDescent(right).loss())
                .orElseGet(() -> animals.chosen().losses(51.3512869768643, 2.6420024305331644));
        hasPoints(descent, 51);
        curves.add(Curve.of("the sheet's animals", "loss", "step", Curve.Source.LOGGED, descent.loss()));
        for (int k = 0; k <= 50; k++) {
            point(descent.path(), k);
        }
        Pictures.of(descent, animals.chosen(), figures);
        Expect.that("the loss before the first step")
                .hint("The first loss is that of the weights you were given, over all animals.")
                .agrees(descent.loss()[0], expected[0], 1e-9);
        double last = expected[expected.length - 1];
        // What is followed through may lead away without end: then both do.
        if (Double.isFinite(last) || Double.isFinite(descent.loss()[50])) {
            Expect.that("the loss after 50 epochs")
                    .hint("Each epoch is one step here, with all animals: w - eta g. The loss must fall.")
                    .agrees(descent.loss()[50], last, 1e-9);
        }
    }

    /** Four animals in two batches can be cut in six ways; each batch alone is a descent of one step. */
    @Test
    @ReaskPerturbed
    void miniBatchesTakeEveryAnimalOnce(CatsAndDogs student, Random random) {
        DebugAnimals animals = DebugAnimals.of(student);
        for (int round = 0; round < ROUNDS; round++) {
            Descent descent = descend(student, animals, 0, 2, 1, random.nextLong(), 0, 1, 2, 3);
            List<double[]> path = path(descent, animals.w(), 3);
            boolean found = false;
            for (int[] pair : PAIRS) {
                double[] first = alone(student, animals, animals.w(), pair[0], pair[1]);
                double[] second = alone(student, animals, first, pair[2], pair[3]);
                found |= leadsTo(path, first, second);
            }
            Expect.that("the path of an epoch of two batches of two animals")
                    .hint("Cut the shuffled animals into batches; every animal is in one of them; a batch is a step.")
                    .holds(found, "that of no way to cut the animals", "that of one of the six ways");
        }
    }

    @Test
    @ReaskPerturbed
    void stochasticDescentTakesEveryAnimalOnce(CatsAndDogs student, Random random) {
        DebugAnimals animals = DebugAnimals.of(student);
        for (int round = 0; round < ROUNDS; round++) {
            Descent descent = descend(student, animals, 0, 1, 1, random.nextLong(), 0, 1, 2);
            List<double[]> path = path(descent, animals.w(), 4);
            boolean found = false;
            for (int[] order : ORDERS) {
                double[] first = alone(student, animals, animals.w(), order[0]);
                double[] second = alone(student, animals, first, order[1]);
                found |= leadsTo(path, first, second, alone(student, animals, second, order[2]));
            }
            Expect.that("the path of an epoch of three animals, one at a time")
                    .hint("Each animal is a batch of its own: three animals are three steps.")
                    .holds(found, "that of no order of the animals", "that of one of the six orders");
        }
    }

    /** Computed by an independent program in numpy, mu = 0.8. */
    @Test
    @ReaskPerturbed
    void momentumOfTwoSteps(CatsAndDogs student, @ReferenceAnswers Optional<CatsAndDogs> given) {
        DebugAnimals animals = DebugAnimals.of(student);
        List<double[]> path = path(descend(student, animals, 0.8, 5, 2, 1, ALL), animals.w(), 3);
        List<double[]> expected = given.map(
                        right -> descend(right, animals, 0.8, 5, 2, 1, ALL).path())
                .orElseGet(() -> List.of(animals.w(), animals.afterOneStep(), animals.afterTwoStepsWithMomentum()));
        String hint = "v = mu v - eta g, then w + v. v is 0 at first, and is kept.";
        for (int k = 1; k < path.size(); k++) {
            Expect.that("the point after step " + k).hint(hint).agrees(point(path, k), expected.get(k), 1e-9);
        }
    }

    private static double[] alone(CatsAndDogs student, DebugAnimals animals, double[] w, int... some) {
        Descent step = Expect.that("descend with one batch")
                .isThere(student.descend(
                        w,
                        animals.x(some),
                        animals.target(some),
                        animals.rate(),
                        0,
                        some.length,
                        1,
                        new SeededRandom(1)));
        List<double[]> path = path(step, w, 2);
        return point(path, path.size() - 1);
    }

    private static Descent descend(
            CatsAndDogs student,
            DebugAnimals animals,
            double momentum,
            int batchSize,
            int epochs,
            long seed,
            int... some) {
        return Expect.that("descend")
                .isThere(student.descend(
                        animals.w(),
                        animals.x(some),
                        animals.target(some),
                        animals.rate(),
                        momentum,
                        batchSize,
                        epochs,
                        new SeededRandom(seed)));
    }

    private static void hasPoints(Descent descent, int count) {
        List<double[]> path = Expect.that("the path").hint(POINTS).isThere(descent.path());
        Expect.that("the path").hint(POINTS).holds(path.size() == count, path.size() + " points", count + " points");
        double[] loss = Expect.that("the losses").hint(POINTS).isThere(descent.loss());
        Expect.that("the losses")
                .hint(POINTS)
                .holds(loss.length == count, loss.length + " numbers", count + " numbers");
    }

    /** A first or last point that is missing costs its points with batch descent: here the steps count. */
    private static List<double[]> path(Descent descent, double[] w, int count) {
        Expect.that("the path").hint(POINTS).isThere(descent.path());
        List<double[]> path = descent.pathFrom(w, count);
        Expect.that("the path")
                .hint(POINTS)
                .holds(
                        path.size() == count || path.size() == count - 1,
                        descent.path().size() + " points",
                        count + " points");
        return path;
    }

    private static double[] point(List<double[]> path, int index) {
        double[] point = Expect.that("a point of the path").isThere(path.get(index));
        Expect.that("a point of the path")
                .hint("A point is the two weights.")
                .holds(point.length == 2, point.length + " numbers", "2 numbers");
        return point;
    }

    private static boolean leadsTo(List<double[]> path, double[]... points) {
        for (int k = 1; k < path.size(); k++) {
            if (!close(point(path, k), points[k - 1])) {
                return false;
            }
        }
        return true;
    }

    private static boolean close(double[] some, double[] others) {
        return Math.abs(some[0] - others[0]) <= 1e-9 && Math.abs(some[1] - others[1]) <= 1e-9;
    }
}
