package org.backmark.reference.augsburgtutorial04;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;

/**
 * Parameters and samples: what the output, the gradients and a step are asked for.
 *
 * @param parameters of all layers
 * @param samples what the loss is the mean over
 */
public record Tutorial04Problem(Parameters parameters, Samples samples) {
    private static final double EPSILON = 1e-5;

    /**
     * A random problem whose numbers are of ordinary size, so that neither s nor softmax saturates.
     *
     * @param random where every number is drawn from
     * @param samples M, at least 1
     * @param units N_0 to N_n, each at least 1
     */
    public static Tutorial04Problem random(Random random, int samples, int... units) {
        Matrix x = new Matrix(units[0], samples).map(zero -> random.nextDouble());
        int[] y = random.ints(samples, 0, units[units.length - 1]).toArray();
        return new Tutorial04Problem(Parameters.normal(random, 0.7, 0.3, units), new Samples(x, y));
    }

    /** The same samples at other parameters, which are not copied. */
    public Tutorial04Problem at(Parameters other) {
        return new Tutorial04Problem(other, samples);
    }

    /** Other samples at the same parameters. */
    public Tutorial04Problem with(Samples other) {
        return new Tutorial04Problem(parameters, other);
    }

    /** Gives a network the parameters. */
    public void setUp(Tutorial04Network network) {
        network.setParameters(parameters.weights(), parameters.biases());
    }

    /** Asks a network for the output here, H_n (N_n, M). */
    public Matrix forward(Tutorial04Network network) {
        setUp(network);
        return network.forward(samples.x());
    }

    /** The loss here, by a network's forward pass. */
    public double loss(Tutorial04Network network) {
        return Measures.loss(forward(network), samples.y());
    }

    /** The accuracy here in percent, by a network's forward pass. */
    public double accuracy(Tutorial04Network network) {
        return Measures.accuracy(forward(network), samples.y());
    }

    /** Has a network compute the gradients here, which it then holds. */
    public void backpropagate(Tutorial04Network network) {
        forward(network);
        network.backpropagate(samples.y());
    }

    /** The gradients here, by a network's backpropagation. */
    public Parameters gradients(Tutorial04Network network) {
        backpropagate(network);
        return new Parameters(network.weightGradients(), network.biasGradients());
    }

    /** The parameters after one step of a network from here. */
    public Parameters step(Tutorial04Network network, double learningRate) {
        backpropagate(network);
        network.optimisationStep(learningRate);
        return new Parameters(network.weights(), network.biases());
    }

    /** The parameters after some steps of a network's training from here, too few for a line of its log. */
    public Parameters trained(Tutorial04Network network, double learningRate, int steps) {
        setUp(network);
        network.train(samples.x(), samples.y(), samples.x(), samples.y(), learningRate, steps, new StringBuilder());
        return new Parameters(network.weights(), network.biases());
    }

    /** The gradients here by central differences of the loss, for which only the network's forward pass is asked. */
    public Parameters centralDifferences(Tutorial04Network network) {
        Parameters moved = parameters.copy();
        return new Parameters(
                differences(moved, moved.weights(), network), differences(moved, moved.biases(), network));
    }

    private List<Matrix> differences(Parameters moved, List<Matrix> part, Tutorial04Network network) {
        return part.stream()
                .map(matrix -> {
                    Matrix slopes = new Matrix(matrix.getNumRows(), matrix.getNumCols());
                    IntStream.range(0, matrix.getNumElements())
                            .forEach(i -> slopes.set(i, difference(moved, matrix, i, network)));
                    return slopes;
                })
                .toList();
    }

    private double difference(Parameters moved, Matrix matrix, int index, Tutorial04Network network) {
        double value = matrix.get(index);
        matrix.set(index, value + EPSILON);
        double above = at(moved).loss(network);
        matrix.set(index, value - EPSILON);
        double below = at(moved).loss(network);
        matrix.set(index, value);
        return (above - below) / (2 * EPSILON);
    }
}
