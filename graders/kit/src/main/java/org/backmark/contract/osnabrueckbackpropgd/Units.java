package org.backmark.contract.osnabrueckbackpropgd;

import java.util.Arrays;

/**
 * How the numbers of one solution become those of another that sees the same.
 *
 * @param weight the factor of the weights on the way in
 * @param width the factor of outputs and targets on the way in
 * @param lowest what is added to outputs and targets then
 * @param loss the factor of a loss on the way out
 */
record Units(double weight, double width, double lowest, double loss) {

    /** The other way round. */
    Units inverse() {
        return new Units(1 / weight, 1 / width, -lowest / width, 1 / loss);
    }

    double[] weightsIn(double[] w) {
        return linear(w, weight, 0);
    }

    double[] outputsIn(double[] y) {
        return linear(y, width, lowest);
    }

    double[] lossesOut(double... losses) {
        return linear(losses, loss, 0);
    }

    /** The chain rule: weights have grown on the way in. */
    double[] gradientOut(double[] gradient) {
        return linear(gradient, loss * weight, 0);
    }

    /** The learning rate that makes the same step. */
    double rateIn(double rate) {
        return rate * loss * weight * weight;
    }

    private static double[] linear(double[] numbers, double factor, double addend) {
        return numbers == null
                ? null
                : Arrays.stream(numbers).map(number -> factor * number + addend).toArray();
    }
}
