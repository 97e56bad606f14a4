package heidelberg.bicsheet4;

import java.util.Random;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.contract.heidelbergbicsheet4.Training;
import org.backmark.kit.Matrix;
import org.backmark.kit.NotAttempted;

/**
 * Your solution. Replace each {@code throw new NotAttempted()} by your code, in any order you like, and run {@code mvn test}.
 *
 * <p>Samples are <b>columns</b>. Layer l has N_l units, and there are M samples:
 *
 * <pre>
 *   v^l = W^l z^(l-1) + b^l     (N_l, M)     b^l is added to every column
 *   z^l = phi(v^l)              (N_l, M)     z^0 = x
 * </pre>
 *
 * <p>The sheet's objective is L = -1/2 sum (z - z*)^2, summed over outputs and samples. Mind its sign: it is at most 0, and it
 * is <b>climbed</b>. All derivatives below are of L and not of the cost -L, and the parameters go <b>along</b> them.
 *
 * <p>phi is LOGISTIC, 1 / (1 + exp(-v)), or RELU, v above 0 and 0 below. RELU has a kink at 0: either slope will do there.
 *
 * <p>The network of exercise 2 is an {@link Mlp}: V (K, I) and b (K, 1) lead to the hidden units, W (O, K) and c (O, 1) to the
 * outputs. A capital V is a matrix of weights, a small v a net input. All indices count from 0.
 *
 * <p>{@link Matrix} has what you need: {@code mult}, {@code multTransA} (A'B), {@code multTransB} (AB'), {@code elementMult},
 * {@code plus}, {@code minus}, {@code scale}, {@code map}, {@code cols}, {@code get} and {@code set}; {@link Matrix#of} and
 * {@link Matrix#toArrays} if you would rather work with arrays and loops.
 *
 * <p>Do not change the arguments you are given: make new matrices, or work on a {@code copy()}. Add methods and classes as
 * you like, but keep one constructor without parameters.
 */
public final class Sheet4Solution implements Sheet4 {

    /**
     * 1a (5 points): how L changes with the outputs.
     *
     * <p>Differentiate L = -1/2 sum (z - z*)^2 by one z. Keep the sign.
     *
     * @param z (N_L, M)
     * @param target z* (N_L, M)
     * @return dL/dz (N_L, M)
     */
    @Override
    public Matrix outputTerm(Matrix z, Matrix target) {
        throw new NotAttempted();
    }

    /**
     * 1b (5 points): how the activities of a layer change with those of the layer before, for one sample.
     *
     * <p>z_i^(l+1) = phi(v_i^(l+1)), and v_i^(l+1) is a sum over j of W_ij^(l+1) z_j^l, plus a bias.
     *
     * @param wNext W^(l+1) (N_(l+1), N_l)
     * @param vNext v^(l+1) (N_(l+1))
     * @return (N_(l+1), N_l), dz_i^(l+1) / dz_j^l in row i and column j
     */
    @Override
    public Matrix layerJacobian(Matrix wNext, double[] vNext, Phi phi) {
        throw new NotAttempted();
    }

    /**
     * 1c (10 points): how the activity of unit j changes with the weight W_ki of its own layer, for one sample.
     *
     * <p>The weight W_ki leads from unit i of the layer before to unit k. What does it do to unit j, if j is not k?
     *
     * @param v v^l (N_l)
     * @param zPrevious z^(l-1) (N_(l-1))
     * @return dz_j^l / dW_ki^l
     */
    @Override
    public double weightTerm(int j, int k, int i, double[] v, double[] zPrevious, Phi phi) {
        throw new NotAttempted();
    }

    /**
     * 1d (10 points): delta of the last layer, the derivatives of L with respect to its net inputs.
     *
     * <p>The chain rule: what you have found in 1a, and the slope of phi at v.
     *
     * @param z z^L (N_L, M)
     * @param target z* (N_L, M)
     * @param v v^L (N_L, M)
     * @return delta^L (N_L, M)
     */
    @Override
    public Matrix outputDelta(Matrix z, Matrix target, Matrix v, Phi phi) {
        throw new NotAttempted();
    }

