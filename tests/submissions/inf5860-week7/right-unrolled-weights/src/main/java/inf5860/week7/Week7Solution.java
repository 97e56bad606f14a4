package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {

    /** What Octave returns as [J grad]. */
    record Answer(double J, double[] grad) {}

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
        return z.map(v -> 0.25 / Math.pow(Math.cosh(v / 2), 2));
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        return Unrolled.reshape(random.doubles((1L + lIn) * lOut).map(r -> (2 * r - 1) * 0.12).toArray(), 0, lOut, 1 + lIn);
    }

    private static Answer costFunction(double[] p, int n, int h, int k, Matrix x, int[] y, double lambda, boolean back) {
        Matrix Theta1 = Unrolled.reshape(p, 0, h, n + 1);
        Matrix Theta2 = Unrolled.reshape(p, h * (n + 1), k, h + 1);
        int m = x.getNumRows();
        Matrix X = bias(x);
        Matrix a2 = bias(sigmoid(X.mult(Theta1.transpose())));
        Matrix a3 = sigmoid(a2.mult(Theta2.transpose()));
        Matrix I = new Matrix(k, k);
        for (int i = 0; i < k; i++) {
            I.set(i, i, 1);
        }
        Matrix Y = new Matrix(m, k);
        for (int i = 0; i < m; i++) {
            Y.insertIntoThis(i, 0, I.getRow(y[i] - 1));
        }
        double J = 0;
        for (int i = 0; i < m; i++) {
            double hit = 0, miss = 0;
            for (int c = 0; c < k; c++) {
                hit += Y.get(i, c) * Math.log(a3.get(i, c));
                miss += (1 - Y.get(i, c)) * Math.log(1 - a3.get(i, c));
            }
            J = J - hit / m - miss / m;
        }
        double reg = 0;
        for (int i = h; i < p.length; i++) {
            // the first column of each Theta comes first
            boolean isBias = i >= h * (n + 1) && i < h * (n + 1) + k;
            reg += isBias ? 0 : p[i] * p[i];
        }
        J += lambda * reg / (2.0 * m);
        if (!back) {
            return new Answer(J, null);
        }
        Matrix d3 = a3.minus(Y);
        Matrix d2 = d3.mult(Theta2).elementMult(a2).elementMult(a2.map(a -> 1 - a)); // bias column turns 0
        Matrix D1 = d2.cols(1, h + 1).transpose().mult(X).divide(m);
        Matrix D2 = d3.transpose().mult(a2).divide(m);
        double[] grad = Unrolled.roll(D1, D2);
        for (int i = h; i < p.length; i++) {
            boolean isBias = i >= h * (n + 1) && i < h * (n + 1) + k;
            grad[i] += isBias ? 0 : lambda / m * p[i];
        }
        return new Answer(J, grad);
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double[] p = Unrolled.roll(theta1, theta2);
        return costFunction(p, x.getNumCols(), theta1.getNumRows(), numLabels, x, y, lambda, false).J();
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double[] p = Unrolled.roll(theta1, theta2);
        return split(costFunction(p, x.getNumCols(), theta1.getNumRows(), numLabels, x, y, lambda, true).grad(), theta1, theta2);
    }

    private static Gradients split(double[] p, Matrix theta1, Matrix theta2) {
        return new Gradients(
                Unrolled.reshape(p, 0, theta1.getNumRows(), theta1.getNumCols()),
                Unrolled.reshape(p, theta1.getNumElements(), theta2.getNumRows(), theta2.getNumCols()));
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double[] p = Unrolled.roll(theta1, theta2);
        double[] numgrad = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            double[] up = p.clone(), down = p.clone();
            up[i] += 1e-4;
            down[i] -= 1e-4;
            double loss1 = costFunction(down, x.getNumCols(), theta1.getNumRows(), numLabels, x, y, lambda, false).J();
            double loss2 = costFunction(up, x.getNumCols(), theta1.getNumRows(), numLabels, x, y, lambda, false).J();
            numgrad[i] = (loss2 - loss1) / (2 * 1e-4);
        }
        return split(numgrad, theta1, theta2);
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        double[] a = Unrolled.roll(n.theta1(), n.theta2());
        double[] b = Unrolled.roll(candidate.theta1(), candidate.theta2());
        double minus = 0, plus = 0;
        for (int i = 0; i < a.length; i++) {
            minus += (a[i] - b[i]) * (a[i] - b[i]);
            plus += (a[i] + b[i]) * (a[i] + b[i]);
        }
        return Math.sqrt(minus) / Math.sqrt(plus) < 1e-6;
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        double[] p = Unrolled.roll(theta1, theta2);
        double[] cost = new double[steps];
        for (int s = 0; s < steps; s++) {
            Answer a = costFunction(p, x.getNumCols(), theta1.getNumRows(), numLabels, x, y, lambda, true);
            cost[s] = a.J();
            for (int i = 0; i < p.length; i++) {
                p[i] -= alpha * a.grad()[i];
            }
        }
        Gradients t = split(p, theta1, theta2);
        return new Training(t.theta1(), t.theta2(), cost);
    }

    private static Matrix sigmoid(Matrix z) {
        return z.map(v -> 1 / (1 + Math.exp(-v)));
    }

    private static Matrix bias(Matrix a) {
        Matrix b = new Matrix(a.getNumRows(), 1);
        b.fill(1);
        return b.concatColumns(a);
    }
}
