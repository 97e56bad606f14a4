package org.backmark.reference.augsburgtutorial04;

import java.util.LinkedList;
import java.util.List;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** From the output's error back to the gradients of the loss (Exercises 1 to 3). */
final class Backpropagation {
    private Backpropagation() {}

    static Parameters gradients(Steps steps, Parameters parameters, List<Matrix> activations, int[] y) {
        LinkedList<Matrix> ofWeights = new LinkedList<>();
        LinkedList<Matrix> ofBiases = new LinkedList<>();
        int n = parameters.layers();
        Matrix delta = steps.of(Tutorial04Steps.LAST_ERROR_TERM).of(steps, activations.get(n), y);
        for (int k = n; k >= 1; k--) {
            Matrix before = activations.get(k - 1);
            Matrix sum = steps.of(Tutorial04Steps.ACCUMULATE_WEIGHTS).apply(delta, before);
            ofWeights.addFirst(steps.of(Tutorial04Steps.AVERAGE_WEIGHTS).of(sum, y.length));
            Matrix sums = steps.of(Tutorial04Steps.ACCUMULATE_BIASES).apply(delta);
            ofBiases.addFirst(steps.of(Tutorial04Steps.AVERAGE_BIASES).of(sums, y.length));
            if (k > 1) {
                Matrix weights = parameters.weights().get(k - 1);
                delta = steps.of(Tutorial04Steps.HIDDEN_ERROR_TERM).of(steps, weights, delta, before);
            }
        }
        return new Parameters(ofWeights, ofBiases);
    }

    static Matrix oneHot(int[] y, int units) {
        Matrix result = new Matrix(units, y.length);
        for (int i = 0; i < y.length; i++) {
            result.set(y[i], i, 1);
        }
        return result;
    }

    static Matrix lastErrorTerm(Steps steps, Matrix h, int[] y) {
        return h.minus(steps.of(Tutorial04Steps.ONE_HOT).of(y, h.getNumRows()));
    }

    static Matrix delSigmoid(Matrix h) {
        return h.map(value -> value * (1 - value));
    }

    static Matrix hiddenErrorTerm(Steps steps, Matrix nextWeights, Matrix nextDelta, Matrix h) {
        return nextWeights
                .multTransA(nextDelta)
                .elementMult(steps.of(Tutorial04Steps.DEL_SIGMOID).apply(h));
    }

    static Matrix accumulateWeights(Matrix delta, Matrix before) {
        return delta.multTransB(before);
    }

    static Matrix accumulateBiases(Matrix delta) {
        Matrix sums = new Matrix(delta.getNumRows(), 1);
        for (int i = 0; i < delta.getNumRows(); i++) {
            for (int j = 0; j < delta.getNumCols(); j++) {
                sums.set(i, sums.get(i) + delta.get(i, j));
            }
        }
        return sums;
    }

    static Matrix average(Matrix sum, int samples) {
        return sum.divide(samples);
    }
}
