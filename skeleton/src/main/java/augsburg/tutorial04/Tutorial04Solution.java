package augsburg.tutorial04;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;
import org.backmark.kit.NotAttempted;

/**
 * Your solution. Replace each {@code throw new NotAttempted()} by your code, in any order you like, and run {@code mvn test}.
 *
 * <p>The network has the layers 0 (the input) to n (the output); layer k has N_k units. There are M samples.
 *
 * <ul>
 *   <li>x is (N_0, M): <b>a sample a column</b>. y holds M labels, <b>0 to N_n - 1</b>: label j belongs to row j of the output.
 *   <li>W_k is (N_k, N_(k-1)), b_k is (N_k, 1), for k = 1 to n. In a list they begin with k = 1, at index 0.
 *   <li>H_0 = x. Z_k = W_k H_(k-1) + b_k in every column. H_k = s(Z_k) in the hidden layers, H_n = softmax(Z_n), column by
 *       column, with s(z) = 1 / (1 + exp(-z)).
 *   <li>The loss is the <b>mean</b> over the samples of -log of H_n at the sample's label.
 * </ul>
 *
 * <p>On the sheet the layers have 784, 400, 400 and 10 units; take the number of layers and their sizes from the weights, for
 * the checks use small networks too. The weights to start from are always given.
 *
 * <p><b>The order of calls.</b> The network keeps its state: parameters, the activations of the last forward pass, the
 * gradients of the last backpropagation. The order is {@code setParameters}, then again and again {@code forward}, {@code
 * backpropagate}, {@code optimisationStep}. In a wrong order a network would go on with nothing, or with numbers of other
 * parameters. So a call for which something is missing must throw an {@code IllegalStateException} whose message says what to
 * call first, and change nothing:
 *
 * <ul>
 *   <li>anything but {@code setParameters} before {@code setParameters};
 *   <li>{@code backpropagate}, if there was no {@code forward} since {@code setParameters} or since the last step;
 *   <li>{@code weightGradients} and {@code biasGradients}, if there was no {@code backpropagate} since {@code setParameters};
 *   <li>{@code optimisationStep}, if there was no {@code backpropagate} since {@code setParameters} or since the last step.
 * </ul>
 *
 * <p>{@code lastErrorTerm}, {@code delSigmoid} and {@code softmaxJacobian} depend on their arguments alone.
 *
 * <p>{@link Matrix} has what you need: {@code mult}, {@code multTransA} (A'B), {@code multTransB} (AB'), {@code elementMult},
 * {@code plus}, {@code minus}, {@code scale}, {@code divide}, {@code map}, {@code get} and {@code set}; {@link Matrix#of} and
 * {@link Matrix#toArrays} if you would rather work with arrays and loops.
 *
 * <p>Do not change the arguments you are given: make new matrices, or work on a {@code copy()}. That holds of what {@code
 * setParameters} was given too: whoever updates in place, does it to a copy. Add methods and classes as you like, but keep
 * one constructor without parameters. The forward pass is given; your own of Exercise 03 will do as well.
 *
 * <p><b>Handing in.</b> Alone or in teams of two, with all names. Exercises 6 and 7 are a bonus. Exercise 7 (3 points) is
 * shown on paper, beside the code: that the derivative of softmax(x)_i with respect to x_j is softmax(x)_i (1 - softmax(x)_i)
 * for i = j and -softmax(x)_i softmax(x)_j otherwise.
 */
public final class Tutorial04Solution implements Tutorial04Network {
    private List<Matrix> weights;
    private List<Matrix> biases;

    /** H_0 to H_n of the last forward pass; null if there was none with these parameters. */
    private List<Matrix> activations;

    /** Given: the parameters to start from. Forget here, too, what belongs to the parameters before. */
    @Override
    public void setParameters(List<Matrix> weights, List<Matrix> biases) {
        this.weights = new ArrayList<>(weights);
        this.biases = new ArrayList<>(biases);
        activations = null;
    }

    /** Given: W_1 to W_n as they are now. */
    @Override
    public List<Matrix> weights() {
        requireParameters();
        return weights;
    }

    /** Given: b_1 to b_n as they are now. */
    @Override
    public List<Matrix> biases() {
        requireParameters();
        return biases;
    }

    /** Given: the output H_n for some samples; remembers the activations of all layers. */
    @Override
    public Matrix forward(Matrix x) {
        requireParameters();
        List<Matrix> layers = new ArrayList<>();
        layers.add(x);
        for (int k = 0; k < weights.size(); k++) {
            Matrix z = plusColumn(weights.get(k).mult(layers.get(k)), biases.get(k));
            layers.add(k < weights.size() - 1 ? z.map(value -> 1 / (1 + Math.exp(-value))) : softmax(z));
        }
        activations = layers;
        return layers.get(layers.size() - 1);
    }

    private void requireParameters() {
        if (weights == null) {
            throw new IllegalStateException("the network has no parameters yet: call setParameters first");
        }
    }

    private static Matrix plusColumn(Matrix z, Matrix column) {
        Matrix sum = z.copy();
        for (int i = 0; i < sum.getNumRows(); i++) {
            for (int j = 0; j < sum.getNumCols(); j++) {
                sum.set(i, j, z.get(i, j) + column.get(i, 0));
            }
        }
        return sum;
    }

    /** The largest of a column is subtracted first: it changes nothing, and exp(1000) would be infinite. */
    private static Matrix softmax(Matrix z) {
        Matrix h = z.copy();
        for (int j = 0; j < z.getNumCols(); j++) {
            double largest = z.get(0, j);
            for (int i = 1; i < z.getNumRows(); i++) {
                largest = Math.max(largest, z.get(i, j));
            }
            double sum = 0;
            for (int i = 0; i < z.getNumRows(); i++) {
                h.set(i, j, Math.exp(z.get(i, j) - largest));
                sum += h.get(i, j);
            }
            for (int i = 0; i < z.getNumRows(); i++) {
                h.set(i, j, h.get(i, j) / sum);
            }
        }
        return h;
    }

