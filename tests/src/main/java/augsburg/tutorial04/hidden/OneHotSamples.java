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
 * sample's share: the sum, over the batches that it was in, of 1 / the batch's size.
 *
 * @param problem as many inputs as samples
 * @param gradients of all samples together, at the beginning
 */
record OneHotSamples(Tutorial04Problem problem, Parameters gradients) {
    /** So small that the parameters move by less than a thousandth of the shares' tolerance. */
    static final double LEARNING_RATE = 1e-4;

    static OneHotSamples of(Tutorial04Network right, int count, Random random) {
        Tutorial04Problem some = Tutorial04Problem.random(random, count, count, 4, 3);
        Matrix x = new Matrix(count, count);
        for (int i = 0; i < count; i++) {
            x.set(i, i, 1);
        }
        Tutorial04Problem problem = some.with(new Samples(x, some.samples().y()));
        return new OneHotSamples(problem, problem.gradients(right));
    }

    /** The share of each sample in what has led from the beginning to these parameters. */
    List<Double> sharesIn(Parameters after) {
        Matrix moved = after.weights()
                .get(0)
                .minus(problem.parameters().weights().get(0))
                .divide(-LEARNING_RATE);
        Matrix together = gradients.weights().get(0).scale(problem.samples().count());
        return IntStream.range(0, problem.samples().count())
                .mapToObj(i -> product(moved, together, i) / product(together, together, i))
                .toList();
    }

    private static double product(Matrix first, Matrix second, int column) {
        double sum = 0;
        for (int row = 0; row < first.getNumRows(); row++) {
            sum += first.get(row, column) * second.get(row, column);
        }
        return sum;
    }
}
