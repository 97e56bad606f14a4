package inf5860.week7;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public final class Week7Solution implements Week7 {

    @Override
    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
    }

    @Override
    public List<Shape> netByHand() {
        return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    private static double g(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static Matrix sigmoid(Matrix z) {
        return z.map(v -> g(v));
    }

    @Override
    public Matrix sigmoidGradient(Matrix z) {
        return z.map(v -> g(v) * (1 - g(v)));
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        Matrix w = new Matrix(lOut, 1 + lIn);
        for (int i = 0; i < lOut; i++) {
            for (int j = 0; j <= lIn; j++) {
                w.set(i, j, random.nextDouble() * 2 * 0.12 - 0.12);
            }
        }
        return w;
    }

    private static Matrix addBias(Matrix a) {
        Matrix r = new Matrix(a.getNumRows(), a.getNumCols() + 1);
        for (int i = 0; i < a.getNumRows(); i++) {
            r.set(i, 0, 1);
            for (int j = 0; j < a.getNumCols(); j++) {
                r.set(i, j + 1, a.get(i, j));
            }
        }
        return r;
    }

    private static Matrix oneHot(int[] y, int numLabels) {
        Matrix r = new Matrix(y.length, numLabels);
        for (int i = 0; i < y.length; i++) {
            r.set(i, y[i] - 1, 1);
        }
        return r;
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        int m = x.getNumRows();
        Matrix a1 = addBias(x);
        Matrix a2 = addBias(sigmoid(a1.mult(theta1.transpose())));
        Matrix a3 = sigmoid(a2.mult(theta2.transpose()));
        Matrix yy = oneHot(y, numLabels);
        double j = 0;
        for (int i = 0; i < m; i++) {
            for (int k = 0; k < numLabels; k++) {
                double h = a3.get(i, k);
                j += -yy.get(i, k) * Math.log(h) - (1 - yy.get(i, k)) * Math.log(1 - h);
            }
        }
        j = j / 5000;
        double reg = 0;
        for (int i = 0; i < theta1.getNumRows(); i++) {
            for (int k = 1; k < theta1.getNumCols(); k++) {
                reg += theta1.get(i, k) * theta1.get(i, k);
            }
        }
        for (int i = 0; i < theta2.getNumRows(); i++) {
            for (int k = 1; k < theta2.getNumCols(); k++) {
                reg += theta2.get(i, k) * theta2.get(i, k);
            }
        }
        return j + lambda / (2 * 5000.0) * reg;
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        int m = x.getNumRows();
        int h = theta1.getNumRows();
        Matrix a1 = addBias(x);
        Matrix z2 = a1.mult(theta1.transpose());
        Matrix a2 = addBias(sigmoid(z2));
        Matrix a3 = sigmoid(a2.mult(theta2.transpose()));
        Matrix yy = oneHot(y, numLabels);
        Matrix delta3 = a3.minus(yy);
        Matrix t2 = theta2.cols(1, h + 1);
        Matrix delta2 = delta3.mult(t2).elementMult(sigmoidGradient(z2));
        Matrix d1 = delta2.transpose().mult(a1).scale(1.0 / 5000);
        Matrix d2 = delta3.transpose().mult(a2).scale(1.0 / 5000);
        for (int i = 0; i < theta1.getNumRows(); i++) {
            for (int k = 1; k < theta1.getNumCols(); k++) {
                d1.set(i, k, d1.get(i, k) + lambda / 5000 * theta1.get(i, k));
            }
        }
        for (int i = 0; i < theta2.getNumRows(); i++) {
            for (int k = 1; k < theta2.getNumCols(); k++) {
                d2.set(i, k, d2.get(i, k) + lambda / 5000 * theta2.get(i, k));
            }
        }
        return new Gradients(d1, d2);
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double e = 1e-4;
        Matrix n1 = new Matrix(theta1.getNumRows(), theta1.getNumCols());
        for (int i = 0; i < theta1.getNumRows(); i++) {
            for (int j = 0; j < theta1.getNumCols(); j++) {
                Matrix plus = theta1.copy();
                plus.set(i, j, theta1.get(i, j) + e);
                Matrix minus = theta1.copy();
                minus.set(i, j, theta1.get(i, j) - e);
                n1.set(i, j, (nnCostFunction(plus, theta2, x, y, numLabels, lambda)
                        - nnCostFunction(minus, theta2, x, y, numLabels, lambda)) / (2 * e));
            }
        }
        Matrix n2 = new Matrix(theta2.getNumRows(), theta2.getNumCols());
        for (int i = 0; i < theta2.getNumRows(); i++) {
            for (int j = 0; j < theta2.getNumCols(); j++) {
                Matrix plus = theta2.copy();
                plus.set(i, j, theta2.get(i, j) + e);
                Matrix minus = theta2.copy();
                minus.set(i, j, theta2.get(i, j) - e);
                n2.set(i, j, (nnCostFunction(theta1, plus, x, y, numLabels, lambda)
                        - nnCostFunction(theta1, minus, x, y, numLabels, lambda)) / (2 * e));
            }
        }
        return new Gradients(n1, n2);
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return near(n.theta1(), candidate.theta1()) && near(n.theta2(), candidate.theta2());
    }

    private static boolean near(Matrix a, Matrix b) {
        for (int i = 0; i < a.getNumRows(); i++) {
            for (int j = 0; j < a.getNumCols(); j++) {
                if (!(Math.abs(a.get(i, j) - b.get(i, j)) <= 1e-5)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        Matrix t1 = theta1.copy();
        Matrix t2 = theta2.copy();
        double[] cost = new double[steps];
        for (int s = 0; s < steps; s++) {
            cost[s] = nnCostFunction(t1, t2, x, y, numLabels, lambda);
            Gradients g = backprop(t1, t2, x, y, numLabels, lambda);
            t1 = t1.minus(g.theta1().scale(alpha));
            t2 = t2.minus(g.theta2().scale(alpha));
        }
        return new Training(t1, t2, cost);
    }
}