    /**
     * Exercise 1 (6 points): the error term of the last layer, D_n = H_n - Y.
     *
     * <p>Y (N_n, M) is y one-hot: a column of zeros for each sample, with a single one in the row of its label. The error term
     * is per sample: the 1/M of the mean comes with the gradients, not here.
     *
     * @param h (N_n, M), an output
     * @param y M labels, 0 to N_n - 1
     * @return (N_n, M)
     */
    @Override
    public Matrix lastErrorTerm(Matrix h, int[] y) {
        throw new NotAttempted();
    }

    /**
     * Exercise 2 (2 points): the derivative of s, from its value h = s(z): h (1 - h), element by element.
     *
     * @param h any shape
     * @return the same shape
     */
    @Override
    public Matrix delSigmoid(Matrix h) {
        throw new NotAttempted();
    }

    /**
     * Exercise 3 (6 points): the gradients of the loss, for the samples of the last forward pass.
     *
     * <pre>
     *   D_n = lastErrorTerm(H_n, y)
     *   D_k = (W_(k+1)' D_(k+1)) .* delSigmoid(H_k)          for k = n-1 to 1
     *   gradient of W_k = 1/M D_k H_(k-1)'                   in the shape of W_k
     *   gradient of b_k = 1/M (sum of the columns of D_k)    (N_k, 1)
     * </pre>
     *
     * <p>Keep them for {@code weightGradients}, {@code biasGradients} and {@code optimisationStep}. They replace those of an
     * earlier call: nothing is added up. Differences of the loss are not backpropagation: they are less precise, and that is
     * tested.
     *
     * @param y the M labels
     * @throws IllegalStateException see the order of calls, above
     */
    @Override
    public void backpropagate(int[] y) {
        throw new NotAttempted();
    }

    /**
     * Exercise 3: the gradients of W_1 to W_n that {@code backpropagate} has computed.
     *
     * @throws IllegalStateException see the order of calls, above
     */
    @Override
    public List<Matrix> weightGradients() {
        throw new NotAttempted();
    }

    /**
     * Exercise 3: the gradients of b_1 to b_n that {@code backpropagate} has computed, each (N_k, 1).
     *
     * @throws IllegalStateException see the order of calls, above
     */
    @Override
    public List<Matrix> biasGradients() {
        throw new NotAttempted();
    }

    /**
     * Exercise 4 (3 points): one step down the slope, for all layers.
     *
     * <pre>
     *   W_k = W_k - learningRate (gradient of W_k),   b_k = b_k - learningRate (gradient of b_k)
     * </pre>
     *
     * <p>Afterwards the activations and the gradients are those of other parameters: the next step needs a new forward pass
     * and a new backpropagation.
     *
     * @throws IllegalStateException see the order of calls, above
     */
    @Override
    public void optimisationStep(double learningRate) {
        throw new NotAttempted();
    }

    /**
     * Exercise 5 (4 points): gradient descent on all samples at once, from the present parameters on.
     *
     * <p>After every 100 steps append a line of five numbers with commas between them to the log:
     *
     * <pre>
     *   steps,training loss,training accuracy,test loss,test accuracy
     *   100,2.2870513,31.333333,2.2912407,29.000000
     * </pre>
     *
     * <p>all at the parameters after that step. Accuracies are in percent: the share of samples whose label has the largest
     * output. Write six decimals or more, and a point whatever the computer's language: {@code log.append(step + "," + loss
     * ...)} does, {@code String.format("%f", loss)} does not everywhere. Mind that a forward pass on the test samples replaces
     * the activations of the training samples.
     *
     * <p>Both accuracies must pass 55 % during training. They are computed from your parameters. The sheet asks for 1 000 steps
     * at a learning rate of 0.01 on MNIST, its log in a file (a {@code FileWriter} of your own {@code main} is an {@code
     * Appendable}), and suggests 10 000 steps, which should pass 85 %.
     *
     * @param steps how many, 0 or more
     * @param log takes the lines
     * @throws IllegalStateException see the order of calls, above
     */
    @Override
    public void train(Matrix x, int[] y, Matrix xTest, int[] yTest, double learningRate, int steps, Appendable log) {
        throw new NotAttempted();
    }

    /**
     * Exercise 6 (bonus, 4 points): gradient descent on mini-batches, from the present parameters on.
     *
     * <p>In each epoch put the samples into a new random order, cut it into batches of {@code batchSize}, of which the last
     * may be smaller, and make one step with each batch: its gradients are the mean over its own samples. After every epoch
     * append a line to the log, as above, with three numbers:
     *
     * <pre>
     *   epochs,loss,accuracy
     * </pre>
     *
     * <p>on all samples, at the parameters after that epoch. Are good results obtained faster than with {@code train}?
     *
     * @param batchSize 64 on the sheet
     * @param epochs how often all samples are used, 0 or more
     * @param random where every random number is drawn from
     * @param log takes the lines
     * @throws IllegalStateException see the order of calls, above
     */
    @Override
    public void trainMiniBatches(
            Matrix x, int[] y, int batchSize, int epochs, double learningRate, Random random, Appendable log) {
        throw new NotAttempted();
    }

    /**
     * Helps with Exercise 7 (no points of its own): the derivatives of softmax at x.
     *
     * <p>Element (i, j) is the derivative of output i with respect to input j. To be right for inputs of 1000 and -1000 too.
     *
     * @return (length of x, length of x)
     */
    @Override
    public Matrix softmaxJacobian(double[] x) {
        throw new NotAttempted();
    }
}
