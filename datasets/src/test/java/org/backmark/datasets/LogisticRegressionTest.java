package org.backmark.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

/** The digits are neither trivial nor noise: a linear classifier learns them, but not all of them. */
class LogisticRegressionTest {
    private static final int TRAINING = 4000;
    private static final int EPOCHS = 30;
    private static final double PENALTY = 1e-4;

    @Test
    void aLogisticRegressionStaysBelow97PercentOnHeldOutDigits() {
        Week7Data data = Week7Data.bundledDigits();
        DMatrixRMaj weights = new DMatrixRMaj(Week7Data.LABELS, data.x().getNumCols() + 1);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            double rate = 0.1 / (1 + epoch);
            for (int sample = 0; sample < TRAINING; sample++) {
                step(weights, data, sample, rate);
            }
        }
        assertThat(accuracy(weights, data, 0, TRAINING)).as("training").isGreaterThan(0.95);
        assertThat(accuracy(weights, data, TRAINING, data.y().length))
                .as("held out")
                .isBetween(0.90, 0.97);
    }

    private static void step(DMatrixRMaj weights, Week7Data data, int sample, double rate) {
        double[] probabilities = softmax(scores(weights, data.x(), sample));
        int pixels = data.x().getNumCols();
        for (int label = 0; label < probabilities.length; label++) {
            double error = probabilities[label] - (data.y()[sample] == label + 1 ? 1 : 0);
            weights.add(label, pixels, -rate * error);
            for (int pixel = 0; pixel < pixels; pixel++) {
                double gradient =
                        error * data.x().unsafe_get(sample, pixel) + PENALTY * weights.unsafe_get(label, pixel);
                weights.add(label, pixel, -rate * gradient);
            }
        }
    }

    private static double accuracy(DMatrixRMaj weights, Week7Data data, int from, int to) {
        int right = 0;
        for (int sample = from; sample < to; sample++) {
            double[] scores = scores(weights, data.x(), sample);
            int best = 0;
            for (int label = 1; label < scores.length; label++) {
                best = scores[label] > scores[best] ? label : best;
            }
            right += data.y()[sample] == best + 1 ? 1 : 0;
        }
        return (double) right / (to - from);
    }

    private static double[] scores(DMatrixRMaj weights, DMatrixRMaj x, int sample) {
        double[] scores = new double[weights.getNumRows()];
        for (int label = 0; label < scores.length; label++) {
            scores[label] = weights.get(label, x.getNumCols());
            for (int pixel = 0; pixel < x.getNumCols(); pixel++) {
                scores[label] += weights.unsafe_get(label, pixel) * x.unsafe_get(sample, pixel);
            }
        }
        return scores;
    }

    private static double[] softmax(double[] scores) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            largest = Math.max(largest, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - largest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }
}
