package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;

public final class Week7Solution implements Week7 {
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
        return z.map(LogSpace::gPrime);
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        double eps = 0.12;
        return new Matrix(lOut, lIn + 1).map(zero -> random.nextDouble() * 2 * eps - eps);
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix z3 = z(z(x, theta1).map(LogSpace::g), theta2);
        double m = y.length;
        double cost = 0;
        for (int i = 0; i < y.length; i++) {
            for (int k = 0; k < numLabels; k++) {
                cost += LogSpace.loss(z3.get(i, k), y[i] == k + 1 ? 1 : 0);
            }
        }
        Matrix w1 = theta1.cols(1, theta1.getNumCols());
        Matrix w2 = theta2.cols(1, theta2.getNumCols());
        // trace(W W') is the sum of squares
        double squares = w1.multTransB(w1).trace() + w2.multTransB(w2).trace();
        return (cost + lambda / 2 * squares) / m;
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        int m = y.length;
        Matrix z2 = z(x, theta1);
        Matrix a2 = z2.map(LogSpace::g);
        Matrix delta3 = z(a2, theta2).map(LogSpace::g);
        for (int i = 0; i < m; i++) {
            delta3.set(i, y[i] - 1, delta3.get(i, y[i] - 1) - 1);
        }
        Matrix delta2 = delta3.mult(theta2.cols(1, theta2.getNumCols())).elementMult(sigmoidGradient(z2));
        return new Gradients(d(delta2.divide(m), x, theta1, lambda / m), d(delta3.divide(m), a2, theta2, lambda / m));
    }

    private static Matrix d(Matrix delta, Matrix a, Matrix theta, double decay) {
        Matrix weights = delta.multTransA(a).plus(decay, theta.cols(1, theta.getNumCols()));
        Matrix ones = new Matrix(a.getNumRows(), 1);
        ones.fill(1);
        return delta.multTransA(ones).concatColumns(weights);
    }

    private static Matrix z(Matrix a, Matrix theta) {
        Matrix z = a.multTransB(theta.cols(1, theta.getNumCols()));
        for (int i = 0; i < z.getNumRows(); i++) {
            for (int j = 0; j < z.getNumCols(); j++) {
                z.set(i, j, z.get(i, j) + theta.get(j, 0));
            }
        }
        return z;
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix n1 = new Matrix(theta1.getNumRows(), theta1.getNumCols());
        Matrix n2 = new Matrix(theta2.getNumRows(), theta2.getNumCols());
        Matrix t1 = theta1.copy();
        for (int i = 0; i < n1.getNumElements(); i++) {
            t1.set(i, theta1.get(i) + 1e-4);
            double plus = nnCostFunction(t1, theta2, x, y, numLabels, lambda);
            t1.set(i, theta1.get(i) - 1e-4);
            double minus = nnCostFunction(t1, theta2, x, y, numLabels, lambda);
            t1.set(i, theta1.get(i));
            n1.set(i, (plus - minus) / 2e-4);
        }
        Matrix t2 = theta2.copy();
        for (int i = 0; i < n2.getNumElements(); i++) {
            t2.set(i, theta2.get(i) + 1e-4);
            double plus = nnCostFunction(theta1, t2, x, y, numLabels, lambda);
            t2.set(i, theta2.get(i) - 1e-4);
            double minus = nnCostFunction(theta1, t2, x, y, numLabels, lambda);
            t2.set(i, theta2.get(i));
            n2.set(i, (plus - minus) / 2e-4);
        }
        return new Gradients(n1, n2);
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return n.theta1().minus(candidate.theta1()).elementMaxAbs() <= 1e-5
                && n.theta2().minus(candidate.theta2()).elementMaxAbs() <= 1e-5;
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        double[] cost = new double[steps];
        for (int s = 0; s < steps; s++) {
            cost[s] = nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
            Gradients g = backprop(theta1, theta2, x, y, numLabels, lambda);
            theta1 = theta1.plus(-alpha, g.theta1());
            theta2 = theta2.plus(-alpha, g.theta2());
        }
        return new Training(theta1, theta2, cost);
    }
}
