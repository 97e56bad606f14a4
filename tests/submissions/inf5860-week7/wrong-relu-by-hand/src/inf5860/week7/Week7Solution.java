package inf5860.week7;

import java.util.*;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {
    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, 1, 0.5, 2, 1);
    }

    public List<Shape> netByHand() {
        return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    public Matrix sigmoidGradient(Matrix z) {
        return z.map(this::s).elementMult(z.map(v -> 1 - s(v)));
    }

    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        return new Matrix(lOut, lIn + 1).map(nothing -> 0.24 * (random.nextDouble() - 0.5));
    }

    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix p = layer(layer(x, theta1), theta2);
        double j = 0;
        for (int i = 0; i < p.getNumRows(); i++)
            for (int k = 0; k < p.getNumCols(); k++)
                j -= y[i] - 1 == k ? Math.log(p.get(i, k)) : Math.log(1 - p.get(i, k));
        return j / y.length + lambda / (2 * y.length) * (sq(theta1) + sq(theta2));
    }

    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix a = layer(x, theta1);
        Matrix d3 = layer(a, theta2);
        for (int i = 0; i < y.length; i++) d3.set(i, y[i] - 1, d3.get(i, y[i] - 1) - 1);
        Matrix d2 = d3.mult(tail(theta2)).elementMult(a.map(v -> v * (1 - v)));
        return new Gradients(grad(d2, x, theta1, lambda), grad(d3, a, theta2, lambda));
    }

    private Matrix grad(Matrix d, Matrix in, Matrix theta, double lambda) {
        int m = in.getNumRows();
        Matrix inner = d.multTransA(in).plus(lambda, tail(theta)).divide(m);
        Matrix all = new Matrix(theta.getNumRows(), theta.getNumCols());
        all.insertIntoThis(0, 1, inner);
        for (int i = 0; i < d.getNumCols(); i++) all.set(i, 0, d.getColumn(i).elementSum() / m);
        return all;
    }

    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix[] t = {theta1.copy(), theta2.copy()}, g = {theta1.copy(), theta2.copy()};
        for (int l = 0; l < 2; l++)
            for (int i = 0; i < t[l].getNumElements(); i++) {
                double w = t[l].get(i);
                t[l].set(i, w + 1e-4);
                double up = nnCostFunction(t[0], t[1], x, y, numLabels, lambda);
                t[l].set(i, w - 1e-4);
                g[l].set(i, (up - nnCostFunction(t[0], t[1], x, y, numLabels, lambda)) / 2e-4);
                t[l].set(i, w);
            }
        return new Gradients(g[0], g[1]);
    }

    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return n.theta1().minus(candidate.theta1()).elementMaxAbs() < 1e-6
                && n.theta2().minus(candidate.theta2()).elementMaxAbs() < 1e-6;
    }

    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        double[] cost = new double[steps];
        Matrix p = theta1.copy(), q = theta2.copy();
        for (int i = 0; i < steps; i++) {
            cost[i] = nnCostFunction(p, q, x, y, numLabels, lambda);
            Gradients g = backprop(p, q, x, y, numLabels, lambda);
            p = p.plus(-alpha, g.theta1());
            q = q.plus(-alpha, g.theta2());
        }
        return new Training(p, q, cost);
    }

    private double s(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private Matrix tail(Matrix t) {
        return t.cols(1, t.getNumCols());
    }

    private double sq(Matrix t) {
        return tail(t).elementPower(2).elementSum();
    }

    private Matrix layer(Matrix in, Matrix theta) {
        Matrix z = in.multTransB(tail(theta));
        for (int i = 0; i < z.getNumRows(); i++)
            for (int j = 0; j < z.getNumCols(); j++) z.set(i, j, s(z.get(i, j) + theta.get(j, 0)));
        return z;
    }
}
