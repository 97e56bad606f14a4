package inf5860.week7.hidden;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.junit.jupiter.api.Test;

/** Part 1. */
@Graded("inf5860-week7")
final class SigmoidGradientChecks {
    /** A single number, a row, a column and a matrix; then others of the same shapes. */
    @Test
    void sigmoidGradientOfRandomMatrices(Week7 student, @ReferenceAnswers Week7 reference, Random random) {
        int rows = Problems.between(2, 9, random);
        int columns = Problems.between(2, 9, random) + rows;
        int[][] once = {{1, 1}, {1, columns}, {rows, 1}, {rows, columns}, {columns, rows}};
        List<int[]> shapes = Stream.of(once, once).flatMap(Arrays::stream).toList();
        for (int[] shape : shapes) {
            Matrix z = random(shape[0], shape[1], random);
            Expect.that("sigmoidGradient of a matrix of " + z.shape())
                    .hint("g'(z) = g(z) (1 - g(z)), element by element, in the shape of z, whatever that is.")
                    .agrees(student.sigmoidGradient(z), reference.sigmoidGradient(z), 1e-9);
        }
    }

    /** g'(-z) = g'(z), from 0, where it is largest, to 800. */
    @Test
    void sigmoidGradientIsSymmetric(Week7 student, Random random) {
        Matrix z = random(1, 12, random);
        z.set(0, 0, 0);
        z.set(0, 10, 100 + 20 * random.nextDouble());
        z.set(0, 11, 800);
        Matrix right = student.sigmoidGradient(z);
        Matrix left = student.sigmoidGradient(z.negative());
        Expect.that("sigmoidGradient").hint("The answer has the shape of z.").hasShape(right, 1, 12);

        Expect.that("sigmoidGradient(-z) against sigmoidGradient(z)")
                .hint("g' is symmetric: g(-z) = 1 - g(z). Is it still a number far out, on both sides?")
                .agrees(left, right, 1e-12);
        for (int i = 1; i < 12; i++) {
            Expect.that("sigmoidGradient at a place other than 0")
                    .hint("g' is largest at 0.")
                    .holds(right.get(0, i) < right.get(0, 0), "not less than at 0", "less than at 0");
        }
    }

    @Test
    void sigmoidGradientLeavesItsInputAlone(Week7 student, Random random, CallLog calls) {
        Matrix z = random(3, 4, random);
        Matrix first = Expect.that("sigmoidGradient").isThere(student.sigmoidGradient(z));
        Matrix other = Expect.that("sigmoidGradient").isThere(student.sigmoidGradient(random(3, 4, random)));
        Expect.that("sigmoidGradient").hint("The answer has the shape of z.").hasShape(first, 3, 4);

        Inputs.areUntouched(calls);
        Expect.that("sigmoidGradient of the same matrix again")
                .hint("The answer depends on z alone: keep nothing from one call to the next.")
                .agrees(student.sigmoidGradient(z), first, 1e-12);
        Expect.that("sigmoidGradient of another matrix")
                .hint("Other numbers have other derivatives.")
                .holds(!other.isIdentical(first, 0), "the same as before", "something else");
    }

    private static Matrix random(int rows, int columns, Random random) {
        return new Matrix(rows, columns).map(zero -> 12 * random.nextDouble() - 6);
    }
}
