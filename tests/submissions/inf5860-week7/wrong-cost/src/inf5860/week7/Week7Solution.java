package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {

    // ---- by hand

    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
    }

    public List<Shape> netByHand() {
        return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    // ---- part 1 and 2

    public Matrix sigmoidGradient(Matrix z) {
        return z.map(v -> sigm(v) * (1 - sigm(v)));
    }

    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        Matrix w = new Matrix(lOut, lIn + 1);
        for (int i = 0; i < w.getNumElements(); ++i) w.set(i, 0.12 - 0.24 * random.nextDouble());
        return w;
    }

    // ---- part 3

    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double J = 0;
        Matrix h = predict(theta1, theta2, x);
        for (int i = 0; i < x.getNumRows(); ++i) {
            for (int k = 0; k < numLabels; ++k) {
                double yk = k == y[i] - 1 ? 1 : 0;
                J += -yk * Math.log(h.get(i, k)) - (1 - yk) * Math.log(1 - h.get(i, k));
            }
        }
        return J + lambda / (2.0 * y.length) * weightDecay(theta1, theta2);
    }

    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        return new Step(theta1, theta2, x, y, lambda).gradients();
    }

    // ---- part 4

    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix a = theta1.copy(), b = theta2.copy();
        Matrix na = new Matrix(a.getNumRows(), a.getNumCols()), nb = new Matrix(b.getNumRows(), b.getNumCols());
        for (int i = 0; i < a.getNumElements(); ++i) {
            double w = a.get(i);
            a.set(i, w + 1e-4);
            na.set(i, new Step(a, b, x, y, lambda).cost);
            a.set(i, w - 1e-4);
            na.set(i, (na.get(i) - new Step(a, b, x, y, lambda).cost) / 2e-4);
            a.set(i, w);
        }
        for (int i = 0; i < b.getNumElements(); ++i) {
            double w = b.get(i);
            b.set(i, w + 1e-4);
            nb.set(i, new Step(a, b, x, y, lambda).cost);
            b.set(i, w - 1e-4);
            nb.set(i, (nb.get(i) - new Step(a, b, x, y, lambda).cost) / 2e-4);
            b.set(i, w);
        }
        return new Gradients(na, nb);
    }

    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        double d1 = n.theta1().minus(candidate.theta1()).elementMaxAbs();
        double d2 = n.theta2().minus(candidate.theta2()).elementMaxAbs();
        return d1 < 1e-5 && d2 < 1e-5;
    }

    // ---- step 6

    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        double[] costs = new double[steps];
        for (int i = 0; i < steps; ++i) {
            Step step = new Step(theta1, theta2, x, y, lambda);
            Gradients g = step.gradients();
            costs[i] = step.cost;
            theta1 = theta1.plus(-alpha, g.theta1());
            theta2 = theta2.plus(-alpha, g.theta2());
        }
        return new Training(theta1, theta2, costs);
    }

    static double sigm(double v) {
        return 1 / (1 + Math.exp(-v));
    }

    static Matrix one(Matrix a) {
        Matrix r = new Matrix(a.getNumRows(), a.getNumCols() + 1);
        r.insertIntoThis(0, 1, a);
        for (int i = 0; i < r.getNumRows(); ++i) r.set(i, 0, 1);
        return r;
    }

    static Matrix predict(Matrix theta1, Matrix theta2, Matrix x) {
        return one(one(x).multTransB(theta1).map(Week7Solution::sigm)).multTransB(theta2).map(Week7Solution::sigm);
    }

    static double weightDecay(Matrix... thetas) {
        double s = 0;
        for (Matrix t : thetas) {
            s += Math.pow(t.normF(), 2) - Math.pow(t.getColumn(0).normF(), 2);
        }
        return s;
    }

    /** One pass through the network: I wrote this after nnCostFunction, for the training. */
    static class Step {
        final Matrix t1, t2, a1, a2, delta3;
        final double lambda, m;
        double cost;

        Step(Matrix t1, Matrix t2, Matrix x, int[] y, double lambda) {
            this.t1 = t1;
            this.t2 = t2;
            this.lambda = lambda;
            m = y.length;
            a1 = one(x);
            a2 = one(a1.multTransB(t1).map(Week7Solution::sigm));
            delta3 = a2.multTransB(t2).map(Week7Solution::sigm);
            for (int i = 0; i < y.length; ++i) {
                for (int k = 0; k < t2.getNumRows(); ++k) {
                    double h = delta3.get(i, k);
                    cost -= Math.log(y[i] == k + 1 ? h : 1 - h) / m;
                }
                delta3.set(i, y[i] - 1, delta3.get(i, y[i] - 1) - 1);
            }
            cost += lambda / (2 * m) * weightDecay(t1, t2);
        }

        Gradients gradients() {
            Matrix delta2 = delta3.mult(t2).elementMult(a2).elementMult(a2.map(v -> 1 - v));
            Matrix g1 = delta2.cols(1, delta2.getNumCols()).multTransA(a1).divide(m);
            Matrix g2 = delta3.multTransA(a2).divide(m);
            return new Gradients(decay(g1, t1), decay(g2, t2));
        }

        private Matrix decay(Matrix g, Matrix t) {
            for (int i = 0; i < g.getNumRows(); ++i)
                for (int j = 1; j < g.getNumCols(); ++j) g.set(i, j, g.get(i, j) + lambda / m * t.get(i, j));
            return g;
        }
    }
}
