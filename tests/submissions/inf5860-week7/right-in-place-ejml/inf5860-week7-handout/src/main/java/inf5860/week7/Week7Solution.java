package inf5860.week7;

import static org.ejml.dense.row.CommonOps_DDRM.add;
import static org.ejml.dense.row.CommonOps_DDRM.addEquals;
import static org.ejml.dense.row.CommonOps_DDRM.elementMult;
import static org.ejml.dense.row.CommonOps_DDRM.extract;
import static org.ejml.dense.row.CommonOps_DDRM.mult;
import static org.ejml.dense.row.CommonOps_DDRM.multTransA;
import static org.ejml.dense.row.CommonOps_DDRM.multTransB;
import static org.ejml.dense.row.CommonOps_DDRM.scale;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;

public class Week7Solution implements Week7 {
    private static final double INIT = 0.12;
    private static final double EPS = 1e-4;

    private Buffers b;

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
        logisticGradient(g);
        return Matrix.wrap(g);
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        return Matrix.wrap(RandomMatrices_DDRM.rectangle(lOut, lIn + 1, -INIT, INIT, random));
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        return cost(theta1.getDDRM(), theta2.getDDRM(), x.getDDRM(), y, lambda);
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        forward(theta1.getDDRM(), theta2.getDDRM(), x.getDDRM());
        backward(theta1.getDDRM(), theta2.getDDRM(), y, lambda);
        return new Gradients(Matrix.wrap(b.grad1.copy()), Matrix.wrap(b.grad2.copy()));
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        DMatrixRMaj t1 = theta1.getDDRM().copy();
        DMatrixRMaj t2 = theta2.getDDRM().copy();
        DMatrixRMaj n1 = t1.createLike();
        DMatrixRMaj n2 = t2.createLike();
        slopes(t1, n1, t1, t2, x.getDDRM(), y, lambda);
        slopes(t2, n2, t1, t2, x.getDDRM(), y, lambda);
        return new Gradients(Matrix.wrap(n1), Matrix.wrap(n2));
    }

    private void slopes(
            DMatrixRMaj moved, DMatrixRMaj out, DMatrixRMaj t1, DMatrixRMaj t2, DMatrixRMaj x, int[] y, double lambda) {
        for (int i = 0; i < moved.getNumElements(); i++) {
            double w = moved.data[i];
            moved.data[i] = w + EPS;
            double above = cost(t1, t2, x, y, lambda);
            moved.data[i] = w - EPS;
            double below = cost(t1, t2, x, y, lambda);
            moved.data[i] = w;
            out.data[i] = (above - below) / (EPS + EPS);
        }
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        DMatrixRMaj d1 = CommonOps_DDRM.subtract(n.theta1().getDDRM(), candidate.theta1().getDDRM(), null);
        DMatrixRMaj d2 = CommonOps_DDRM.subtract(n.theta2().getDDRM(), candidate.theta2().getDDRM(), null);
        return NormOps_DDRM.normF(d1) < 1e-5 && NormOps_DDRM.normF(d2) < 1e-5;
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        DMatrixRMaj t1 = theta1.getDDRM().copy();
        DMatrixRMaj t2 = theta2.getDDRM().copy();
        double[] cost = new double[steps];
        for (int i = 0; i < steps; i++) {
            cost[i] = cost(t1, t2, x.getDDRM(), y, lambda); // leaves a1, a2, a3 in the buffers
            backward(t1, t2, y, lambda);
            addEquals(t1, -alpha, b.grad1);
            addEquals(t2, -alpha, b.grad2);
        }
        return new Training(Matrix.wrap(t1), Matrix.wrap(t2), cost);
    }

    private void forward(DMatrixRMaj t1, DMatrixRMaj t2, DMatrixRMaj x) {
        if (b == null || !b.fits(x.numRows, x.numCols, t1.numRows, t2.numRows)) {
            b = new Buffers(x.numRows, x.numCols, t1.numRows, t2.numRows);
        }
        Buffers.besideOnes(x, b.a1);
        multTransB(b.a1, t1, b.z2);
        b.s2.setTo(b.z2);
        Buffers.logistic(b.s2);
        Buffers.besideOnes(b.s2, b.a2);
        multTransB(b.a2, t2, b.a3);
        Buffers.logistic(b.a3);
    }

    private void backward(DMatrixRMaj t1, DMatrixRMaj t2, int[] y, double lambda) {
        double m = y.length;
        b.delta3.setTo(b.a3);
        for (int i = 0; i < y.length; i++) {
            b.delta3.add(i, y[i] - 1, -1);
        }
        extract(t2, 0, t2.numRows, 1, t2.numCols, b.noBias2);
        mult(b.delta3, b.noBias2, b.delta2);
        logisticGradient(b.z2);
        elementMult(b.delta2, b.z2, b.delta2);
        multTransA(b.delta2, b.a1, b.grad1);
        multTransA(b.delta3, b.a2, b.grad2);
        addPenalty(b.grad1, t1, lambda, m);
        addPenalty(b.grad2, t2, lambda, m);
    }

    private static void addPenalty(DMatrixRMaj grad, DMatrixRMaj theta, double lambda, double m) {
        add(1 / m, grad, lambda / m, theta, grad);
        for (int i = 0; i < grad.numRows; i++) {
            grad.add(i, 0, -lambda / m * theta.get(i, 0));
        }
    }

    private double cost(DMatrixRMaj t1, DMatrixRMaj t2, DMatrixRMaj x, int[] y, double lambda) {
        forward(t1, t2, x);
        double sum = 0;
        int at = 0;
        for (int label : y) {
            for (int k = 1; k <= b.a3.numCols; k++) {
                double h = b.a3.data[at++];
                sum += label == k ? Math.log(h) : Math.log(1 - h);
            }
        }
        return -sum / y.length + lambda / (2.0 * y.length) * (squares(t1) + squares(t2));
    }

    private static double squares(DMatrixRMaj t) {
        DMatrixRMaj w = extract(t, 0, t.numRows, 1, t.numCols);
        double f = NormOps_DDRM.normF(w);
        return f * f;
    }

    private static void logisticGradient(DMatrixRMaj z) {
        DMatrixRMaj oneMinus = z.copy();
        scale(-1, oneMinus);
        Buffers.logistic(z);
        Buffers.logistic(oneMinus); // g(-z) = 1 - g(z)
        elementMult(z, oneMinus, z);
    }
}
