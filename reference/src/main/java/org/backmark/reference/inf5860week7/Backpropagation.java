package org.backmark.reference.inf5860week7;

import java.util.function.UnaryOperator;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** From the output's error back to the gradients of the cost (Parts 3 and 5). */
final class Backpropagation {
    private Backpropagation() {}

    static Gradients gradients(Steps steps, Week7Problem at, Layers layers) {
        Matrix oneHot = steps.of(Week7Steps.ONE_HOT).of(at.y(), at.numLabels());
        Matrix delta3 = steps.of(Week7Steps.DELTA3).of(layers, oneHot);
        Matrix slope = steps.of(Week7Steps.HIDDEN_SLOPE).of(steps, layers);
        Matrix delta2 = steps.of(Week7Steps.DELTA2).of(delta3, at.theta2(), slope);
        Gradients penalty = steps.of(Week7Steps.PENALTY_GRADIENT).of(steps, at);
        return new Gradients(
                average(steps, at, delta2, layers.a1()).plus(penalty.theta1()),
                average(steps, at, delta3, layers.a2()).plus(penalty.theta2()));
    }

    private static Matrix average(Steps steps, Week7Problem at, Matrix delta, Matrix units) {
        Matrix sum = steps.of(Week7Steps.ACCUMULATE).apply(delta, units);
        return steps.of(Week7Steps.AVERAGE_GRADIENT).of(sum, at.samples());
    }

    static Matrix delta3(Layers layers, Matrix oneHot) {
        return layers.a3().minus(oneHot);
    }

    static Matrix hiddenSlope(Steps steps, Layers layers) {
        return steps.of(Week7Steps.SIGMOID_GRADIENT).apply(layers.z2());
    }

    static Matrix delta2(Matrix delta3, Matrix theta2, Matrix slope) {
        return delta3.mult(Bias.drop(theta2)).elementMult(slope);
    }

    static Matrix accumulate(Matrix delta, Matrix units) {
        return delta.multTransA(units);
    }

    static Matrix average(Matrix sum, int samples) {
        return sum.divide(samples);
    }

    static Gradients penaltyGradient(Steps steps, Week7Problem at) {
        double factor = steps.of(Week7Steps.DECAY_FACTOR).of(at.lambda(), at.samples());
        UnaryOperator<Matrix> weights = steps.of(Week7Steps.DECAY);
        return new Gradients(
                weights.apply(at.theta1()).scale(factor),
                weights.apply(at.theta2()).scale(factor));
    }

    /** The sheet prints lambda; only lambda/m makes it the derivative of the cost. */
    static double factor(double lambda, int samples) {
        return lambda / samples;
    }
}
