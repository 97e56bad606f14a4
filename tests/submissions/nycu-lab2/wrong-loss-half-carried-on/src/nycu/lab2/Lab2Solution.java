package nycu.lab2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backmark.contract.nyculab2.*;
import org.backmark.kit.Matrix;

public final class Lab2Solution implements Lab2 {

    @Override
    public Points generateLinear(int n, Random random) {
        Matrix x = new Matrix(n, 2);
        Matrix y = new Matrix(n, 1);
        for (int i = 0; i < n; i++) {
            x.set(i, 0, random.nextDouble());
            x.set(i, 1, random.nextDouble());
            y.set(i, 0, x.get(i, 0) > x.get(i, 1) ? 0 : 1);
        }
        return new Points(x, y);
    }

    @Override
    public Points generateXorEasy() {
        Matrix x = new Matrix(21, 2);
        Matrix y = new Matrix(21, 1);
        int row = 0;
        for (int k = 0; k <= 10; k++) {
            x.set(row, 0, 0.1 * k);
            x.set(row, 1, 0.1 * k);
            y.set(row, 0, 0);
            row++;
            if (k == 5) {
                continue;
            }
            x.set(row, 0, 0.1 * k);
            x.set(row, 1, 1 - 0.1 * k);
            y.set(row, 0, 1);
            row++;
        }
        return new Points(x, y);
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    @Override
    public Matrix activation(Activation kind, Matrix z) {
        switch (kind) {
            case SIGMOID:
                return z.map(v -> sigmoid(v));
            case TANH:
                return z.map(v -> Math.tanh(v));
            case RELU:
                return z.map(v -> v > 0 ? v : 0);
            default:
                return z.map(v -> v > 0 ? v : 0.01 * v);
        }
    }

    @Override
    public Matrix activationDerivative(Activation kind, Matrix z) {
        switch (kind) {
            case SIGMOID:
                return z.map(v -> sigmoid(v) * (1 - sigmoid(v)));
            case TANH:
                return z.map(v -> 1 - Math.tanh(v) * Math.tanh(v));
            case RELU:
                return z.map(v -> v > 0 ? 1 : 0);
            default:
                return z.map(v -> v > 0 ? 1 : 0.01);
        }
    }

    @Override
    public Matrix forward(List<Matrix> w, Matrix x, Activation hidden) {
        Matrix a1 = activation(hidden, x.mult(w.get(0)));
        Matrix a2 = activation(hidden, a1.mult(w.get(1)));
        return activation(Activation.SIGMOID, a2.mult(w.get(2)));
    }

    @Override
    public List<Matrix> backward(List<Matrix> w, Matrix x, Matrix y, Activation hidden) {
        int n = x.getNumRows();
        Matrix z1 = x.mult(w.get(0));
        Matrix a1 = activation(hidden, z1);
        Matrix z2 = a1.mult(w.get(1));
        Matrix a2 = activation(hidden, z2);
        Matrix z3 = a2.mult(w.get(2));
        Matrix a3 = activation(Activation.SIGMOID, z3);
        Matrix delta3 = a3.minus(y).scale(1.0 / n).elementMult(activationDerivative(Activation.SIGMOID, z3));
        Matrix delta2 = delta3.mult(w.get(2).transpose()).elementMult(activationDerivative(hidden, z2));
        Matrix delta1 = delta2.mult(w.get(1).transpose()).elementMult(activationDerivative(hidden, z1));
        Matrix g1 = x.transpose().mult(delta1);
        Matrix g2 = a1.transpose().mult(delta2);
        Matrix g3 = a2.transpose().mult(delta3);
        return List.of(g1, g2, g3);
    }

    @Override
    public double loss(Matrix prediction, Matrix y) {
        double sum = 0;
        int n = y.getNumRows();
        for (int i = 0; i < n; i++) {
            double d = prediction.get(i, 0) - y.get(i, 0);
            sum += d * d;
        }
        return sum / (2 * n);
    }

    @Override
    public double accuracy(Matrix prediction, Matrix y) {
        int right = 0;
        for (int i = 0; i < y.getNumRows(); i++) {
            double label = prediction.get(i, 0) > 0.5 ? 1 : 0;
            if (label == y.get(i, 0)) {
                right++;
            }
        }
        return 100.0 * right / y.getNumRows();
    }

    private static final class Opt {
        private final Optimizer kind;
        private final Hyperparameters h;
        private Matrix m;
        private Matrix v;
        private int t;

        Opt(Optimizer kind, Hyperparameters h) {
            this.kind = kind;
            this.h = h;
        }

        Matrix step(Matrix w, Matrix g) {
            if (m == null) {
                m = new Matrix(w.getNumRows(), w.getNumCols());
                v = new Matrix(w.getNumRows(), w.getNumCols());
            }
            t++;
            Matrix r = w.copy();
            for (int i = 0; i < w.getNumElements(); i++) {
                double gi = g.get(i);
                double wi = w.get(i);
                switch (kind) {
                    case SGD:
                        r.set(i, wi - h.learningRate() * gi);
                        break;
                    case MOMENTUM:
                        m.set(i, h.beta1() * m.get(i) - h.learningRate() * gi);
                        r.set(i, wi + m.get(i));
                        break;
                    case ADAGRAD:
                        v.set(i, v.get(i) + gi * gi);
                        r.set(i, wi - h.learningRate() * gi / (Math.sqrt(v.get(i)) + h.epsilon()));
                        break;
                    default:
                        m.set(i, h.beta1() * m.get(i) + (1 - h.beta1()) * gi);
                        v.set(i, h.beta2() * v.get(i) + (1 - h.beta2()) * gi * gi);
                        double mh = m.get(i) / (1 - Math.pow(h.beta1(), t));
                        double vh = v.get(i) / (1 - Math.pow(h.beta2(), t));
                        r.set(i, wi - h.learningRate() * mh / (Math.sqrt(vh) + h.epsilon()));
                        break;
                }
            }
            return r;
        }
    }

    @Override
    public List<Matrix> optimise(Optimizer kind, Matrix w, List<Matrix> gradients, Hyperparameters h) {
        Opt o = new Opt(kind, h);
        List<Matrix> out = new ArrayList<>();
        Matrix now = w;
        for (Matrix g : gradients) {
            now = o.step(now, g);
            out.add(now);
        }
        return out;
    }

    @Override
    public Training train(
            List<Matrix> w,
            Matrix x,
            Matrix y,
            Activation hidden,
            Optimizer kind,
            Hyperparameters h,
            int epochs,
            int batchSize,
            Random random,
            Appendable log) {
        int n = x.getNumRows();
        List<Matrix> now = new ArrayList<>(w);
        List<Opt> opts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            opts.add(new Opt(kind, h));
        }
        double[] losses = new double[epochs];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            order.add(i);
        }
        for (int e = 0; e < epochs; e++) {
            losses[e] = loss(forward(now, x, hidden), y);
            if (e % 100 == 0) {
                try {
                    log.append(String.format(java.util.Locale.ROOT, "epoch %d loss : %.8f%n", e, losses[e]));
                } catch (IOException ex) {
                    throw new UncheckedIOException(ex);
                }
            }
            java.util.Collections.shuffle(order, random);
            for (int s = 0; s < n; s += Math.min(batchSize, n)) {
                int end = Math.min(n, s + Math.min(batchSize, n));
                Matrix bx = new Matrix(end - s, x.getNumCols());
                Matrix by = new Matrix(end - s, 1);
                for (int i = s; i < end; i++) {
                    for (int j = 0; j < x.getNumCols(); j++) {
                        bx.set(i - s, j, x.get(order.get(i), j));
                    }
                    by.set(i - s, 0, y.get(order.get(i), 0));
                }
                List<Matrix> g = backward(now, bx, by, hidden);
                for (int i = 0; i < 3; i++) {
                    now.set(i, opts.get(i).step(now.get(i), g.get(i)));
                }
            }
        }
        return new Training(now, losses);
    }

    @Override
    public Matrix convolve(Matrix x, Matrix f) {
        int p = f.getNumRows();
        int q = f.getNumCols();
        Matrix o = new Matrix(x.getNumRows() - p + 1, x.getNumCols() - q + 1);
        for (int i = 0; i < o.getNumRows(); i++) {
            for (int j = 0; j < o.getNumCols(); j++) {
                double s = 0;
                for (int a = 0; a < p; a++) {
                    for (int b = 0; b < q; b++) {
                        s += x.get(i + a, j + b) * f.get(a, b);
                    }
                }
                o.set(i, j, s);
            }
        }
        return o;
    }

    @Override
    public Matrix convolutionInputGradient(Matrix dO, Matrix f) {
        int p = f.getNumRows();
        int q = f.getNumCols();
        Matrix d = new Matrix(dO.getNumRows() + p - 1, dO.getNumCols() + q - 1);
        for (int i = 0; i < dO.getNumRows(); i++) {
            for (int j = 0; j < dO.getNumCols(); j++) {
                for (int a = 0; a < p; a++) {
                    for (int b = 0; b < q; b++) {
                        d.set(i + a, j + b, d.get(i + a, j + b) + dO.get(i, j) * f.get(a, b));
                    }
                }
            }
        }
        return d;
    }

    @Override
    public Matrix convolutionFilterGradient(Matrix x, Matrix dO) {
        return convolve(x, dO);
    }
}
