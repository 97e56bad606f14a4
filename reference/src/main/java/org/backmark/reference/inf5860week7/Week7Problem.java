package org.backmark.reference.inf5860week7;

import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;

/**
 * Weights, samples and settings: what the cost and its gradients are computed at.
 *
 * @param theta1 (h, 1 + n)
 * @param theta2 (k, 1 + h)
 * @param x (m, n)
 * @param y (m), labels 1 to k
 * @param numLabels k
 * @param lambda the weight of the penalty, 0 or more
 */
public record Week7Problem(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {

    /**
     * A random problem whose numbers are of ordinary size.
     *
     * <p>x is uniform in [-1, 1]. z2 is mostly within [-3, 3]; z3 never leaves [-8, 8], so that a plain log(1 - a) loses
     * nothing.
     *
     * @param random where every number is drawn from
     * @param inputs n, at least 1
     * @param hidden h, at least 1
     * @param labels k, at least 2
     * @param samples m, at least 1
     * @param lambda the weight of the penalty, 0 or more
     * @throws IllegalArgumentException if a size is too small
     */
    public static Week7Problem random(Random random, int inputs, int hidden, int labels, int samples, double lambda) {
        if (inputs < 1 || hidden < 1 || labels < 2 || samples < 1) {
            throw new IllegalArgumentException("no such network: " + inputs + " inputs, " + hidden + " hidden units, "
                    + labels + " labels, " + samples + " samples; needed are at least 1, 1, 2, 1");
        }
        double reach1 = Math.min(1, 3 / Math.sqrt(1 + inputs));
        double reach2 = Math.min(1, 8.0 / (1 + hidden));
        return new Week7Problem(
                uniform(random, hidden, 1 + inputs, reach1),
                uniform(random, labels, 1 + hidden, reach2),
                uniform(random, samples, inputs, 1),
                random.ints(samples, 1, 1 + labels).toArray(),
                labels,
                lambda);
    }

    private static Matrix uniform(Random random, int rows, int columns, double reach) {
        return new Matrix(rows, columns).map(ignored -> reach * (2 * random.nextDouble() - 1));
    }

    /** The number of samples, m. */
    public int samples() {
        return x.getNumRows();
    }

    /** The same problem at other weights, which are not copied. */
    public Week7Problem withWeights(Matrix theta1, Matrix theta2) {
        return new Week7Problem(theta1, theta2, x, y, numLabels, lambda);
    }

    /** The same problem with another weight of the penalty. */
    public Week7Problem withLambda(double lambda) {
        return new Week7Problem(theta1, theta2, x, y, numLabels, lambda);
    }

    /** Asks a solution for the cost here. */
    public double cost(Week7 solution) {
        return solution.nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
    }

    /** Asks a solution for the gradients here, by backpropagation. */
    public Gradients backprop(Week7 solution) {
        return solution.backprop(theta1, theta2, x, y, numLabels, lambda);
    }

    /** Asks a solution for the gradients here, by central differences. */
    public Gradients numericalGradient(Week7 solution) {
        return solution.numericalGradient(theta1, theta2, x, y, numLabels, lambda);
    }
}
