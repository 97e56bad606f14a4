package inf5860.week7;

import java.util.Random;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.junit.jupiter.api.Test;

/** Part 2. */
@Graded("inf5860-week7")
final class RandInitializeWeightsTest {
    private static final double BOUND = 0.12;
    private static final String SHAPE = "A row per unit, a column per input, and one more column for the biases.";

    @Test
    void initialWeightsHaveTheRightShape(Week7 student, Random random) {
        Expect.that("randInitializeWeights(3, 5, random)")
                .hint(SHAPE)
                .hasShape(student.randInitializeWeights(3, 5, new SeededRandom(random.nextLong())), 5, 4);
        Expect.that("randInitializeWeights(1, 1, random)")
                .hint(SHAPE)
                .hasShape(student.randInitializeWeights(1, 1, new SeededRandom(random.nextLong())), 1, 2);
    }

    /**
     * The weights stay in [-0.12, 0.12] and come close to both ends.
     *
     * <p>Of 10 025 uniform numbers none is above 0.11 with probability (23/24)^10025, less than 1e-185; the same below
     * -0.11.
     */
    @Test
    void initialWeightsFillTheRange(Week7 student, Random random) {
        Matrix theta = student.randInitializeWeights(400, 25, new SeededRandom(random.nextLong()));
        Expect.that("randInitializeWeights(400, 25, random)").hint(SHAPE).hasShape(theta, 25, 401);
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (double[] row : theta.toArrays()) {
            for (double weight : row) {
                least = Math.min(least, weight);
                largest = Math.max(largest, weight);
            }
        }

        // Half a dozen roundings may push an extreme number out by a hair.
        Expect.that("the least and the largest weight")
                .hint("2 * 0.12 * u - 0.12 is uniform in [-0.12, 0.12] when u is uniform in [0, 1].")
                .holds(
                        least >= -BOUND - 1e-12 && largest <= BOUND + 1e-12 && least < -0.11 && largest > 0.11,
                        least + " and " + largest,
                        "close to -0.12 and 0.12, and not beyond");
    }
}
