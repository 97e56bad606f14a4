package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;
import org.backmark.kit.NotAttempted;

public class Week7Solution implements Week7 {
    private double[] weights;
    private final double first;

    public Week7Solution() {
        first = weights[0];
    }

    @Override
    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, first, 1, 1, 2);
    }

    @Override
    public List<Shape> netByHand() {
        return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    @Override
    public Matrix sigmoidGradient(Matrix z) {
        return z.map(v -> 1 / (1 + Math.exp(-v)) / (1 + Math.exp(v)));
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        return new Matrix(lOut, lIn + 1).map(v -> random.nextDouble() * 0.24 - 0.12);
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        throw new NotAttempted();
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        throw new NotAttempted();
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        throw new NotAttempted();
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        throw new NotAttempted();
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        throw new NotAttempted();
    }
}
