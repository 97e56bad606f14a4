package inf5860.week7;

import java.util.*;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {
    private Matrix h1, h2;

    public ReluNode reluByHand() { return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2); }

    public List<Shape> netByHand() { return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3)); }

    public Matrix sigmoidGradient(Matrix z) { return z.map(v -> s(v) * (1 - s(v))); }

    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        Matrix w = new Matrix(lOut, lIn + 1);
        for (int i = 0; i < w.getNumElements(); i++) w.set(i, (random.nextInt(2) == 0 ? 1 : -1) * 0.12 * random.nextDouble());
        return w;
    }

    private static double s(double v) { return 1 / (1 + Math.exp(-v)); }

    private static Matrix layer(Matrix in, Matrix t) {
        Matrix out = in.mult(t.cols(1, t.getNumCols()).transpose());
        for (int i = 0; i < out.getNumRows(); i++)
            for (int j = 0; j < out.getNumCols(); j++) out.set(i, j, s(out.get(i, j) + t.get(j, 0)));
        return out;
    }

    private double forward(Matrix t1, Matrix t2, Matrix x, int[] y, double lambda) {
        h1 = layer(x, t1);
        h2 = layer(h1, t2);
        double c = 0;
        for (int i = 0; i < y.length; i++)
            for (int k = 0; k < t2.getNumRows(); k++) c -= Math.log(y[i] == k + 1 ? h2.get(i, k) : 1 - h2.get(i, k));
        return (c + lambda / 2 * (penalty(t1) + penalty(t2))) / y.length;
    }

    private static double penalty(Matrix t) { return t.cols(1, t.getNumCols()).elementPower(2).elementSum(); }

    public double nnCostFunction(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda) {
        double[][] h = layer(layer(x, t1), t2).toArrays();
        double c = 0;
        for (int i = 0; i < y.length; i++) {
            double[] Y = new double[k];
            Y[y[i]] = 1;
            for (int j = 0; j < k; j++) c -= Y[j] * Math.log(h[i][j]) + (1 - Y[j]) * Math.log(1 - h[i][j]);
        }
        return (c + lambda / 2 * (penalty(t1) + penalty(t2))) / y.length;
    }

    public Gradients backprop(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda) {
        forward(t1, t2, x, y, lambda);
        Matrix d3 = h2;
        for (int i = 0; i < y.length; i++) d3.set(i, y[i] - 1, d3.get(i, y[i] - 1) - 1);
        Matrix d2 = d3.mult(t2.cols(1, t2.getNumCols())).elementMult(h1.map(a -> a * (1 - a)));
        return new Gradients(gradient(d2, x, t1, lambda), gradient(d3, h1, t2, lambda));
    }

    private static Matrix gradient(Matrix d, Matrix in, Matrix t, double lambda) {
        Matrix g = t.scale(lambda);
        for (int i = 0; i < g.getNumRows(); i++) g.set(i, 0, d.getColumn(i).elementSum());
        Matrix p = d.multTransA(in);
        for (int i = 0; i < g.getNumRows(); i++)
            for (int j = 1; j < g.getNumCols(); j++) g.set(i, j, g.get(i, j) + p.get(i, j - 1));
        return g.divide(in.getNumRows());
    }

    public Gradients numericalGradient(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda) {
        Matrix a = t1.copy(), b = t2.copy(), na = t1.copy(), nb = t2.copy();
        for (int i = 0; i < a.getNumElements(); i++) {
            a.set(i, t1.get(i) + 1e-4);
            double up = forward(a, b, x, y, lambda);
            a.set(i, t1.get(i) - 1e-4);
            na.set(i, (up - forward(a, b, x, y, lambda)) / 2e-4);
            a.set(i, t1.get(i));
        }
        for (int i = 0; i < b.getNumElements(); i++) {
            b.set(i, t2.get(i) + 1e-4);
            double up = forward(a, b, x, y, lambda);
            b.set(i, t2.get(i) - 1e-4);
            nb.set(i, (up - forward(a, b, x, y, lambda)) / 2e-4);
            b.set(i, t2.get(i));
        }
        return new Gradients(na, nb);
    }

    public boolean checkNNGradients(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda, Gradients c) {
        Gradients n = numericalGradient(t1, t2, x, y, k, lambda);
        return n.theta1().minus(c.theta1()).elementMaxAbs() < 1e-6 && n.theta2().minus(c.theta2()).elementMaxAbs() < 1e-6;
    }

    public Training train(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda, double alpha, int steps) {
        double[] cost = new double[steps];
        for (int i = 0; i < steps; i++) {
            cost[i] = forward(t1, t2, x, y, lambda);
            Gradients g = backprop(t1, t2, x, y, k, lambda);
            t1 = t1.plus(-alpha, g.theta1());
            t2 = t2.plus(-alpha, g.theta2());
        }
        return new Training(t1, t2, cost);
    }
}
