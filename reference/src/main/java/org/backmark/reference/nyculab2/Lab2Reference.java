package org.backmark.reference.nyculab2;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.contract.nyculab2.Optimizer;
import org.backmark.contract.nyculab2.Points;
import org.backmark.contract.nyculab2.Training;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** The lab, solved with the given steps. */
public final class Lab2Reference implements Lab2 {
    private final Steps steps;

    /** The right solution. */
    public Lab2Reference() {
        this(Steps.right());
    }

    /**
     * A solution that is right but for the steps that have been replaced.
     *
     * @param steps replacements for steps of {@link Lab2Steps}
     */
    public Lab2Reference(Steps steps) {
        this.steps = Objects.requireNonNull(steps, "steps");
    }

    @Override
    public Points generateLinear(int n, Random random) {
        return steps.of(Lab2Steps.LINEAR).of(steps, n, random);
    }

    @Override
    public Points generateXorEasy() {
        return steps.of(Lab2Steps.XOR_EASY).get();
    }

    @Override
    public Matrix activation(Activation kind, Matrix z) {
        return steps.of(Lab2Steps.ACTIVATION).of(kind, z);
    }

    @Override
    public Matrix activationDerivative(Activation kind, Matrix z) {
        return steps.of(Lab2Steps.ACTIVATION_DERIVATIVE).of(kind, z);
    }

    @Override
    public Matrix forward(List<Matrix> w, Matrix x, Activation hidden) {
        return layers(new Lab2Problem(w, x, null, hidden)).a3();
    }

    @Override
    public List<Matrix> backward(List<Matrix> w, Matrix x, Matrix y, Activation hidden) {
        Lab2Problem at = new Lab2Problem(w, x, y, hidden);
        return steps.of(Lab2Steps.GRADIENTS).of(steps, at, layers(at));
    }

    @Override
    public double loss(Matrix prediction, Matrix y) {
        return steps.of(Lab2Steps.LOSS).applyAsDouble(prediction, y);
    }

    @Override
    public double accuracy(Matrix prediction, Matrix y) {
        return steps.of(Lab2Steps.ACCURACY).applyAsDouble(prediction, y);
    }

    @Override
    public List<Matrix> optimise(Optimizer kind, Matrix w, List<Matrix> gradients, Hyperparameters h) {
        return steps.of(Lab2Steps.PATH).of(steps, kind, w, gradients, h);
    }

    @Override
    public Training train(
            List<Matrix> w,
            Matrix x,
            Matrix y,
            Activation hidden,
            Optimizer kind,
            Hyperparameters h,
            int epochs,
            int batchSize,
            Random random,
            Appendable log) {
        TrainingPlan plan = new TrainingPlan(kind, h, epochs, batchSize, random);
        return steps.of(Lab2Steps.TRAIN).of(steps, new Lab2Problem(w, x, y, hidden), plan, log);
    }

    @Override
    public Matrix convolve(Matrix x, Matrix f) {
        return steps.of(Lab2Steps.CONVOLVE).apply(x, f);
    }

    @Override
    public Matrix convolutionInputGradient(Matrix dO, Matrix f) {
        return steps.of(Lab2Steps.CONVOLUTION_INPUT_GRADIENT).apply(dO, f);
    }

    @Override
    public Matrix convolutionFilterGradient(Matrix x, Matrix dO) {
        return steps.of(Lab2Steps.CONVOLUTION_FILTER_GRADIENT).apply(x, dO);
    }

    private Layers layers(Lab2Problem at) {
        return steps.of(Lab2Steps.FORWARD).of(steps, at);
    }
}
