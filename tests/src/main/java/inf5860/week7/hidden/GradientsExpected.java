package inf5860.week7.hidden;

import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.reference.inf5860week7.Week7Problem;

/**
 * Compares both matrices of a student's gradients.
 *
 * @param where the problem, in words
 * @param hint see {@link Expect#hint}
 */
record GradientsExpected(String where, String hint) {

    /** A comparison at that problem. */
    static GradientsExpected of(Week7Problem problem) {
        String lambda = problem.lambda() == 0 ? "0" : String.valueOf(problem.lambda());
        return new GradientsExpected(
                " at lambda " + lambda + ", " + problem.samples() + " samples and " + problem.numLabels() + " labels",
                "");
    }

    /** Fails unless both matrices are there and have the shapes of the problem's weights; gives them back otherwise. */
    static Gradients shaped(Week7Problem problem, Gradients gradients) {
        Expect.that("backprop").isThere(gradients);
        sameShape("theta1", gradients.theta1(), problem.theta1());
        sameShape("theta2", gradients.theta2(), problem.theta2());
        return gradients;
    }

    private static void sameShape(String theta, Matrix gradient, Matrix weights) {
        Expect.that("gradient of " + theta)
                .hint("A gradient has the shape of its theta.")
                .hasShape(gradient, weights.getNumRows(), weights.getNumCols());
    }

    /** The same comparison with a hint. */
    GradientsExpected hint(String hint) {
        return new GradientsExpected(where, hint);
    }

    /** Fails unless both matrices agree, that of theta2 first: mistakes there come before those of theta1. */
    void agree(Gradients computed, Gradients expected, double tolerance) {
        Expect.that("gradients" + where).hint(hint).isThere(computed);
        Expect.that("gradient of theta2" + where).hint(hint).agrees(computed.theta2(), expected.theta2(), tolerance);
        Expect.that("gradient of theta1" + where).hint(hint).agrees(computed.theta1(), expected.theta1(), tolerance);
    }
}
