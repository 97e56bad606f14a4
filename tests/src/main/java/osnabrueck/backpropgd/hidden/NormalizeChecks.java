package osnabrueck.backpropgd.hidden;

import java.util.List;
import java.util.Random;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.backmark.reference.osnabrueckbackpropgd.CatsAndDogsReference;
import org.junit.jupiter.api.Test;

/** 3.4 and 3.5: normalisation and targets. */
@Graded("osnabrueck-backprop-gd")
final class NormalizeChecks {
    private final CatsAndDogs reference = new CatsAndDogsReference();

    /** The root of n by the root of n - 1 lies between the two standard deviations; either is right. */
    @Test
    void normalizeOfRandomMatrices(CatsAndDogs student, Random random) {
        for (int[] shape : new int[][] {{2, 2}, {2, 9}, {1, 5}, {4, 7}, {3, 40}}) {
            Matrix x = rows(shape[0], shape[1], random);
            Matrix population = reference.normalize(x);
            Matrix sample = population.scale(Math.sqrt((shape[1] - 1) / (double) shape[1]));
            Matrix computed = student.normalize(x);
            Expect expect = Expect.that("normalize of " + x.shape())
                    .hint(
                            "Each row by itself, however many there are: minus its mean, divided by its standard deviation.");
            expect.hasShape(computed, shape[0], shape[1]);
            boolean isOfSample =
                    Math.abs(computed.get(0) - sample.get(0)) < Math.abs(computed.get(0) - population.get(0));
            expect.agrees(computed, isOfSample ? sample : population, 1e-9);
        }
    }

    @Test
    void normalizeLeavesItsInputAlone(CatsAndDogs student, Random random, CallLog calls) {
        Matrix x = rows(2, 8, random);
        Matrix first = Expect.that("normalize").isThere(student.normalize(x));
        Matrix other = Expect.that("normalize").isThere(student.normalize(rows(2, 8, random)));

        Inputs.areUntouched(calls);
        Expect.that("normalize of the same matrix again")
                .hint("The answer depends on x alone: keep nothing from one call to the next.")
                .agrees(student.normalize(x), first, 1e-12);
        Expect.that("normalize of another matrix")
                .hint("Compute the answer from x.")
                .holds(!other.isIdentical(first, 0), "the same as before", "something else");
    }

    @Test
    void targetsOfAnyNumbers(CatsAndDogs student, Random random) {
        for (int[] counts : List.of(
                new int[] {0, 0},
                new int[] {0, 3},
                new int[] {4, 0},
                new int[] {1, 1},
                new int[] {2 + random.nextInt(9), 20 + random.nextInt(9)},
                new int[] {20 + random.nextInt(9), 2 + random.nextInt(9)})) {
            Expect.that("targets(" + counts[0] + ", " + counts[1] + ")")
                    .hint("As many 0 as cats, then as many 1 as dogs; there may be none of either.")
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
