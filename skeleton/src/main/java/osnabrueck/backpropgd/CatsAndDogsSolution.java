package osnabrueck.backpropgd;

import java.util.Random;
import org.backmark.contract.osnabrueckbackpropgd.Activation;
import org.backmark.contract.osnabrueckbackpropgd.Animals;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Choice;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.kit.Matrix;
import org.backmark.kit.NotAttempted;

/**
 * Your solution. Replace each {@code throw new NotAttempted()} by your code, in any order you like, and run {@code mvn test}.
 *
 * <p>There is one neuron, with two weights and no bias. It says of an animal whether it is a cat or a dog.
 *
 * <ul>
 *   <li>x is (2, n): an animal a column. Row 0 holds lengths, row 1 heights.
 *   <li>w is {w_0, w_1}: the weight of the length, and that of the height.
 *   <li>t is the targets, one for each animal: 0 for a cat and 1 for a dog, unless you choose others.
 * </ul>
 *
 * <p>The output for animal i is y_i = s(w_0 x_0i + w_1 x_1i) with the activation s that you choose. The loss is
 *
 * <pre>
 *   L = sum over i of (y_i - t_i)^2
 * </pre>
 *
 * <p>and is not divided by n.
 *
 * <p>The sheet leaves some choices to you: activation and targets ({@link #choice}), whether the loss has a factor 1/2, whether
 * you normalise by rows or all numbers together. Each is right, and what follows is held to it.
 *
 * <p>2.1 to 2.3 of the sheet are written questions, which a person marks; their text is in the README.
 *
 * <p>{@link Matrix} has what you need: {@code get(row, column)}, {@code set}, {@code getNumRows()}, {@code getNumCols()} and
 * {@code copy()}; {@link Matrix#of} and {@link Matrix#toArrays} if you would rather work with arrays.
 *
 * <p>Do not change the arguments you are given: make new matrices and arrays. Add methods and classes as you like, but keep
 * one constructor without parameters.
 */
public final class CatsAndDogsSolution implements CatsAndDogs {

    /**
     * 2.4 (10 points): the derivative of the logistic function, s'(x).
     *
     * <p>It is never NaN: try x = 800 and x = -800.
     */
    @Override
    public double logisticDerivative(double x) {
        throw new NotAttempted();
    }

    /**
     * 3.3 (5 points): cats and dogs, drawn at random.
     *
     * <ul>
     *   <li>Cats: length and height have mean 25 and standard deviation 5.
     *   <li>Dogs: length and height have mean 45 and standard deviation 15.
     * </ul>
     *
     * <p>All are normally distributed: {@code random.nextGaussian()} has mean 0 and standard deviation 1. Draw every number
     * from {@code random}; then the same seed gives the same animals. The sheet says "a variance of 5"; that is a misprint, as
     * its own line of code shows, {@code np.random.normal(25, 5)}.
     *
     * @param each how many cats, and how many dogs
     * @return cats (2, each) and dogs (2, each)
     */
    @Override
    public Animals sample(int each, Random random) {
        throw new NotAttempted();
    }

    /**
     * 3.4 (10 points): numbers with mean 0 and standard deviation 1.
     *
     * <pre>
     *   (x - mean) / (standard deviation)
     * </pre>
     *
     * <p>Mean and standard deviation are those of the number's row, or those of all numbers in x, as you like: the same way
     * always. Divide by n or by n - 1 under the root, as you like.
     *
     * @param x any number of rows
     * @return the same shape
     */
    @Override
    public Matrix normalize(Matrix x) {
        throw new NotAttempted();
    }

    /**
     * 3.5: the activation and the targets that you select; what follows is held to them.
     *
     * <p>The logistic function with 0 and 1 is ready made. tanh with -1 and 1 is as good, {@code new Choice(Activation.TANH, -1,
     * 1)}, and so is 1 for a cat. The neuron must reach both targets, and its output at z = 0 must lie between them.
     */
    @Override
    public Choice choice() {
        return new Choice(Activation.LOGISTIC, 0, 1);
    }

    /**
     * 3.5 (5 points): the targets of some cats, followed by some dogs.
     *
     * @return the target of a cat as often as there are cats, then that of a dog as often as there are dogs
     */
    @Override
    public double[] targets(int cats, int dogs) {
        throw new NotAttempted();
    }

    /**
     * 3.6 (15 points): the neuron's output for each animal, y_i = s(w_0 x_0i + w_1 x_1i), with s(z) = 1 / (1 + exp(-z)), or
     * tanh z if that is your choice.
     *
     * @param w {w_0, w_1}
     * @param x (2, n)
     * @return n numbers between 0 and 1, or between -1 and 1 with tanh
     */
    @Override
    public double[] forward(double[] w, Matrix x) {
        throw new NotAttempted();
    }

    /**
     * 3.7 (10 points): the sum of the squared errors, or half of it: the gradient is held to what you choose.
     *
     * @param output y
     * @param target t, as many numbers
     * @return L
     */
    @Override
    public double loss(double[] output, double[] target) {
        throw new NotAttempted();
    }

    /**
     * 3.8 (20 points): the derivatives of L with respect to w_0 and w_1, by the chain rule.
     *
     * <p>Differences of the loss are no chain rule: they are less precise, and that is tested.
     *
     * @param w {w_0, w_1}
     * @param x (2, n)
     * @param target t
     * @return {dL/dw_0, dL/dw_1}
     */
    @Override
    public double[] gradient(double[] w, Matrix x, double[] target) {
        throw new NotAttempted();
    }

    /**
     * 3.9 (batch 10 points, mini-batch 8, stochastic 7) and 5 (momentum, 10 bonus points): gradient descent.
     *
     * <p>Repeat {@code epochs} times:
     *
     * <ol>
     *   <li>Shuffle the animals with {@code random}, and cut them into batches of {@code batchSize}; the last may be smaller.
     *       n or more means all animals at once: batch descent. 1 means an animal at a time: stochastic descent.
     *   <li>For each batch take the gradient g of that batch's own loss, and go one step:
     *       <pre>
     *   v = mu v - eta g        w = w + v
     *       </pre>
     * </ol>
     *
     * <p>eta is {@code learningRate} and mu is {@code momentum}. v is {0, 0} before the first step, and is kept from step to
     * step and from epoch to epoch. Without the bonus, a step is w = w - eta g; mu is 0 in all that is marked there.
     *
     * <p>Write down every point you come through: the w you were given, and the w after each step. Put a new array into the
     * path each time; if it is always the same array, all points of the path are the last.
     *
     * @param w the weights to start from; the sheet starts at {-2.5, -2.5}
     * @param x (2, n), normalised
     * @param target t
     * @return the path, and for each of its points the loss over all animals: both one longer than there were steps
     */
    @Override
    public Descent descend(
            double[] w,
            Matrix x,
            double[] target,
            double learningRate,
            double momentum,
            int batchSize,
            int epochs,
            Random random) {
        throw new NotAttempted();
    }
}
