package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;

/** Everything as matrix products. */
public final class Week7Solution implements Week7 {
    private static final double EPSILON_INIT = 0.12;
    private static final double EPSILON = 1e-4;
    private static final double TOLERANCE = 1e-5;

    @Override
    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
    }

    @Override
    public List<Shape> netByHand() {
        return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    private static Matrix sigmoid(Matrix z) {
        return z.negative().elementExp().plus(1).elementPower(-1);
    }

    @Override
    public Matrix sigmoidGradient(Matrix z) {
        Matrix g = sigmoid(z);
        return g.elementMult(g.negative().plus(1.0));
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        return new Matrix(lOut, 1 + lIn).map(v -> random.nextDouble()).scale(2 * EPSILON_INIT).minus(EPSILON_INIT);
    }

    private static Matrix withOnes(Matrix a) {
        Matrix ones = new Matrix(a.getNumRows(), 1);
        ones.fill(1);
        return ones.concatColumns(a);
    }

    private static Matrix oneHot(int[] y, int k) {
        Matrix out = new Matrix(y.length, k);
        for (int i = 0; i < y.length; i++) {
            out.set(i, y[i] % k, 1);
        }
        return out;
    }

    private static Matrix noBias(Matrix theta) {
        Matrix copy = theta.copy();
        for (int i = 0; i < copy.getNumRows(); i++) {
            copy.set(i, 0, 0);
        }
        return copy;
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double m = y.length;
        Matrix a2 = withOnes(sigmoid(withOnes(x).multTransB(theta1)));
        Matrix h = sigmoid(a2.multTransB(theta2));
        Matrix yy = oneHot(y, numLabels);
        Matrix left = yy.elementMult(h.elementLog());
        Matrix right = yy.negative().plus(1).elementMult(h.negative().plus(1).elementLog());
        double reg = Math.pow(noBias(theta1).normF(), 2) + Math.pow(noBias(theta2).normF(), 2);
        return -left.plus(right).elementSum() / m + lambda / 2 / m * reg;
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double m = y.length;
        Matrix a1 = withOnes(x);
        Matrix z2 = a1.multTransB(theta1);
        Matrix a2 = withOnes(sigmoid(z2));
        Matrix a3 = sigmoid(a2.multTransB(theta2));
        Matrix delta3 = a3.minus(oneHot(y, numLabels));
        Matrix delta2 =
                delta3.mult(theta2.cols(1, theta2.getNumCols())).elementMult(sigmoidGradient(z2));
        return new Gradients(
                delta2.multTransA(a1).plus(noBias(theta1).scale(lambda)).divide(m),
                delta3.multTransA(a2).plus(noBias(theta2).scale(lambda)).divide(m));
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix n1 = theta1.createLike();
        Matrix n2 = theta2.createLike();
        for (int i = 0; i < theta1.getDDRM().getNumElements(); i++) {
            Matrix up = theta1.copy();
            Matrix down = theta1.copy();
            up.set(i, up.get(i) + EPSILON);
            down.set(i, down.get(i) - EPSILON);
            n1.set(
                    i,
                    (nnCostFunction(up, theta2, x, y, numLabels, lambda)
                                    - nnCostFunction(down, theta2, x, y, numLabels, lambda))
                            / (2 * EPSILON));
        }
        for (int i = 0; i < theta2.getDDRM().getNumElements(); i++) {
            Matrix up = theta2.copy();
            Matrix down = theta2.copy();
            up.set(i, up.get(i) + EPSILON);
            down.set(i, down.get(i) - EPSILON);
            n2.set(
                    i,
                    (nnCostFunction(theta1, up, x, y, numLabels, lambda)
                                    - nnCostFunction(theta1, down, x, y, numLabels, lambda))
                            / (2 * EPSILON));
        }
        return new Gradients(n1, n2);
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients numerical = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return numerical.theta1().isIdentical(candidate.theta1(), TOLERANCE)
                && numerical.theta2().isIdentical(candidate.theta2(), TOLERANCE);
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        Matrix t1 = theta1;
        Matrix t2 = theta2;
        double[] costs = new double[steps];
        for (int s = 0; s < steps; s++) {
            costs[s] = nnCostFunction(t1, t2, x, y, numLabels, lambda);
            Gradients d = backprop(t1, t2, x, y, numLabels, lambda);
            t1 = t1.plus(-alpha, d.theta1());
            t2 = t2.plus(-alpha, d.theta2());
        }
        return new Training(t1, t2, costs);
    }
}
