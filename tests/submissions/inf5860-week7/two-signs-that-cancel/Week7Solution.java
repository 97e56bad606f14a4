package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {

    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
    }

    public List<Shape> netByHand() {
        return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    public Matrix sigmoidGradient(Matrix z) {
        Matrix g = sigmoid(z);
        return g.elementMult(g.map(v -> 1 - v));
    }

    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        return new Matrix(lOut, 1 + lIn).map(v -> 2 * 0.12 * random.nextDouble() - 0.12);
    }

    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double m = x.getNumRows();
        Matrix a2 = ones(sigmoid(ones(x).multTransB(theta1)));
        Matrix a3 = sigmoid(a2.multTransB(theta2));
        Matrix Y = labels(y, numLabels);
        double J = -Y.elementMult(a3.map(Math::log)).minus(Y.minus(1).elementMult(a3.map(a -> Math.log(1 - a)))).elementSum() / m;
        return J + lambda / (2 * m) * (squares(theta1) + squares(theta2));
    }

    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double m = x.getNumRows();
        Matrix a1 = ones(x);
        Matrix z2 = a1.multTransB(theta1);
        Matrix a2 = ones(sigmoid(z2));
        Matrix a3 = sigmoid(a2.multTransB(theta2));
        Matrix delta3 = labels(y, numLabels).minus(a3);
        Matrix delta2 = delta3.mult(rest(theta2)).elementMult(sigmoidGradient(z2));
        Matrix D1 = delta2.multTransA(a1).divide(m).plus(lambda / m, noBias(theta1));
        Matrix D2 = delta3.multTransA(a2).divide(m).plus(lambda / m, noBias(theta2));
        return new Gradients(D1, D2);
    }

    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double e = 1e-4;
        Matrix n1 = new Matrix(theta1.getNumRows(), theta1.getNumCols());
        Matrix n2 = new Matrix(theta2.getNumRows(), theta2.getNumCols());
        for (int i = 0; i < n1.getNumElements(); i++) {
            n1.set(i, (nnCostFunction(moved(theta1, i, e), theta2, x, y, numLabels, lambda)
                    - nnCostFunction(moved(theta1, i, -e), theta2, x, y, numLabels, lambda)) / (2 * e));
        }
        for (int i = 0; i < n2.getNumElements(); i++) {
            n2.set(i, (nnCostFunction(theta1, moved(theta2, i, e), x, y, numLabels, lambda)
                    - nnCostFunction(theta1, moved(theta2, i, -e), x, y, numLabels, lambda)) / (2 * e));
        }
        return new Gradients(n1, n2);
    }

    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return n.theta1().minus(candidate.theta1()).elementMaxAbs() <= 1e-5
                && n.theta2().minus(candidate.theta2()).elementMaxAbs() <= 1e-5;
    }

    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        Matrix t1 = theta1.copy();
        Matrix t2 = theta2.copy();
        double[] cost = new double[steps];
        for (int s = 0; s < steps; s++) {
            cost[s] = nnCostFunction(t1, t2, x, y, numLabels, lambda);
            Gradients D = backprop(t1, t2, x, y, numLabels, lambda);
            t1 = t1.plus(alpha, D.theta1());
            t2 = t2.plus(alpha, D.theta2());
        }
        return new Training(t1, t2, cost);
    }

    private static Matrix sigmoid(Matrix z) {
        return z.map(v -> 1 / (1 + Math.exp(-v)));
    }

    private static Matrix ones(Matrix a) {
        Matrix b = new Matrix(a.getNumRows(), 1);
        b.fill(1);
        return b.concatColumns(a);
    }

    private static Matrix labels(int[] y, int numLabels) {
        Matrix Y = new Matrix(y.length, numLabels);
        for (int i = 0; i < y.length; i++) {
            Y.set(i, y[i] - 1, 1);
        }
        return Y;
    }

    private static Matrix rest(Matrix theta) {
        return theta.cols(1, theta.getNumCols());
    }

    private static Matrix noBias(Matrix theta) {
        return new Matrix(theta.getNumRows(), 1).concatColumns(rest(theta));
    }

    private static double squares(Matrix theta) {
        return rest(theta).elementPower(2).elementSum();
    }

    private static Matrix moved(Matrix theta, int i, double by) {
        Matrix copy = theta.copy();
        copy.set(i, copy.get(i) + by);
        return copy;
    }
}