    /**
     * 1e (10 points): delta of a layer, from delta of the next.
     *
     * <p>Each unit acts on all units of the next layer, through the weights that lead there.
     *
     * @param wNext W^(l+1) (N_(l+1), N_l)
     * @param deltaNext delta^(l+1) (N_(l+1), M)
     * @param v v^l (N_l, M)
     * @return delta^l (N_l, M)
     */
    @Override
    public Matrix hiddenDelta(Matrix wNext, Matrix deltaNext, Matrix v, Phi phi) {
        throw new NotAttempted();
    }

    /**
     * 1f (10 points): how L changes with the biases of a layer.
     *
     * <p>One bias is in the net input of every sample, and L is a sum over the samples: no mean.
     *
     * @param delta delta^l (N_l, M)
     * @return dL/db^l (N_l, 1)
     */
    @Override
    public Matrix biasGradient(Matrix delta) {
        throw new NotAttempted();
    }

    /**
     * 2a (10 points): the gradients of L by backpropagation.
     *
     * <ol>
     *   <li>Forward: v and z of the hidden layer, then of the outputs. phi is that of both layers.
     *   <li>Back: delta of the outputs, then of the hidden layer.
     *   <li>The gradient of a layer's weights is its delta times the transposed activities of the layer before, the sum over
     *       the samples; that of its biases is 1f.
     * </ol>
     *
     * <p>The sheet's XOR network, with h1 = relu(x1 + x2), h2 = relu(x1 + x2 - 1) and y = relu(h1 - 2 h2), has no error. So its
     * gradient is exactly 0, and training leaves its weights where they are.
     *
     * <p>Differences of L are not backpropagation: they are less precise, and that is tested.
     *
     * @param x (I, M)
     * @param target z* (O, M)
     * @return dV (K, I), db (K, 1), dW (O, K) and dc (O, 1)
     */
    @Override
    public LayerGradients backprop(Mlp net, Matrix x, Matrix target, Phi phi) {
        throw new NotAttempted();
    }

    /**
     * 2b: choose what to disturb.
     *
     * <p>Change one weight or one bias of the XOR network, so that its outputs are wrong, and return the others as they are. Then
     * training brings the outputs back: see the figure xor-cost-disturbed. Not every choice can be mended: a RELU unit that is
     * silent for all four samples has no gradient, and never comes back. Such a choice costs no points, but shows nothing either.
     *
     * @param net the XOR network; do not change its matrices
     * @return the network that training starts from
     */
    @Override
    public Mlp disturbed(Mlp net) {
        throw new NotAttempted();
    }

    /**
     * 2b (10 points), 2c (15 points), 2d (15 points): training, one sample at a time.
     *
     * <p>Repeat {@code iterations} times:
     *
     * <ol>
     *   <li>Draw one of the M samples, all with the same probability, for example with {@code random.nextInt(M)}.
     *   <li>Note L(t): the objective of this sample alone, with the parameters as they are now.
     *   <li>Add eta times the gradient of L(t) to V, b, W and c, all four taken before the step.
     * </ol>
     *
     * <p>What it is for: the XOR network stays where it is (2a), and finds a way back when one of its parameters was disturbed
     * (2b). Networks with 5 and with 40 hidden units, phi = LOGISTIC, learn a function from 30 samples, and are tested on 30
     * others (2c): compare their average test costs, which are the last lines of the board. A network with 25 inputs, 10 hidden
     * units and 2 outputs learns from images of 5 x 5 pixels (2d): look at the figures bars and bars-responses, and describe in
     * words what each output codes for; a person reads that. The weights to start from are always given, drawn from N(0, 1) in 2c
     * as the sheet says; do not draw your own.
     *
     * <p>The sheet asks for 1 000 000 iterations in 2c and 100 000 in 2d. {@code mvn test} runs 10 000 and 2 000, at a larger
     * learning rate, which is enough here and takes seconds; so does grading, unless your course grades with {@code --full}.
     *
     * @param net the parameters to start from
     * @param iterations 0 leaves the network as it is
     * @return the network after the last iteration, and L(t) of each
     */
    @Override
    public Training train(Mlp net, Matrix x, Matrix target, Phi phi, double eta, long iterations, Random random) {
        throw new NotAttempted();
    }
}
