package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;
import org.ejml.dense.row.CommonOps_DDRM;

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
        for (int i = 0; i < z.getNumElements(); i++) {
            double g = 1 / (1 + Math.exp(-z.get(i)));
            z.set(i, g * (1 - g));
        }
        return z;
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        Matrix w = new Matrix(lOut, lIn + 1);
        for (int i = 0; i < w.getNumElements(); i++) w.set(i, -0.12 + random.nextDouble() * 0.24);
        return w;
    }

    private static Matrix layer(Matrix a, Matrix theta) {
        Matrix b = new Matrix(a.getNumRows(), a.getNumCols() + 1);
        b.fill(1);
        b.insertIntoThis(0, 1, a);
        return b.multTransB(theta).map(z -> 1 / (1 + Math.exp(-z)));
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix out = layer(layer(x, theta1), theta2);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            for (int k = 0; k < numLabels; k++) {
                sum -= Math.log(k + 1 == y[i] ? out.get(i, k) : 1 - out.get(i, k));
            }
        }
        for (Matrix t : new Matrix[] {theta1, theta2}) {
            for (int i = 0; i < t.getNumRows(); i++) {
                for (int j = 1; j < t.getNumCols(); j++) sum += lambda / 2 * t.get(i, j) * t.get(i, j);
            }
        }
        return sum / y.length;
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix a2 = layer(x, theta1);
        Matrix delta3 = layer(a2, theta2);
        for (int i = 0; i < y.length; i++) delta3.set(i, y[i] - 1, delta3.get(i, y[i] - 1) - 1);
        Matrix delta2 = delta3.mult(theta2.cols(1, theta2.getNumCols()));
        for (int i = 0; i < delta2.getNumElements(); i++) delta2.set(i, delta2.get(i) * a2.get(i) * (1 - a2.get(i)));
        // the bias is not regularised
        for (int i = 0; i < theta1.getNumRows(); i++) theta1.set(i, 0, 0);
        for (int i = 0; i < theta2.getNumRows(); i++) theta2.set(i, 0, 0);
        return new Gradients(gradient(delta2, x, theta1, lambda), gradient(delta3, a2, theta2, lambda));
    }

    private static Matrix gradient(Matrix delta, Matrix a, Matrix theta, double lambda) {
        Matrix g = theta.scale(lambda);
        Matrix d = delta.transpose().mult(a);
        for (int i = 0; i < g.getNumRows(); i++) {
            for (int s = 0; s < delta.getNumRows(); s++) g.set(i, 0, g.get(i, 0) + delta.get(s, i));
            for (int j = 1; j < g.getNumCols(); j++) g.set(i, j, g.get(i, j) + d.get(i, j - 1));
        }
        return g.divide(a.getNumRows());
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix g1 = theta1.copy(), g2 = theta2.copy();
        for (int i = 0; i < g1.getNumElements(); i++) {
            double w = theta1.get(i);
            theta1.set(i, w + 1e-4);
            double up = nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
            theta1.set(i, w - 1e-4);
            double down = nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
            theta1.set(i, w); // put back
            g1.set(i, (up - down) / 2e-4);
        }
        for (int i = 0; i < g2.getNumElements(); i++) {
            double w = theta2.get(i);
            theta2.set(i, w + 1e-4);
            double up = nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
            theta2.set(i, w - 1e-4);
            double down = nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
            theta2.set(i, w);
            g2.set(i, (up - down) / 2e-4);
        }
        return new Gradients(g1, g2);
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return n.theta1().minus(candidate.theta1()).elementMaxAbs() < 1e-5
                && n.theta2().minus(candidate.theta2()).elementMaxAbs() < 1e-5;
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        double[] cost = new double[steps];
        for (int i = 0; i < steps; i++) {
            cost[i] = nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
            Gradients g = backprop(theta1.copy(), theta2.copy(), x, y, numLabels, lambda);
            CommonOps_DDRM.addEquals(theta1.getDDRM(), -alpha, g.theta1().getDDRM());
            CommonOps_DDRM.addEquals(theta2.getDDRM(), -alpha, g.theta2().getDDRM());
        }
        return new Training(theta1, theta2, cost);
    }
}
