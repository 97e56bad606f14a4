package org.backmark.reference.heidelbergbicsheet4;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.contract.heidelbergbicsheet4.Training;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/**
 * A network, samples and activation: what the objective and its gradients are computed at.
 *
 * @param net the network
 * @param x (I, M)
 * @param target z* (O, M)
 * @param phi the activation of both layers
 */
public record Sheet4Problem(Mlp net, Matrix x, Matrix target, Phi phi) {
    private static final double EPSILON = 1e-5;
    private static final double KINK = 1e-3;

    /** The same samples with another network, which is not copied. */
    public Sheet4Problem at(Mlp other) {
        return new Sheet4Problem(other, x, target, phi);
    }

    /** One of the samples. */
    public Sheet4Problem only(int sample) {
        return new Sheet4Problem(net, x.cols(sample, sample + 1), target.cols(sample, sample + 1), phi);
    }

    /** The sheet's XOR network and all four samples, with RELU. */
    public static Sheet4Problem xor() {
        return new Sheet4Problem(
                Networks.xor(),
                Matrix.of(new double[][] {{0, 0, 1, 1}, {0, 1, 0, 1}}),
                Matrix.of(new double[][] {{0, 1, 1, 0}}),
                Phi.RELU);
    }

    /** What a right forward pass computes. */
    public Layers layers() {
        return ForwardPass.layers(Steps.right(), this);
    }

    /** The right L, over all samples. */
    public double objective() {
        return ForwardPass.objective(layers().outputZ(), target);
    }

    /** Asks a solution for the gradients. */
    public LayerGradients backprop(Sheet4 solution) {
        return solution.backprop(net, x, target, phi);
    }

    /** Lets a solution train. */
    public Training train(Sheet4 solution, AscentPlan plan) {
        return solution.train(net, x, target, phi, plan.eta(), plan.iterations(), plan.random());
    }

    /** The gradients by central differences of the right objective; off by about 1e-9. */
    public LayerGradients centralDifferences() {
        return Parts.gradients(IntStream.range(0, Parts.NAMES.size())
                .mapToObj(this::differences)
                .toList());
    }

    private Matrix differences(int part) {
        Matrix slopes = Parts.of(net).get(part).copy();
        for (int index = 0; index < slopes.getNumElements(); index++) {
            double above = at(Parts.moved(net, part, index, EPSILON)).objective();
            double below = at(Parts.moved(net, part, index, -EPSILON)).objective();
            slopes.set(index, (above - below) / (2 * EPSILON));
        }
        return slopes;
    }

    /**
     * A random problem of ordinary size: no unit is at the kink of RELU, and some units of both layers are active.
     *
     * @param random where every number is drawn from
     * @param inputs I
     * @param hidden K
     * @param outputs O
     * @param samples M
     * @param phi the activation of both layers
     */
    public static Sheet4Problem random(Random random, int inputs, int hidden, int outputs, int samples, Phi phi) {
        while (true) {
            List<Matrix> parts = List.of(
                    uniform(hidden, inputs, random),
                    uniform(hidden, 1, random),
                    uniform(outputs, hidden, random),
                    uniform(outputs, 1, random));
            Matrix target = uniform(outputs, samples, random).map(Math::abs);
            Sheet4Problem drawn = new Sheet4Problem(Parts.net(parts), uniform(inputs, samples, random), target, phi);
            Layers layers = drawn.layers();
            if (isOrdinary(layers.hiddenV()) && isOrdinary(layers.outputV())) {
                return drawn;
            }
        }
    }

    /**
     * A random problem of one sample with RELU whose answers a float can hold exactly; of the hidden units some are active and
     * some are not, and of the outputs some are active.
     */
    static Sheet4Problem exact(Random random, int inputs, int hidden, int outputs) {
        while (true) {
            List<Matrix> parts = List.of(
                    eighths(hidden, inputs, random),
                    eighths(hidden, 1, random),
                    eighths(outputs, hidden, random),
                    eighths(outputs, 1, random));
            Sheet4Problem drawn = new Sheet4Problem(
                    Parts.net(parts), eighths(inputs, 1, random), eighths(outputs, 1, random), Phi.RELU);
            Layers layers = drawn.layers();
            if (isOrdinary(layers.hiddenV())
                    && isOrdinary(layers.outputV())
                    && layers.hiddenV().elementMin() < 0) {
                return drawn;
            }
        }
    }

    /** Eighths in [-1, 1], none of them 0. */
    static Matrix eighths(int rows, int columns, Random random) {
        return new Matrix(rows, columns).map(zero -> (1 + random.nextInt(8)) / (random.nextBoolean() ? 8.0 : -8.0));
    }

    /** Any numbers in [-1.5, 1.5]. */
    public static Matrix uniform(int rows, int columns, Random random) {
        return new Matrix(rows, columns).map(zero -> 3 * random.nextDouble() - 1.5);
    }

    private static boolean isOrdinary(Matrix v) {
        double nearest = IntStream.range(0, v.getNumElements())
                .mapToDouble(i -> Math.abs(v.get(i)))
                .min()
                .orElseThrow();
        return nearest >= KINK && v.elementMax() > 0;
    }
}
