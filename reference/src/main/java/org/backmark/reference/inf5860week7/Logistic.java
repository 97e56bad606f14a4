package org.backmark.reference.inf5860week7;

import org.backmark.kit.Matrix;

/** The logistic function and its derivative, element by element; neither is NaN for any z that is a number (Part 1). */
final class Logistic {
    private Logistic() {}

    static Matrix sigmoid(Matrix z) {
        return z.map(Logistic::g);
    }

    static Matrix sigmoidGradient(Matrix z) {
        return z.map(value -> g(value) * (1 - g(value)));
    }

    private static double g(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
