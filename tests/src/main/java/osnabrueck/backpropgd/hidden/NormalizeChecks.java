package osnabrueck.backpropgd.hidden;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.Sizes;
import org.backmark.reference.osnabrueckbackpropgd.Scaling;
import org.junit.jupiter.api.Test;

/** 3.4 and 3.5: normalisation and targets. */
@Graded("osnabrueck-backprop-gd")
final class NormalizeChecks {
    private static final String HINT =
            "Minus the mean, divided by the standard deviation: of each row by itself, however many"
                    + " there are, or of all numbers together.";

    /** Whichever way is the nearest to the first answer is that of all. */
    @Test
    void normalizeOfRandomMatrices(CatsAndDogs student, Random random, Sizes sizes) {
        UnaryOperator<Matrix> own = null;
        for (int[] shape : sizes.of(new int[][] {{2, 9}, {2, 2}, {1, 5}, {4, 7}, {3, 40}}, new int[][] {
            {2, Sheet.ANIMALS}, {2, Sheet.ANIMALS}
        })) {
            Matrix x = rows(shape[0], shape[1], random);
            Matrix computed = student.normalize(x);
            Expect expect = Expect.that("normalize of " + x.shape()).hint(HINT);
            expect.hasShape(computed, shape[0], shape[1]);
            own = own == null ? nearest(computed, x) : own;
            expect.agrees(computed, own.apply(x), 1e-9);
        }
    }

    private static UnaryOperator<Matrix> nearest(Matrix computed, Matrix x) {
        return Scaling.all().stream()
                .min(Comparator.comparingDouble(way -> distance(way.apply(x), computed)))
                .orElseThrow();
    }

    // Infinity, which is the farthest, where it is not a number.
    private static double distance(Matrix some, Matrix other) {
        double distance = some.minus(other).elementMaxAbs();
        return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
    }

    @Test
    void normalizeLeavesItsInputAlone(CatsAndDogs student, Random random, CallLog calls, Sizes sizes) {
        int animals = sizes.of(8, Sheet.ANIMALS);
        Matrix x = rows(2, animals, random);
        Matrix first = Expect.that("normalize").isThere(student.normalize(x));
        Matrix other = Expect.that("normalize").isThere(student.normalize(rows(2, animals, random)));

        Inputs.areUntouched(calls);
        Expect.that("normalize of the same matrix again")
                .hint("The answer depends on x alone: keep nothing from one call to the next.")
                .agrees(student.normalize(x), first, 1e-12);
        Expect.that("normalize of another matrix")
                .hint("Compute the answer from x.")
                .holds(!other.isIdentical(first, 0), "the same as before", "something else");
    }

    @Test
    void targetsOfAnyNumbers(CatsAndDogs student, @ReferenceAnswers CatsAndDogs reference, Random random, Sizes sizes) {
        List<int[]> any = List.of(
                new int[] {0, 0},
                new int[] {0, 3},
                new int[] {4, 0},
                new int[] {1, 1},
                new int[] {2 + random.nextInt(9), 20 + random.nextInt(9)},
                new int[] {20 + random.nextInt(9), 2 + random.nextInt(9)});
        for (int[] counts : sizes.of(any, List.of(new int[] {Sheet.EACH, Sheet.EACH}))) {
            Expect.that("targets(" + counts[0] + ", " + counts[1] + ")")
                    .hint(
                            "Your choice's target of a cat for each cat, then that of a dog for each dog; there may be none of either.")
                    .agrees(student.targets(counts[0], counts[1]), reference.targets(counts[0], counts[1]), 0);
        }
    }

    /** Rows of different size and place, none constant. */
    private static Matrix rows(int rows, int columns, Random random) {
        Matrix x = new Matrix(rows, columns);
        for (int row = 0; row < rows; row++) {
            double place = 100 * random.nextDouble() - 30;
            double size = 1 + 20 * random.nextDouble();
            for (int column = 0; column < columns; column++) {
                x.set(row, column, place + size * (column == 0 ? 1.5 : random.nextDouble()));
            }
        }
        return x;
    }
}
