package osnabrueck.backpropgd;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.compare.Expect;

/** Descents of a single batch: what longer ones are compared with. */
final class SingleSteps {
    private SingleSteps() {}

    /** Where one batch of the given animals leads to. */
    static double[] alone(CatsAndDogs student, DebugAnimals animals, double[] w, int... some) {
        List<double[]> path = path(step(student, animals, w, some), w, 2);
        return point(path, path.size() - 1);
    }

    private static Descent step(CatsAndDogs student, DebugAnimals animals, double[] w, int... some) {
        return Expect.that("descend with one batch")
                .isThere(student.descend(
                        w,
                        animals.x(some),
                        animals.target(some),
                        animals.rate(),
                        0,
                        some.length,
                        1,
                        new SeededRandom(1)));
    }

    /**
     * Fails if one batch leads where every other does: then any way to cut the animals would seem right. A mistake made before
     * may have it so, but not that nothing ever moves.
     *
     * @param given the right answers given that mistake
     * @param ways to cut the animals
     * @param size of the batches
     */
    static void tellBatchesApart(
            CatsAndDogs student, Optional<CatsAndDogs> given, DebugAnimals animals, int[][] ways, int size) {
        if (!areAlike(student, animals, ways, size)
                || given.filter(right -> areAlike(right, animals, ways, size)
                                && isStep(animals, alone(right, animals, animals.w(), 0, 1, 2, 3, 4)))
                        .isPresent()) {
            return;
        }
        Expect.that("the path of a single batch")
                .hint(
                        "A step is w - eta g, with the gradient of the animals in the batch: other animals, another step.")
                .holds(
                        false,
                        isStep(animals, first(student, animals, ways[0], size))
                                ? "takes the same step whatever animals are in the batch"
                                : "does not move: its end is its start",
                        "another step for other animals");
    }

    private static boolean areAlike(CatsAndDogs solution, DebugAnimals animals, int[][] ways, int size) {
        double[] first = first(solution, animals, ways[0], size);
        return Arrays.stream(ways).noneMatch(way -> leads(first, first(solution, animals, way, size)));
    }

    private static double[] first(CatsAndDogs solution, DebugAnimals animals, int[] way, int size) {
        return alone(solution, animals, animals.w(), Arrays.copyOf(way, size));
    }

    private static boolean isStep(DebugAnimals animals, double[] to) {
        return leads(animals.w(), to);
    }

    private static boolean leads(double[] from, double[] to) {
        return new Descent(List.of(to), new double[0]).movesFrom(from);
    }

    /** A first or last point that is missing costs its points with batch descent: here the steps count. */
    static List<double[]> path(Descent descent, double[] w, int count) {
        Expect.that("the path").hint(DescentTest.POINTS).isThere(descent.path());
        List<double[]> path = descent.pathFrom(w, count);
        Expect.that("the path")
                .hint(DescentTest.POINTS)
                .holds(
                        path.size() == count || path.size() == count - 1,
                        descent.path().size() + " points",
                        count + " points");
        return path;
    }

    static double[] point(List<double[]> path, int index) {
        double[] point = Expect.that("a point of the path").isThere(path.get(index));
        Expect.that("a point of the path")
                .hint("A point is the two weights.")
                .holds(point.length == 2, point.length + " numbers", "2 numbers");
        return point;
    }
}
