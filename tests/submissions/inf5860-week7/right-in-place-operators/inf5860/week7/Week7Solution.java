package inf5860.week7;

import static org.ejml.dense.row.CommonOps_DDRM.*;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.simple.SimpleMatrix;

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
        DMatrixRMaj g = z.getDDRM().copy();
        sigmoid(g);
        DMatrixRMaj h = g.copy();
        elementMult(h, g);
        subtractEquals(g, h);
        return Matrix.wrap(g);
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        return Matrix.wrap(SimpleMatrix.random_DDRM(lOut, 1 + lIn, -1, 1, random).scale(0.12).getDDRM());
    }

    /** 1 ./ (1 + exp(-z)), in place */
    private static void sigmoid(DMatrixRMaj z) {
        changeSign(z);
        elementExp(z, z);
        add(z, 1, z);
        divide(1.0, z, z);
    }

    private static DMatrixRMaj ones(DMatrixRMaj a) {
        DMatrixRMaj b = new DMatrixRMaj(a.numRows, a.numCols + 1);
        fill(b, 1);
        insert(a, b, 0, 1);
        return b;
    }

    private static DMatrixRMaj tail(DMatrixRMaj theta) {
        return extract(theta, 0, theta.numRows, 1, theta.numCols);
    }

    private static DMatrixRMaj labels(int[] y, int numLabels) {
        DMatrixRMaj b = new DMatrixRMaj(y.length, numLabels);
        for (int i = 0; i < y.length; i++) {
            b.set(i, y[i] - 1, 1);
        }
        return b;
    }

    /** a2 with ones, a3 */
    private static DMatrixRMaj[] forward(DMatrixRMaj t1, DMatrixRMaj t2, DMatrixRMaj a1) {
        DMatrixRMaj z2 = multTransB(a1, t1, null);
        sigmoid(z2);
        DMatrixRMaj a2 = ones(z2);
        DMatrixRMaj z3 = multTransB(a2, t2, null);
        sigmoid(z3);
        return new DMatrixRMaj[] {a2, z3};
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        DMatrixRMaj a3 = forward(theta1.getDDRM(), theta2.getDDRM(), ones(x.getDDRM()))[1];
        // |1 - Y - a3| is the probability of what is the case
        DMatrixRMaj p = labels(y, numLabels);
        addEquals(p, a3);
        subtract(p, 1, p);
        abs(p, p);
        elementLog(p, p);
        double f1 = NormOps_DDRM.normF(tail(theta1.getDDRM()));
        double f2 = NormOps_DDRM.normF(tail(theta2.getDDRM()));
        return -elementSum(p) / y.length + (f1 * f1 + f2 * f2) * lambda / (y.length + y.length);
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        DMatrixRMaj a1 = ones(x.getDDRM());
        DMatrixRMaj[] a = forward(theta1.getDDRM(), theta2.getDDRM(), a1);
        DMatrixRMaj delta = a[1];
        subtractEquals(delta, labels(y, numLabels));
        scale(1.0 / y.length, delta);
        DMatrixRMaj d2 = multTransA(delta, a[0], null);
        DMatrixRMaj back = mult(delta, tail(theta2.getDDRM()), null);
        DMatrixRMaj g = tail(a[0]);
        elementMult(back, g, back);
        scale(-1, g);
        add(g, 1, g);
        elementMult(back, g);
        DMatrixRMaj d1 = multTransA(back, a1, null);
        penalise(d1, theta1.getDDRM(), lambda / y.length);
        penalise(d2, theta2.getDDRM(), lambda / y.length);
        return new Gradients(Matrix.wrap(d1), Matrix.wrap(d2));
    }

    private static void penalise(DMatrixRMaj d, DMatrixRMaj theta, double factor) {
        DMatrixRMaj w = theta.copy();
        for (int i = 0; i < w.numRows; i++) {
            w.unsafe_set(i, 0, 0);
        }
        addEquals(d, factor, w);
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix[] t = {theta1.copy(), theta2.copy()};
        Matrix[] slope = {theta1.copy(), theta2.copy()};
        for (int l = 0; l < 2; l++) {
            DMatrixRMaj w = t[l].getDDRM();
            for (int i = 0; i < w.getNumElements(); i++) {
                w.plus(i, 1e-4);
                double j = nnCostFunction(t[0], t[1], x, y, numLabels, lambda);
                w.minus(i, 2e-4);
                j -= nnCostFunction(t[0], t[1], x, y, numLabels, lambda);
                w.set(i, slope[l].get(i));
                slope[l].set(i, j / 2e-4);
            }
        }
        return new Gradients(slope[0], slope[1]);
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return MatrixFeatures_DDRM.isIdentical(n.theta1().getDDRM(), candidate.theta1().getDDRM(), 1e-5)
                && MatrixFeatures_DDRM.isIdentical(n.theta2().getDDRM(), candidate.theta2().getDDRM(), 1e-5);
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        Matrix t1 = theta1.copy();
        Matrix t2 = theta2.copy();
        double[] cost = new double[steps];
        for (int s = 0; s < steps; s++) {
            cost[s] = nnCostFunction(t1, t2, x, y, numLabels, lambda);
            Gradients d = backprop(t1, t2, x, y, numLabels, lambda);
            addEquals(t1.getDDRM(), -alpha, d.theta1().getDDRM());
            addEquals(t2.getDDRM(), -alpha, d.theta2().getDDRM());
        }
        return new Training(t1, t2, cost);
    }
}
