package inf5860.week7;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {
    private static final double EPSILON = 1e-4;
    private static final DoubleUnaryOperator SIGMOID = z -> 1 / (1 + Math.exp(-z));

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
        return z.map(SIGMOID).map(s -> s * (1 - s));
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        Matrix weights = new Matrix(lOut, lIn + 1);
        for (int column = 0; column <= lIn; column++) {
            for (int row = 0; row < lOut; row++) {
                weights.set(row, column, 0.12 * (2 * random.nextDouble() - 1));
            }
        }
        return weights;
    }

    private Matrix layer(Matrix a, Matrix theta) {
        Matrix z = a.mult(theta.cols(1, theta.getNumCols()).transpose());
        for (int s = 0; s < z.getNumRows(); s++) {
            for (int u = 0; u < z.getNumCols(); u++) {
                z.set(s, u, SIGMOID.applyAsDouble(z.get(s, u) + theta.get(u, 0)));
            }
        }
        return z;
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix output = layer(layer(x, theta1), theta2);
        double logLikelihood = 0;
        for (int s = 0; s < y.length; s++) {
            for (int label = 1; label <= numLabels; label++) {
                double p = output.get(s, label - 1);
                logLikelihood += Math.log(label == y[s] ? p : 1 - p);
            }
        }
        return (lambda / 2 * (squares(theta1) + squares(theta2)) - logLikelihood) / y.length;
    }

    private double squares(Matrix theta) {
        double sum = 0;
        for (double[] row : theta.toArrays()) {
            for (int j = row.length - 1; j > 0; j--) {
                sum += row[j] * row[j];
            }
        }
        return sum;
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix hidden = layer(x, theta1);
        Matrix error = layer(hidden, theta2);
        for (int s = 0; s < y.length; s++) {
            error.set(s, y[s] - 1, error.get(s, y[s] - 1) - 1);
        }
        Matrix hiddenError = error.mult(theta2.cols(1, theta2.getNumCols()))
                .elementMult(hidden.map(a -> a * (1 - a)));
        return new Gradients(average(hiddenError, x, theta1, lambda), average(error, hidden, theta2, lambda));
    }

    private Matrix average(Matrix error, Matrix input, Matrix theta, double lambda) {
        double m = input.getNumRows();
        Matrix products = error.transpose().mult(input);
        Matrix gradient = theta.copy();
        for (int u = 0; u < theta.getNumRows(); u++) {
            gradient.set(u, 0, error.getColumn(u).elementSum() / m);
            for (int i = 1; i < theta.getNumCols(); i++) {
                gradient.set(u, i, (products.get(u, i - 1) + lambda * theta.get(u, i)) / m);
            }
        }
        return gradient;
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix slopes1 = theta1.copy();
        for (int i = 0; i < theta1.getNumElements(); i++) {
            slopes1.set(i, rise(theta1, i, t -> nnCostFunction(t, theta2, x, y, numLabels, lambda)) / EPSILON);
        }
        Matrix slopes2 = theta2.copy();
        for (int i = 0; i < theta2.getNumElements(); i++) {
            slopes2.set(i, rise(theta2, i, t -> nnCostFunction(theta1, t, x, y, numLabels, lambda)) / EPSILON);
        }
        return new Gradients(slopes1, slopes2);
    }

    private interface Cost {
        double at(Matrix theta);
    }

    /** How much the cost rises from a little below to a little above. */
    private double rise(Matrix theta, int i, Cost cost) {
        Matrix moved = theta.copy();
        moved.set(i, theta.get(i) + EPSILON);
        double above = cost.at(moved);
        moved.set(i, theta.get(i) - EPSILON);
        return above - cost.at(moved);
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        for (int i = 0; i < theta1.getNumElements(); i++) {
            double rise = rise(theta1, i, t -> nnCostFunction(t, theta2, x, y, numLabels, lambda));
            if (Math.abs(rise - 2 * EPSILON * candidate.theta1().get(i)) > 1e-9) {
                return false;
            }
        }
        for (int i = 0; i < theta2.getNumElements(); i++) {
            double rise = rise(theta2, i, t -> nnCostFunction(theta1, t, x, y, numLabels, lambda));
            if (Math.abs(rise - 2 * EPSILON * candidate.theta2().get(i)) > 1e-9) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        double[] cost = new double[steps];
        Matrix weights1 = theta1.copy();
        Matrix weights2 = theta2.copy();
        for (int step = 0; step < steps; step++) {
            cost[step] = nnCostFunction(weights1, weights2, x, y, numLabels, lambda);
            Gradients gradients = backprop(weights1, weights2, x, y, numLabels, lambda);
            weights1 = weights1.minus(gradients.theta1().scale(alpha));
            weights2 = weights2.minus(gradients.theta2().scale(alpha));
        }
        return new Training(weights1, weights2, cost);
    }
}
