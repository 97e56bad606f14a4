package inf5860.week7;

import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;

/** Streams wherever they fit. */
public final class Week7Solution implements Week7 {

    private static final DoubleUnaryOperator G = z -> 1 / (1 + Math.exp(-z));

    @Override
    public ReluNode reluByHand() {
        return new ReluNode(0.5 * 1 + 1 * 2, Math.max(0, 0.5 * 1 + 1 * 2), 0.5, 1, 1, 2);
    }

    @Override
    public List<Shape> netByHand() {
        int[] layers = {9, 3, 2, 6};
        return IntStream.range(1, layers.length)
                .mapToObj(l -> new Shape(layers[l], layers[l - 1] + 1))
                .collect(toList());
    }

    @Override
    public Matrix sigmoidGradient(Matrix z) {
        return Matrix.of(Arrays.stream(z.toArrays())
                .map(row -> Arrays.stream(row).map(G).map(s -> s * (1 - s)).toArray())
                .toArray(double[][]::new));
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        return Matrix.of(Stream.generate(() -> random.doubles(lIn + 1, -0.12, 0.12).toArray())
                .limit(lOut)
                .toArray(double[][]::new));
    }

    private static double[] prependOne(double[] v) {
        return DoubleStream.concat(DoubleStream.of(1), Arrays.stream(v)).toArray();
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    private static double[] apply(double[][] theta, double[] a) {
        return Arrays.stream(theta).mapToDouble(row -> dot(row, a)).toArray();
    }

    private static double sum(int n, IntToDoubleFunction f) {
        return IntStream.range(0, n).mapToDouble(f).sum();
    }

    private static double[][] table(int rows, int cols, IntFunction<IntToDoubleFunction> f) {
        return IntStream.range(0, rows)
                .parallel()
                .mapToObj(i -> IntStream.range(0, cols).mapToDouble(f.apply(i)).toArray())
                .toArray(double[][]::new);
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double[][] t1 = theta1.toArrays();
        double[][] t2 = theta2.toArrays();
        double[][] samples = x.toArrays();
        int m = samples.length;
        double data = sum(m, i -> {
            double[] a1 = prependOne(samples[i]);
            double[] a2 = prependOne(Arrays.stream(apply(t1, a1)).map(G).toArray());
            double[] a3 = Arrays.stream(apply(t2, a2)).map(G).toArray();
            return sum(numLabels, k -> y[i] - 1 == k ? -Math.log(a3[k]) : -Math.log(1 - a3[k]));
        });
        double squares = Stream.of(t1, t2)
                .flatMap(Arrays::stream)
                .flatMapToDouble(row -> Arrays.stream(row).skip(1))
                .map(w -> w * w)
                .sum();
        return data / m + lambda / (2.0 * m) * squares;
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double[][] t1 = theta1.toArrays();
        double[][] t2 = theta2.toArrays();
        int m = y.length;
        int h = t1.length;
        double[][] a1 = Arrays.stream(x.toArrays()).map(Week7Solution::prependOne).toArray(double[][]::new);
        double[][] a2 = Arrays.stream(a1)
                .map(a -> prependOne(Arrays.stream(apply(t1, a)).map(G).toArray()))
                .toArray(double[][]::new);
        double[][] a3 = Arrays.stream(a2)
                .map(a -> Arrays.stream(apply(t2, a)).map(G).toArray())
                .toArray(double[][]::new);
        double[][] d3 = table(m, numLabels, i -> k -> a3[i][k] - (k == y[i] - 1 ? 1 : 0));
        double[][] d2 = table(
                m,
                h,
                i -> u -> sum(numLabels, k -> d3[i][k] * t2[k][u + 1]) * a2[i][u + 1] * (1 - a2[i][u + 1]));
        return new Gradients(gradient(d2, a1, t1, lambda), gradient(d3, a2, t2, lambda));
    }

    private static Matrix gradient(double[][] delta, double[][] a, double[][] theta, double lambda) {
        int m = a.length;
        return Matrix.of(table(
                theta.length,
                theta[0].length,
                r -> c -> (sum(m, i -> delta[i][r] * a[i][c]) + (c == 0 ? 0 : lambda * theta[r][c])) / m));
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double e = 1e-4;
        double[][] n1 = table(theta1.getNumRows(), theta1.getNumCols(), i -> j -> (nnCostFunction(
                                moved(theta1, i, j, e), theta2, x, y, numLabels, lambda)
                        - nnCostFunction(moved(theta1, i, j, -e), theta2, x, y, numLabels, lambda))
                / (2 * e));
        double[][] n2 = table(theta2.getNumRows(), theta2.getNumCols(), i -> j -> (nnCostFunction(
                                theta1, moved(theta2, i, j, e), x, y, numLabels, lambda)
                        - nnCostFunction(theta1, moved(theta2, i, j, -e), x, y, numLabels, lambda))
                / (2 * e));
        return new Gradients(Matrix.of(n1), Matrix.of(n2));
    }

    private static Matrix moved(Matrix t, int i, int j, double by) {
        Matrix c = t.copy();
        c.set(i, j, c.get(i, j) + by);
        return c;
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return Stream.of(n.theta1().minus(candidate.theta1()), n.theta2().minus(candidate.theta2()))
                .map(Matrix::toArrays)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .allMatch(d -> d <= 1e-5);
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        DoubleStream.Builder costs = DoubleStream.builder();
        Training last = Stream.iterate(new Training(theta1, theta2, new double[0]), t -> {
                    costs.add(nnCostFunction(t.theta1(), t.theta2(), x, y, numLabels, lambda));
                    Gradients g = backprop(t.theta1(), t.theta2(), x, y, numLabels, lambda);
                    return new Training(
                            t.theta1().minus(g.theta1().scale(alpha)),
                            t.theta2().minus(g.theta2().scale(alpha)),
                            new double[0]);
                })
                .skip(steps)
                .findFirst()
                .orElseThrow();
        return new Training(last.theta1(), last.theta2(), costs.build().toArray());
    }
}
