package augsburg.tutorial04.hidden;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;
import org.backmark.reference.augsburgtutorial04.Parameters;
import org.backmark.reference.augsburgtutorial04.Samples;
import org.backmark.reference.augsburgtutorial04.Tutorial04Problem;

/**
 * Samples with an input of their own each, so that W_1's column i is changed only by the batches that sample i is in.
 *
 * <p>At a tiny learning rate all gradients of an epoch are those of its beginning, and what column i has moved by tells the
 * sample's share: the sum, over the batches that it was in, of its share in a step with that batch, 1 / the batch's size.
 *
 * @param problem as many inputs as samples
 * @param right makes steps rightly, or as rightly as the answers that they are built on
 * @param together how one step with all samples changes W_1
 */
record OneHotSamples(Tutorial04Problem problem, Tutorial04Network right, Matrix together) {
    /** So small that the parameters move by less than a thousandth of the shares' tolerance. */
    static final double LEARNING_RATE = 1e-4;

    static OneHotSamples of(Tutorial04Network right, int count, Random random) {
        Tutorial04Problem some = Tutorial04Problem.random(random, count, count, 4, 3);
        Matrix x = new Matrix(count, count);
        for (int i = 0; i < count; i++) {
            x.set(i, i, 1);
        }
        Tutorial04Problem problem = some.with(new Samples(x, some.samples().y()));
        return new OneHotSamples(problem, right, step(right, problem));
    }

    private static Matrix step(Tutorial04Network right, Tutorial04Problem problem) {
        return change(problem, problem.trained(right, LEARNING_RATE, 1));
    }

    private static Matrix change(Tutorial04Problem from, Parameters to) {
        return to.weights().get(0).minus(from.parameters().weights().get(0));
    }

    /** The share of a sample in a step with a batch of that size, of which it is one. */
    double shareInBatchOf(int size) {
        return product(step(right, first(size)), step(right, first(1)), 0);
    }

    private Tutorial04Problem first(int size) {
        return problem.with(problem.samples().chosen(IntStream.range(0, size).toArray()));
    }

    /** The share of each sample in what has led from the beginning to these parameters. */
    List<Double> sharesIn(Parameters after) {
        Matrix moved = change(problem, after);
        double each = shareInBatchOf(problem.samples().count());
        return IntStream.range(0, problem.samples().count())
                .mapToObj(i -> each * product(moved, together, i))
                .toList();
    }

    /** How often the second column has to be taken to be most like the first. */
    private static double product(Matrix first, Matrix second, int column) {
        double sum = 0;
        double square = 0;
        for (int row = 0; row < first.getNumRows(); row++) {
            sum += first.get(row, column) * second.get(row, column);
            square += second.get(row, column) * second.get(row, column);
        }
        return sum / square;
    }
}
