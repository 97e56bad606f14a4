package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public final class Week7Solution implements Week7 {

    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
    }

    public List<Shape> netByHand() {
        return List.of(new Shape(3, 9 + 1), new Shape(2, 3 + 1), new Shape(6, 2 + 1));
    }

    public Matrix sigmoidGradient(Matrix z) {
        Matrix g = sigmoid(z);
        return g.minus(g.elementMult(g));
    }

    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        return new Matrix(lOut, 1 + lIn).map(v -> -0.12 + 0.24 * random.nextDouble());
    }

    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double m = x.getNumRows();
        Matrix a2 = withOnes(sigmoid(withOnes(x).multTransB(theta1)));
        Matrix h = sigmoid(a2.multTransB(theta2));
        Matrix Y = oneHot(y, numLabels);
        Matrix notY = Y.map(v -> 1 - v);
        double j = -(Y.elementMult(h.map(Math::log)).elementSum()
                        + notY.elementMult(h.map(v -> Math.log(1 - v))).elementSum())
                / m;
        return j + lambda / (2 * m) * (squares(noBias(theta1)) + squares(noBias(theta2)));
    }

    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double m = x.getNumRows();
        Matrix a1 = withOnes(x);
        Matrix z2 = a1.multTransB(theta1);
        Matrix a2 = withOnes(sigmoid(z2));
        Matrix a3 = sigmoid(a2.multTransB(theta2));

        Matrix delta3 = a3.minus(oneHot(y, numLabels));
        Matrix delta2 = delta3.mult(noBias(theta2)).elementMult(sigmoidGradient(z2));

        Matrix D1 = delta2.multTransA(a1).divide(m).plus(lambda / m, zeroBias(theta1));
        Matrix D2 = delta3.multTransA(a2).divide(m).plus(lambda / m, zeroBias(theta2));
        return new Gradients(D1, D2);
    }

    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        final double e = 1e-4;
        Matrix n1 = new Matrix(theta1.getNumRows(), theta1.getNumCols());
        for (int i = 0; i < theta1.getNumElements(); i++) {
            Matrix plus = theta1.copy();
            Matrix minus = theta1.copy();
            plus.set(i, plus.get(i) + e);
            minus.set(i, minus.get(i) - e);
            n1.set(i, (nnCostFunction(plus, theta2, x, y, numLabels, lambda)
                            - nnCostFunction(minus, theta2, x, y, numLabels, lambda)) / (2 * e));
        }
        Matrix n2 = new Matrix(theta2.getNumRows(), theta2.getNumCols());
        for (int i = 0; i < theta2.getNumElements(); i++) {
            Matrix plus = theta2.copy();
            Matrix minus = theta2.copy();
            plus.set(i, plus.get(i) + e);
            minus.set(i, minus.get(i) - e);
            n2.set(i, (nnCostFunction(theta1, plus, x, y, numLabels, lambda)
                            - nnCostFunction(theta1, minus, x, y, numLabels, lambda)) / (2 * e));
        }
        return new Gradients(n1, n2);
    }

    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        double worst = Math.max(
                n.theta1().minus(candidate.theta1()).elementMaxAbs(),
                n.theta2().minus(candidate.theta2()).elementMaxAbs());
        return worst < 1e-5;
    }

    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        double[] cost = new double[steps];
        for (int i = 0; i < steps; i++) {
            cost[i] = nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
            Gradients g = backprop(theta1, theta2, x, y, numLabels, lambda);
            // plus() makes a new matrix, so the caller's is left alone
            theta1 = theta1.plus(-alpha, g.theta1());
            theta2 = theta2.plus(-alpha, g.theta2());
        }
        return new Training(theta1.copy(), theta2.copy(), cost);
    }

    private static Matrix sigmoid(Matrix z) {
        return z.map(v -> 1 / (1 + Math.exp(-v)));
    }

    private static Matrix withOnes(Matrix a) {
        Matrix ones = new Matrix(a.getNumRows(), 1);
        ones.fill(1);
        return ones.concatColumns(a);
    }

    private static Matrix noBias(Matrix theta) {
        return theta.cols(1, theta.getNumCols());
    }

    private static Matrix zeroBias(Matrix theta) {
        return new Matrix(theta.getNumRows(), 1).concatColumns(noBias(theta));
    }

    private static Matrix oneHot(int[] y, int numLabels) {
        Matrix Y = new Matrix(y.length, numLabels);
        for (int i = 0; i < y.length; i++) {
            Y.set(i, y[i] - 1, 1);
        }
        return Y;
    }

    private static double squares(Matrix a) {
        return a.elementMult(a).elementSum();
    }
}
