package nycu.lab2.hidden;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.contract.nyculab2.Points;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.backmark.reference.nyculab2.Lab2Reference;
import org.junit.jupiter.api.Test;

/**
 * The lab's two sets of points.
 *
 * <p>Right points exceed each statistical bound with probability 2 exp(-EXPONENT) = 2e-10 at most. With n points:
 *
 * <ul>
 *   <li>distribution of a coordinate, by Kolmogorov and Smirnov: D is the largest distance of its distribution function from
 *       the uniform one. The inequality of Dvoretzky, Kiefer, Wolfowitz and Massart gives P(D >= t) <= 2 exp(-2 n t^2), hence
 *       t = sqrt(EXPONENT / (2 n)).
 *   <li>mean of (2 x0 - 1)(2 x1 - 1), which lies in [-1, 1] and is 0 on average for independent coordinates: Hoeffding's
 *       inequality gives P(|mean| >= t) <= 2 exp(-n t^2 / 2), hence t = sqrt(2 EXPONENT / n).
 * </ul>
 */
@Graded("nycu-lab2")
final class DataChecks {
    private static final int COUNT = 20_000;
    private static final double EXPONENT = Math.log(1e10);
    private final Lab2 reference = new Lab2Reference();

    /** False failures: 6e-10, three bounds of 2e-10. */
    @Test
    void linearPointsAreUniform(Lab2 student, Random random) {
        Matrix x = linear(student, COUNT, random.nextLong()).x();
        double bound = Math.sqrt(EXPONENT / (2 * COUNT));
        double product = 0;
        for (int column = 0; column < 2; column++) {
            double distance = distance(x.cols(column, column + 1));
            Expect.that("the distance of the distribution of column " + column + " of x from the uniform one")
                    .hint(
                            "Every number of [0, 1] is equally likely in both coordinates: nextDouble(), not nextGaussian().")
                    .holds(distance <= bound, String.valueOf(distance), "at most " + bound);
        }
        for (int i = 0; i < COUNT; i++) {
            product += (2 * x.get(i, 0) - 1) * (2 * x.get(i, 1) - 1) / COUNT;
        }
        double productBound = Math.sqrt(2 * EXPONENT / COUNT);
        Expect.that("the mean product of the two coordinates, each moved to [-1, 1]")
                .hint("The two coordinates of a point are drawn independently of each other.")
                .holds(Math.abs(product) <= productBound, String.valueOf(product), "0, give or take " + productBound);
    }

    /** False failures: two of 100 points of at least 48 random bits are equal with probability 2e-11. */
    @Test
    void linearPointsComeFromTheGivenRandom(Lab2 student, Random random) {
        long seed = random.nextLong();
        Points first = linear(student, 100, seed);
        Points again = linear(student, 100, seed);
        Points other = linear(student, 100, random.nextLong());
        linear(student, 1, seed);

        String hint =
                "Draw every number from the Random that you are given, not from one of your own or Math.random().";
        Expect.that("x from the same seed again").hint(hint).agrees(again.x(), first.x(), 0);
        Expect.that("y from the same seed again").hint(hint).agrees(again.y(), first.y(), 0);
        Expect.that("x from another seed")
                .hint("Draw every number from the Random that you are given; do not seed it yourself.")
                .holds(!other.x().isIdentical(first.x(), 0), "the same", "others");
        Set<String> rows = new HashSet<>();
        for (double[] row : first.x().toArrays()) {
            rows.add(Arrays.toString(row));
        }
        Expect.that("the points")
                .hint("Draw two numbers for each point.")
                .holds(rows.size() == 100, "some are equal to each other", "all different");
    }

    @Test
    void xorPointsAreThoseOfTheLab(Lab2 student) {
        Points computed = Expect.that("generateXorEasy").isThere(student.generateXorEasy());
        Points expected = reference.generateXorEasy();
        String hint =
                "Eleven rounds: (0.1 k, 0.1 k) of label 0, then (0.1 k, 1 - 0.1 k) of label 1, but not for the centre.";
        Expect.that("x").hint(hint).agrees(computed.x(), expected.x(), 1e-9);
        Expect.that("y").hint(hint).agrees(computed.y(), expected.y(), 0);
    }

    private static double distance(Matrix column) {
        double[] sorted = Arrays.copyOf(column.getDDRM().getData(), COUNT);
        Arrays.sort(sorted);
        double distance = 0;
        for (int i = 0; i < COUNT; i++) {
            // A NaN is sorted to the end, and is as far away as can be.
            double uniform = Double.isNaN(sorted[i]) ? -1 : Math.min(1, Math.max(0, sorted[i]));
            distance = Math.max(distance, Math.max((i + 1.0) / COUNT - uniform, uniform - (double) i / COUNT));
        }
        return distance;
    }

    private static Points linear(Lab2 student, int n, long seed) {
        Points points = Expect.that("generateLinear").isThere(student.generateLinear(n, new SeededRandom(seed)));
        Expect.that("x of " + n + " points").hint("A point a row: x is (n, 2).").hasShape(points.x(), n, 2);
        Expect.that("y of " + n + " points").hint("A label a row: y is (n, 1).").hasShape(points.y(), n, 1);
        return points;
    }
}
