package inf5860.week7;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;

/** Layers as objects. */
public final class Week7Solution implements Week7 {

    private static final Map<String, Double> CONSTANTS;
    private static final String HELP;

    static {
        Map<String, Double> m = new LinkedHashMap<>();
        m.put("init", 0.12);
        m.put("epsilon", 1e-4);
        m.put("tolerance", 1e-5);
        CONSTANTS = Collections.unmodifiableMap(m);
        HELP = """
                Layers:
                  hidden   h x (1 + n)
                  output   k x (1 + h)
                """;
    }

    private enum Which {
        HIDDEN {
            @Override
            Matrix of(Gradients g) {
                return g.theta1();
            }
        },
        OUTPUT {
            @Override
            Matrix of(Gradients g) {
                return g.theta2();
            }
        };

        abstract Matrix of(Gradients g);
    }

    /** An activation with its slope. */
    interface Activation {
        double value(double z);

        default double slope(double z) {
            double v = value(z);
            return v - v * v;
        }
    }

    private static final Activation LOGISTIC = new Activation() {
        @Override
        public double value(double z) {
            if (z >= 0) {
                return 1 / (1 + Math.exp(-z));
            }
            double e = Math.exp(z);
            return e / (1 + e);
        }
    };

    private class Network implements Iterable<Dense> {
        private final List<Dense> layers = new ArrayList<>();

        Network(Matrix... thetas) {
            for (Matrix t : thetas) {
                layers.add(new Dense(t, LOGISTIC));
            }
        }

        @Override
        public Iterator<Dense> iterator() {
            return layers.iterator();
        }

        double[][] run(double[][] x) {
            double[][] a = x;
            for (Dense layer : this) {
                a = layer.forward(a);
            }
            return a;
        }

        double penalty(double lambda, int m) {
            double total = 0.0;
            for (Dense layer : this) {
                total += layer.squares();
            }
            return total * lambda / (2.0 * m);
        }

        void back(double[][] error, int m, double lambda) {
            Deque<Dense> reversed = new ArrayDeque<>();
            for (Dense d : this) {
                reversed.push(d);
            }
            double[][] delta = error;
            Dense above = null;
            while (!reversed.isEmpty()) {
                Dense d = reversed.pop();
                if (above != null) {
                    delta = d.timesSlope(above.backward(delta));
                }
                d.learn(delta, m, lambda);
                above = d;
            }
        }
    }

    @Override
    public ReluNode reluByHand() {
        Supplier<Double> f = () -> 0.5 * 1.0 + 1.0 * 2.0;
        DoubleUnaryOperator relu = v -> v < 0 ? 0 : v;
        double step = f.get() > 0 ? 1d : 0d;
        return new ReluNode(f.get(), relu.applyAsDouble(f.get()), 0.5 * step, 1 * step, 1 * step, 2 * step);
    }

    @Override
    public List<Shape> netByHand() {
        return shapes(9, 3, 2, 6);
    }

    private static List<Shape> shapes(int... units) {
        List<Shape> list = new ArrayList<>(units.length);
        int previous = -1;
        for (int u : units) {
            if (previous >= 0) {
                list.add(new Shape(u, previous + 1));
            }
            previous = u;
        }
        return Collections.unmodifiableList(list);
    }

