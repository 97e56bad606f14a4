package org.backmark.contract.inf5860week7;

import java.util.List;
import java.util.Random;
import org.backmark.kit.Matrix;

/**
 * The tasks of the sheet "INF5860, exercises for week 7"; the letters and their shapes are in the package's description.
 *
 * <p>An implementation needs a constructor without parameters. No method may modify its arguments.
 */
public interface Week7 {

    /**
     * The values and derivatives of a rectified linear node, worked out by hand (Exercise 1 b and c).
     *
     * <p>The node is f = w0 x0 + w1 x1 followed by relu(f) = max(0, f), at x0 = 1, w0 = 0.5, x1 = 2, w1 = 1.
     */
    ReluNode reluByHand();

    /**
     * The shapes of the weights of a network, worked out by hand (Exercise 2 b and c).
     *
     * <p>The network classifies images of 3 x 3 pixels into 6 classes, with 3 units in its first hidden layer and 2 in
     * its second; every layer but the last adds a bias unit.
     *
     * @return a shape for every Theta, from the input on
     */
    List<Shape> netByHand();

    /**
     * The derivative of the logistic function, g'(z) = g(z) (1 - g(z)), element by element (Part 1).
     *
     * @param z any shape, any finite values; not modified
     * @return the same shape, in [0, 0.25]; 0.25 at 0 and never NaN, however large |z| is
     */
    Matrix sigmoidGradient(Matrix z);

    /**
     * Initial weights of a layer, each uniform in [-0.12, 0.12] (Part 2).
     *
     * @param lIn the number of the layer's inputs, bias not counted, at least 1
     * @param lOut the number of its units, at least 1
     * @param random where every random number is drawn from
     * @return (lOut, 1 + lIn)
     */
    Matrix randInitializeWeights(int lIn, int lOut, Random random);

    /**
     * The cost: cross-entropy, summed over the labels, averaged over the samples, plus lambda/(2m) times the sum of the
     * squares of all weights that are not biases (Part 3).
     *
     * @param theta1 (h, 1 + n); not modified
     * @param theta2 (k, 1 + h); not modified
     * @param x (m, n); not modified
     * @param y (m), labels 1 to k; not modified
     * @param numLabels k, at least 2
     * @param lambda the weight of the penalty, 0 or more
     */
    double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda);

    /**
     * The gradients of {@link #nnCostFunction} by backpropagation (Part 3 at lambda 0, Part 5 above).
     *
     * @param theta1 (h, 1 + n); not modified
     * @param theta2 (k, 1 + h); not modified
     * @param x (m, n); not modified
     * @param y (m), labels 1 to k; not modified
     * @param numLabels k, at least 2
     * @param lambda the weight of the penalty, 0 or more
     */
    Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda);

    /**
     * The gradients of {@link #nnCostFunction} by central differences, epsilon 1e-4 (Part 4).
     *
     * @param theta1 (h, 1 + n); not modified
     * @param theta2 (k, 1 + h); not modified
     * @param x (m, n); not modified
     * @param y (m), labels 1 to k; not modified
     * @param numLabels k, at least 2
     * @param lambda the weight of the penalty, 0 or more
     */
    Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda);

    /**
     * Whether the candidate gradients agree with the numerical ones to 1e-5 or better (Part 4).
     *
     * @param theta1 (h, 1 + n); not modified
     * @param theta2 (k, 1 + h); not modified
     * @param x (m, n); not modified
     * @param y (m), labels 1 to k; not modified
     * @param numLabels k, at least 2
     * @param lambda the weight of the penalty, 0 or more
     * @param candidate the gradients to be checked; not modified
     */
    boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate);

    /**
     * Trains the network by gradient descent on all samples at once, theta = theta - alpha gradient (Step 6).
     *
     * @param theta1 (h, 1 + n), the weights to start from; not modified
     * @param theta2 (k, 1 + h), the weights to start from; not modified
     * @param x (m, n); not modified
     * @param y (m), labels 1 to k; not modified
     * @param numLabels k, at least 2
     * @param lambda the weight of the penalty, 0 or more
     * @param alpha the learning rate, above 0
     * @param steps how many updates, 0 or more
     * @return the weights after the last update, and the cost before each update
     */
    Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps);
}
