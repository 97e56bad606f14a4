package org.backmark.contract.augsburgtutorial04;

import java.util.List;
import java.util.Random;
import org.backmark.kit.Matrix;

/**
 * The tasks of the sheet "Tutorial 04"; the letters and their shapes are in the package's description.
 *
 * <p>A network keeps its state: parameters, the activations of the last forward pass, the gradients of the last
 * backpropagation. The order is {@link #setParameters}, then as often as one likes {@link #forward}, {@link #backpropagate},
 * {@link #optimisationStep}. A call for which something is missing throws an {@link IllegalStateException} that says what to
 * call first, and changes nothing. New parameters make activations and gradients stale: both are forgotten.
 *
 * <p>An implementation needs a constructor without parameters. No method may modify its arguments.
 */
public interface Tutorial04Network {

    /**
     * The parameters to start from; activations and gradients of earlier ones are forgotten.
     *
     * @param weights W_1 to W_n, each (N_k, N_(k-1)); not modified
     * @param biases b_1 to b_n, each (N_k, 1); not modified
     */
    void setParameters(List<Matrix> weights, List<Matrix> biases);

    /**
     * The present weights, W_1 to W_n.
     *
     * @throws IllegalStateException before {@link #setParameters}
     */
    List<Matrix> weights();

    /**
     * The present biases, b_1 to b_n.
     *
     * @throws IllegalStateException before {@link #setParameters}
     */
    List<Matrix> biases();

    /**
     * The output for some samples (given in the sheet's code base); remembers the activations of all layers.
     *
     * @param x (N_0, M); not modified
     * @return H_n (N_n, M), each column a softmax: finite and with the sum 1, for inputs of softmax up to +-1000 too
     * @throws IllegalStateException before {@link #setParameters}
     */
    Matrix forward(Matrix x);

    /**
     * The error term of the last layer, D_n = H_n - Y, without 1/M (Exercise 1).
     *
     * <p>It depends on its arguments alone, not on the network's state.
     *
     * @param h (N_n, M), an output; not modified
     * @param y (M), labels 0 to N_n - 1; not modified
     * @return (N_n, M)
     */
    Matrix lastErrorTerm(Matrix h, int[] y);

    /**
     * The derivative of s at the place where s is h: h (1 - h), element by element (Exercise 2).
     *
     * <p>It depends on its argument alone, not on the network's state.
     *
     * @param h any shape, values of s; not modified
     * @return the same shape
     */
    Matrix delSigmoid(Matrix h);

    /**
     * Computes the gradients of the loss at the samples of the last {@link #forward} (Exercise 3).
     *
     * <p>They replace those computed before.
     *
     * @param y (M), the labels of these samples, 0 to N_n - 1; not modified
     * @throws IllegalStateException if no {@link #forward} was called since {@link #setParameters} or
     *     {@link #optimisationStep}
     */
    void backpropagate(int[] y);

    /**
     * The gradients of W_1 to W_n that {@link #backpropagate} computed, in their shapes (Exercise 3).
     *
     * @throws IllegalStateException if it was not called since {@link #setParameters}
     */
    List<Matrix> weightGradients();

    /**
     * The gradients of b_1 to b_n that {@link #backpropagate} computed, each (N_k, 1) (Exercise 3).
     *
     * @throws IllegalStateException if it was not called since {@link #setParameters}
     */
    List<Matrix> biasGradients();

    /**
     * One step down the slope, W_k = W_k - learningRate times its gradient, b_k likewise (Exercise 4).
     *
     * <p>Afterwards the activations and gradients are those of other parameters, so the next step needs a new forward pass
     * and a new backpropagation.
     *
     * @param learningRate above 0
     * @throws IllegalStateException if {@link #backpropagate} was not called since {@link #setParameters} or the last step
     */
    void optimisationStep(double learningRate);

    /**
     * Gradient descent on all samples at once, from the present parameters on (Exercise 5).
     *
     * <p>After every 100 steps it logs a line of five numbers with commas between them: the number of steps so far in this
     * call, loss and accuracy on the training samples, loss and accuracy on the test samples, all at the parameters after
     * that step. Accuracies are in percent; the numbers have six decimals or more, with a point.
     *
     * @param x (N_0, M); not modified
     * @param y (M), labels 0 to N_n - 1; not modified
     * @param xTest (N_0, any number); not modified
     * @param yTest its labels; not modified
     * @param learningRate above 0
     * @param steps how many, 0 or more
     * @param log takes the lines
     * @throws IllegalStateException before {@link #setParameters}
     */
    void train(Matrix x, int[] y, Matrix xTest, int[] yTest, double learningRate, int steps, Appendable log);

    /**
     * Gradient descent on mini-batches, from the present parameters on (Exercise 6, bonus).
     *
     * <p>In each epoch the samples are put into a new random order and cut into batches of {@code batchSize}, of which the
     * last may be smaller; each batch makes one step, with the mean over its own samples. After every epoch it logs a line of
     * three numbers with commas between them: the number of epochs so far in this call, loss and accuracy on all samples at
     * the parameters after that epoch; see {@link #train}.
     *
     * @param x (N_0, M); not modified
     * @param y (M), labels 0 to N_n - 1; not modified
     * @param batchSize 64 on the sheet, at least 1; may be larger than M
     * @param epochs how many, 0 or more
     * @param learningRate above 0
     * @param random where every random number is drawn from
     * @param log takes the lines
     * @throws IllegalStateException before {@link #setParameters}
     */
    void trainMiniBatches(
            Matrix x, int[] y, int batchSize, int epochs, double learningRate, Random random, Appendable log);

    /**
     * The derivatives of softmax, element (i, j) that of output i with respect to input j (helps with Exercise 7).
     *
     * <p>It depends on its argument alone, not on the network's state.
     *
     * @param x the inputs of softmax, values up to +-1000; not modified
     * @return (length of x, length of x)
     */
    Matrix softmaxJacobian(double[] x);
}
