package nycu.lab2;

import java.util.List;
import java.util.Random;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.contract.nyculab2.Optimizer;
import org.backmark.contract.nyculab2.Points;
import org.backmark.contract.nyculab2.Training;
import org.backmark.kit.Matrix;
import org.backmark.kit.NotAttempted;

/**
 * Your solution. Replace each {@code throw new NotAttempted()} by your code, in any order you like, and run {@code mvn test}.
 *
 * <p>The network has two hidden layers and no biases. There are n samples, i inputs, h1 and h2 hidden units, and one output.
 *
 * <ul>
 *   <li>x is (n, i): a sample a row. y is (n, 1): the ground truth, 0 or 1.
 *   <li>w is the list of W1 (i, h1), W2 (h1, h2) and W3 (h2, 1).
 * </ul>
 *
 * <p>The forward pass, for all samples at once:
 *
 * <pre>
 *   z1 = x W1      (n, h1)      a1 = f(z1)
 *   z2 = a1 W2     (n, h2)      a2 = f(z2)
 *   z3 = a2 W3     (n, 1)       a3 = s(z3), the prediction
 * </pre>
 *
 * <p>with s(z) = 1 / (1 + exp(-z)), and f as the argument {@code hidden} says. The output is s whatever f is.
 *
 * <p>{@link Matrix} has what you need: {@code mult}, {@code multTransA} (A'B), {@code multTransB} (AB'), {@code elementMult},
 * {@code elementDiv}, {@code plus}, {@code minus}, {@code scale}, {@code map}, {@code get} and {@code set}; {@link Matrix#of}
 * and {@link Matrix#toArrays} if you would rather work with arrays and loops.
 *
 * <p>Do not change the arguments you are given: make new matrices, or work on a {@code copy()}. Add methods and classes as
 * you like, but keep one constructor without parameters. Write the network yourself, with {@code Matrix} and the classes of
 * Java alone.
 *
 * <p><b>What counts, and what to hand in.</b> The report counts 40 %, the demo 60 %: the experimental results 40, which are
 * the points below, and questions 20. Hand in one archive, {@code DLP_LAB2_yourstudentID_name.zip}, with the source code and
 * the report as PDF.
 *
 * <p>For both sets of data, linear and XOR, the report shows:
 *
 * <ul>
 *   <li>the learning curve: the loss by epoch, as it is printed during training;
 *   <li>a figure of the predictions beside the ground truth at the end of the training;
 *   <li>the predictions themselves, printed after training, and their accuracy;
 *   <li>what else you tried: learning rates, numbers of units, optimisers, activations, convolution.
 * </ul>
 *
 * <p>{@code mvn test} draws a learning curve and predictions against the ground truth of a small training on its page.
 */
public final class Lab2Solution implements Lab2 {

    /**
     * Data (2 points): the lab's {@code generate_linear}.
     *
     * <p>n points, both coordinates uniform in [0, 1]; the label is 0 where x0 > x1, and 1 elsewhere. Draw every number from
     * {@code random}, for example with {@code random.nextDouble()}. Then the same seed gives the same points.
     *
     * @return x (n, 2) and y (n, 1)
     */
    @Override
    public Points generateLinear(int n, Random random) {
        throw new NotAttempted();
    }

    /**
     * Data (2 points): the lab's {@code generate_XOR_easy}.
     *
     * <pre>
     *   for k = 0, 1, ..., 10:
     *       the point (0.1 k, 0.1 k) with label 0
     *       unless k is 5: the point (0.1 k, 1 - 0.1 k) with label 1
     * </pre>
     *
     * @return x (21, 2) and y (21, 1), in this order
     */
    @Override
    public Points generateXorEasy() {
        throw new NotAttempted();
    }

    /**
     * Activations (3 points together with their derivatives): f(z), element by element.
     *
     * <ul>
     *   <li>SIGMOID: 1 / (1 + exp(-z)).
     *   <li>TANH: {@code Math.tanh}.
     *   <li>RELU: z where z > 0, else 0.
     *   <li>LEAKY_RELU: z where z > 0, else 0.01 z.
     * </ul>
     *
     * <p>None is ever NaN: try z = 800 and z = -800.
     *
     * @param z any shape, from 1 x 1 on
     * @return the same shape
     */
    @Override
    public Matrix activation(Activation kind, Matrix z) {
        throw new NotAttempted();
    }

    /**
     * Activations: f'(z), element by element.
     *
     * <p>The argument is z. The lab's own {@code derivative_sigmoid} takes f(z) instead; this one does not. RELU and LEAKY_RELU
     * have a kink at 0: return the slope on either side of it there.
     *
     * @param z any shape, from 1 x 1 on
     * @return the same shape
     */
    @Override
    public Matrix activationDerivative(Activation kind, Matrix z) {
        throw new NotAttempted();
    }

    /**
     * Forward pass (5 points): the prediction a3.
     *
     * @param hidden the activation of both hidden layers; the output's is always s
     * @return (n, 1)
     */
    @Override
    public Matrix forward(List<Matrix> w, Matrix x, Activation hidden) {
        throw new NotAttempted();
    }

