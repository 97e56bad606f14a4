package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.kit.NotAttempted;

/**
 * Your solution. Replace each {@code throw new NotAttempted()} by your code, in any order you like, and run {@code mvn test}.
 *
 * <p>The letters are the sheet's. There are m samples, n inputs, h hidden units and k labels.
 *
 * <ul>
 *   <li>x is (m, n): a sample a row, without a column of ones.
 *   <li>y holds m labels, <b>1 to k</b>. Output column j, counted from 0, stands for the label j + 1. The digit 0 has the
 *       label 10.
 *   <li>theta1 is (h, 1 + n), theta2 is (k, 1 + h). Column 0 holds the biases.
 * </ul>
 *
 * <p>The forward pass, for all samples at once:
 *
 * <pre>
 *   a1 = [1 x]            (m, 1 + n)
 *   z2 = a1 theta1'       (m, h)
 *   a2 = [1 g(z2)]        (m, 1 + h)
 *   z3 = a2 theta2'       (m, k)
 *   a3 = g(z3)            (m, k), the output
 * </pre>
 *
 * <p>with g(z) = 1 / (1 + exp(-z)). {@link Matrix} has what you need: {@code mult}, {@code multTransA} (A'B),
 * {@code multTransB} (AB'), {@code elementMult}, {@code plus}, {@code minus}, {@code scale}, {@code map}, {@code get} and
 * {@code set}; {@link Matrix#of} and {@link Matrix#toArrays} if you would rather work with arrays and loops.
 *
 * <p>Do not change the arguments you are given: make new matrices, or work on a {@code copy()}. Add methods and classes as
 * you like, but keep one constructor without parameters.
 */
public final class Week7Solution implements Week7 {

    /**
     * Exercise 1 b and c (5 points), by hand: a rectified linear node.
     *
     * <p>f = w0 x0 + w1 x1 and relu(f) = max(0, f), at x0 = 1, w0 = 0.5, x1 = 2, w1 = 1. Work out f and relu(f), then the
     * derivatives of relu(f) with respect to x0, w0, x1 and w1, and return the six numbers.
     *
     * <p>Exercise 1 a, drawing the computational graph, is marked by a person.
     */
    @Override
    public ReluNode reluByHand() {
        throw new NotAttempted();
    }

    /**
     * Exercise 2 b and c (5 points), by hand: the shapes of a network's weights.
     *
     * <p>A net is used to classify images of size 3 x 3 into 6 different classes. It has two hidden layers, with 3 units in
     * the first and 2 in the second. The inputs and both hidden layers get a bias unit. How many Thetas does it need, and
     * what is the shape of each? A Theta has a row for every unit that it leads to, and a column for every unit that it comes
     * from, bias included.
     *
     * <p>Exercise 2 a, drawing the network with all connections and bias units, is marked by a person.
     *
     * @return the shape of every Theta, from the input on: {@code List.of(new Shape(rows, columns), ...)}
     */
    @Override
    public List<Shape> netByHand() {
        throw new NotAttempted();
    }

    /**
     * Part 1 (10 points): g'(z) = g(z) (1 - g(z)), element by element.
     *
     * <p>At 0 it is exactly 0.25. Far from 0, on both sides, it is close to 0, and it is never NaN: try z = 800 and z = -800.
     * It works for vectors and matrices, and returns the derivative for every element.
     *
     * @param z any shape, from 1 x 1 on
     * @return the same shape
     */
    @Override
    public Matrix sigmoidGradient(Matrix z) {
        throw new NotAttempted();
    }

