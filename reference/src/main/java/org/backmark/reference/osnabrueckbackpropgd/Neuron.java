package org.backmark.reference.osnabrueckbackpropgd;

import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** The neuron: output, loss and gradient. */
final class Neuron {
    private Neuron() {}

    static double logistic(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    static double logisticDerivative(double x) {
        double s = logistic(x);
        return s * (1 - s);
    }

    static double[] weightedSum(double[] w, Matrix x) {
        double[] z = new double[x.getNumCols()];
        for (int i = 0; i < z.length; i++) {
            z[i] = w[0] * x.get(0, i) + w[1] * x.get(1, i);
        }
        return z;
    }

    static double[] forward(Steps steps, double[] w, Matrix x) {
        return Vectors.map(steps.of(CatsAndDogsSteps.WEIGHTED_SUM).of(w, x), steps.of(CatsAndDogsSteps.LOGISTIC));
    }

    static double[] slopes(Steps steps, double[] w, Matrix x) {
        return Vectors.map(
                steps.of(CatsAndDogsSteps.WEIGHTED_SUM).of(w, x), steps.of(CatsAndDogsSteps.LOGISTIC_DERIVATIVE));
    }

    static double loss(double[] output, double[] target) {
        double sum = 0;
        for (int i = 0; i < target.length; i++) {
            sum += (output[i] - target[i]) * (output[i] - target[i]);
        }
        return sum;
    }

    /** The factor 2 is the square's. */
    static double[] error(double[] output, double[] target) {
        return Vectors.combine(output, target, (y, t) -> 2 * (y - t));
    }

    static double[] collect(Matrix x, double[] delta) {
        double[] gradient = new double[x.getNumRows()];
        for (int row = 0; row < gradient.length; row++) {
            for (int i = 0; i < delta.length; i++) {
                gradient[row] += x.get(row, i) * delta[i];
            }
        }
        return gradient;
    }

    static double[] gradient(Steps steps, AnimalsProblem at) {
        // Copies: an output that changes what it is given must not spoil more than its own task.
        double[] output = steps.of(CatsAndDogsSteps.FORWARD)
                .of(steps, at.w().clone(), at.x().copy());
        double[] error = steps.of(CatsAndDogsSteps.ERROR).apply(output, at.target());
        double[] slopes = steps.of(CatsAndDogsSteps.SLOPES).of(steps, at.w(), at.x());
        return steps.of(CatsAndDogsSteps.COLLECT).of(at.x(), Vectors.combine(error, slopes, (e, s) -> e * s));
    }
}
