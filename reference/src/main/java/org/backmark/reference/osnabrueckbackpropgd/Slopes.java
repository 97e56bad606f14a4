package org.backmark.reference.osnabrueckbackpropgd;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;

/** Slopes of what a student has answered, of which no formula is known: Richardson's extrapolation of central differences. */
final class Slopes {
    private static final int LEVELS = 6;
    private static final double STEP = 0.05;

    private Slopes() {}

    /** The derivative of f, to about twelve digits if f is smooth that far around. */
    static double of(DoubleUnaryOperator f, double at, double step) {
        double[] slopes = new double[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            double h = step / (1 << level);
            double slope = (f.applyAsDouble(at + h) - f.applyAsDouble(at - h)) / (2 * h);
            double factor = 1;
            for (int i = 0; i < level; i++) {
                factor *= 4;
                double finer = slope + (slope - slopes[i]) / (factor - 1);
                slopes[i] = slope;
                slope = finer;
            }
            slopes[level] = slope;
        }
        return slopes[LEVELS - 1];
    }

    /** The derivatives of a student's own loss with respect to each output (n). */
    static double[] ofLoss(CatsAndDogs student, double[] output, double[] target) {
        double[] slopes = new double[output.length];
        for (int i = 0; i < slopes.length; i++) {
            int changed = i;
            slopes[i] =
                    of(y -> student.loss(with(output, changed, y), target.clone()), output[i], stepWithin(output[i]));
        }
        return slopes;
    }

    // A cross-entropy ends at 0 and at 1.
    private static double stepWithin(double y) {
        double room = Math.min(y, 1 - y);
        return room > 0 ? Math.min(STEP, room / 4) : STEP;
    }

    /** The derivatives of a function of the weights (2). */
    static double[] ofWeights(ToDoubleFunction<double[]> f, double[] w) {
        double[] slopes = new double[w.length];
        for (int k = 0; k < slopes.length; k++) {
            int changed = k;
            slopes[k] = of(value -> f.applyAsDouble(with(w, changed, value)), w[k], STEP);
        }
        return slopes;
    }

    private static double[] with(double[] numbers, int place, double number) {
        double[] changed = numbers.clone();
        changed[place] = number;
        return changed;
    }
}
