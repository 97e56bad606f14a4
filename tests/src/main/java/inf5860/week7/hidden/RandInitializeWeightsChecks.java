package inf5860.week7.hidden;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.junit.jupiter.api.Test;

/**
 * Part 2: statistics of 40 000 weights.
 *
 * <p>Every bound below is exceeded by right weights with probability 2 exp(-EXPONENT) = 2e-10 at most, so that each check
 * fails a right solution less often than once in 1e9 runs. With n weights in [-b, b], b = 0.12:
 *
 * <ul>
 *   <li>mean: Hoeffding's inequality gives P(|mean| >= t) <= 2 exp(-n t^2 / (2 b^2)), hence t = b sqrt(2 EXPONENT / n).
 *   <li>mean of the squares, which lie in [0, b^2] around b^2/3: P(off by t) <= 2 exp(-2 n t^2 / b^4), hence
 *       t = b^2 sqrt(EXPONENT / (2 n)).
 *   <li>distribution, by Kolmogorov and Smirnov: D is the largest distance of the weights' distribution function from the
 *       uniform one. The inequality of Dvoretzky, Kiefer, Wolfowitz and Massart gives P(D >= t) <= 2 exp(-2 n t^2), hence
 *       t = sqrt(EXPONENT / (2 n)).
 * </ul>
 */
@Graded("inf5860-week7")
final class RandInitializeWeightsChecks {
    private static final double BOUND = 0.12;
    private static final int INPUTS = 399;
    private static final int UNITS = 100;
    private static final int COUNT = (1 + INPUTS) * UNITS;
    private static final double EXPONENT = Math.log(1e10);

    /** False failures: 4e-10, two bounds of 2e-10. */
    @Test
    void initialWeightsHaveTheRightMeanAndSpread(Week7 student, Random random) {
        double[] weights = values(draw(student, random.nextLong()));
        double mean = Arrays.stream(weights).average().orElseThrow();
        double square = Arrays.stream(weights).map(w -> w * w).average().orElseThrow();
        double meanBound = BOUND * Math.sqrt(2 * EXPONENT / COUNT);
        double squareBound = BOUND * BOUND * Math.sqrt(EXPONENT / (2 * COUNT));

        Expect.that("the mean of " + COUNT + " weights")
                .hint("The range is symmetric about 0: negative weights are as frequent as positive ones.")
                .holds(Math.abs(mean) <= meanBound, String.valueOf(mean), "0, give or take " + meanBound);
        Expect.that("the mean square of " + COUNT + " weights")
                .hint("The weights spread over the whole range from -0.12 to 0.12, and not beyond.")
                .holds(
                        Math.abs(square - BOUND * BOUND / 3) <= squareBound,
                        String.valueOf(square),
                        BOUND * BOUND / 3 + ", give or take " + squareBound);
    }

    /** False failures: 2e-10. */
    @Test
    void initialWeightsAreUniform(Week7 student, Random random) {
        double[] weights = values(draw(student, random.nextLong()));
        Arrays.sort(weights);
        double distance = 0;
        for (int i = 0; i < COUNT; i++) {
            double uniform = Math.min(1, Math.max(0, (weights[i] + BOUND) / (2 * BOUND)));
            distance = Math.max(distance, Math.max((i + 1.0) / COUNT - uniform, uniform - (double) i / COUNT));
        }
        double bound = Math.sqrt(EXPONENT / (2 * COUNT));

        Expect.that("the distance of the weights' distribution from the uniform one")
                .hint("Every number of the range is equally likely: nextDouble() is uniform, nextGaussian() is not.")
                .holds(distance <= bound, String.valueOf(distance), "at most " + bound);
    }

    /**
     * The same seed gives the same weights, another seed gives others, no two rows or columns are equal, and none holds one
     * number only.
     *
     * <p>False failures: two columns of 100 independent weights of at least 24 random bits are equal with probability
     * 2^-2400, and all 100 weights of one column with probability 2^-2376.
     */
    @Test
    void initialWeightsComeFromTheGivenRandom(Week7 student, Random random) {
        long seed = random.nextLong();
        Matrix first = draw(student, seed);
        Matrix other = draw(student, random.nextLong());

        Expect.that("the weights from the same seed again")
                .hint(
                        "Draw every number from the Random that you are given, not from one of your own or Math.random().")
                .agrees(draw(student, seed), first, 1e-12);
        Expect.that("the weights from another seed")
                .hint("Draw every number from the Random that you are given; do not seed it yourself.")
                .holds(!other.isIdentical(first, 0), "the same", "others");
        Expect.that("the rows and columns of the weights")
                .hint("Draw a number of its own for every weight: equal units would learn the same for ever.")
                .holds(
                        distinctRows(first) == UNITS && distinctRows(first.transpose()) == 1 + INPUTS,
                        "some are equal to each other",
                        "all different");
        Expect.that("the weights of the bias, column 0")
                .hint("The weights of the bias are drawn too.")
                .holds(distinctRows(first.cols(0, 1)) > 1, "all equal", "different");
        Expect.that("the weights of every unit, and those from every input")
                .hint("Draw every weight, those of the first and of the last unit too.")
                .holds(rowsOfOneNumber(first) + rowsOfOneNumber(first.transpose()) == 0, "all equal", "different");
    }

    private static Matrix draw(Week7 student, long seed) {
        Matrix weights = student.randInitializeWeights(INPUTS, UNITS, new SeededRandom(seed));
        Expect.that("randInitializeWeights(" + INPUTS + ", " + UNITS + ", random)")
                .hint("A row per unit, a column per input, and one more column for the biases.")
                .hasShape(weights, UNITS, 1 + INPUTS);
        return weights;
    }

    private static double[] values(Matrix weights) {
        return Arrays.copyOf(weights.getDDRM().getData(), weights.getNumElements());
    }

    private static int distinctRows(Matrix matrix) {
        Set<Row> rows = new HashSet<>();
        for (double[] row : matrix.toArrays()) {
            rows.add(new Row(row));
        }
        return rows.size();
    }

    private static long rowsOfOneNumber(Matrix matrix) {
        return Arrays.stream(matrix.toArrays())
                .filter(row -> Arrays.stream(row).allMatch(weight -> weight == row[0]))
                .count();
    }

    private record Row(double[] values) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Row row && Arrays.equals(values, row.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }
}
