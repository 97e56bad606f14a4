package org.backmark.reference.nyculab2;

import java.util.List;
import java.util.Random;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Points;
import org.backmark.contract.nyculab2.Training;
import org.backmark.kit.Matrix;

/**
 * Weights to start from, with which points can be learned.
 *
 * <p>Of random weights some lead to a poor minimum. With all samples in one batch, training is the same for everybody who does
 * it rightly; so where the right solution learns, every right solution does.
 */
public final class LearnableStart {
    private static final int HIDDEN = 8;
    private static final int ATTEMPTS = 20;

    private LearnableStart() {}

    /**
     * Draws weights from the normal distribution until the right solution learns the points from them.
     *
     * @param points what is to be learned
     * @param plan with all samples in one batch
     * @param threshold the accuracy to be reached, in percent
     * @param random where the weights are drawn from
     * @return two hidden layers of 8 logistic units; if the accuracy is beyond reach, the last of 20 attempts
     */
    public static Lab2Problem of(Points points, TrainingPlan plan, double threshold, Random random) {
        Lab2Problem start = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<Matrix> w = List.of(
                    gaussian(points.x().getNumCols(), HIDDEN, random),
                    gaussian(HIDDEN, HIDDEN, random),
                    gaussian(HIDDEN, 1, random));
            start = new Lab2Problem(w, points.x(), points.y(), Activation.SIGMOID);
            Training training = start.train(new Lab2Reference(), plan, new StringBuilder());
            if (Accuracy.percent(training.weights(), start) >= threshold) {
                break;
            }
        }
        return start;
    }

    private static Matrix gaussian(int rows, int columns, Random random) {
        return new Matrix(rows, columns).map(zero -> random.nextGaussian());
    }
}
