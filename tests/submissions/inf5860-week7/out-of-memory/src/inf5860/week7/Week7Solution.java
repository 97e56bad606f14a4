package inf5860.week7;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {
    private final List<double[]> history = new ArrayList<>();

    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
    }

    public List<Shape> netByHand() {
        return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    public Matrix sigmoidGradient(Matrix z) {
        return z.map(v -> sig(v) * (1 - sig(v)));
    }

    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        Matrix w = new Matrix(lOut, lIn + 1);
        for (int r = 0; r < lOut; r++) for (int c = 0; c <= lIn; c++) w.set(r, c, random.nextDouble() * 0.24 - 0.12);
        return w;
    }

    private static double sig(double v) {
        return 1 / (1 + Math.exp(-v));
    }

    private static Matrix biasAnd(Matrix a) {
        Matrix b = new Matrix(a.getNumRows(), a.getNumCols() + 1);
        for (int r = 0; r < b.getNumRows(); r++) for (int c = 0; c < b.getNumCols(); c++) b.set(r, c, c == 0 ? 1 : a.get(r, c - 1));
        return b;
    }

    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix out = biasAnd(biasAnd(x).multTransB(theta1).map(Week7Solution::sig)).multTransB(theta2).map(Week7Solution::sig);
        double c = 0;
        for (int i = 0; i < y.length; i++) for (int k = 1; k <= numLabels; k++) c -= Math.log(k == y[i] ? out.get(i, k - 1) : 1 - out.get(i, k - 1));
        double w = 0;
        for (int i = 0; i < theta1.getNumElements(); i++) if (i % theta1.getNumCols() > 0) w += theta1.get(i) * theta1.get(i);
        for (int i = 0; i < theta2.getNumElements(); i++) if (i % theta2.getNumCols() > 0) w += theta2.get(i) * theta2.get(i);
        return (c + lambda * w / 2) / y.length;
    }

    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix a1 = biasAnd(x), a2 = biasAnd(a1.multTransB(theta1).map(Week7Solution::sig));
        Matrix d3 = a2.multTransB(theta2).map(Week7Solution::sig);
        for (int i = 0; i < y.length; i++) d3.set(i, y[i] - 1, d3.get(i, y[i] - 1) - 1);
        Matrix d2 = d3.mult(theta2).elementMult(a2.map(a -> a * (1 - a))).cols(1, theta2.getNumCols());
        Matrix g1 = d2.multTransA(a1), g2 = d3.multTransA(a2);
        for (int i = 0; i < g1.getNumElements(); i++) g1.set(i, (g1.get(i) + (i % g1.getNumCols() > 0 ? lambda * theta1.get(i) : 0)) / y.length);
        for (int i = 0; i < g2.getNumElements(); i++) g2.set(i, (g2.get(i) + (i % g2.getNumCols() > 0 ? lambda * theta2.get(i) : 0)) / y.length);
        return new Gradients(g1, g2);
    }

    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix[] in = {theta1.copy(), theta2.copy()}, out = {theta1.copy(), theta2.copy()};
        for (int l = 0; l < 2; l++) {
            for (int i = 0; i < in[l].getNumElements(); i++) {
                double c = 0;
                for (int sign : new int[] {1, -1}) {
                    in[l].set(i, in[l].get(i) + sign * 1e-4);
                    c += sign * nnCostFunction(in[0], in[1], x, y, numLabels, lambda);
                    in[l].set(i, l == 0 ? theta1.get(i) : theta2.get(i));
                }
                out[l].set(i, c / 2e-4);
            }
        }
        return new Gradients(out[0], out[1]);
    }

    public boolean checkNNGradients(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return n.theta1().minus(candidate.theta1()).normF() < 1e-5 && n.theta2().minus(candidate.theta2()).normF() < 1e-5;
    }

    public Training train(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        double[] cost = new double[steps];
        for (int i = 0; i < steps; ) {
            cost[i] = nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
            history.add(new double[1_000_000]); // room for plotting later
        }
        return new Training(theta1, theta2, cost);
    }
}
