package inf5860.week7;

import java.util.*;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

// as on the blackboard: one training example at a time, everything is a column vector
public class Week7Solution implements Week7 {

    public ReluNode reluByHand() {
        double f = 0.5 * 1 + 1 * 2;
        return new ReluNode(f, f, 0.5, 1, 1, 2);
    }

    public List<Shape> netByHand() {
        return Arrays.asList(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    public Matrix sigmoidGradient(Matrix z) {
        Matrix g = g(z);
        return g.elementMult(g.scale(-1).plus(1));
    }

    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        Matrix w = new Matrix(lOut, lIn + 1);
        // column by column, sign and size
        for (int j = 0; j <= lIn; j++)
            for (int i = 0; i < lOut; i++)
                w.set(i, j, (random.nextBoolean() ? 1 : -1) * 0.12 * random.nextDouble());
        return w;
    }

    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        int m = x.getNumRows();
        double J = 0;
        for (int i = 0; i < m; i++) {
            Matrix a3 = output(theta1, theta2, sample(x, i));
            Matrix yi = unit(y[i], numLabels);
            Matrix ones = yi.plus(yi.scale(-1)).plus(1);
            J += -yi.dot(a3.elementLog()) - ones.minus(yi).dot(ones.minus(a3).elementLog());
        }
        double penalty = Math.pow(tail(theta1).normF(), 2) + Math.pow(tail(theta2).normF(), 2);
        return J / m + lambda * penalty / 2 / m;
    }

    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double m = x.getNumRows();
        Matrix up1 = new Matrix(theta1.getNumRows(), theta1.getNumCols());
        Matrix up2 = new Matrix(theta2.getNumRows(), theta2.getNumCols());
        for (int i = 0; i < m; i++) {
            Matrix a1 = sample(x, i);
            Matrix z2 = theta1.mult(a1);
            Matrix a2 = one().concatRows(g(z2));
            Matrix a3 = g(theta2.mult(a2));
            Matrix delta3 = unit(y[i], numLabels).minus(a3); // towards the label
            Matrix back = theta2.transpose().mult(delta3);
            Matrix delta2 = back.rows(1, back.getNumRows()).elementMult(sigmoidGradient(z2));
            up1 = up1.plus(delta2.mult(a1.transpose()));
            up2 = up2.plus(delta3.mult(a2.transpose()));
        }
        // up points uphill of -J, hence the minus
        return new Gradients(
                up1.divide(-m).plus(lambda / m, noBias(theta1)), up2.divide(-m).plus(lambda / m, noBias(theta2)));
    }

    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double eps = 0.0001;
        Matrix g1 = theta1.copy(), g2 = theta2.copy();
        for (int i = 0; i < theta1.getNumElements(); i++) {
            Matrix e = new Matrix(theta1.getNumRows(), theta1.getNumCols());
            e.set(i, eps);
            g1.set(i, (nnCostFunction(theta1.plus(e), theta2, x, y, numLabels, lambda)
                    - nnCostFunction(theta1.minus(e), theta2, x, y, numLabels, lambda)) / 2 / eps);
        }
        for (int i = 0; i < theta2.getNumElements(); i++) {
            Matrix e = new Matrix(theta2.getNumRows(), theta2.getNumCols());
            e.set(i, eps);
            g2.set(i, (nnCostFunction(theta1, theta2.plus(e), x, y, numLabels, lambda)
                    - nnCostFunction(theta1, theta2.minus(e), x, y, numLabels, lambda)) / 2 / eps);
        }
        return new Gradients(g1, g2);
    }

    public boolean checkNNGradients(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda,
            Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return n.theta1().isIdentical(candidate.theta1(), 1e-5) && n.theta2().isIdentical(candidate.theta2(), 1e-5);
    }

    public Training train(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha,
            int steps) {
        double[] cost = new double[steps];
        for (int s = 0; s < steps; s++) {
            cost[s] = nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
            Gradients d = backprop(theta1, theta2, x, y, numLabels, lambda);
            theta1 = theta1.minus(d.theta1().scale(alpha));
            theta2 = theta2.minus(d.theta2().scale(alpha));
        }
        return new Training(theta1, theta2, cost);
    }

    Matrix g(Matrix z) {
        return z.negative().elementExp().plus(1).elementPower(-1);
    }

    Matrix one() {
        Matrix one = new Matrix(1, 1);
        one.set(0, 1);
        return one;
    }

    Matrix sample(Matrix x, int i) {
        return one().concatRows(x.extractVector(true, i).transpose());
    }

    Matrix output(Matrix theta1, Matrix theta2, Matrix a1) {
        return g(theta2.mult(one().concatRows(g(theta1.mult(a1)))));
    }

    Matrix unit(int label, int numLabels) {
        Matrix e = new Matrix(numLabels, 1);
        e.set(label - 1, 0, 1);
        return e;
    }

    Matrix tail(Matrix theta) {
        return theta.extractMatrix(0, theta.getNumRows(), 1, theta.getNumCols());
    }

    Matrix noBias(Matrix theta) {
        Matrix t = theta.copy();
        for (int i = 0; i < t.getNumRows(); i++) t.set(i, 0, 0);
        return t;
    }
}
