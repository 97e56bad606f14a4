package org.backmark.reference.augsburgtutorial04;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.backmark.kit.Matrix;

/**
 * Weights and biases of all layers, or the gradients of both.
 *
 * @param weights W_1 to W_n, each (N_k, N_(k-1))
 * @param biases b_1 to b_n, each (N_k, 1)
 */
public record Parameters(List<Matrix> weights, List<Matrix> biases) {

    /** Refuses lists of different lengths. */
    public Parameters {
        weights = List.copyOf(weights);
        biases = List.copyOf(biases);
        if (weights.isEmpty() || weights.size() != biases.size()) {
            throw new IllegalArgumentException(
                    "there are " + weights.size() + " weights and " + biases.size() + " biases; one of each a layer");
        }
    }

    /**
     * Parameters to begin training with: weights drawn from N(0, 0.1^2), biases 0.
     *
     * @param random where every number is drawn from
     * @param units N_0 to N_n
     */
    public static Parameters initial(Random random, int... units) {
        return normal(random, 0.1, 0, units);
    }

    /** Parameters of which every number is normally distributed with the mean 0 and its standard deviation. */
    static Parameters normal(Random random, double ofWeights, double ofBiases, int... units) {
        return new Parameters(
                IntStream.range(1, units.length)
                        .mapToObj(k -> normal(random, ofWeights, units[k], units[k - 1]))
                        .toList(),
                IntStream.range(1, units.length)
                        .mapToObj(k -> normal(random, ofBiases, units[k], 1))
                        .toList());
    }

    private static Matrix normal(Random random, double deviation, int rows, int columns) {
        return new Matrix(rows, columns).map(zero -> deviation * random.nextGaussian());
    }

    /** How many layers there are, the input not counted: n. */
    public int layers() {
        return weights.size();
    }

    /** The same numbers, which nobody else holds. */
    public Parameters copy() {
        return new Parameters(
                weights.stream().map(Matrix::copy).toList(),
                biases.stream().map(Matrix::copy).toList());
    }

    /** These, and so many times the other added to each. */
    Parameters plus(double factor, Parameters other) {
        return new Parameters(sum(weights, factor, other.weights), sum(biases, factor, other.biases));
    }

    private static List<Matrix> sum(List<Matrix> first, double factor, List<Matrix> second) {
        return IntStream.range(0, first.size())
                .mapToObj(k -> first.get(k).plus(factor, second.get(k)))
                .toList();
    }
}
