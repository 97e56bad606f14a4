package inf5860.week7;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public record Week7Solution() implements Week7 {
    private static final DoubleUnaryOperator NEGATE = z -> -z;
    private static final DoubleUnaryOperator LOGISTIC = NEGATE.andThen(Math::exp).andThen(e -> 1 + e).andThen(d -> 1 / d);

    record Weights(Matrix one, Matrix two) {
        Weights move(double by, Weights d) {
            return new Weights(one.plus(by, d.one), two.plus(by, d.two));
        }

        Weights both(UnaryOperator<Matrix> f) {
            return new Weights(f.apply(one), f.apply(two));
        }

        double sum(ToDoubleFunction<Matrix> f) {
            return f.applyAsDouble(one) + f.applyAsDouble(two);
        }

        Gradients out() {
            return new Gradients(one, two);
        }
    }

    record Data(Matrix a1, Matrix labels, double lambda) {
        static Data of(Matrix x, int[] y, int k, double lambda) {
            Matrix labels = build(y.length, k, i -> y[i / k] == i % k + 1 ? 1 : 0);
            return new Data(ONES.apply(x), labels, lambda);
        }

        int m() {
            return a1.getNumRows();
        }
    }

    record Pass(Matrix a2, Matrix a3) {
        static Pass of(Weights w, Matrix a1) {
            Matrix a2 = LAYER.apply(w.one).andThen(ONES).apply(a1);
            return new Pass(a2, LAYER.apply(w.two).apply(a2));
        }
    }

    private static final Function<Matrix, UnaryOperator<Matrix>> LAYER_ = theta -> a -> a.multTransB(theta).map(LOGISTIC);
    private static final Function<Matrix, Function<Matrix, Matrix>> LAYER = theta -> LAYER_.apply(theta)::apply;
    private static final Function<Matrix, Matrix> ONES =
            a -> build(a.getNumRows(), 1, i -> 1).concatColumns(a);
    private static final UnaryOperator<Matrix> NO_BIAS =
            t -> build(t.getNumRows(), t.getNumCols(), i -> i % t.getNumCols() == 0 ? 0 : t.get(i));

    private static Matrix build(int rows, int columns, IntToDoubleFunction f) {
        Matrix a = new Matrix(rows, columns);
        for (int i = 0; i < rows * columns; i++) {
            a.set(i, f.applyAsDouble(i));
        }
        return a;
    }

    private static double cost(Weights w, Data data) {
        Matrix a3 = Pass.of(w, data.a1).a3;
        Matrix logs = build(a3.getNumRows(), a3.getNumCols(), i -> {
            double y = data.labels.get(i);
            return y * Math.log(a3.get(i)) + (1 - y) * Math.log1p(-a3.get(i));
        });
        double squares = w.both(NO_BIAS).sum(t -> t.elementMult(t).elementSum());
        return (data.lambda / 2 * squares - logs.elementSum()) / data.m();
    }

    private static Weights slope(Weights w, Data data) {
        Pass pass = Pass.of(w, data.a1);
        Matrix delta3 = pass.a3.minus(data.labels);
        Matrix delta2 = delta3.mult(w.two).elementMult(pass.a2.map(a -> a * (1 - a)));
        Weights sums = new Weights(
                delta2.cols(1, delta2.getNumCols()).multTransA(data.a1), delta3.multTransA(pass.a2));
        return sums.move(data.lambda, w.both(NO_BIAS)).both(s -> s.divide(data.m()));
    }

    private static Matrix differences(Matrix theta, ToDoubleFunction<Matrix> cost) {
        return build(theta.getNumRows(), theta.getNumCols(), i -> {
            DoubleUnaryOperator moved = by -> cost.applyAsDouble(
                    build(theta.getNumRows(), theta.getNumCols(), j -> theta.get(j) + (i == j ? by : 0)));
            return (moved.applyAsDouble(1e-4) - moved.applyAsDouble(-1e-4)) / 2e-4;
        });
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
        return z.map(LOGISTIC.andThen(g -> g * (1 - g)));
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        return build(lOut, 1 + lIn, i -> 0.12 * (random.nextDouble() - random.nextInt(2)));
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        return cost(new Weights(theta1, theta2), Data.of(x, y, numLabels, lambda));
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        return slope(new Weights(theta1, theta2), Data.of(x, y, numLabels, lambda)).out();
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Data data = Data.of(x, y, numLabels, lambda);
        return new Gradients(
                differences(theta1, t -> cost(new Weights(t, theta2), data)),
                differences(theta2, t -> cost(new Weights(theta1, t), data)));
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return Stream.<Function<Gradients, Matrix>>of(Gradients::theta1, Gradients::theta2)
                .allMatch(part -> part.apply(n).minus(part.apply(candidate)).elementMaxAbs() < 1e-5);
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        Data data = Data.of(x, y, numLabels, lambda);
        List<Weights> path = Stream.iterate(new Weights(theta1, theta2), w -> w.move(-alpha, slope(w, data)))
                .limit(steps + 1L)
                .toList();
        double[] cost = path.stream().limit(steps).mapToDouble(w -> cost(w, data)).toArray();
        Weights last = path.get(steps);
        return new Training(last.one, last.two, cost);
    }
}
