package nycu.lab2;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.contract.nyculab2.Optimizer;
import org.backmark.contract.nyculab2.Points;
import org.backmark.contract.nyculab2.Training;
import org.backmark.kit.Matrix;

public class Lab2Solution implements Lab2 {

    @Override
    public Points generateLinear(int n, Random random) {
        Matrix x = new Matrix(n, 2);
        Matrix y = new Matrix(n, 1);
        for (int i = 0; i < n; i++) {
            double a = random.nextDouble();
            double b = random.nextDouble();
            x.setRow(i, 0, a, b);
            y.set(i, 0, a > b ? 0 : 1);
        }
        return new Points(x, y);
    }

    @Override
    public Points generateXorEasy() {
        Matrix x = new Matrix(21, 2);
        Matrix y = new Matrix(21, 1);
        int row = 0;
        for (int k = 0; k < 11; k++) {
            x.setRow(row, 0, 0.1 * k, 0.1 * k);
            y.set(row++, 0, 0);
            if (k == 5) {
                continue;
            }
            x.setRow(row, 0, 0.1 * k, 1 - 0.1 * k);
            y.set(row++, 0, 1);
        }
        return new Points(x, y);
    }

    @Override
    public Matrix activation(Activation kind, Matrix z) {
        return switch (kind) {
            case SIGMOID -> z.map(v -> 1 / (1 + Math.exp(-v)));
            case TANH -> z.map(Math::tanh);
            case RELU -> z.map(v -> Math.max(0, v));
            case LEAKY_RELU -> z.map(v -> v > 0 ? v : 0.01 * v);
        };
    }

    @Override
    public Matrix activationDerivative(Activation kind, Matrix z) {
        return switch (kind) {
            case SIGMOID -> activation(kind, z).map(s -> s * (1 - s));
            case TANH -> z.map(v -> 1 - Math.pow(Math.tanh(v), 2));
            case RELU -> z.map(v -> v > 0 ? 1 : 0);
            case LEAKY_RELU -> z.map(v -> v > 0 ? 1 : 0.01);
        };
    }

    @Override
    public Matrix forward(List<Matrix> w, Matrix x, Activation hidden) {
        Matrix a1 = activation(hidden, x.mult(w.get(0)));
        Matrix a2 = activation(hidden, a1.mult(w.get(1)));
        return activation(Activation.SIGMOID, a2.mult(w.get(2)));
    }

    @Override
    public List<Matrix> backward(List<Matrix> w, Matrix x, Matrix y, Activation hidden) {
        Matrix z1 = x.mult(w.get(0));
        Matrix a1 = activation(hidden, z1);
        Matrix z2 = a1.mult(w.get(1));
        Matrix a2 = activation(hidden, z2);
        Matrix z3 = a2.mult(w.get(2));
        Matrix a3 = activation(Activation.SIGMOID, z3);

        Matrix error = a3.minus(y).scale(2.0 / x.getNumRows());
        Matrix delta3 = error.elementMult(activationDerivative(Activation.SIGMOID, z3));
        Matrix delta2 = delta3.multTransB(w.get(2)).elementMult(activationDerivative(hidden, z2));
        Matrix delta1 = delta2.multTransB(w.get(1)).elementMult(activationDerivative(hidden, z1));
        return List.of(x.multTransA(delta1), a1.multTransA(delta2), a2.multTransA(delta3));
    }

    @Override
    public double loss(Matrix prediction, Matrix y) {
        Matrix error = prediction.minus(y);
        return error.elementMult(error).elementSum() / y.getNumRows();
    }

    @Override
    public double accuracy(Matrix prediction, Matrix y) {
        int right = 0;
        for (int i = 0; i < y.getNumRows(); i++) {
            if ((prediction.get(i, 0) > 0.5 ? 1 : 0) == y.get(i, 0)) {
                right++;
            }
        }
        return 100.0 * right / y.getNumRows();
    }

    private static final class State {
        Matrix w;
        Matrix m;
        Matrix v;
        int t;

        State(Matrix w) {
            this.w = w;
            m = new Matrix(w.getNumRows(), w.getNumCols());
            v = m;
        }
    }

