package nycu.lab2;

import java.util.Random;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.contract.nyculab2.Points;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.junit.jupiter.api.Test;

/** The lab's two sets of points. */
@Graded("nycu-lab2")
final class DataTest {
    private static final int COUNT = 1000;
    private static final int SMALL_SETS = 200;

    /** Of 1 000 uniform numbers none is below 0.1 with probability 0.9^1000, less than 1e-45; the same above 0.9. */
    @Test
    void linearPointsLieInTheUnitSquare(Lab2 student, Random random) {
        Matrix x = linear(student, COUNT, random).x();
        for (int column = 0; column < 2; column++) {
            double least = x.cols(column, column + 1).elementMin();
            double largest = x.cols(column, column + 1).elementMax();
            Expect.that("the least and the largest number in column " + column + " of x")
                    .hint("Both coordinates are uniform in [0, 1]: random.nextDouble().")
                    .holds(
                            least >= 0 && least < 0.1 && largest <= 1 && largest > 0.9,
                            least + " and " + largest,
                            "close to 0 and 1, and not beyond");
        }
    }

    /** Many points, and many first and last ones: each of them may have either label. */
    @Test
    void linearPointsHaveTheLabelsOfTheirSides(Lab2 student, Random random) {
        haveTheirLabels(linear(student, COUNT, random));
        for (int n = 1; n <= SMALL_SETS; n++) {
            haveTheirLabels(linear(student, n, random));
        }
    }

    private static void haveTheirLabels(Points points) {
        for (int i = 0; i < points.x().getNumRows(); i++) {
            double label = points.x().get(i, 0) > points.x().get(i, 1) ? 0 : 1;
            Expect.that("the label of the point (" + points.x().get(i, 0) + ", "
                            + points.x().get(i, 1) + ")")
                    .hint("The label is 0 where x0 > x1, and 1 elsewhere.")
                    .agrees(points.y().get(i, 0), label, 0);
        }
    }

    /** The first two rounds of the lab's loop, and how many points it makes. */
    @Test
    void xorBeginsAsTheLabsCode(Lab2 student) {
        Points points = Expect.that("generateXorEasy").isThere(student.generateXorEasy());
        String count = "Eleven points on one diagonal, ten on the other: the centre belongs to the first alone.";
        Expect.that("x").hint(count).hasShape(points.x(), 21, 2);
        Expect.that("y").hint(count).hasShape(points.y(), 21, 1);

        String order = "In turn: (0.1 k, 0.1 k) of label 0, then (0.1 k, 1 - 0.1 k) of label 1.";
        Expect.that("the first four rows of x")
                .hint(order)
                .agrees(
                        points.x().rows(0, 4),
                        Matrix.of(new double[][] {{0, 0}, {0, 1}, {0.1, 0.1}, {0.1, 0.9}}),
                        1e-9);
        Expect.that("the first four labels")
                .hint(order)
                .agrees(points.y().rows(0, 4), Matrix.of(new double[][] {{0}, {1}, {0}, {1}}), 0);
    }

    private static Points linear(Lab2 student, int n, Random random) {
        Points points =
                Expect.that("generateLinear").isThere(student.generateLinear(n, new SeededRandom(random.nextLong())));
        Expect.that("x").hint("A point a row: x is (n, 2).").hasShape(points.x(), n, 2);
        Expect.that("y").hint("A label a row: y is (n, 1).").hasShape(points.y(), n, 1);
        return points;
    }
}
