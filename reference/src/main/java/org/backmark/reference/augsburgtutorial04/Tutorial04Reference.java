package org.backmark.reference.augsburgtutorial04;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;
import org.backmark.kit.Stateful;
import org.backmark.reference.Steps;

/** The sheet, solved with the given steps; it keeps the network's state between calls. */
public final class Tutorial04Reference implements Tutorial04Network, Stateful {
    private final Steps steps;
    private Parameters parameters;
    private List<Matrix> activations;
    private Parameters gradients;
    private boolean stepIsDue;

    /** The right solution. */
    public Tutorial04Reference() {
        this(Steps.right());
    }

    /**
     * A solution that is right but for the steps that have been replaced.
     *
     * @param steps replacements for steps of {@link Tutorial04Steps}
     */
    public Tutorial04Reference(Steps steps) {
        this.steps = Objects.requireNonNull(steps, "steps");
    }

    @Override
    public Tutorial04Reference anew() {
        return new Tutorial04Reference(steps);
    }

    @Override
    public void setParameters(List<Matrix> weights, List<Matrix> biases) {
        begin(steps.of(Tutorial04Steps.TAKE).apply(new Parameters(weights, biases)));
    }

    private void begin(Parameters fresh) {
        parameters = fresh;
        activations = null;
        gradients = null;
        stepIsDue = false;
    }

    @Override
    public List<Matrix> weights() {
        return parameters().copy().weights();
    }

    @Override
    public List<Matrix> biases() {
        return parameters().copy().biases();
    }

    @Override
    public Matrix forward(Matrix x) {
        activations = steps.of(Tutorial04Steps.FORWARD).of(steps, parameters(), x);
        return activations.get(activations.size() - 1).copy();
    }

    @Override
    public Matrix lastErrorTerm(Matrix h, int[] y) {
        return steps.of(Tutorial04Steps.LAST_ERROR_TERM).of(steps, h, y);
    }

    @Override
    public Matrix delSigmoid(Matrix h) {
        return steps.of(Tutorial04Steps.DEL_SIGMOID).apply(h);
    }

    @Override
    public void backpropagate(int[] y) {
        parameters();
        steps.of(Tutorial04Steps.BACKPROPAGATION_GUARD)
                .check(activations != null, "there are no activations of these parameters: call forward first");
        gradients = steps.of(Tutorial04Steps.KEEP)
                .of(gradients, steps.of(Tutorial04Steps.GRADIENTS).of(steps, parameters, activations, y));
        stepIsDue = true;
    }

    @Override
    public List<Matrix> weightGradients() {
        return gradients().copy().weights();
    }

    @Override
    public List<Matrix> biasGradients() {
        return gradients().copy().biases();
    }

    @Override
    public void optimisationStep(double learningRate) {
        parameters();
        steps.of(Tutorial04Steps.STEP_GUARD)
                .check(stepIsDue, "there are no gradients of these parameters: call backpropagate first");
        parameters = steps.of(Tutorial04Steps.UPDATE).of(parameters, gradients, learningRate);
        activations = null;
        stepIsDue = false;
    }

    @Override
    public void train(Matrix x, int[] y, Matrix xTest, int[] yTest, double learningRate, int count, Appendable log) {
        Tutorial04Problem from = new Tutorial04Problem(parameters(), new Samples(x, y));
        begin(steps.of(Tutorial04Steps.TRAIN).of(steps, from, new Samples(xTest, yTest), learningRate, count, log));
    }

    @Override
    public void trainMiniBatches(
            Matrix x, int[] y, int batchSize, int epochs, double learningRate, Random random, Appendable log) {
        Tutorial04Problem from = new Tutorial04Problem(parameters(), new Samples(x, y));
        Tutorial04Steps.MiniBatches plan = new Tutorial04Steps.MiniBatches(batchSize, epochs);
        begin(steps.of(Tutorial04Steps.TRAIN_MINI_BATCHES).of(steps, from, plan, learningRate, random, log));
    }

    @Override
    public Matrix softmaxJacobian(double[] x) {
        Matrix column = new Matrix(x.length, 1);
        for (int i = 0; i < x.length; i++) {
            column.set(i, 0, x[i]);
        }
        Matrix h = steps.of(Tutorial04Steps.SOFTMAX).apply(column);
        return steps.of(Tutorial04Steps.SOFTMAX_JACOBIAN).apply(h);
    }

    private Parameters parameters() {
        require(parameters != null, "there are no parameters: call setParameters first");
        return parameters;
    }

    private Parameters gradients() {
        require(gradients != null, "there are no gradients: call backpropagate first");
        return gradients;
    }

    private static void require(boolean there, String otherwise) {
        if (!there) {
            throw new IllegalStateException(otherwise);
        }
    }
}
