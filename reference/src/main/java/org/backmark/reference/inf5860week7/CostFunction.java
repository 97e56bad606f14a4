package org.backmark.reference.inf5860week7;

import java.util.function.ToDoubleFunction;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** The cross-entropy with its penalty (Part 3). */
final class CostFunction {
    private CostFunction() {}

    static double cost(Steps steps, Week7Problem at, Layers layers) {
        Matrix oneHot = steps.of(Week7Steps.ONE_HOT).of(at.y(), at.numLabels());
        double sum = steps.of(Week7Steps.CROSS_ENTROPY).of(layers, oneHot);
        return steps.of(Week7Steps.AVERAGE_COST).of(sum, at.samples())
                + steps.of(Week7Steps.PENALTY).of(steps, at);
    }

    static Matrix oneHot(int[] y, int numLabels) {
        Matrix result = new Matrix(y.length, numLabels);
        for (int i = 0; i < y.length; i++) {
            result.set(i, y[i] - 1, 1);
        }
        return result;
    }

    static double crossEntropy(Layers layers, Matrix oneHot) {
        double sum = 0;
        for (int i = 0; i < oneHot.getNumElements(); i++) {
            double y = oneHot.get(i);
            double z = layers.z3().get(i);
            double a = layers.a3().get(i);
            // Where a is rounded to 0 or 1, its logarithm is z or -z to the last digit: finite, unlike log 0.
            double logOfOne = a > 0 ? Math.log(a) : z;
            double logOfZero = a < 1 ? Math.log(1 - a) : -z;
            sum -= y * logOfOne + (1 - y) * logOfZero;
        }
        return sum;
    }

    static double average(double sum, int samples) {
        return sum / samples;
    }

    static double penalty(Steps steps, Week7Problem at) {
        ToDoubleFunction<Matrix> squares = steps.of(Week7Steps.SQUARES);
        return steps.of(Week7Steps.PENALTY_FACTOR).of(at.lambda(), at.samples())
                * (squares.applyAsDouble(at.theta1()) + squares.applyAsDouble(at.theta2()));
    }

    static double factor(double lambda, int samples) {
        return lambda / (2 * samples);
    }

    static double squares(Matrix theta) {
        Matrix weights = Bias.drop(theta);
        return weights.elementMult(weights).elementSum();
    }
}
