package inf5860.week7.nn;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.kit.Matrix;

/** The two layers of weights, and the penalty they are trained with. */
public record Network(Matrix theta1, Matrix theta2, double lambda) {

    public Network {
        if (lambda < 0) {
            throw new IllegalArgumentException("lambda must not be negative: " + lambda);
        }
    }

    private record Pass(double[] input, double[] hidden, double[] output) {}

    public int size() {
        return theta1.getNumElements() + theta2.getNumElements();
    }

    public double cost(Matrix x, int[] y) {
        var passes = passes(x);
        double loss = IntStream.range(0, y.length)
                .mapToDouble(i -> loss(passes[i].output(), y[i]))
                .average()
                .orElse(0);
        double penalty = Stream.of(theta1, theta2)
                .flatMap(theta -> Arrays.stream(theta.toArrays()))
                .flatMapToDouble(row -> Arrays.stream(row).skip(1))
                .map(w -> w * w)
                .sum();
        return loss + lambda / (2 * y.length) * penalty;
    }

    public Gradients gradients(Matrix x, int[] y) {
        var w2 = theta2.toArrays();
        var sum1 = new double[theta1.getNumRows()][theta1.getNumCols()];
        var sum2 = new double[theta2.getNumRows()][theta2.getNumCols()];
        var passes = passes(x);
        for (int i = 0; i < passes.length; i++) {
            var pass = passes[i];
            final int label = y[i];
            var delta3 = IntStream.range(0, w2.length)
                    .mapToDouble(k -> pass.output()[k] - target(label, k))
                    .toArray();
            var delta2 = IntStream.rangeClosed(1, sum1.length)
                    .mapToDouble(j -> {
                        double back = IntStream.range(0, w2.length)
                                .mapToDouble(k -> w2[k][j] * delta3[k])
                                .sum();
                        return back * pass.hidden()[j] * (1 - pass.hidden()[j]);
                    })
                    .toArray();
            addOuterProduct(sum1, delta2, pass.input());
            addOuterProduct(sum2, delta3, pass.hidden());
        }
        return new Gradients(average(sum1, theta1, y.length), average(sum2, theta2, y.length));
    }

    public Network descend(Gradients gradients, double alpha) {
        return new Network(
                theta1.minus(gradients.theta1().scale(alpha)), theta2.minus(gradients.theta2().scale(alpha)), lambda);
    }

    private Pass[] passes(Matrix x) {
        var w1 = theta1.toArrays();
        var w2 = theta2.toArrays();
        return Arrays.stream(x.toArrays())
                .map(Network::withBias)
                .map(input -> {
                    var hidden = withBias(fire(w1, input));
                    return new Pass(input, hidden, fire(w2, hidden));
                })
                .toArray(Pass[]::new);
    }

    private static double[] fire(double[][] weights, double[] input) {
        return Arrays.stream(weights)
                .mapToDouble(row -> dot(row, input))
                .map(Activations.LOGISTIC::value)
                .toArray();
    }

    private static double dot(double[] a, double... b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] withBias(double[] a) {
        return DoubleStream.concat(DoubleStream.of(1), Arrays.stream(a)).toArray();
    }

    private static double target(int label, int k) {
        return label == k + 1 ? 1 : 0;
    }

    private static double loss(double[] output, int label) {
        return IntStream.range(0, output.length)
                .mapToDouble(k -> target(label, k) == 1 ? -Math.log(output[k]) : -Math.log(1 - output[k]))
                .sum();
    }

    private static void addOuterProduct(double[][] sum, double[] delta, double[] a) {
        for (int i = 0; i < delta.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum[i][j] += delta[i] * a[j];
            }
        }
    }

    private Matrix average(double[][] sum, Matrix theta, int m) {
        var result = Matrix.of(sum).divide(m);
        for (int i = 0; i < result.getNumRows(); i++) {
            for (int j = 1; j < result.getNumCols(); j++) {
                result.set(i, j, result.get(i, j) + lambda / m * theta.get(i, j));
            }
        }
        return result;
    }
}
