package inf5860.week7;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {
    private final double learningRate = 0.01;

    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
    }

    public List<Shape> netByHand() {
        return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    public Matrix sigmoidGradient(Matrix z) {
        return z.map(v -> sigmoid(v) - sigmoid(v) * sigmoid(v));
    }

    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        Matrix m = new Matrix(lOut, lIn + 1);
        for (int i = 0; i < lOut; i++) {
            for (int j = 0; j < lIn + 1; j++) {
                m.set(i, j, random.nextDouble() * 0.24 - 0.12);
            }
        }
        return m;
    }

    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double total = 0;
        for (int i = 0; i < y.length; i++) {
            List<Double> h = fire(theta2, fire(theta1, sample(x, i)));
            for (int k = 0; k < numLabels; k++) {
                if (y[i] == k + 1) total += Math.log(h.get(k));
                else total += Math.log(1 - h.get(k));
            }
        }
        double weights = 0;
        for (int i = 0; i < theta1.getNumRows(); i++)
            for (int j = 1; j < theta1.getNumCols(); j++) weights += theta1.get(i, j) * theta1.get(i, j);
        for (int i = 0; i < theta2.getNumRows(); i++)
            for (int j = 1; j < theta2.getNumCols(); j++) weights += theta2.get(i, j) * theta2.get(i, j);
        return -total / y.length + lambda / (2.0 * y.length) * weights;
    }

    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix sum1 = new Matrix(theta1.getNumRows(), theta1.getNumCols());
        Matrix sum2 = new Matrix(theta2.getNumRows(), theta2.getNumCols());
        for (int i = 0; i < y.length; i++) {
            List<Double> a1 = sample(x, i);
            List<Double> a2 = fire(theta1, a1);
            List<Double> delta3 = fire(theta2, a2);
            delta3.set(y[i] - 1, delta3.get(y[i] - 1) - 1);
            List<Double> delta2 = new ArrayList<>();
            for (int j = 0; j < a2.size(); j++) {
                double d = 0;
                for (int k = 0; k < numLabels; k++) d += delta3.get(k) * theta2.get(k, j + 1);
                delta2.add(d * a2.get(j) * (1 - a2.get(j)));
            }
            collect(sum1, delta2, a1);
            collect(sum2, delta3, a2);
        }
        for (int i = 0; i < sum1.getNumRows(); i++)
            for (int j = 0; j < sum1.getNumCols(); j++)
                sum1.set(i, j, (sum1.get(i, j) + (j == 0 ? 0 : lambda) * theta1.get(i, j)) / y.length);
        for (int i = 0; i < sum2.getNumRows(); i++)
            for (int j = 0; j < sum2.getNumCols(); j++)
                sum2.set(i, j, (sum2.get(i, j) + (j == 0 ? 0 : lambda) * theta2.get(i, j)) / y.length);
        return new Gradients(sum1, sum2);
    }

    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix g1 = new Matrix(theta1.getNumRows(), theta1.getNumCols());
        Matrix g2 = new Matrix(theta2.getNumRows(), theta2.getNumCols());
        theta1 = theta1.copy();
        theta2 = theta2.copy();
        for (int i = 0; i < g1.getNumElements(); i++) {
            theta1.set(i, theta1.get(i) + 1e-4);
            double j1 = nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
            theta1.set(i, theta1.get(i) - 2e-4);
            double j2 = nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
            theta1.set(i, theta1.get(i) + 1e-4);
            g1.set(i, (j1 - j2) / 2e-4);
        }
        for (int i = 0; i < g2.getNumElements(); i++) {
            theta2.set(i, theta2.get(i) + 1e-4);
            double j1 = nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
            theta2.set(i, theta2.get(i) - 2e-4);
            double j2 = nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
            theta2.set(i, theta2.get(i) + 1e-4);
            g2.set(i, (j1 - j2) / 2e-4);
        }
        return new Gradients(g1, g2);
    }

    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return n.theta1().isIdentical(candidate.theta1(), 1e-5) && n.theta2().isIdentical(candidate.theta2(), 1e-5);
    }

    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        List<Double> costs = new ArrayList<>();
        for (int step = 1; step <= steps; step++) {
            costs.add(nnCostFunction(theta1, theta2, x, y, numLabels, lambda));
            Gradients g = backprop(theta1, theta2, x, y, numLabels, lambda);
            theta1 = theta1.minus(g.theta1().scale(learningRate));
            theta2 = theta2.minus(g.theta2().scale(learningRate));
        }
        return new Training(theta1, theta2, costs.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private List<Double> sample(Matrix x, int i) {
        List<Double> a = new ArrayList<>();
        for (int j = 0; j < x.getNumCols(); j++) a.add(x.get(i, j));
        return a;
    }

    private List<Double> fire(Matrix theta, List<Double> a) {
        List<Double> out = new ArrayList<>();
        for (int i = 0; i < theta.getNumRows(); i++) {
            double z = theta.get(i, 0);
            for (int j = 0; j < a.size(); j++) z += theta.get(i, j + 1) * a.get(j);
            out.add(sigmoid(z));
        }
        return out;
    }

    private void collect(Matrix sum, List<Double> delta, List<Double> a) {
        for (int i = 0; i < delta.size(); i++) {
            double d = delta.get(i);
            sum.set(i, 0, sum.get(i, 0) + d);
            for (int j = 0; j < a.size(); j++) sum.set(i, j + 1, sum.get(i, j + 1) + d * a.get(j));
        }
    }
}
