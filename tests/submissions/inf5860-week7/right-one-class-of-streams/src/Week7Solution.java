package inf5860.week7;

import static java.util.stream.IntStream.range;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {
    private static final DoubleUnaryOperator G = z -> 1 / (1 + Math.exp(-z));

    @Override
    public ReluNode reluByHand() {
        double[] w = {0.5, 1}, x = {1, 2};
        double f = range(0, 2).mapToDouble(i -> w[i] * x[i]).sum();
        return new ReluNode(f, DoubleStream.of(0, f).max().orElseThrow(), w[0], x[0], w[1], x[1]);
    }

    @Override
    public List<Shape> netByHand() {
        return Stream.of("3x10", "2x4", "6x3")
                .map(s -> s.split("x"))
                .map(s -> new Shape(Integer.parseInt(s[0]), Integer.parseInt(s[1])))
                .collect(Collectors.toList());
    }

    @Override
    public Matrix sigmoidGradient(Matrix z) {
        return table(z.getNumRows(), z.getNumCols(), (i, j) -> {
            double g = G.applyAsDouble(z.get(i, j));
            return g * (1 - g);
        });
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        PrimitiveIterator.OfDouble numbers = random.doubles(-0.12, 0.12).iterator();
        return table(lOut, lIn + 1, (i, j) -> numbers.nextDouble());
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix a3 = next(next(x, theta1), theta2);
        double mean = range(0, y.length)
                .mapToDouble(i -> range(0, numLabels)
                        .mapToDouble(k -> y[i] - 1 == k ? a3.get(i, k) : 1 - a3.get(i, k))
                        .map(Math::log)
                        .sum())
                .average()
                .orElse(0);
        double squares = Stream.of(theta1, theta2)
                .flatMap(t -> Arrays.stream(t.toArrays()))
                .flatMapToDouble(row -> Arrays.stream(row).skip(1))
                .map(w -> w * w)
                .sum();
        return lambda / 2 / y.length * squares - mean;
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix a2 = next(x, theta1);
        Matrix a3 = next(a2, theta2);
        Matrix delta3 = table(y.length, numLabels, (i, k) -> a3.get(i, k) - (y[i] - 1 == k ? 1 : 0));
        Matrix back = delta3.mult(theta2);
        Matrix delta2 = table(y.length, a2.getNumCols(), (i, j) -> back.get(i, j + 1) * a2.get(i, j) * (1 - a2.get(i, j)));
        return new Gradients(slope(delta2, x, theta1, lambda), slope(delta3, a2, theta2, lambda));
    }

    private static Matrix slope(Matrix delta, Matrix a, Matrix theta, double lambda) {
        double m = a.getNumRows();
        Matrix d = delta.multTransA(a);
        return table(theta.getNumRows(), theta.getNumCols(), (r, c) -> c == 0
                ? range(0, a.getNumRows()).mapToDouble(i -> delta.get(i, r)).average().getAsDouble()
                : d.get(r, c - 1) / m + lambda / m * theta.get(r, c));
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        return new Gradients(
                slopes(theta1, t -> nnCostFunction(t, theta2, x, y, numLabels, lambda)),
                slopes(theta2, t -> nnCostFunction(theta1, t, x, y, numLabels, lambda)));
    }

    private static Matrix slopes(Matrix theta, ToDoubleFunction<Matrix> cost) {
        return table(theta.getNumRows(), theta.getNumCols(), (i, j) -> DoubleStream.of(1, -1)
                        .map(sign -> {
                            Matrix t = theta.copy();
                            t.set(i, j, t.get(i, j) + sign * 1e-4);
                            return sign * cost.applyAsDouble(t);
                        })
                        .sum()
                / 2e-4);
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return DoubleStream.concat(all(n.theta1().minus(candidate.theta1())), all(n.theta2().minus(candidate.theta2())))
                .allMatch(d -> Math.abs(d) <= 1e-5);
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        double[] cost = new double[steps];
        Gradients end = range(0, steps).boxed().reduce(new Gradients(theta1, theta2), (t, s) -> {
            cost[s] = nnCostFunction(t.theta1(), t.theta2(), x, y, numLabels, lambda);
            Gradients d = backprop(t.theta1(), t.theta2(), x, y, numLabels, lambda);
            return new Gradients(t.theta1().minus(d.theta1().scale(alpha)), t.theta2().minus(d.theta2().scale(alpha)));
        }, (a, b) -> b);
        return new Training(end.theta1(), end.theta2(), cost);
    }

    /** without ones, in and out */
    private static Matrix next(Matrix a, Matrix theta) {
        Matrix z = a.multTransB(theta.cols(1, theta.getNumCols()));
        return table(z.getNumRows(), z.getNumCols(), (i, j) -> G.applyAsDouble(z.get(i, j) + theta.get(j, 0)));
    }

    private static DoubleStream all(Matrix a) {
        return Arrays.stream(a.toArrays()).flatMapToDouble(Arrays::stream);
    }

    private interface Entry {
        double at(int row, int column);
    }

    private static Matrix table(int rows, int columns, Entry entry) {
        return Matrix.of(range(0, rows)
                .mapToObj(i -> range(0, columns).mapToDouble(j -> entry.at(i, j)).toArray())
                .toArray(double[][]::new));
    }
}
