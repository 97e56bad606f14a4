package inf5860.week7;

import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.ReaskPerturbed;
import org.junit.jupiter.api.Test;

/** Part 1. */
@Graded("inf5860-week7")
final class SigmoidGradientTest {

    /** By hand: g(0) = 1/2, and g(1) = e/(1 + e), hence g'(1) = g'(-1) = e/(1 + e)^2. */
    @Test
    @ReaskPerturbed
    void sigmoidGradientAtKnownPoints(Week7 student) {
        Matrix z = Matrix.of(new double[][] {{0, 1, -1}, {1, -1, 0}});
        double atOne = Math.E / Math.pow(1 + Math.E, 2);
        Matrix expected = Matrix.of(new double[][] {{0.25, atOne, atOne}, {atOne, atOne, 0.25}});

        Expect.that("sigmoidGradient at 0, 1 and -1")
                .hint("g'(z) = g(z) (1 - g(z)) with g(z) = 1 / (1 + exp(-z)), element by element.")
                .agrees(student.sigmoidGradient(z), expected, 1e-9);
    }

    /** exp(800) is infinite in floating point, and infinity divided by infinity is NaN. */
    @Test
    @ReaskPerturbed
    void sigmoidGradientIsNeverNaN(Week7 student) {
        Matrix z = Matrix.of(new double[][] {{-800, -50, 0, 50, 800}});

        Expect.that("sigmoidGradient far from 0")
                .hint("If you see NaN: exp(800) is infinite. Compute g first, then g (1 - g).")
                .agrees(student.sigmoidGradient(z), Matrix.of(new double[][] {{0, 0, 0.25, 0, 0}}), 1e-9);
    }
}
