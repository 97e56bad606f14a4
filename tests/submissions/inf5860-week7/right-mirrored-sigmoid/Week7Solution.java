package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {

    // branches so that exp never overflows
    static double sigma(double z) {
        if (z >= 0) return 1 / (1 + Math.exp(-z));
        double e = Math.exp(z);
        return e / (1 + e);
    }

    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
    }

    public List<Shape> netByHand() {
        return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    public Matrix sigmoidGradient(Matrix z) {
        return z.map(v -> sigma(v) * sigma(-v));
    }

    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        double[][] w = new double[lOut][lIn + 1];
        for (double[] row : w) for (int j = lIn; j >= 0; j--) row[j] = 0.12 * (1 - 2 * random.nextDouble());
        return Matrix.of(w);
    }

    /** z of a layer without the column of ones; the bias comes last */
    static double[][] z(double[][] a, double[][] theta) {
        double[][] z = new double[a.length][theta.length];
        for (int i = 0; i < a.length; i++)
            for (int j = 0; j < theta.length; j++) {
                double s = 0;
                double[] t = theta[j], ai = a[i];
                for (int k = ai.length; k > 0; k--) s += t[k] * ai[k - 1];
                z[i][j] = s + t[0];
            }
        return z;
    }

    static double[][] sigma(double[][] z) {
        double[][] a = new double[z.length][z[0].length];
        for (int i = 0; i < z.length; i++) for (int j = 0; j < z[i].length; j++) a[i][j] = sigma(z[i][j]);
        return a;
    }

    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double[][] t1 = theta1.toArrays(), t2 = theta2.toArrays();
        double[][] z3 = z(sigma(z(x.toArrays(), t1)), t2);
        int m = y.length;
        double penalty = 0;
        for (double[][] t : new double[][][] {t2, t1})
            for (int i = t.length - 1; i >= 0; i--)
                for (int j = t[i].length - 1; j >= 1; j--) penalty += t[i][j] * t[i][j];
        double J = lambda / (2.0 * m) * penalty;
        for (int k = numLabels; k >= 1; k--)
            for (int i = m - 1; i >= 0; i--) J -= Math.log(sigma(y[i] == k ? z3[i][k - 1] : -z3[i][k - 1])) / m;
        return J;
    }

    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double[][] t1 = theta1.toArrays(), t2 = theta2.toArrays(), a1 = x.toArrays();
        double[][] z2 = z(a1, t1), a2 = sigma(z2), z3 = z(a2, t2);
        int m = y.length, h = t1.length, n = a1[0].length;
        double[][] d1 = new double[h][n + 1], d2 = new double[numLabels][h + 1];
        for (int i = m - 1; i >= 0; i--) {
            double[] delta2 = new double[h];
            for (int k = numLabels - 1; k >= 0; k--) {
                double delta3 = y[i] == k + 1 ? -sigma(-z3[i][k]) : sigma(z3[i][k]);
                for (int j = h; j >= 1; j--) {
                    d2[k][j] += delta3 / m * a2[i][j - 1];
                    delta2[j - 1] += delta3 * t2[k][j];
                }
                d2[k][0] += delta3 / m;
            }
            for (int j = h - 1; j >= 0; j--) {
                double delta = delta2[j] * sigma(z2[i][j]) * sigma(-z2[i][j]) / m;
                for (int c = n; c >= 1; c--) d1[j][c] += delta * a1[i][c - 1];
                d1[j][0] += delta;
            }
        }
        decay(d1, t1, lambda / m);
        decay(d2, t2, lambda / m);
        return new Gradients(Matrix.of(d1), Matrix.of(d2));
    }

    static void decay(double[][] d, double[][] t, double factor) {
        for (int i = 0; i < d.length; i++) for (int j = 1; j < d[i].length; j++) d[i][j] += factor * t[i][j];
    }

    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix t1 = theta1.copy(), t2 = theta2.copy(), n1 = theta1.copy(), n2 = theta2.copy();
        for (int i = 0; i < n1.getNumElements() + n2.getNumElements(); i++) {
            boolean first = i < n1.getNumElements();
            Matrix t = first ? t1 : t2;
            int at = first ? i : i - n1.getNumElements();
            double old = t.get(at);
            t.set(at, old - 1e-4);
            double slope = -nnCostFunction(t1, t2, x, y, numLabels, lambda);
            t.set(at, old + 1e-4);
            slope += nnCostFunction(t1, t2, x, y, numLabels, lambda);
            t.set(at, old);
            (first ? n1 : n2).set(at, slope * 5000);
        }
        return new Gradients(n1, n2);
    }

    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        double sum = 0;
        for (int i = 0; i < theta1.getNumElements(); i++)
            sum = Math.max(sum, Math.abs(n.theta1().get(i) - candidate.theta1().get(i)));
        for (int i = 0; i < theta2.getNumElements(); i++)
            sum = Math.max(sum, Math.abs(n.theta2().get(i) - candidate.theta2().get(i)));
        return sum < 1e-7;
    }

    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        Training t = new Training(theta1, theta2, new double[steps]);
        while (steps-- > 0) {
            t.cost()[t.cost().length - 1 - steps] = nnCostFunction(t.theta1(), t.theta2(), x, y, numLabels, lambda);
            Gradients d = backprop(t.theta1(), t.theta2(), x, y, numLabels, lambda);
            t = new Training(t.theta1().plus(-alpha, d.theta1()), t.theta2().plus(-alpha, d.theta2()), t.cost());
        }
        return t;
    }
}