    private static Matrix step(Optimizer kind, State s, Matrix g, Hyperparameters h) {
        double eta = h.learningRate();
        s.t++;
        switch (kind) {
            case SGD -> s.w = s.w.minus(g.scale(eta));
            case MOMENTUM -> {
                s.v = s.v.scale(h.beta1()).minus(g.scale(eta));
                s.w = s.w.plus(s.v);
            }
            case ADAGRAD -> {
                s.v = s.v.plus(g.elementMult(g));
                s.w = s.w.minus(g.elementDiv(s.v.map(q -> Math.sqrt(q) + h.epsilon())).scale(eta));
            }
            case ADAM -> {
                s.m = s.m.scale(h.beta1()).plus(g.scale(1 - h.beta1()));
                s.v = s.v.scale(h.beta2()).plus(g.elementMult(g).scale(1 - h.beta2()));
                Matrix m = s.m.divide(1 - Math.pow(h.beta1(), s.t));
                Matrix v = s.v.divide(1 - Math.pow(h.beta2(), s.t));
                s.w = s.w.minus(m.elementDiv(v.map(q -> Math.sqrt(q) + h.epsilon())).scale(eta));
            }
        }
        return s.w;
    }

    @Override
    public List<Matrix> optimise(Optimizer kind, Matrix w, List<Matrix> gradients, Hyperparameters h) {
        State s = new State(w);
        List<Matrix> path = new ArrayList<>();
        for (Matrix g : gradients) {
            path.add(step(kind, s, g, h));
        }
        return path;
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
        List<State> states = new ArrayList<>();
        for (Matrix one : w) {
            states.add(new State(one));
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < x.getNumRows(); i++) {
            order.add(i);
        }
        double[] losses = new double[epochs];
        List<Matrix> now = new ArrayList<>(w);
        for (int epoch = 0; epoch < epochs; epoch++) {
            losses[epoch] = loss(forward(now, x, hidden), y);
            if (epoch % 100 == 0) {
                print(log, "epoch " + epoch + " loss : " + losses[epoch] + "\n");
            }
            h = new Hyperparameters(h.learningRate() * 0.99, h.beta1(), h.beta2(), h.epsilon());
            Collections.shuffle(order, random);
            for (int from = 0; from < order.size(); ) {
                int size = Math.min(batchSize, order.size() - from);
                List<Integer> batch = order.subList(from, from + size);
                from += size;
                List<Matrix> g = backward(now, pick(x, batch), pick(y, batch), hidden);
                for (int k = 0; k < 3; k++) {
                    now.set(k, step(kind, states.get(k), g.get(k), h));
                }
            }
        }
        return new Training(now, losses);
    }

    private static Matrix pick(Matrix from, List<Integer> rows) {
        Matrix picked = new Matrix(rows.size(), from.getNumCols());
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < from.getNumCols(); j++) {
                picked.set(i, j, from.get(rows.get(i), j));
            }
        }
        return picked;
    }

    private static void print(Appendable log, String line) {
        try {
            log.append(line);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Matrix convolve(Matrix x, Matrix f) {
        Matrix o = new Matrix(x.getNumRows() - f.getNumRows() + 1, x.getNumCols() - f.getNumCols() + 1);
        for (int i = 0; i < o.getNumRows(); i++) {
            for (int j = 0; j < o.getNumCols(); j++) {
                double sum = 0;
                for (int a = 0; a < f.getNumRows(); a++) {
                    for (int b = 0; b < f.getNumCols(); b++) {
                        sum += x.get(i + a, j + b) * f.get(a, b);
                    }
                }
                o.set(i, j, sum);
            }
        }
        return o;
    }

    @Override
    public Matrix convolutionInputGradient(Matrix dO, Matrix f) {
        Matrix dX = new Matrix(dO.getNumRows() + f.getNumRows() - 1, dO.getNumCols() + f.getNumCols() - 1);
        for (int i = 0; i < dO.getNumRows(); i++) {
            for (int j = 0; j < dO.getNumCols(); j++) {
                for (int a = 0; a < f.getNumRows(); a++) {
                    for (int b = 0; b < f.getNumCols(); b++) {
                        dX.set(i + a, j + b, dX.get(i + a, j + b) + dO.get(i, j) * f.get(a, b));
                    }
                }
            }
        }
        return dX;
    }

    @Override
    public Matrix convolutionFilterGradient(Matrix x, Matrix dO) {
        return convolve(x, dO);
    }
}
