package augsburg.tutorial04;

import java.io.IOException;
import java.util.*;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;

// arrays and loops only, as in the lecture
public class Tutorial04Solution implements Tutorial04Network {
    double[][][] w;
    double[][] b;
    double[][][] h;
    double[][][] dw;
    double[][] db;
    boolean gradientsAreNew;

    public void setParameters(List<Matrix> weights, List<Matrix> biases) {
        w = new double[weights.size()][][];
        b = new double[weights.size()][];
        for (int k = 0; k < w.length; k++) {
            w[k] = weights.get(k).toArrays();
            b[k] = new double[w[k].length];
            for (int i = 0; i < b[k].length; i++) b[k][i] = biases.get(k).get(i, 0);
        }
        h = null;
        dw = null;
        db = null;
        gradientsAreNew = false;
    }

    public List<Matrix> weights() {
        if (w == null) throw new IllegalStateException("call setParameters first");
        return matrices(w);
    }

    public List<Matrix> biases() {
        if (w == null) throw new IllegalStateException("call setParameters first");
        return columns(b);
    }

    private List<Matrix> matrices(double[][][] arrays) {
        List<Matrix> list = new ArrayList<>();
        for (double[][] a : arrays) list.add(Matrix.of(a));
        return list;
    }

    private List<Matrix> columns(double[][] arrays) {
        List<Matrix> list = new ArrayList<>();
        for (double[] a : arrays) {
            Matrix column = new Matrix(a.length, 1);
            for (int i = 0; i < a.length; i++) column.set(i, 0, a[i]);
            list.add(column);
        }
        return list;
    }

    public Matrix forward(Matrix x) {
        if (w == null) throw new IllegalStateException("call setParameters first");
        h = new double[w.length + 1][][];
        h[0] = x.toArrays();
        int m = x.getNumCols();
        for (int k = 0; k < w.length; k++) {
            h[k + 1] = new double[w[k].length][m];
            for (int s = 0; s < m; s++) {
                for (int i = 0; i < w[k].length; i++) {
                    double z = b[k][i];
                    for (int j = 0; j < w[k][i].length; j++) z += w[k][i][j] * h[k][j][s];
                    h[k + 1][i][s] = k == w.length - 1 ? z : 1.0 / (1.0 + Math.exp(-z));
                }
            }
        }
        double[][] out = h[w.length];
        for (int s = 0; s < m; s++) {
            double[] z = new double[out.length];
            for (int i = 0; i < z.length; i++) z[i] = out[i][s];
            double[] p = softmax(z);
            for (int i = 0; i < z.length; i++) out[i][s] = p[i];
        }
        return Matrix.of(out);
    }

