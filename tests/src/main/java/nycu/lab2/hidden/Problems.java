package nycu.lab2.hidden;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.kit.Matrix;
import org.backmark.reference.nyculab2.Lab2Problem;

/** Random problems, small enough that a whole check takes some milliseconds. */
final class Problems {
    private Problems() {}

    /** Problems of so many sizes, with each activation in turn; the last is another of the first one's size. */
    static List<Lab2Problem> several(int count, Random random) {
        Activation[] kinds = Activation.values();
        List<Lab2Problem> problems = IntStream.range(0, count)
                .mapToObj(i -> one(kinds[i % kinds.length], between(9, 14, random), random))
                .collect(Collectors.toList());
        // An answer that is remembered for the size is wrong there.
        Lab2Problem first = problems.get(0);
        problems.add(first.withWeights(first.w().stream().map(w -> w.scale(0.5)).toList()));
        return problems;
    }

    /** A problem with so many samples; no two of its layers have one size, which would hide a transposed matrix. */
    static Lab2Problem one(Activation hidden, int samples, Random random) {
        int inputs = between(2, 4, random);
        int hidden1 = inputs + between(1, 3, random);
        int hidden2 = hidden1 + (random.nextBoolean() ? 1 : 2);
        return Lab2Problem.random(random, inputs, hidden1, hidden2, samples, hidden);
    }

    /** A whole number between the two, both included. */
    static int between(int least, int largest, Random random) {
        return least + random.nextInt(largest - least + 1);
    }

    /** A matrix of numbers uniform in [-reach, reach]. */
    static Matrix matrix(int rows, int columns, double reach, Random random) {
        return new Matrix(rows, columns).map(zero -> reach * (2 * random.nextDouble() - 1));
    }

    /** The problem's sizes in words. */
    static String sizes(Lab2Problem problem) {
        return problem.x().getNumRows() + " samples, " + problem.x().getNumCols() + " inputs, hidden layers of "
                + problem.w().get(1).getNumRows() + " and " + problem.w().get(1).getNumCols() + " units with "
                + problem.hidden();
    }
}
