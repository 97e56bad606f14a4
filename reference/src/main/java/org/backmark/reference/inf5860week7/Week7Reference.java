package org.backmark.reference.inf5860week7;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** The sheet, solved with the given steps. */
public final class Week7Reference implements Week7 {
    private final Steps steps;

    /** The right solution. */
    public Week7Reference() {
        this(Steps.right());
    }

    /**
     * A solution that is right but for the steps that have been replaced.
     *
     * @param steps replacements for steps of {@link Week7Steps}
     */
    public Week7Reference(Steps steps) {
        this.steps = Objects.requireNonNull(steps, "steps");
    }

    @Override
    public ReluNode reluByHand() {
        return steps.of(Week7Steps.RELU_NODE).of(0.5, 1, 1, 2);
    }

    @Override
    public List<Shape> netByHand() {
        return steps.of(Week7Steps.SHAPES).of(9, 3, 2, 6);
    }

    @Override
    public Matrix sigmoidGradient(Matrix z) {
        return steps.of(Week7Steps.SIGMOID_GRADIENT).apply(z);
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        return steps.of(Week7Steps.INITIAL_WEIGHTS).of(lIn, lOut, random);
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Week7Problem at = new Week7Problem(theta1, theta2, x, y, numLabels, lambda);
        return steps.of(Week7Steps.COST).of(steps, at, forward(at));
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Week7Problem at = new Week7Problem(theta1, theta2, x, y, numLabels, lambda);
        return steps.of(Week7Steps.GRADIENTS).of(steps, at, forward(at));
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Week7Problem at = new Week7Problem(theta1, theta2, x, y, numLabels, lambda);
        return steps.of(Week7Steps.NUMERICAL_GRADIENT).of(steps, at);
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients numerical = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return steps.of(Week7Steps.AGREE).test(candidate, numerical);
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        Week7Problem start = new Week7Problem(theta1, theta2, x, y, numLabels, lambda);
        return this.steps.of(Week7Steps.TRAIN).of(this.steps, start, alpha, steps);
    }

    private Layers forward(Week7Problem at) {
        return steps.of(Week7Steps.FORWARD).of(steps, at);
    }
}
