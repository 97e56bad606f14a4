package org.backmark.reference.nyculab2;

import java.util.List;
import java.util.Random;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.contract.nyculab2.Training;
import org.backmark.kit.Matrix;

/**
 * Weights, samples and activation: what the loss and its gradients are computed at.
 *
 * @param w W1 (i, h1), W2 (h1, h2), W3 (h2, 1)
 * @param x (n, i)
 * @param y (n, 1), 0 or 1
 * @param hidden the activation of both hidden layers
 */
public record Lab2Problem(List<Matrix> w, Matrix x, Matrix y, Activation hidden) {

    /** The same problem at other weights, which are not copied. */
    public Lab2Problem withWeights(List<Matrix> weights) {
        return new Lab2Problem(weights, x, y, hidden);
    }

    /** The same problem with other samples, which are not copied. */
    public Lab2Problem withSamples(Matrix samples, Matrix labels) {
        return new Lab2Problem(w, samples, labels, hidden);
    }

    /** Asks a solution for the prediction. */
    public Matrix forward(Lab2 solution) {
        return solution.forward(w, x, hidden);
    }

    /** Asks a solution for the gradients. */
    public List<Matrix> backward(Lab2 solution) {
        return solution.backward(w, x, y, hidden);
    }

    /** Lets a solution train; what it logs is appended to the log. */
    public Training train(Lab2 solution, TrainingPlan plan, Appendable log) {
        return solution.train(
                w,
                x,
                y,
                hidden,
                plan.optimizer(),
                plan.hyperparameters(),
                plan.epochs(),
                plan.batchSize(),
                plan.random(),
                log);
    }

    /**
     * The gradients of the loss by central differences of a solution's forward pass and loss.
     *
     * @param solution only its {@code forward} and {@code loss} are asked
     * @return in the shapes of the weights; off by about 1e-9
     */
    public List<Matrix> centralDifferences(Lab2 solution) {
        return w.stream().map(matrix -> differences(matrix, solution)).toList();
    }

    private Matrix differences(Matrix matrix, Lab2 solution) {
        Matrix slopes = new Matrix(matrix.getNumRows(), matrix.getNumCols());
        for (int i = 0; i < matrix.getNumElements(); i++) {
            slopes.set(i, difference(matrix, i, solution));
        }
        return slopes;
    }

    /**
     * The slope of the loss at one weight, as in {@link #centralDifferences}.
     *
     * @param matrix one of {@link #w}
     * @param index the weight's
     */
    double difference(Matrix matrix, int index, Lab2 solution) {
        double epsilon = 1e-5;
        double above = lossWith(matrix, index, epsilon, solution);
        double below = lossWith(matrix, index, -epsilon, solution);
        return (above - below) / (2 * epsilon);
    }

    private double lossWith(Matrix matrix, int index, double change, Lab2 solution) {
        Matrix moved = matrix.copy();
        moved.set(index, moved.get(index) + change);
        Lab2Problem there = withWeights(
                w.stream().map(other -> other == matrix ? moved : other).toList());
        return solution.loss(there.forward(solution), y);
    }

    /**
     * A random problem of ordinary size, at which every activation is smooth and every gradient differs from 0.
     *
     * <p>The samples lie in [-1, 1]. Both hidden layers have values above and below 0, and none closer to it than 0.001.
     *
     * @param random where every number is drawn from
     * @param inputs i, at least 1
     * @param hidden1 h1, at least 2
     * @param hidden2 h2, at least 2
     * @param samples n, at least 1
     * @param hidden the activation of both hidden layers
     * @throws IllegalArgumentException if a size is too small
     */
    public static Lab2Problem random(
            Random random, int inputs, int hidden1, int hidden2, int samples, Activation hidden) {
        if (inputs < 1 || hidden1 < 2 || hidden2 < 2 || samples < 1) {
            throw new IllegalArgumentException("no such network: " + inputs + " inputs, hidden layers of " + hidden1
                    + " and " + hidden2 + " units, " + samples + " samples; needed are at least 1, 2, 2, 1");
        }
        while (true) {
            List<Matrix> w = List.of(
                    gaussian(random, inputs, hidden1),
                    gaussian(random, hidden1, hidden2),
                    gaussian(random, hidden2, 1));
            Matrix x = new Matrix(samples, inputs).map(zero -> 2 * random.nextDouble() - 1);
            Lab2Problem drawn = new Lab2Problem(w, x, labels(random, samples), hidden);
            if (drawn.isOrdinary()) {
                return drawn;
            }
        }
    }

    private static Matrix gaussian(Random random, int rows, int columns) {
        return new Matrix(rows, columns).map(zero -> random.nextGaussian() / Math.sqrt(rows) * 1.5);
    }

    /** Two samples or more have both labels. */
    private static Matrix labels(Random random, int samples) {
        int first = random.nextInt(2);
        Matrix y = new Matrix(samples, 1).map(zero -> random.nextInt(2));
        y.set(0, first);
        if (samples > 1) {
            y.set(1, 1 - first);
        }
        return y;
    }

    private boolean isOrdinary() {
        Matrix z1 = x.mult(w.get(0));
        Matrix z2 = Activations.activation(hidden, z1).mult(w.get(1));
        return isOrdinary(z1) && isOrdinary(z2);
    }

    private static boolean isOrdinary(Matrix z) {
        boolean above = false;
        boolean below = false;
        for (int i = 0; i < z.getNumElements(); i++) {
            above |= z.get(i) > 0;
            below |= z.get(i) < 0;
            if (Math.abs(z.get(i)) < 1e-3) {
                return false;
            }
        }
        return above && below;
    }
}
