package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {
    private double cost;
    private Matrix grad1;
    private Matrix grad2;

    /** Leaves the cost and both gradients in the fields. */
    private void pass(Matrix t1, Matrix t2, Matrix x, int[] y, double lambda) {
        int m = x.getNumRows(), n = x.getNumCols(), h = t1.getNumRows(), k = t2.getNumRows();
        double[] w1 = t1.getDDRM().data, w2 = t2.getDDRM().data, in = x.getDDRM().data;
        double[] d1 = new double[h * (n + 1)], d2 = new double[k * (h + 1)];
        double[] a = new double[h + 1], back = new double[h + 1];
        a[0] = 1;
        cost = 0;
        for (int s = 0; s < m; s++) {
            for (int j = 0; j < h; j++) {
                double z = w1[j * (n + 1)];
                for (int i = 0; i < n; i++) z += w1[j * (n + 1) + i + 1] * in[s * n + i];
                a[j + 1] = 1 / (1 + Math.exp(-z));
                back[j + 1] = 0;
            }
            for (int o = 0; o < k; o++) {
                double z = 0;
                for (int j = 0; j <= h; j++) z += w2[o * (h + 1) + j] * a[j];
                double out = 1 / (1 + Math.exp(-z));
                double t = y[s] == o + 1 ? 1 : 0;
                cost -= (t * Math.log(out) + (1 - t) * Math.log(1 - out)) / m;
                for (int j = 0; j <= h; j++) {
                    d2[o * (h + 1) + j] += (out - t) * a[j] / m;
                    back[j] += (out - t) * w2[o * (h + 1) + j];
                }
            }
            for (int j = 0; j < h; j++) {
                double d = back[j + 1] * a[j + 1] * (1 - a[j + 1]) / m;
                d1[j * (n + 1)] += d;
                for (int i = 0; i < n; i++) d1[j * (n + 1) + i + 1] += d * in[s * n + i];
            }
        }
        for (int p = 0; p < d1.length; p++) {
            if (p % (n + 1) != 0) {
                cost += lambda / (2 * m) * w1[p] * w1[p];
                d1[p] += lambda / m * w1[p];
            }
        }
        for (int p = 0; p < d2.length; p++) {
            if (p % (h + 1) != 0) {
                cost += lambda / (2 * m) * w2[p] * w2[p];
                d2[p] += lambda / m * w2[p];
            }
        }
        grad1 = new Matrix(h, n + 1);
        grad2 = new Matrix(k, h + 1);
        System.arraycopy(d1, 0, grad1.getDDRM().data, 0, d1.length);
        System.arraycopy(d2, 0, grad2.getDDRM().data, 0, d2.length);
    }

    @Override
    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
    }

    @Override
    public List<Shape> netByHand() {
        return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    @Override
    public Matrix sigmoidGradient(Matrix z) {
        return z.map(v -> 1 / (2 + Math.exp(v) + Math.exp(-v)));
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        Matrix w = new Matrix(lOut, 1 + lIn);
        double[] data = w.getDDRM().data;
        for (int i = 0; i < data.length; i++) data[i] = random.nextDouble() * .24 - .12;
        return w;
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        pass(theta1, theta2, x, y, lambda);
        return cost;
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        pass(theta1, theta2, x, y, lambda);
        return new Gradients(grad1, grad2);
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix t1 = theta1.copy(), t2 = theta2.copy();
        Matrix[] out = {theta1.copy(), theta2.copy()};
        for (Matrix t : List.of(t1, t2)) {
            for (int i = 0; i < t.getNumElements(); i++) {
                double old = t.get(i), e = 1e-4;
                t.set(i, old + e);
                pass(t1, t2, x, y, lambda);
                double c1 = cost;
                t.set(i, old - e);
                pass(t1, t2, x, y, lambda);
                double c2 = cost;
                t.set(i, old);
                out[t == t1 ? 0 : 1].set(i, (c1 - c2) / (e + e));
            }
        }
        return new Gradients(out[0], out[1]);
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        double worst = 0;
        for (int i = 0; i < theta1.getNumElements(); i++)
            worst = Math.max(worst, Math.abs(n.theta1().get(i) - candidate.theta1().get(i)));
        for (int i = 0; i < theta2.getNumElements(); i++)
            worst = Math.max(worst, Math.abs(n.theta2().get(i) - candidate.theta2().get(i)));
        return worst < 1e-5;
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        double[] costs = new double[steps];
        Matrix t1 = theta1.copy();
        Matrix t2 = theta2.copy();
        for (int i = 0; i < steps; i++) {
            pass(t1, t2, x, y, lambda);
            costs[i] = cost;
            t1 = t1.plus(alpha, grad1);
            t2 = t2.plus(alpha, grad2);
        }
        return new Training(t1, t2, costs);
    }
}
