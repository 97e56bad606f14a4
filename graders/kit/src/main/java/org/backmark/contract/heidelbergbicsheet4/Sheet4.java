package org.backmark.contract.heidelbergbicsheet4;

import java.util.Random;
import org.backmark.kit.Matrix;

/**
 * The tasks of "Brain Inspired Computing, sheet 4"; the letters and their shapes are in the package's description.
 *
 * <p>An implementation needs a constructor without parameters. No method may modify its arguments.
 */
public interface Sheet4 {

    /**
     * The derivatives of L with respect to the outputs (sheet, 1a).
     *
     * @param z z^L (N_L, M)
     * @param target z* (N_L, M)
     * @return dL/dz^L (N_L, M)
     */
    Matrix outputTerm(Matrix z, Matrix target);

    /**
     * The derivatives of a layer's activities with respect to those of the layer before, for one sample (sheet, 1b).
     *
     * @param wNext W^(l+1) (N_(l+1), N_l)
     * @param vNext v^(l+1) (N_(l+1)), the net inputs of one sample
     * @param phi the activation
     * @return (N_(l+1), N_l): dz_i^(l+1) / dz_j^l in row i and column j
     */
    Matrix layerJacobian(Matrix wNext, double[] vNext, Phi phi);

    /**
     * The derivative of one activity with respect to one weight of its layer, for one sample (sheet, 1c).
     *
     * @param j the unit whose activity is looked at, 0 to N_l - 1
     * @param k the unit that the weight leads to, 0 to N_l - 1
     * @param i the unit that the weight comes from, 0 to N_(l-1) - 1
     * @param v v^l (N_l), the net inputs of one sample
     * @param zPrevious z^(l-1) (N_(l-1)), the activities of the layer before
     * @param phi the activation
     * @return dz_j^l / dW_ki^l
     */
    double weightTerm(int j, int k, int i, double[] v, double[] zPrevious, Phi phi);

    /**
     * The derivatives of L with respect to the net inputs of the last layer (sheet, 1d).
     *
     * @param z z^L (N_L, M)
     * @param target z* (N_L, M)
     * @param v v^L (N_L, M)
     * @param phi the activation
     * @return delta^L (N_L, M)
     */
    Matrix outputDelta(Matrix z, Matrix target, Matrix v, Phi phi);

    /**
     * The derivatives of L with respect to the net inputs of a layer, from those of the next (sheet, 1e).
     *
     * @param wNext W^(l+1) (N_(l+1), N_l)
     * @param deltaNext delta^(l+1) (N_(l+1), M)
     * @param v v^l (N_l, M)
     * @param phi the activation; RELU has a derivative from the left and one from the right at 0, and either will do
     * @return delta^l (N_l, M)
     */
    Matrix hiddenDelta(Matrix wNext, Matrix deltaNext, Matrix v, Phi phi);

    /**
     * The derivatives of L with respect to the biases of a layer (sheet, 1f).
     *
     * @param delta delta^l (N_l, M)
     * @return dL/db^l (N_l, 1), summed over the samples
     */
    Matrix biasGradient(Matrix delta);

    /**
     * The gradients of L by backpropagation (sheet, 2a).
     *
     * @param net the network
     * @param x (I, M)
     * @param target z* (O, M)
     * @param phi the activation of both layers
     * @return in the shapes of the network's parameters, summed over the samples
     */
    LayerGradients backprop(Mlp net, Matrix x, Matrix target, Phi phi);

    /**
     * The XOR network with one of its weights or biases changed; which one, and by how much, is the student's choice (sheet, 2b).
     *
     * <p>Training brings its outputs back where it can; a unit of RELU that is silent for all samples never comes back.
     *
     * @param net the network whose outputs are all right
     * @return the same but for one number
     */
    default Mlp disturbed(Mlp net) {
        return new Mlp(net.V(), net.b(), net.W(), net.c().map(bias -> bias + 0.3));
    }

    /**
     * Climbs the objective, one sample at a time (sheet, 2b to 2d).
     *
     * <p>Each iteration draws one of the samples, all with the same probability and whatever was drawn before; it notes L(t),
     * and adds eta times the gradient of L(t) to every parameter.
     *
     * @param net the parameters to start from
     * @param x (I, M)
     * @param target z* (O, M)
     * @param phi the activation of both layers
     * @param eta the learning rate, above 0
     * @param iterations how many, 0 to 10^7
     * @param random where the samples are drawn from
     * @return the network after the last iteration, and L(t) of each
     */
    Training train(Mlp net, Matrix x, Matrix target, Phi phi, double eta, long iterations, Random random);
}