    /**
     * Part 2 (10 points): initial weights, uniform in [-0.12, 0.12].
     *
     * <p>Equal weights would stay equal for ever, hence they are drawn at random. Draw every number from {@code random}, for
     * example with {@code random.nextDouble()}, which is uniform in [0, 1). Then the same seed gives the same weights.
     *
     * <p>Print the mean and the standard deviation of many weights, to see that they are small and different: about 0, and
     * about 0.12 / sqrt(3) = 0.069.
     *
     * @param lIn the number of inputs of the layer, the bias not counted
     * @param lOut the number of its units
     * @return (lOut, 1 + lIn)
     */
    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        throw new NotAttempted();
    }

    /**
     * Part 3 (10 + 10 points): the cost.
     *
     * <pre>
     *   J = 1/m sum over samples i, sum over labels j of  -Y_ij log(a3_ij) - (1 - Y_ij) log(1 - a3_ij)
     *       + lambda/(2m) (sum of squares of theta1 and of theta2, both without column 0)
     * </pre>
     *
     * <p>Y (m, k) is y as rows of zeros with a single one: Y_ij = 1 where sample i has the label of column j. First make it
     * right for lambda = 0; the second line gives the other ten points.
     *
     * <p>Known: on the 5 000 digits with the weights that come with them J is 0.2876 at lambda 0 and 0.3877 at lambda 1. (The
     * sheet's 0.3877 is a misprint where the course's own data is concerned: that gives 0.38377. The digits and weights here
     * are made so that both of the sheet's numbers are right.)
     *
     * @param lambda the weight of the penalty, 0 or more
     */
    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        throw new NotAttempted();
    }

    /**
     * Part 3 (20 points) and Part 5 (10 points): the derivatives of the cost, by backpropagation.
     *
     * <pre>
     *   delta3 = a3 - Y                                               (m, k)
     *   delta2 = (delta3 theta2, without its column 0) .* g'(z2)      (m, h)
     *   Delta1 = delta2' a1                                           (h, 1 + n)
     *   Delta2 = delta3' a2                                           (k, 1 + h)
     *   D = 1/m Delta + lambda/m Theta, but column 0 is 1/m Delta alone
     * </pre>
     *
     * <p>The sheet prints D = 1/m Delta + lambda Theta in Part 5. That is a misprint: only lambda/m Theta is the derivative of
     * the cost. Make it right for lambda = 0 first.
     *
     * <p>A loop over the samples that adds up Delta1 and Delta2, as the sheet has it, is as good as the products above. The
     * small network with 5 samples in {@code DebugNetwork}, among the tests, helps to find mistakes: sketch it, with its
     * connections and bias units, and check the shapes.
     *
     * <p>Differences of the cost are not backpropagation: they are less precise, and that is tested.
     *
     * @param lambda the weight of the penalty, 0 or more
     * @return D of theta1 and D of theta2, in the shapes of theta1 and theta2
     */
    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        throw new NotAttempted();
    }

    /**
     * Part 4 (5 points): the same derivatives without backpropagation, by central differences.
     *
     * <pre>
     *   dJ/dtheta is about  (J(theta + epsilon) - J(theta - epsilon)) / (2 epsilon),  epsilon = 1e-4
     * </pre>
     *
     * <p>for one weight theta at a time, all others as they are. Biases have derivatives too. Every weight takes two costs:
     * do this for a small network, never for the digits while training.
     *
     * @param lambda the weight of the penalty, 0 or more
     * @return the derivatives in the shapes of theta1 and theta2
     */
    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        throw new NotAttempted();
    }

    /**
     * Part 4 (5 points): whether the candidate is the gradient.
     *
     * <p>Compare every element of it, each by itself, with the numerical gradient, in both matrices. They agree when no two
     * differ by more than 1e-5; a right backpropagation differs by about 1e-9.
     *
     * @param candidate the gradients to be checked, perhaps wrong ones
     */
    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        throw new NotAttempted();
    }

    /**
     * Step 6 (10 points): gradient descent on all samples at once.
     *
     * <p>Repeat {@code steps} times: compute cost and gradients at the present weights, note the cost, then
     *
     * <pre>
     *   theta1 = theta1 - alpha D1,   theta2 = theta2 - alpha D2
     * </pre>
     *
     * <p>both from the gradients of the same weights. The network should label at least 95 % of its training digits rightly;
     * the accuracy is computed from the weights that you return. One step is about 4 million multiplications for 200 digits:
     * use matrix products, or loops without anything slow in them.
     *
     * <p>Then see how the convergence changes: train with the learning rates 0.01, 0.1, 1 and 3, monitor the cost, and compare
     * the four in a figure. The report that you get after grading has such a figure of your {@code train}. You might also try
     * other values of lambda.
     *
     * @param theta1 the weights to start from; do not draw your own
     * @param theta2 the weights to start from
     * @param alpha the learning rate
     * @param steps how many updates, 0 or more
     * @return the weights after the last update, and the cost before each update
     */
    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        throw new NotAttempted();
    }
}
