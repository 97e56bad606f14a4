package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {
    private static final boolean DEBUG = true;

    static void debug(String what, Object value) {
        if (DEBUG) System.out.println("DEBUG " + what + " = " + value);
    }

    public ReluNode reluByHand() {
        ReluNode node = new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
        debug("node", node);
        return node;
    }

    public List<Shape> netByHand() {
        System.out.print("no line end after this, and a NUL \0 and an escape \u001b[31m and s\u00e6re tegn \u20ac");
        return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    public Matrix sigmoidGradient(Matrix z) {
        debug("z", z);
        Matrix g = sigmoid(z);
        return g.elementMult(g.map(v -> 1 - v));
    }

    static Matrix sigmoid(Matrix z) {
        return z.map(v -> 1 / (1 + Math.exp(-v)));
    }

    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        Matrix w = new Matrix(lOut, lIn + 1).map(v -> random.nextDouble() * 0.24 - 0.12);
        w.print();
        return w;
    }

    static Matrix plusOnes(Matrix a) {
        Matrix b = new Matrix(a.getNumRows(), a.getNumCols() + 1);
        b.fill(1);
        b.insertIntoThis(0, 1, a);
        return b;
    }

    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix h = sigmoid(plusOnes(sigmoid(plusOnes(x).multTransB(theta1))).multTransB(theta2));
        double j = 0;
        for (int i = 0; i < y.length; i++) {
            for (int k = 0; k < numLabels; k++) {
                j -= Math.log(y[i] == k + 1 ? h.get(i, k) : 1 - h.get(i, k));
            }
        }
        double r = theta1.cols(1, theta1.getNumCols()).elementPower(2).elementSum()
                + theta2.cols(1, theta2.getNumCols()).elementPower(2).elementSum();
        System.err.println("cost so far " + j + ", penalty " + r);
        return j / y.length + lambda / (2 * y.length) * r;
    }

    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix a1 = plusOnes(x), z2 = a1.multTransB(theta1), a2 = plusOnes(sigmoid(z2));
        Matrix delta3 = sigmoid(a2.multTransB(theta2));
        for (int i = 0; i < y.length; i++) delta3.set(i, y[i] - 1, delta3.get(i, y[i] - 1) - 1);
        for (int i = 0; i < y.length; i++) debug("delta3 of sample " + i, delta3.get(i, y[i] - 1));
        Matrix delta2 = delta3.mult(theta2.cols(1, theta2.getNumCols())).elementMult(sigmoid(z2).map(a -> a * (1 - a)));
        Matrix g1 = delta2.multTransA(a1), g2 = delta3.multTransA(a2);
        for (int i = 0; i < g1.getNumRows(); i++)
            for (int j = 1; j < g1.getNumCols(); j++) g1.set(i, j, g1.get(i, j) + lambda * theta1.get(i, j));
        for (int i = 0; i < g2.getNumRows(); i++)
            for (int j = 1; j < g2.getNumCols(); j++) g2.set(i, j, g2.get(i, j) + lambda * theta2.get(i, j));
        return new Gradients(g1.divide(y.length), g2.divide(y.length));
    }

    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix t1 = theta1.copy(), t2 = theta2.copy(), n1 = theta1.copy(), n2 = theta2.copy();
        for (int i = 0; i < n1.getNumElements(); i++) {
            t1.set(i, theta1.get(i) + 1e-4);
            double plus = nnCostFunction(t1, t2, x, y, numLabels, lambda);
            t1.set(i, theta1.get(i) - 1e-4);
            n1.set(i, (plus - nnCostFunction(t1, t2, x, y, numLabels, lambda)) / 2e-4);
            t1.set(i, theta1.get(i));
        }
        for (int i = 0; i < n2.getNumElements(); i++) {
            t2.set(i, theta2.get(i) + 1e-4);
            double plus = nnCostFunction(t1, t2, x, y, numLabels, lambda);
            t2.set(i, theta2.get(i) - 1e-4);
            n2.set(i, (plus - nnCostFunction(t1, t2, x, y, numLabels, lambda)) / 2e-4);
            t2.set(i, theta2.get(i));
        }
        return new Gradients(n1, n2);
    }

    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        boolean same = true;
        for (int i = 0; i < theta1.getNumElements(); i++) {
            debug("left " + n.theta1().get(i) + " right", candidate.theta1().get(i));
            same &= Math.abs(n.theta1().get(i) - candidate.theta1().get(i)) < 1e-5;
        }
        for (int i = 0; i < theta2.getNumElements(); i++) {
            debug("left " + n.theta2().get(i) + " right", candidate.theta2().get(i));
            same &= Math.abs(n.theta2().get(i) - candidate.theta2().get(i)) < 1e-5;
        }
        return same;
    }

    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        double[] cost = new double[steps];
        for (int i = 0; i < steps; i++) {
            System.out.println("=".repeat(80));
            cost[i] = nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
            Gradients g = backprop(theta1, theta2, x, y, numLabels, lambda);
            theta1 = theta1.plus(-alpha, g.theta1());
            theta2 = theta2.plus(-alpha, g.theta2());
            debug("theta2 after step " + i, theta2);
        }
        return new Training(theta1, theta2, cost);
    }
}
