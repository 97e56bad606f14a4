package org.backmark.reference.heidelbergbicsheet4;

import java.util.Objects;
import java.util.Random;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.contract.heidelbergbicsheet4.Training;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** The sheet, solved with the given steps. */
public final class Sheet4Reference implements Sheet4 {
    private final Steps steps;

    /** The right solution. */
    public Sheet4Reference() {
        this(Steps.right());
    }

    /**
     * A solution that is right but for the steps that have been replaced.
     *
     * @param steps replacements for steps of {@link Sheet4Steps}
     */
    public Sheet4Reference(Steps steps) {
        this.steps = Objects.requireNonNull(steps, "steps");
    }

    @Override
    public Matrix outputTerm(Matrix z, Matrix target) {
        return steps.of(Sheet4Steps.OUTPUT_TERM).apply(z, target);
    }

    @Override
    public Matrix layerJacobian(Matrix wNext, double[] vNext, Phi phi) {
        return steps.of(Sheet4Steps.LAYER_JACOBIAN).of(steps, wNext, vNext, phi);
    }

    @Override
    public double weightTerm(int j, int k, int i, double[] v, double[] zPrevious, Phi phi) {
        return steps.of(Sheet4Steps.WEIGHT_TERM).of(steps, j, k, i, v, zPrevious, phi);
    }

    @Override
    public Matrix outputDelta(Matrix z, Matrix target, Matrix v, Phi phi) {
        return steps.of(Sheet4Steps.OUTPUT_DELTA).of(steps, z, target, v, phi);
    }

    @Override
    public Matrix hiddenDelta(Matrix wNext, Matrix deltaNext, Matrix v, Phi phi) {
        return steps.of(Sheet4Steps.HIDDEN_DELTA).of(steps, wNext, deltaNext, v, phi);
    }

    @Override
    public Matrix biasGradient(Matrix delta) {
        return steps.of(Sheet4Steps.BIAS_GRADIENT).apply(delta);
    }

    @Override
    public LayerGradients backprop(Mlp net, Matrix x, Matrix target, Phi phi) {
        return steps.of(Sheet4Steps.GRADIENTS).of(steps, new Sheet4Problem(net, x, target, phi));
    }

    @Override
    public Training train(Mlp net, Matrix x, Matrix target, Phi phi, double eta, long iterations, Random random) {
        return steps.of(Sheet4Steps.TRAIN)
                .of(steps, new Sheet4Problem(net, x, target, phi), new AscentPlan(eta, iterations, random));
    }
}
