package org.backmark.reference.osnabrueckbackpropgd;

import java.util.Objects;
import java.util.Random;
import org.backmark.contract.osnabrueckbackpropgd.Animals;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** The sheet, solved with the given steps. */
public final class CatsAndDogsReference implements CatsAndDogs {
    private final Steps steps;

    /** The right solution. */
    public CatsAndDogsReference() {
        this(Steps.right());
    }

    /**
     * A solution that is right but for the steps that have been replaced.
     *
     * @param steps replacements for steps of {@link CatsAndDogsSteps}
     */
    public CatsAndDogsReference(Steps steps) {
        this.steps = Objects.requireNonNull(steps, "steps");
    }

    @Override
    public double logisticDerivative(double x) {
        return steps.of(CatsAndDogsSteps.LOGISTIC_DERIVATIVE).applyAsDouble(x);
    }

    @Override
    public Animals sample(int each, Random random) {
        return steps.of(CatsAndDogsSteps.SAMPLE).of(steps, each, random);
    }

    @Override
    public Matrix normalize(Matrix x) {
        return steps.of(CatsAndDogsSteps.NORMALIZE).of(steps, x);
    }

    @Override
    public double[] targets(int cats, int dogs) {
        return steps.of(CatsAndDogsSteps.TARGETS).of(cats, dogs);
    }

    @Override
    public double[] forward(double[] w, Matrix x) {
        return steps.of(CatsAndDogsSteps.FORWARD).of(steps, w, x);
    }

    @Override
    public double loss(double[] output, double[] target) {
        return steps.of(CatsAndDogsSteps.LOSS).applyAsDouble(output, target);
    }

    @Override
    public double[] gradient(double[] w, Matrix x, double[] target) {
        return steps.of(CatsAndDogsSteps.GRADIENT).of(steps, new AnimalsProblem(w, x, target));
    }

    @Override
    public Descent descend(
            double[] w,
            Matrix x,
            double[] target,
            double learningRate,
            double momentum,
            int batchSize,
            int epochs,
            Random random) {
        DescentPlan plan = new DescentPlan(learningRate, momentum, batchSize, epochs, random);
        return steps.of(CatsAndDogsSteps.DESCEND).of(steps, new AnimalsProblem(w, x, target), plan);
    }
}