    private static double[] softmax(double[] z) {
        double max = z[0];
        for (double v : z) max = Math.max(max, v);
        double sum = 0;
        double[] p = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            p[i] = Math.exp(z[i] - max);
            sum += p[i];
        }
        for (int i = 0; i < z.length; i++) p[i] /= sum;
        return p;
    }

    public Matrix lastErrorTerm(Matrix h, int[] y) {
        Matrix d = new Matrix(h.getNumRows(), h.getNumCols());
        for (int i = 0; i < h.getNumRows(); i++) {
            for (int s = 0; s < y.length; s++) {
                d.set(i, s, h.get(i, s) - (y[s] == i ? 1 : 0));
            }
        }
        return d;
    }

    public Matrix delSigmoid(Matrix h) {
        Matrix d = new Matrix(h.getNumRows(), h.getNumCols());
        for (int i = 0; i < h.getNumRows(); i++) {
            for (int j = 0; j < h.getNumCols(); j++) {
                d.set(i, j, h.get(i, j) * (1 - h.get(i, j)));
            }
        }
        return d;
    }

    public void backpropagate(int[] y) {
        if (h == null) throw new IllegalStateException("call forward first");
        int n = w.length;
        int m = y.length;
        dw = new double[n][][];
        db = new double[n][];
        double[][] d = lastErrorTerm(Matrix.of(h[n]), y).toArrays();
        for (int k = n - 1; k >= 0; k--) {
            dw[k] = new double[w[k].length][w[k][0].length];
            db[k] = new double[w[k].length];
            for (int s = 0; s < m; s++) {
                for (int i = 0; i < d.length; i++) {
                    db[k][i] += d[i][s] / m;
                    for (int j = 0; j < h[k].length; j++) dw[k][i][j] += d[i][s] * h[k][j][s] / m;
                }
            }
            if (k > 0) {
                double[][] slope = delSigmoid(Matrix.of(h[k])).toArrays();
                double[][] before = new double[h[k].length][m];
                for (int s = 0; s < m; s++) {
                    for (int j = 0; j < before.length; j++) {
                        for (int i = 0; i < d.length; i++) before[j][s] += w[k][i][j] * d[i][s];
                        before[j][s] *= slope[j][s];
                    }
                }
                d = before;
            }
        }
        gradientsAreNew = true;
    }

    public List<Matrix> weightGradients() {
        if (dw == null) throw new IllegalStateException("call backpropagate first");
        List<Matrix> list = new ArrayList<>();
        for (double[][] a : dw) {
            Matrix t = new Matrix(a[0].length, a.length);
            for (int i = 0; i < a.length; i++) for (int j = 0; j < a[0].length; j++) t.set(j, i, a[i][j]);
            list.add(t);
        }
        return list;
    }

    public List<Matrix> biasGradients() {
        if (db == null) throw new IllegalStateException("call backpropagate first");
        return columns(db);
    }

    public void optimisationStep(double learningRate) {
        if (!gradientsAreNew) throw new IllegalStateException("call backpropagate first");
        for (int k = 0; k < w.length; k++) {
            for (int i = 0; i < w[k].length; i++) {
                b[k][i] -= learningRate * db[k][i];
                for (int j = 0; j < w[k][i].length; j++) w[k][i][j] -= learningRate * dw[k][i][j];
            }
        }
        gradientsAreNew = false;
        h = null;
    }

    public void train(Matrix x, int[] y, Matrix xTest, int[] yTest, double learningRate, int steps, Appendable log) {
        if (w == null) throw new IllegalStateException("call setParameters first");
        for (int i = 1; i <= steps; i++) {
            forward(x);
            backpropagate(y);
            optimisationStep(learningRate);
            if (i % 100 == 0) {
                Matrix train = forward(x);
                Matrix test = forward(xTest);
                line(log, i + "," + loss(train, y) + "," + accuracy(train, y) + "," + loss(test, yTest) + ","
                        + accuracy(test, yTest));
            }
        }
        h = null;
    }

    public void trainMiniBatches(
            Matrix x, int[] y, int batchSize, int epochs, double learningRate, Random random, Appendable log) {
        if (w == null) throw new IllegalStateException("call setParameters first");
        int m = y.length;
        int[] order = new int[m];
        for (int i = 0; i < m; i++) order[i] = i;
        for (int e = 1; e <= epochs; e++) {
            for (int i = m - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int t = order[i];
                order[i] = order[j];
                order[j] = t;
            }
            for (int start = 0; start < m; start += batchSize) {
                int size = Math.min(batchSize, m - start);
                Matrix xs = new Matrix(x.getNumRows(), size);
                int[] ys = new int[size];
                for (int s = 0; s < size; s++) {
                    ys[s] = y[order[start + s]];
                    for (int r = 0; r < x.getNumRows(); r++) xs.set(r, s, x.get(r, order[start + s]));
                }
                forward(xs);
                backpropagate(ys);
                optimisationStep(learningRate);
            }
            Matrix out = forward(x);
            line(log, e + "," + loss(out, y) + "," + accuracy(out, y));
        }
        h = null;
    }

    private static double loss(Matrix h, int[] y) {
        double sum = 0;
        for (int s = 0; s < y.length; s++) sum += Math.log(h.get(y[s], s));
        return -sum / y.length;
    }

    private static double accuracy(Matrix h, int[] y) {
        double right = 0;
        for (int s = 0; s < y.length; s++) {
            int best = 0;
            for (int i = 0; i < h.getNumRows(); i++) if (h.get(i, s) > h.get(best, s)) best = i;
            if (best == y[s]) right++;
        }
        return 100 * right / y.length;
    }

    private static void line(Appendable log, String text) {
        try {
            log.append(text + "\n");
        } catch (IOException e) {
            throw new RuntimeException(e);
        }
    }

    public Matrix softmaxJacobian(double[] x) {
        double[] p = softmax(x);
        Matrix j = new Matrix(p.length, p.length);
        for (int a = 0; a < p.length; a++) {
            for (int c = 0; c < p.length; c++) j.set(a, c, p[a] * ((a == c ? 1 : 0) - p[c]));
        }
        return j;
    }
}
