package nycu.lab2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.backmark.contract.nyculab2.*;
import org.backmark.kit.Matrix;

// everything with double[][] and loops, like in the python version of the lab
public class Lab2Solution implements Lab2
{
    static double f(Activation kind, double z)
    {
        if (kind == Activation.SIGMOID)
            return 1.0 / (1.0 + Math.exp(-z));
        if (kind == Activation.TANH)
            return Math.tanh(z);
        if (kind == Activation.RELU)
            return z < 0 ? 0 : z;
        return z < 0 ? 0.01 * z : z;
    }

    static double df(Activation kind, double z)
    {
        double a = f(kind, z);
        if (kind == Activation.SIGMOID)
            return a * (1.0 - a);
        if (kind == Activation.TANH)
            return 1.0 - a * a;
        if (kind == Activation.RELU)
            return z < 0 ? 0 : 1;
        return z < 0 ? 0.01 : 1;
    }

    public Points generateLinear(int n, Random random)
    {
        double[][] x = new double[n][2];
        double[][] y = new double[n][1];
        for (double[] row : x)
            row[0] = random.nextDouble();
        for (double[] row : x)
            row[1] = random.nextDouble();
        for (int i = 0; i < n; i++)
            if (!(x[i][0] > x[i][1]))
                y[i][0] = 1;
        return new Points(Matrix.of(x), Matrix.of(y));
    }

    public Points generateXorEasy()
    {
        double[][] x = new double[21][];
        double[][] y = new double[21][];
        int at = 0;
        for (int i = 0; i < 11; i++) {
            x[at] = new double[] {i / 10.0, i / 10.0};
            y[at++] = new double[] {0};
            if (i != 5) {
                x[at] = new double[] {i / 10.0, 1 - i / 10.0};
                y[at++] = new double[] {1};
            }
        }
        return new Points(Matrix.of(x), Matrix.of(y));
    }

    public Matrix activation(Activation kind, Matrix z)
    {
        double[][] a = z.toArrays();
        for (double[] row : a)
            for (int j = 0; j < row.length; j++)
                row[j] = f(kind, row[j]);
        return Matrix.of(a);
    }

    public Matrix activationDerivative(Activation kind, Matrix z)
    {
        double[][] a = z.toArrays();
        for (double[] row : a)
            for (int j = 0; j < row.length; j++)
                row[j] = df(kind, row[j]);
        return Matrix.of(a);
    }

    static double[] row(double[] x, double[][] w)
    {
        double[] z = new double[w[0].length];
        for (int i = 0; i < w.length; i++)
            for (int j = 0; j < z.length; j++)
                z[j] += x[i] * w[i][j];
        return z;
    }

    static double[] f(Activation kind, double[] z)
    {
        return Arrays.stream(z).map(v -> f(kind, v)).toArray();
    }

    static double predict(double[][][] w, double[] x, Activation hidden)
    {
        double[] a1 = f(hidden, row(x, w[0]));
        double[] a2 = f(hidden, row(a1, w[1]));
        return f(Activation.SIGMOID, row(a2, w[2])[0]);
    }

    static double[][][] arrays(List<Matrix> w)
    {
        return new double[][][] {w.get(0).toArrays(), w.get(1).toArrays(), w.get(2).toArrays()};
    }

    static List<Matrix> matrices(double[][][] w)
    {
        return Stream.of(w).map(Matrix::of).toList();
    }

    public Matrix forward(List<Matrix> w, Matrix x, Activation hidden)
    {
        double[][][] weights = arrays(w);
        double[][] in = x.toArrays();
        double[][] out = new double[in.length][1];
        for (int s = 0; s < in.length; s++)
            out[s][0] = predict(weights, in[s], hidden);
        return Matrix.of(out);
    }

    static double[][][] zeros(double[][][] like)
    {
        double[][][] z = new double[3][][];
        for (int k = 0; k < 3; k++)
            z[k] = new double[like[k].length][like[k][0].length];
        return z;
    }

    // one sample after the other
    static double[][][] gradients(double[][][] w, double[][] x, double[][] y, Activation hidden)
    {
        double[][][] g = zeros(w);
        for (int s = 0; s < x.length; s++) {
            double[] z1 = row(x[s], w[0]);
            double[] a1 = f(hidden, z1);
            double[] z2 = row(a1, w[1]);
            double[] a2 = f(hidden, z2);
            double z3 = row(a2, w[2])[0];
            double d3 = 2 * (f(Activation.SIGMOID, z3) - y[s][0]) * df(Activation.SIGMOID, z3) / x.length;
            double[] d2 = new double[z2.length];
            for (int j = 0; j < d2.length; j++) {
                d2[j] = d3 * w[2][j][0] * df(hidden, z2[j]);
                g[2][j][0] += a2[j] * d3;
            }
            for (int i = 0; i < z1.length; i++) {
                double d1 = 0;
                for (int j = 0; j < d2.length; j++) {
                    d1 += d2[j] * w[1][i][j];
                    g[1][i][j] += a1[i] * d2[j];
                }
                for (int q = 0; q < x[s].length; q++)
                    g[0][q][i] += x[s][q] * d1;
            }
        }
        return g;
    }