    @Override
    public Matrix sigmoidGradient(Matrix z) {
        return z.map(LOGISTIC::slope);
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        final double e = CONSTANTS.get("init");
        Matrix w = new Matrix(lOut, lIn + 1);
        // column after column, as Octave would
        for (int c = 0; c <= lIn; c++) {
            for (int r = 0; r < lOut; r++) {
                w.set(r, c, (random.nextDouble() - 0.5) * (2 * e));
            }
        }
        return w;
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Network net = new Network(theta1, theta2);
        double[][] out = net.run(x.toArrays());
        double sum = 0;
        for (int i = 0; i < out.length; i++) {
            for (int k = 0; k < numLabels; k++) {
                boolean on = y[i] == k + 1;
                sum += on ? Math.log(out[i][k]) : Math.log(1 - out[i][k]);
            }
        }
        return -sum / out.length + net.penalty(lambda, out.length);
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Network net = new Network(theta1, theta2);
        double[][] error = net.run(x.toArrays());
        for (int i = 0; i < y.length; i++) {
            error[i] = error[i].clone();
            error[i][y[i] - 1] -= 1;
        }
        net.back(error, y.length, lambda);
        return new Gradients(net.layers.get(0).gradient(), net.layers.get(1).gradient());
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Map<Which, Matrix> result = new EnumMap<>(Which.class);
        for (Which which : Which.values()) {
            Matrix[] t = {theta1.copy(), theta2.copy()};
            Matrix moving = t[which.ordinal()];
            Matrix g = new Matrix(moving.getNumRows(), moving.getNumCols());
            for (int r = 0; r < g.getNumRows(); r++) {
                for (int c = 0; c < g.getNumCols(); c++) {
                    double was = moving.get(r, c);
                    double difference = 0;
                    for (int sign : new int[] {1, -1}) {
                        moving.set(r, c, was + sign * CONSTANTS.get("epsilon"));
                        difference += sign * nnCostFunction(t[0], t[1], x, y, numLabels, lambda);
                    }
                    moving.set(r, c, was);
                    g.set(r, c, difference / (2 * CONSTANTS.get("epsilon")));
                }
            }
            result.put(which, g);
        }
        return new Gradients(result.get(Which.HIDDEN), result.get(Which.OUTPUT));
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients numerical = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        boolean ok = true;
        for (Which w : Which.values()) {
            Matrix a = w.of(numerical);
            Matrix b = w.of(candidate);
            for (int r = 0; r < a.getNumRows(); r++) {
                for (int c = 0; c < a.getNumCols(); c++) {
                    ok &= Math.abs(a.get(r, c) - b.get(r, c)) <= CONSTANTS.get("tolerance");
                }
            }
        }
        return ok;
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        List<Double> costs = new ArrayList<>();
        Matrix[] t = {theta1.copy(), theta2.copy()};
        int s = steps;
        while (s-- > 0) {
            costs.add(nnCostFunction(t[0], t[1], x, y, numLabels, lambda));
            Gradients g = backprop(t[0], t[1], x, y, numLabels, 0);
            for (Which w : Which.values()) {
                t[w.ordinal()] = t[w.ordinal()].minus(w.of(g).scale(alpha));
            }
        }
        return new Training(t[0], t[1], costs.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Override
    public String toString() {
        return HELP;
    }
}

/** A layer of units, each connected with all before. */
abstract class Layer {
    protected double[][] in;
    protected double[][] z;

    abstract double[][] forward(double[][] a);

    abstract double[][] backward(double[][] delta);
}

class Dense extends Layer {
    private final double[][] weights;
    private final Week7Solution.Activation activation;
    private double[][] gradient;

    Dense(Matrix theta, Week7Solution.Activation activation) {
        this.weights = theta.toArrays();
        this.activation = activation;
    }

    @Override
    double[][] forward(double[][] a) {
        in = new double[a.length][];
        z = new double[a.length][weights.length];
        double[][] out = new double[a.length][weights.length];
        for (int i = 0; i < a.length; i++) {
            in[i] = new double[a[i].length + 1];
            in[i][0] = 1;
            System.arraycopy(a[i], 0, in[i], 1, a[i].length);
            for (int u = 0; u < weights.length; u++) {
                double sum = 0;
                for (int j = 0; j < in[i].length; j++) {
                    sum += weights[u][j] * in[i][j];
                }
                z[i][u] = sum;
                out[i][u] = activation.value(sum);
            }
        }
        return out;
    }

    @Override
    double[][] backward(double[][] delta) {
        double[][] back = new double[delta.length][weights[0].length - 1];
        for (int i = 0; i < delta.length; i++) {
            for (int u = 0; u < weights.length; u++) {
                for (int j = 1; j < weights[u].length; j++) {
                    back[i][j - 1] += delta[i][u] * weights[u][j];
                }
            }
        }
        return back;
    }

    double[][] timesSlope(double[][] d) {
        double[][] r = new double[d.length][];
        for (int i = 0; i < d.length; i++) {
            r[i] = Arrays.copyOf(d[i], d[i].length);
            for (int u = 0; u < r[i].length; u++) {
                r[i][u] *= activation.slope(z[i][u]);
            }
        }
        return r;
    }

    void learn(double[][] delta, int m, double lambda) {
        gradient = new double[weights.length][weights[0].length];
        for (int i = 0; i < delta.length; i++) {
            for (int u = 0; u < weights.length; u++) {
                for (int j = 0; j < weights[u].length; j++) {
                    gradient[u][j] += delta[i][u] * in[i][j] / m;
                }
            }
        }
        for (int u = 0; u < weights.length; u++) {
            for (int j = 1; j < weights[u].length; j++) {
                gradient[u][j] += lambda * weights[u][j] / m;
            }
        }
    }

    double squares() {
        double s = 0;
        for (double[] row : weights) {
            for (int j = row.length - 1; j > 0; j--) {
                s += row[j] * row[j];
            }
        }
        return s;
    }

    Matrix gradient() {
        return Matrix.of(gradient);
    }
}
