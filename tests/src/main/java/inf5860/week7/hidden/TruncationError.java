package inf5860.week7.hidden;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.ForbiddenWay;
import org.backmark.reference.inf5860week7.Week7Problem;

/**
 * The error of central differences, e^2/6 times the third derivative and more: where samples are large and weights small it is
 * far above rounding, and whoever has it has taken differences. Backpropagation under another name has none.
 */
final class TruncationError {
    // Moves z by about 0.3 at epsilon 1e-4.
    private static final double LARGE = 3000;
    // With Richardson's extrapolation right to about 1e-11, also where an epsilon of 1e-8 is off by 1e-10.
    private static final double SHORT = 3e-6;
    private static final double ALIKE = 0.6;
    private static final double NEAR = 0.05;

    private TruncationError() {}

    /**
     * Fails if the student's numerical gradient has not the error of differences of the cost.
     *
     * <p>An epsilon other than the sheet's is no fault, nor is a formula of higher order: both have errors of their own.
     */
    static void isSeenIn(Week7 student, Week7 reference, Random random) {
        Week7Problem at = steep(random);
        double[] found = inputWeights(
                GradientsExpected.shaped(at, at.numericalGradient(student)).theta1());
        double[] slope = new double[found.length];
        double[][] differences = new double[4][found.length];
        for (int i = 0; i < found.length; i++) {
            int element = i;
            DoubleUnaryOperator cost = change -> moved(at, element, change).cost(reference);
            slope[i] = fourPoints(cost, SHORT);
            differences[0][i] = twoPoints(cost, 1e-3);
            differences[1][i] = twoPoints(cost, 1e-5);
            differences[2][i] = fourPoints(cost, 1e-3);
            differences[3][i] = fourPoints(cost, 1e-4);
        }
        double[] error = minus(found, slope);
        double likest = IntStream.range(0, differences.length)
                .mapToDouble(way -> likeness(error, minus(differences[way], slope)))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        if (norm(error) <= NEAR * norm(slope) && likest < ALIKE) {
            throw new ForbiddenWay("right, but without the error that (J(theta + e) - J(theta - e)) / 2e has at large"
                    + " samples: this is not a numerical gradient, which is there to check backpropagation");
        }
        Expect.that("the numerical gradient of theta1 at samples of some thousand")
                .hint(
                        "Take the difference of the costs at theta + epsilon and theta - epsilon, epsilon = 1e-4, and divide by"
                                + " 2 epsilon.")
                .holds(likest >= ALIKE, "something else", "differences of the cost");
    }

    private static Week7Problem steep(Random random) {
        Week7Problem ordinary = Week7Problem.random(random, 5, 8, 3, 7, 0);
        Matrix theta1 = ordinary.theta1().copy();
        for (int row = 0; row < theta1.getNumRows(); row++) {
            for (int column = 1; column < theta1.getNumCols(); column++) {
                theta1.set(row, column, theta1.get(row, column) / LARGE);
            }
        }
        return new Week7Problem(
                theta1,
                ordinary.theta2(),
                ordinary.x().scale(LARGE),
                ordinary.y(),
                ordinary.numLabels(),
                ordinary.lambda());
    }

    // Biases are not multiplied by a sample.
    private static double[] inputWeights(Matrix theta1) {
        Matrix weights = theta1.cols(1, theta1.getNumCols());
        return IntStream.range(0, weights.getNumElements())
                .mapToDouble(weights::get)
                .toArray();
    }

    private static Week7Problem moved(Week7Problem at, int element, double change) {
        Matrix theta1 = at.theta1().copy();
        int columns = theta1.getNumCols() - 1;
        int row = element / columns;
        int column = 1 + element % columns;
        theta1.set(row, column, theta1.get(row, column) + change);
        return at.withWeights(theta1, at.theta2());
    }

    private static double twoPoints(DoubleUnaryOperator cost, double e) {
        return (cost.applyAsDouble(e) - cost.applyAsDouble(-e)) / (2 * e);
    }

    private static double fourPoints(DoubleUnaryOperator cost, double e) {
        return (4 * twoPoints(cost, e / 2) - twoPoints(cost, e)) / 3;
    }

    private static double[] minus(double[] some, double[] others) {
        return IntStream.range(0, some.length)
                .mapToDouble(i -> some[i] - others[i])
                .toArray();
    }

    /** The cosine of the angle between them; NaN if one of them is 0. */
    private static double likeness(double[] some, double[] others) {
        return product(some, others) / (norm(some) * norm(others));
    }

    private static double norm(double[] numbers) {
        return Math.sqrt(product(numbers, numbers));
    }

    private static double product(double[] some, double[] others) {
        return IntStream.range(0, some.length)
                .mapToDouble(i -> some[i] * others[i])
                .sum();
    }
}
