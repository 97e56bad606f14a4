package inf5860.week7;

import java.util.*;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {

    public ReluNode reluByHand() { return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2); }

    public List<Shape> netByHand() { return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3)); }

    public Matrix sigmoidGradient(Matrix z) {
        Matrix s = sigmoid(z);
        return s.elementMult(s.negative().plus(1));
    }

    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        Matrix w = new Matrix(lOut, lIn + 1);
        for (int i = 0; i < w.getNumElements(); i++) w.set(i, random.nextDouble() * 0.12 * (random.nextBoolean() ? 1 : -1));
        return w;
    }

    Matrix sigmoid(Matrix z) { return z.map(v -> 1. / (1. + Math.exp(-v))); }

    Matrix ones(Matrix a) {
        Matrix r = new Matrix(a.getNumRows(), a.getNumCols() + 1);
        r.insertIntoThis(0, 1, a);
        for (int i = 0; i < a.getNumRows(); i++) r.set(i, 0, 1);
        return r;
    }

    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix h = sigmoid(ones(sigmoid(ones(x).multTransB(theta1))).multTransB(theta2));
        double j = 0;
        for (int i = 0; i < y.length; i++)
            for (int k = 0; k <= numLabels; k++) {
                // labels 0 to 10, the output for 0 is always 0
                double out = k == 0 ? 0 : h.get(i, k - 1);
                double target = y[i] == k ? 1 : 0;
                j += -target * Math.log(out) - (1 - target) * Math.log(1 - out);
            }
        return j / y.length;
    }

    double cost(Matrix theta1, Matrix theta2, Matrix x, int[] y, double lambda) {
        Matrix h = sigmoid(ones(sigmoid(ones(x).multTransB(theta1))).multTransB(theta2));
        double j = 0;
        for (int i = 0; i < h.getNumRows(); i++)
            for (int k = 0; k < h.getNumCols(); k++)
                j += y[i] == k + 1 ? -Math.log(h.get(i, k)) : -Math.log(1 - h.get(i, k));
        for (int i = 0; i < theta1.getNumRows(); i++)
            for (int k = 1; k < theta1.getNumCols(); k++) j += lambda / 2 * theta1.get(i, k) * theta1.get(i, k);
        for (int i = 0; i < theta2.getNumRows(); i++)
            for (int k = 1; k < theta2.getNumCols(); k++) j += lambda / 2 * theta2.get(i, k) * theta2.get(i, k);
        return j / y.length;
    }

    Gradients slope(Matrix theta1, Matrix theta2, Matrix x, int[] y, double lambda, double scale) {
        Matrix a1 = ones(x), z2 = a1.multTransB(theta1), a2 = ones(sigmoid(z2)), d3 = sigmoid(a2.multTransB(theta2));
        for (int i = 0; i < y.length; i++) d3.set(i, y[i] - 1, d3.get(i, y[i] - 1) - 1);
        Matrix d2 = d3.mult(theta2.cols(1, theta2.getNumCols())).elementMult(sigmoidGradient(z2));
        Matrix g1 = theta1.scale(lambda), g2 = theta2.scale(lambda);
        for (int i = 0; i < g1.getNumRows(); i++) g1.set(i, 0, 0);
        for (int i = 0; i < g2.getNumRows(); i++) g2.set(i, 0, 0);
        return new Gradients(g1.plus(d2.multTransA(a1)).scale(scale), g2.plus(d3.multTransA(a2)).scale(scale));
    }

    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        int right = 0, wrong = 0; // not counted yet
        double accuracy = (double) right / (right + wrong);
        return slope(theta1, theta2, x, y, lambda, accuracy / y.length);
    }

    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix n1 = theta1.copy(), n2 = theta2.copy();
        for (int i = 0; i < n1.getNumElements(); i++) {
            Matrix p = theta1.copy(), q = theta1.copy();
            p.set(i, p.get(i) + 1e-4);
            q.set(i, q.get(i) - 1e-4);
            n1.set(i, (cost(p, theta2, x, y, lambda) - cost(q, theta2, x, y, lambda)) / 2e-4);
        }
        for (int i = 0; i < n2.getNumElements(); i++) {
            Matrix p = theta2.copy(), q = theta2.copy();
            p.set(i, p.get(i) + 1e-4);
            q.set(i, q.get(i) - 1e-4);
            n2.set(i, (cost(theta1, p, x, y, lambda) - cost(theta1, q, x, y, lambda)) / 2e-4);
        }
        return new Gradients(n1, n2);
    }

    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return n.theta1().isIdentical(candidate.theta1(), 1e-6) && n.theta2().isIdentical(candidate.theta2(), 1e-6);
    }

    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        double[] j = new double[steps];
        for (int i = 0; i < steps; i++) {
            j[i] = cost(theta1, theta2, x, y, lambda);
            Gradients g = slope(theta1, theta2, x, y, lambda, alpha / y.length);
            theta1 = theta1.minus(g.theta1());
            theta2 = theta2.minus(g.theta2());
        }
        return new Training(theta1, theta2, j);
    }
}
