package org.backmark.reference.inf5860week7;

import java.util.LinkedHashMap;
import java.util.Map;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** Other ways to do the steps rightly: in loops, in another order, with another formula. */
final class Week7Variants {
    private Week7Variants() {}

    static Map<String, Object> all() {
        Steps right = Steps.right();
        Map<String, Object> variants = new LinkedHashMap<>();
        variants.put(
                "g(z) g(-z)",
                new Week7Reference(right.with(
                        Week7Steps.SIGMOID_GRADIENT,
                        z -> Logistic.sigmoid(z).elementMult(Logistic.sigmoid(z.negative())))));
        variants.put(
                "g by tanh",
                new Week7Reference(right.with(Week7Steps.SIGMOID, z -> z.map(x -> (1 + Math.tanh(x / 2)) / 2))));
        variants.put(
                "cross-entropy of z, by log(1 + exp)",
                new Week7Reference(right.with(Week7Steps.CROSS_ENTROPY, Week7Variants::ofLogits)));
        variants.put(
                "gradients sample by sample, the last first",
                new Week7Reference(right.with(Week7Steps.ACCUMULATE, Week7Variants::backwards)));
        variants.put(
                "averages as factors of 1/m",
                new Week7Reference(right.with(Week7Steps.AVERAGE_GRADIENT, (sum, m) -> sum.scale(1.0 / m))
                        .with(Week7Steps.AVERAGE_COST, (sum, m) -> 1.0 / m * sum)));
        variants.put(
                "the bias dropped after the product",
                new Week7Reference(right.with(
                        Week7Steps.DELTA2,
                        (delta3, theta2, slope) ->
                                Bias.drop(delta3.mult(theta2)).elementMult(slope))));
        variants.put(
                "squares summed in a loop", new Week7Reference(right.with(Week7Steps.SQUARES, Week7Variants::squares)));
        variants.put(
                "all of theta decayed, the bias put back",
                new Week7Reference(right.with(Week7Steps.DECAY, theta -> theta.minus(theta.minus(Bias.clear(theta))))));
        variants.put("epsilon 3e-5", new Week7Reference(right.with(Week7Steps.DIFFERENCE, (theta, index, cost) -> {
            double weight = theta.get(index);
            theta.set(index, weight - 3e-5);
            double below = cost.getAsDouble();
            theta.set(index, weight + 3e-5);
            double above = cost.getAsDouble();
            theta.set(index, weight);
            return (above - below) / 6e-5;
        })));
        variants.put(
                "weights drawn about one half, then scaled",
                new Week7Reference(right.with(
                        Week7Steps.INITIAL_WEIGHTS,
                        (lIn, lOut, random) ->
                                new Matrix(lOut, 1 + lIn).map(zero -> (random.nextDouble() - 0.5) * 0.24))));
        return variants;
    }

    private static double ofLogits(Layers layers, Matrix y) {
        double sum = 0;
        for (int i = y.getNumElements() - 1; i >= 0; i--) {
            double z = layers.z3().get(i);
            sum += Math.max(z, 0) - z * y.get(i) + Math.log1p(Math.exp(-Math.abs(z)));
        }
        return sum;
    }

    private static Matrix backwards(Matrix delta, Matrix units) {
        Matrix sum = new Matrix(delta.getNumCols(), units.getNumCols());
        for (int i = delta.getNumRows() - 1; i >= 0; i--) {
            sum = sum.plus(delta.rows(i, i + 1).multTransA(units.rows(i, i + 1)));
        }
        return sum;
    }

    private static double squares(Matrix theta) {
        double sum = 0;
        for (int j = 1; j < theta.getNumCols(); j++) {
            for (int i = 0; i < theta.getNumRows(); i++) {
                sum += Math.pow(theta.get(i, j), 2);
            }
        }
        return sum;
    }
}
