package inf5860.week7;

import java.util.*;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

/** INF5860 week 7 */
public class Week7Solution implements Week7 {

    @Override
    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
    }

    @Override
    public List<Shape> netByHand() {
        return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    static double g(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    @Override
    public Matrix sigmoidGradient(Matrix z) {
        Matrix d = new Matrix(z.getNumRows(), z.getNumCols());
        for (int i = 0; i < z.getNumElements(); i++) {
            d.set(i, g(z.get(i)) * (1 - g(z.get(i))));
        }
        return d;
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        double[][] w = new double[lOut][1 + lIn];
        for (double[] row : w) {
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextDouble() * 0.24 - 0.12;
            }
        }
        return Matrix.of(w);
    }

    /** The activations of the next layer, from those of this one with the bias unit in front. */
    static double[] next(double[][] theta, double[] a) {
        double[] out = new double[theta.length];
        for (int j = 0; j < theta.length; j++) {
            double z = 0;
            for (int i = 0; i < a.length; i++) {
                z += theta[j][i] * a[i];
            }
            out[j] = g(z);
        }
        return out;
    }

    static double[] withOne(double[] a) {
        double[] b = new double[a.length + 1];
        b[0] = 1;
        System.arraycopy(a, 0, b, 1, a.length);
        return b;
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double[][] t1 = theta1.toArrays(), t2 = theta2.toArrays(), xs = x.toArrays();
        int m = y.length;
        double sum = 0;
        for (int i = 0; i < m; i++) {
            double[] a3 = next(t2, withOne(next(t1, withOne(xs[i]))));
            for (int k = 0; k < numLabels; k++) {
                sum -= y[i] == k + 1 ? Math.log(a3[k]) : Math.log(1 - a3[k]);
            }
        }
        double squares = 0;
        for (double[][] t : new double[][][] {t1}) {
            for (double[] row : t) {
                for (int j = 1; j < row.length; j++) {
                    squares += row[j] * row[j];
                }
            }
        }
        return sum / m + lambda / (2 * m) * squares;
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double[][] t1 = theta1.toArrays(), t2 = theta2.toArrays(), xs = x.toArrays();
        double[][] d1 = new double[t1.length][t1[0].length], d2 = new double[t2.length][t2[0].length];
        int m = y.length;
        for (int s = 0; s < m; s++) {
            double[] a1 = withOne(xs[s]);
            double[] a2 = withOne(next(t1, a1));
            double[] a3 = next(t2, a2);
            double[] delta3 = new double[numLabels];
            for (int k = 0; k < numLabels; k++) {
                int label = y[s] == k + 1 ? 1 : 0;
                delta3[k] = a3[k] - label;
            }
            for (int j = 0; j < t1.length; j++) {
                double delta2 = 0;
                for (int k = 0; k < numLabels; k++) {
                    delta2 += delta3[k] * t2[k][j + 1];
                }
                delta2 *= a2[j + 1] * (1 - a2[j + 1]);
                for (int i = 0; i < a1.length; i++) {
                    d1[j][i] += delta2 * a1[i];
                }
            }
            for (int k = 0; k < numLabels; k++) {
                for (int j = 0; j < a2.length; j++) {
                    d2[k][j] += delta3[k] * a2[j];
                }
            }
        }
        finish(d1, t1, m, 0);
        finish(d2, t2, m, lambda);
        return new Gradients(Matrix.of(d1), Matrix.of(d2));
    }

    static void finish(double[][] d, double[][] t, int m, double lambda) {
        for (int i = 0; i < d.length; i++) {
            for (int j = 0; j < d[i].length; j++) {
                d[i][j] /= m;
                if (j > 0) d[i][j] += lambda / m * t[i][j];
            }
        }
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix t1 = theta1.copy(), t2 = theta2.copy();
        Matrix n1 = theta1.copy(), n2 = theta2.copy();
        for (Matrix t : List.of(t1, t2)) {
            Matrix n = t == t1 ? n1 : n2;
            for (int i = 0; i < t.getNumElements(); i++) {
                double old = t.get(i);
                t.set(i, old + 1e-4);
                double plus = nnCostFunction(t1, t2, x, y, numLabels, lambda);
                t.set(i, old - 1e-4);
                double minus = nnCostFunction(t1, t2, x, y, numLabels, lambda);
                t.set(i, old);
                n.set(i, (plus - minus) / 2e-4);
            }
        }
        return new Gradients(n1, n2);
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return close(n.theta1(), candidate.theta1()) && close(n.theta2(), candidate.theta2());
    }

    static boolean close(Matrix a, Matrix b) {
        for (int i = 0; i < a.getNumElements(); i++) {
            if (Math.abs(a.get(i) - b.get(i)) > 1e-5) return false;
        }
        return true;
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        Matrix t1 = theta1, t2 = theta2;
        double[] cost = new double[steps];
        for (int s = 0; s < steps; s++) {
            cost[s] = nnCostFunction(t1, t2, x, y, numLabels, lambda);
            Gradients d = backprop(t1, t2, x, y, numLabels, lambda);
            t1 = t1.minus(d.theta1().scale(alpha));
            t2 = t2.minus(d.theta2().scale(alpha));
        }
        return new Training(t1, t2, cost);
    }
}
