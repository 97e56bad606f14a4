package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

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
        // TODO Auto-generated method stub
        return null;
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        Matrix w = new Matrix(lOut, 1 + lIn);
        for (int i = 0; i < lOut; i++) {
            for (int j = 0; j < 1 + lIn; j++) {
                w.set(i, j, 0.24 * random.nextDouble() - 0.12);
            }
        }
        return w;
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        int m = x.getNumRows();
        double cost = 0;
        for (int s = 0; s < m; s++) {
            double[] a2 = new double[theta1.getNumRows()];
            for (int j = 0; j < a2.length; j++) {
                double z = theta1.get(j, 0);
                for (int i = 0; i < x.getNumCols(); i++) {
                    z += theta1.get(j, i + 1) * x.get(s, i);
                }
                a2[j] = 1 / (1 + Math.exp(-z));
            }
            for (int k = 0; k < numLabels; k++) {
                double z = theta2.get(k, 0);
                for (int j = 0; j < a2.length; j++) {
                    z += theta2.get(k, j + 1) * a2[j];
                }
                double h = 1 / (1 + Math.exp(-z));
                cost -= y[s] == k + 1 ? Math.log(h) : Math.log(1 - h);
            }
        }
        double reg = 0;
        for (int j = 0; j < theta1.getNumRows(); j++) {
            for (int i = 1; i < theta1.getNumCols(); i++) {
                reg += theta1.get(j, i) * theta1.get(j, i);
            }
        }
        for (int j = 0; j < theta2.getNumRows(); j++) {
            for (int i = 1; i < theta2.getNumCols(); i++) {
                reg += theta2.get(j, i) * theta2.get(j, i);
            }
        }
        return cost / m + lambda / (2 * m) * reg;
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        // TODO Auto-generated method stub
        return null;
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        return new Gradients(null, null);
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        return agrees(theta1, candidate.theta1(), t -> nnCostFunction(t, theta2, x, y, numLabels, lambda))
                && agrees(theta2, candidate.theta2(), t -> nnCostFunction(theta1, t, x, y, numLabels, lambda));
    }

    private boolean agrees(Matrix theta, Matrix gradient, java.util.function.ToDoubleFunction<Matrix> cost) {
        for (int i = 0; i < theta.getNumElements(); i++) {
            Matrix up = theta.copy();
            Matrix down = theta.copy();
            up.set(i, up.get(i) + 1e-4);
            down.set(i, down.get(i) - 1e-4);
            double slope = (cost.applyAsDouble(up) - cost.applyAsDouble(down)) / 2e-4;
            if (Math.abs(slope - gradient.get(i)) > 1e-6) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        // TODO Auto-generated method stub
        return null;
    }
}
