package inf5860.week7;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {
    @Override public ReluNode reluByHand() { return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2); }

    @Override public List<Shape> netByHand() {
        return IntStream.of(3, 2, 6).mapToObj(r -> new Shape(r, r == 3 ? 10 : r == 2 ? 4 : 3)).toList();
    }

    static Matrix sigmoid(Matrix z) {
        Matrix g = z.copy();
        for (int i = 0; i < g.getNumElements(); i++) g.set(i, 1 / (1 + Math.exp(-g.get(i))));
        return g;
    }

    @Override public Matrix sigmoidGradient(Matrix z) { return sigmoid(z); }

    @Override public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        return Matrix.of(IntStream.range(0, lOut)
                .mapToObj(i -> random.doubles(lIn + 1, -0.12, 0.12).toArray())
                .toArray(double[][]::new));
    }

    static Matrix ones(Matrix a) {
        Matrix b = new Matrix(a.getNumRows(), 1 + a.getNumCols());
        b.insertIntoThis(0, 1, a);
        IntStream.range(0, b.getNumRows()).forEach(i -> b.set(i, 0, 1));
        return b;
    }

    static Matrix Y(int[] y, int k) {
        Matrix t = new Matrix(y.length, k);
        IntStream.range(0, y.length).forEach(i -> t.set(i, y[i] - 1, 1));
        return t;
    }

    static Matrix nobias(Matrix t) {
        Matrix c = t.copy();
        IntStream.range(0, t.getNumRows()).forEach(i -> c.set(i, 0, 0));
        return c;
    }

    @Override public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix h = sigmoid(ones(sigmoid(ones(x).multTransB(theta1))).multTransB(theta2)), t = Y(y, numLabels);
        double j = IntStream.range(0, h.getNumElements())
                .mapToDouble(i -> t.get(i) == 1 ? -Math.log(h.get(i)) : -Math.log(1 - h.get(i)))
                .sum();
        return (j + lambda / 2 * (nobias(theta1).elementPower(2).elementSum() + nobias(theta2).elementPower(2).elementSum()))
                / y.length;
    }

    @Override public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix a1 = ones(x), z2 = a1.multTransB(theta1), a2 = ones(sigmoid(z2));
        Matrix d3 = sigmoid(a2.multTransB(theta2)).minus(Y(y, numLabels));
        Matrix d2 = d3.mult(theta2.cols(1, theta2.getNumCols())).elementMult(sigmoidGradient(z2));
        return new Gradients(
                d2.multTransA(a1).plus(lambda, nobias(theta1)).divide(y.length),
                d3.multTransA(a2).plus(lambda, nobias(theta2)).divide(y.length));
    }

    @Override public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix n1 = theta1.copy(), n2 = theta2.copy();
        for (int i = 0; i < n1.getNumElements(); i++) {
            Matrix e = new Matrix(n1.getNumRows(), n1.getNumCols());
            e.set(i, 1e-4);
            n1.set(i, 5e3 * (nnCostFunction(theta1.plus(e), theta2, x, y, numLabels, lambda) - nnCostFunction(theta1.minus(e), theta2, x, y, numLabels, lambda)));
        }
        for (int i = 0; i < n2.getNumElements(); i++) {
            Matrix e = new Matrix(n2.getNumRows(), n2.getNumCols());
            e.set(i, 1e-4);
            n2.set(i, 5e3 * (nnCostFunction(theta1, theta2.plus(e), x, y, numLabels, lambda) - nnCostFunction(theta1, theta2.minus(e), x, y, numLabels, lambda)));
        }
        return new Gradients(n1, n2);
    }

    @Override public boolean checkNNGradients(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return n.theta1().isIdentical(candidate.theta1(), 1e-6) && n.theta2().isIdentical(candidate.theta2(), 1e-6);
    }

    @Override public Training train(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        Matrix[] t = {theta1, theta2};
        double[] cost = IntStream.range(0, steps).mapToDouble(i -> {
            double c = nnCostFunction(t[0], t[1], x, y, numLabels, lambda);
            Gradients g = backprop(t[0], t[1], x, y, numLabels, lambda);
            t[0] = t[0].plus(-alpha, g.theta1());
            t[1] = t[1].plus(-alpha, g.theta2());
            return c;
        }).toArray();
        return new Training(t[0], t[1], cost);
    }
}
