package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {
    // W1 h x n, b1 h, W2 k x h, b2 k
    private static class Net {
        double[][] W1, W2;
        double[] b1, b2;

        Net(Matrix t1, Matrix t2) {
            W1 = t1.cols(1, t1.getNumCols()).toArrays();
            W2 = t2.cols(1, t2.getNumCols()).toArrays();
            b1 = t1.getColumn(0).transpose().toArrays()[0];
            b2 = t2.getColumn(0).transpose().toArrays()[0];
        }

        static double[] forward(double[][] W, double[] b, double[] a) {
            double[] out = b.clone();
            for (int j = 0; j < out.length; j++) {
                double[] w = W[j];
                for (int i = 0; i < w.length; i++) out[j] += w[i] * a[i];
                out[j] = 1 / (1 + Math.exp(-out[j]));
            }
            return out;
        }

        static Matrix join(double[] b, double[][] W) {
            Matrix t = new Matrix(b.length, W[0].length + 1);
            for (int j = 0; j < b.length; j++) {
                t.set(j, 0, b[j]);
                for (int i = 0; i < W[j].length; i++) t.set(j, i + 1, W[j][i]);
            }
            return t;
        }
    }

    /** Kahan's sum */
    private static class Sum {
        private double sum, lost;

        void add(double v) {
            double d = v - lost, next = sum + d;
            lost = (next - sum) - d;
            sum = next;
        }
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
        Matrix out = new Matrix(z.getNumRows(), z.getNumCols());
        for (int i = 0; i < z.getNumRows(); i++)
            for (int j = 0; j < z.getNumCols(); j++) {
                double g = 1 / (1 + Math.exp(-z.get(i, j)));
                out.set(i, j, 0.25 - (g - 0.5) * (g - 0.5));
            }
        return out;
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        double[] b = random.doubles(lOut, -0.12, 0.12).toArray();
        double[][] W = new double[lOut][];
        for (int j = 0; j < lOut; j++) W[j] = random.doubles(lIn, -0.12, 0.12).toArray();
        return Net.join(b, W);
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        return cost(new Net(theta1, theta2), x.toArrays(), y, lambda);
    }

    private double cost(Net net, double[][] x, int[] y, double lambda) {
        Sum sum = new Sum();
        for (int i = 0; i < x.length; i++) {
            double[] a3 = Net.forward(net.W2, net.b2, Net.forward(net.W1, net.b1, x[i]));
            double likelihood = 1;
            for (int k = 1; k <= a3.length; k++) likelihood *= y[i] == k ? a3[k - 1] : 1 - a3[k - 1];
            sum.add(-Math.log(likelihood));
        }
        Sum squares = new Sum();
        for (double[] row : net.W1) for (double w : row) squares.add(w * w);
        for (double[] row : net.W2) for (double w : row) squares.add(w * w);
        return sum.sum / x.length + squares.sum * lambda / x.length / 2;
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Net net = new Net(theta1, theta2);
        double[][] samples = x.toArrays();
        int h = net.b1.length, k = net.b2.length, n = samples[0].length, m = samples.length;
        double[] db1 = new double[h], db2 = new double[k];
        double[][] dW1 = new double[h][n], dW2 = new double[k][h];
        for (int i = 0; i < m; i++) {
            double[] a2 = Net.forward(net.W1, net.b1, samples[i]);
            double[] delta3 = Net.forward(net.W2, net.b2, a2);
            delta3[y[i] - 1]--;
            for (int j = 0; j < h; j++) {
                double delta2 = 0;
                for (int l = 0; l < k; l++) {
                    delta2 += net.W2[l][j] * delta3[l];
                    dW2[l][j] += delta3[l] * a2[j];
                }
                delta2 *= a2[j] - a2[j] * a2[j];
                db1[j] += delta2;
                for (int c = 0; c < n; c++) dW1[j][c] += delta2 * samples[i][c];
            }
            for (int l = 0; l < k; l++) db2[l] += delta3[l];
        }
        for (int j = 0; j < h; j++) {
            db1[j] /= m;
            for (int c = 0; c < n; c++) dW1[j][c] = dW1[j][c] / m + lambda / m * net.W1[j][c];
        }
        for (int l = 0; l < k; l++) {
            db2[l] /= m;
            for (int j = 0; j < h; j++) dW2[l][j] = dW2[l][j] / m + lambda / m * net.W2[l][j];
        }
        return new Gradients(Net.join(db1, dW1), Net.join(db2, dW2));
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Net net = new Net(theta1, theta2);
        double[][] s = x.toArrays();
        double[][] W1 = new double[net.W1.length][], W2 = new double[net.W2.length][];
        double[] b1 = slopes(net.b1, net, s, y, lambda), b2 = slopes(net.b2, net, s, y, lambda);
        for (int j = 0; j < W1.length; j++) W1[j] = slopes(net.W1[j], net, s, y, lambda);
        for (int j = 0; j < W2.length; j++) W2[j] = slopes(net.W2[j], net, s, y, lambda);
        return new Gradients(Net.join(b1, W1), Net.join(b2, W2));
    }

    /** w is a part of the net */
    private double[] slopes(double[] w, Net net, double[][] x, int[] y, double lambda) {
        double[] d = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            double old = w[i];
            w[i] = old + 1e-4;
            d[i] = cost(net, x, y, lambda);
            w[i] = old - 1e-4;
            d[i] = (d[i] - cost(net, x, y, lambda)) / 2e-4;
            w[i] = old;
        }
        return d;
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        int wrong = 0;
        for (int i = 0; i < theta1.getNumElements(); i++)
            if (Math.abs(n.theta1().get(i) - candidate.theta1().get(i)) > 1e-5) wrong++;
        for (int i = 0; i < theta2.getNumElements(); i++)
            if (Math.abs(n.theta2().get(i) - candidate.theta2().get(i)) > 1e-5) wrong++;
        return wrong == 0;
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        double[] cost = new double[steps];
        for (int s = 0; s < steps; s++) {
            cost[s] = nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
            Gradients g = backprop(theta1, theta2, x, y, numLabels, lambda);
            theta1 = theta1.minus(g.theta1().scale(alpha));
            theta2 = theta2.minus(g.theta2().scale(alpha));
        }
        return new Training(theta1, theta2, cost);
    }
}
