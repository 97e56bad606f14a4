package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.ejml.simple.SimpleMatrix;

/** Samples are columns here. I find W x easier to read than x W'. */
public final class Week7Solution implements Week7 {

    @Override
    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, 0.5, 1.0, 1.0, 2.0);
    }

    @Override
    public List<Shape> netByHand() {
        return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    @Override
    public Matrix sigmoidGradient(Matrix z) {
        // (1 - tanh(z/2)^2) / 4
        return z.map(v -> {
            double t = Math.tanh(v / 2);
            return (1 - t) * (1 + t) / 4;
        });
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        SimpleMatrix drawn = SimpleMatrix.random_DDRM(lOut, lIn + 1, -0.12, 0.12, random);
        return Matrix.wrap(drawn.getDDRM());
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix h = logistic(theta2.mult(onTopOnes(logistic(theta1.mult(onTopOnes(x.transpose()))))));
        double sum = 0;
        for (int k = 0; k < numLabels; k++) {
            for (int i = 0; i < y.length; i++) {
                // the probability given to what is the case
                double p = y[i] == k + 1 ? h.get(k, i) : 1 - h.get(k, i);
                sum += Math.log(p);
            }
        }
        double all = theta1.elementMult(theta1).elementSum() + theta2.elementMult(theta2).elementSum();
        Matrix b1 = theta1.getColumn(0);
        Matrix b2 = theta2.getColumn(0);
        double squares = all - b1.dot(b1) - b2.dot(b2);
        return (lambda * squares / 2 - sum) / y.length;
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix a1 = onTopOnes(x.transpose());
        Matrix z2 = theta1.mult(a1);
        Matrix a2 = onTopOnes(logistic(z2));
        Matrix delta3 = logistic(theta2.mult(a2));
        for (int i = 0; i < y.length; i++) {
            delta3.set(y[i] - 1, i, delta3.get(y[i] - 1, i) - 1);
        }
        // all rows, then the bias unit's is cut off
        Matrix wide = theta2.multTransA(delta3).elementMult(onTopOnes(sigmoidGradient(z2)));
        Matrix delta2 = wide.rows(1, wide.getNumRows());
        return new Gradients(
                mean(delta2.multTransB(a1), theta1, lambda, y.length),
                mean(delta3.multTransB(a2), theta2, lambda, y.length));
    }

    private static Matrix mean(Matrix sum, Matrix theta, double lambda, int m) {
        Matrix withPenalty = sum.plus(theta.scale(lambda)).divide(m);
        Matrix without = sum.getColumn(0).divide(m);
        withPenalty.insertIntoThis(0, 0, without);
        return withPenalty;
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix[] theta = {theta1.copy(), theta2.copy()};
        Matrix[] slope = {theta1.createLike(), theta2.createLike()};
        for (int l = 1; l >= 0; l--) {
            for (int i = slope[l].getNumElements() - 1; i >= 0; i--) {
                double before = theta[l].get(i);
                double[] j = new double[2];
                for (int side = 0; side < 2; side++) {
                    theta[l].set(i, before + (2 * side - 1) * 1e-4);
                    j[side] = nnCostFunction(theta[0], theta[1], x, y, numLabels, lambda);
                }
                theta[l].set(i, before);
                slope[l].set(i, (j[1] - j[0]) / 2e-4);
            }
        }
        return new Gradients(slope[0], slope[1]);
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        Matrix d1 = n.theta1().minus(candidate.theta1());
        Matrix d2 = n.theta2().minus(candidate.theta2());
        return d1.elementMaxAbs() <= 1e-5 && d2.elementMaxAbs() <= 1e-5;
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        double[] cost = new double[steps];
        Gradients at = new Gradients(theta1, theta2);
        for (int s = 0; s < steps; s++) {
            cost[s] = nnCostFunction(at.theta1(), at.theta2(), x, y, numLabels, lambda);
            Gradients d = backprop(at.theta1(), at.theta2(), x, y, numLabels, lambda);
            at = new Gradients(at.theta1().plus(-alpha, d.theta1()), at.theta2().plus(-alpha, d.theta2()));
        }
        return new Training(at.theta1(), at.theta2(), cost);
    }

    private static Matrix logistic(Matrix z) {
        return z.map(v -> 1 / (1 + Math.exp(-v)));
    }

    private static Matrix onTopOnes(Matrix a) {
        Matrix ones = new Matrix(1, a.getNumCols());
        ones.fill(1);
        return ones.concatRows(a);
    }
}