    public List<Matrix> backward(List<Matrix> w, Matrix x, Matrix y, Activation hidden)
    {
        return matrices(gradients(arrays(w), x.toArrays(), y.toArrays(), hidden));
    }

    public double loss(Matrix prediction, Matrix y)
    {
        double[][] p = prediction.toArrays(), t = y.toArrays();
        double sum = 0;
        for (int i = 0; i < p.length; i++)
            sum += (p[i][0] - t[i][0]) * (p[i][0] - t[i][0]);
        return sum / p.length;
    }

    public double accuracy(Matrix prediction, Matrix y)
    {
        double[][] p = prediction.toArrays(), t = y.toArrays();
        double right = 0;
        for (int i = 0; i < p.length; i++)
            if (Math.round(p[i][0]) == (long) t[i][0])
                right++;
        return right / p.length * 100;
    }

    // changes w, m and v
    static void step(Optimizer kind, double[][] w, double[][] m, double[][] v, double[][] g, int t, Hyperparameters h)
    {
        double eta = h.learningRate(), b1 = h.beta1(), b2 = h.beta2();
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w[i].length; j++) {
                double d = g[i][j];
                if (kind == Optimizer.SGD) {
                    w[i][j] -= eta * d;
                } else if (kind == Optimizer.MOMENTUM) {
                    m[i][j] = b1 * m[i][j] - eta * d;
                    w[i][j] += m[i][j];
                } else if (kind == Optimizer.ADAGRAD) {
                    v[i][j] += d * d;
                    w[i][j] -= eta * d / (Math.sqrt(v[i][j]) + h.epsilon());
                } else {
                    m[i][j] = b1 * m[i][j] + (1 - b1) * d;
                    v[i][j] = b2 * v[i][j] + (1 - b2) * d * d;
                    double mm = m[i][j] / (1 - Math.pow(b1, t));
                    double vv = v[i][j] / (1 - Math.pow(b2, t));
                    w[i][j] -= eta * mm / (Math.sqrt(vv) + h.epsilon());
                }
            }
        }
    }

    public List<Matrix> optimise(Optimizer kind, Matrix w, List<Matrix> gradients, Hyperparameters h)
    {
        double[][] now = w.toArrays();
        double[][] m = new double[now.length][now[0].length];
        double[][] v = new double[now.length][now[0].length];
        Matrix[] path = new Matrix[gradients.size()];
        for (int t = 1; t <= path.length; t++) {
            step(kind, now, m, v, gradients.get(t - 1).toArrays(), t, h);
            path[t - 1] = Matrix.of(now);
        }
        return List.of(path);
    }

    public Training train(List<Matrix> w, Matrix x, Matrix y, Activation hidden, Optimizer kind, Hyperparameters h,
            int epochs, int batchSize, Random random, Appendable log)
    {
        double[][][] now = arrays(w), m = zeros(now), v = zeros(now);
        double[][] in = x.toArrays(), truth = y.toArrays();
        double[] losses = new double[epochs];
        int t = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int s = 0; s < in.length; s++)
                losses[epoch] += Math.pow(predict(now, in[s], hidden) - truth[s][0], 2) / in.length;
            if (epoch % 50 == 0)
                say(log, String.format(java.util.Locale.ROOT, "Epoch %d, loss: %.10f%n", epoch, losses[epoch]));
            for (int i = in.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                double[] a = in[i], b = truth[i];
                in[i] = in[j];
                in[j] = a;
                truth[i] = truth[j];
                truth[j] = b;
            }
            int from = 0;
            while (from < in.length) {
                int to = batchSize < in.length - from ? from + batchSize : in.length;
                double[][][] g = gradients(now, Arrays.copyOfRange(in, from, to), Arrays.copyOfRange(truth, from, to), hidden);
                t++;
                for (int k = 0; k < 3; k++)
                    step(kind, now[k], m[k], v[k], g[k], t, h);
                from = to;
            }
        }
        return new Training(matrices(now), losses);
    }

    static void say(Appendable log, String line)
    {
        try {
            log.append(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Matrix convolve(Matrix x, Matrix f)
    {
        double[][] a = x.toArrays(), b = f.toArrays();
        double[][] o = new double[a.length - b.length + 1][a[0].length - b[0].length + 1];
        for (int i = 0; i < o.length; i++)
            for (int j = 0; j < o[0].length; j++)
                for (int p = 0; p < b.length; p++)
                    for (int q = 0; q < b[0].length; q++)
                        o[i][j] += a[i + p][j + q] * b[p][q];
        return Matrix.of(o);
    }

    public Matrix convolutionInputGradient(Matrix dO, Matrix f)
    {
        double[][] d = dO.toArrays(), b = f.toArrays();
        double[][] g = new double[d.length + b.length - 1][d[0].length + b[0].length - 1];
        for (int i = 0; i < d.length; i++)
            for (int j = 0; j < d[0].length; j++)
                for (int p = 0; p < b.length; p++)
                    for (int q = 0; q < b[0].length; q++)
                        g[i + p][j + q] += d[i][j] * b[p][q];
        return Matrix.of(g);
    }

    public Matrix convolutionFilterGradient(Matrix x, Matrix dO)
    {
        return convolve(x, dO);
    }
}