    /**
     * Backpropagation (10 points): the derivatives of the loss, the mean of (a3 - y)^2.
     *
     * <pre>
     *   delta3 = 2/n (a3 - y) .* s'(z3)       (n, 1)
     *   delta2 = (delta3 W3') .* f'(z2)       (n, h2)
     *   delta1 = (delta2 W2') .* f'(z1)       (n, h1)
     *   G1 = x' delta1,  G2 = a1' delta2,  G3 = a2' delta3
     * </pre>
     *
     * <p>Differences of the loss are not backpropagation: they are less precise, and that is tested.
     *
     * @return G1, G2 and G3, in the shapes of W1, W2 and W3
     */
    @Override
    public List<Matrix> backward(List<Matrix> w, Matrix x, Matrix y, Activation hidden) {
        throw new NotAttempted();
    }

    /**
     * Loss (1 point): the mean of the squared errors.
     *
     * @param prediction (n, 1)
     * @param y (n, 1)
     */
    @Override
    public double loss(Matrix prediction, Matrix y) {
        throw new NotAttempted();
    }

    /**
     * Accuracy (1 point): how many of the samples are labelled rightly, in percent, from 0 to 100.
     *
     * <p>A prediction above 0.5 means the label 1, one below 0.5 the label 0.
     *
     * @param prediction (n, 1)
     * @param y (n, 1), 0 or 1
     */
    @Override
    public double accuracy(Matrix prediction, Matrix y) {
        throw new NotAttempted();
    }

    /**
     * Optimisers (4 points): the weights after each of the gradients.
     *
     * <p>All operations are element by element. v, m and G are 0 at first, and the steps t count from 1.
     *
     * <pre>
     *   SGD       w = w - eta g
     *   MOMENTUM  v = beta1 v - eta g               w = w + v
     *   ADAGRAD   G = G + g^2                       w = w - eta g / (sqrt(G) + epsilon)
     *   ADAM      m = beta1 m + (1 - beta1) g       M = m / (1 - beta1^t)
     *             v = beta2 v + (1 - beta2) g^2     V = v / (1 - beta2^t)
     *             w = w - eta M / (sqrt(V) + epsilon)
     * </pre>
     *
     * <p>The sheet prints Adam with minus signs in m and v, and with another g behind the step. That is a misprint: the second
     * moment would be negative, and its root not a number.
     *
     * @param w the weights to start from, any shape
     * @param gradients g of each step, in the shape of w
     * @return as many weights as there are gradients; those after the last gradient come last
     */
    @Override
    public List<Matrix> optimise(Optimizer kind, Matrix w, List<Matrix> gradients, Hyperparameters h) {
        throw new NotAttempted();
    }

    /**
     * Training (4 points on linear data, 5 on XOR and with batches).
     *
     * <p>Repeat {@code epochs} times:
     *
     * <ol>
     *   <li>Compute the loss over all samples at the present weights, and note it.
     *   <li>In every hundredth epoch, counted from 0 (0, 100, 200, ...), write a line like {@code epoch 100 loss : 0.243117} to
     *       the log, the loss with at least six decimals. More lines do no harm. {@code log.append("...\n")} declares an
     *       {@code IOException}: catch it, and throw an {@code UncheckedIOException}.
     *   <li>Shuffle the samples with {@code random}, and cut them into batches of {@code batchSize}; the last may be smaller.
     *   <li>For each batch take the gradients of that batch's own loss (its n is the size of the batch), and go one step with
     *       the optimiser. Each of the three weights has an optimiser of its own, which keeps its v, m, G and t from the first
     *       batch of the first epoch to the end.
     * </ol>
     *
     * <p>The accuracy that the network reaches is computed from the weights that you return. With SIGMOID, ADAM and 500 epochs
     * at a learning rate of 0.03 it should label at least 95 % of the samples rightly, on linear data and on XOR.
     *
     * @param w the weights to start from; do not draw your own
     * @param batchSize n or more means all samples at once
     * @return the weights after the last epoch, and the loss before each epoch
     */
    @Override
    public Training train(
            List<Matrix> w,
            Matrix x,
            Matrix y,
            Activation hidden,
            Optimizer kind,
            Hyperparameters h,
            int epochs,
            int batchSize,
            Random random,
            Appendable log) {
        throw new NotAttempted();
    }

    /**
     * Convolution (3 points together with its gradients): the filter F (p, q) laid on every place of the image X (r, c) where
     * it fits, without turning it round.
     *
     * <pre>
     *   O_ij = sum over a, b of  X_(i+a)(j+b) F_ab        i from 0 to r - p, j from 0 to c - q
     * </pre>
     *
     * @return O (r - p + 1, c - q + 1); neither X nor F need be square
     */
    @Override
    public Matrix convolve(Matrix x, Matrix f) {
        throw new NotAttempted();
    }

    /**
     * Convolution: the derivatives of a loss with respect to the image, from those with respect to the output.
     *
     * <p>Each O_ij hands its derivative on to the p q numbers of X that it was made of.
     *
     * @param dO (r - p + 1, c - q + 1)
     * @return dX (r, c)
     */
    @Override
    public Matrix convolutionInputGradient(Matrix dO, Matrix f) {
        throw new NotAttempted();
    }

    /**
     * Convolution: the derivatives of a loss with respect to the filter, from those with respect to the output.
     *
     * @param dO (r - p + 1, c - q + 1)
     * @return dF (p, q)
     */
    @Override
    public Matrix convolutionFilterGradient(Matrix x, Matrix dO) {
        throw new NotAttempted();
    }
}
