package org.backmark.contract.nyculab2;

import java.util.List;
import java.util.Random;
import org.backmark.kit.Matrix;

/**
 * The tasks of "Deep Learning, Lab 2: Backpropagation"; the letters and their shapes are in the package's description.
 *
 * <p>An implementation needs a constructor without parameters. No method may modify its arguments.
 */
public interface Lab2 {

    /**
     * Random points on both sides of the diagonal (the lab's generate_linear).
     *
     * @param n how many, at least 1
     * @param random where every random number is drawn from
     * @return x uniform in the unit square; the label is 0 where x0 > x1, and 1 elsewhere
     */
    Points generateLinear(int n, Random random);

    /**
     * The lab's 21 points on the two diagonals (its generate_XOR_easy).
     *
     * @return for each k from 0 to 10 the point (k/10, k/10) of label 0 and then, but for k = 5, (k/10, 1 - k/10) of label 1
     */
    Points generateXorEasy();

    /**
     * The activation, element by element.
     *
     * @param kind which
     * @param z any shape, any finite values
     * @return the same shape; finite, however large |z| is
     */
    Matrix activation(Activation kind, Matrix z);

    /**
     * The activation's derivative, element by element.
     *
     * @param kind which
     * @param z any shape, any finite values: what the activation takes, not what it gives
     * @return the same shape; finite, however large |z| is. At 0, RELU and LEAKY_RELU have a derivative from the left and one
     *     from the right: either will do
     */
    Matrix activationDerivative(Activation kind, Matrix z);

    /**
     * The prediction a3.
     *
     * @param w W1 (i, h1), W2 (h1, h2), W3 (h2, 1)
     * @param x (n, i)
     * @param hidden the activation of both hidden layers
     * @return (n, 1), in [0, 1]
     */
    Matrix forward(List<Matrix> w, Matrix x, Activation hidden);

    /**
     * The gradients of the loss by backpropagation.
     *
     * @param w W1 (i, h1), W2 (h1, h2), W3 (h2, 1)
     * @param x (n, i)
     * @param y (n, 1), 0 or 1
     * @param hidden the activation of both hidden layers
     * @return the derivatives of the loss with respect to W1, W2 and W3, in their shapes
     */
    List<Matrix> backward(List<Matrix> w, Matrix x, Matrix y, Activation hidden);

    /**
     * The loss: the mean of the squared errors.
     *
     * @param prediction (n, 1)
     * @param y (n, 1)
     */
    double loss(Matrix prediction, Matrix y);

    /**
     * The share of samples that are labelled rightly, in percent: 0 to 100.
     *
     * @param prediction (n, 1), above 0.5 where the label 1 is predicted, below 0.5 where 0 is
     * @param y (n, 1), 0 or 1
     */
    double accuracy(Matrix prediction, Matrix y);

    /**
     * The way of one of the weights along given gradients.
     *
     * @param kind the optimiser, which remembers nothing at first
     * @param w any shape: the weights to start from
     * @param gradients one for each step, in the shape of w
     * @param h the optimiser's numbers
     * @return the weights after each step: as many as there are gradients
     */
    List<Matrix> optimise(Optimizer kind, Matrix w, List<Matrix> gradients, Hyperparameters h);

    /**
     * Trains the network.
     *
     * <p>In each epoch the samples are shuffled, and cut into batches of {@code batchSize}; the last may be smaller. Each batch
     * is a step of the optimiser, along the gradients of that batch's own loss.
     *
     * @param w the weights to start from: W1 (i, h1), W2 (h1, h2), W3 (h2, 1)
     * @param x (n, i)
     * @param y (n, 1), 0 or 1
     * @param hidden the activation of both hidden layers
     * @param kind the optimiser, one for each of the weights
     * @param h the optimiser's numbers
     * @param epochs how often all samples are used, 0 or more
     * @param batchSize at least 1; n or more means all samples at once
     * @param random where the order of the samples is drawn from
     * @param log takes a line for every hundredth epoch, counted from 0, or for more of them: {@code epoch 100 loss : 0.2431},
     *     with the loss over all samples before that epoch to at least six decimals
     * @return the weights after the last epoch, and the loss over all samples before each epoch
     */
    Training train(
            List<Matrix> w,
            Matrix x,
            Matrix y,
            Activation hidden,
            Optimizer kind,
            Hyperparameters h,
            int epochs,
            int batchSize,
            Random random,
            Appendable log);

    /**
     * The valid cross-correlation of an image and a filter.
     *
     * @param x X (r, c)
     * @param f F (p, q), no larger than X
     * @return O (r - p + 1, c - q + 1): O_ij is the sum over a, b of X_(i+a)(j+b) F_ab
     */
    Matrix convolve(Matrix x, Matrix f);

    /**
     * From the derivatives with respect to a convolution's output to those with respect to its image.
     *
     * @param dO (r - p + 1, c - q + 1)
     * @param f F (p, q)
     * @return dX (r, c)
     */
    Matrix convolutionInputGradient(Matrix dO, Matrix f);

    /**
     * From the derivatives with respect to a convolution's output to those with respect to its filter.
     *
     * @param x X (r, c)
     * @param dO (r - p + 1, c - q + 1)
     * @return dF (p, q)
     */
    Matrix convolutionFilterGradient(Matrix x, Matrix dO);
}
