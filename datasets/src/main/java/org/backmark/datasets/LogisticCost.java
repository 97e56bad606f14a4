package org.backmark.datasets;

import org.ejml.data.DMatrixRMaj;

/** The cost of a network with one hidden layer of logistic units, to see whether weights and samples belong together. */
final class LogisticCost {
    private LogisticCost() {}

    /**
     * INF5860, week 7, parts 3 and 5: the mean over the samples of the cross-entropy, and the penalty.
     *
     * @param x (samples, inputs)
     * @param y labels from 1
     */
    static double of(Weights weights, DMatrixRMaj x, int[] y, double lambda) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double[] hidden = layer(weights.theta1(), x.data, i * x.getNumCols());
            double[] output = layer(weights.theta2(), hidden, 0);
            for (int k = 0; k < output.length; k++) {
                sum -= Math.log(y[i] == k + 1 ? output[k] : 1 - output[k]);
            }
        }
        double squares = squares(weights.theta1()) + squares(weights.theta2());
        return sum / y.length + lambda / (2 * y.length) * squares;
    }

    private static double[] layer(DMatrixRMaj theta, double[] input, int from) {
        double[] output = new double[theta.getNumRows()];
        for (int j = 0; j < output.length; j++) {
            int row = j * theta.getNumCols();
            double z = theta.data[row];
            for (int i = 1; i < theta.getNumCols(); i++) {
                z += theta.data[row + i] * input[from + i - 1];
            }
            output[j] = 1 / (1 + Math.exp(-z));
        }
        return output;
    }

    private static double squares(DMatrixRMaj theta) {
        double sum = 0;
        for (int i = 0; i < theta.data.length; i++) {
            sum += i % theta.getNumCols() == 0 ? 0 : theta.data[i] * theta.data[i];
        }
        return sum;
    }
}
