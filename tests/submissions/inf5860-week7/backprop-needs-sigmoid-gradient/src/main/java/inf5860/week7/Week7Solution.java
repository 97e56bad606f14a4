package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;
import org.backmark.kit.NotAttempted;

public class Week7Solution implements Week7 {

    @Override
    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
    }

    @Override
    public List<Shape> netByHand() {
        return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    @Override
    public Matrix sigmoidGradient(Matrix z) {
        throw new NotAttempted();
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        throw new NotAttempted();
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix out = sigmoid(bias(sigmoid(bias(x).mult(theta1.transpose()))).mult(theta2.transpose()));
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            for (int k = 0; k < numLabels; k++) {
                sum += Math.log(y[i] == k + 1 ? out.get(i, k) : 1 - out.get(i, k));
            }
        }
        double reg = 0;
        for (int i = 0; i < theta1.getNumRows(); i++)
            for (int j = 1; j < theta1.getNumCols(); j++)
                reg += theta1.get(i, j) * theta1.get(i, j);
        for (int i = 0; i < theta2.getNumRows(); i++)
            for (int j = 1; j < theta2.getNumCols(); j++)
                reg += theta2.get(i, j) * theta2.get(i, j);
        return -sum / y.length + reg * lambda / 2 / y.length;
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        int m = y.length;
        Matrix a1 = bias(x);
        Matrix z2 = a1.mult(theta1.transpose());
        Matrix a2 = bias(sigmoid(z2));
        Matrix delta3 = sigmoid(a2.mult(theta2.transpose()));
        for (int i = 0; i < m; i++) {
            delta3.set(i, y[i] - 1, delta3.get(i, y[i] - 1) - 1);
        }
        Matrix delta2 = delta3.mult(theta2.cols(1, theta2.getNumCols())).elementMult(sigmoidGradient(z2));
        Matrix g1 = delta2.transpose().mult(a1).divide(m);
        Matrix g2 = delta3.transpose().mult(a2).divide(m);
        for (int j = 1; j < g1.getNumCols(); j++)
            for (int i = 0; i < g1.getNumRows(); i++)
                g1.set(i, j, g1.get(i, j) + lambda / m * theta1.get(i, j));
        for (int j = 1; j < g2.getNumCols(); j++)
            for (int i = 0; i < g2.getNumRows(); i++)
                g2.set(i, j, g2.get(i, j) + lambda / m * theta2.get(i, j));
        return new Gradients(g1, g2);
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
        double[] cost = new double[steps];
        Matrix t1 = theta1, t2 = theta2;
        for (int s = 0; s < steps; s++) {
            cost[s] = nnCostFunction(t1, t2, x, y, numLabels, lambda);
            Gradients g = backprop(t1, t2, x, y, numLabels, lambda);
            t1 = t1.minus(g.theta1().scale(alpha));
            t2 = t2.minus(g.theta2().scale(alpha));
        }
        return new Training(t1, t2, cost);
    }

    private Matrix sigmoid(Matrix z) {
        return z.map(v -> 1 / (1 + Math.exp(-v)));
    }

    private Matrix bias(Matrix a) {
        Matrix b = new Matrix(a.getNumRows(), a.getNumCols() + 1);
        for (int i = 0; i < a.getNumRows(); i++) {
            b.set(i, 0, 1);
            for (int j = 0; j < a.getNumCols(); j++) b.set(i, j + 1, a.get(i, j));
        }
        return b;
    }
}
