package org.backmark.contract.osnabrueckbackpropgd;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.backmark.kit.Matrix;

/**
 * A solution that follows one convention, asked and answering as one that follows another.
 *
 * @param inner the solution
 * @param units from the outer convention to the inner
 * @param innerChoice what the solution has chosen
 * @param choice what it is seen to choose
 */
record InOtherUnits(CatsAndDogs inner, Units units, Choice innerChoice, Choice choice) implements CatsAndDogs {

    @Override
    public double logisticDerivative(double x) {
        return inner.logisticDerivative(x);
    }

    @Override
    public Animals sample(int each, Random random) {
        return inner.sample(each, random);
    }

    @Override
    public Matrix normalize(Matrix x) {
        return inner.normalize(x);
    }

    /** Numbers that are neither of the two targets stay what they are. */
    @Override
    public double[] targets(int cats, int dogs) {
        double[] targets = inner.targets(cats, dogs);
        return targets == null ? null : Arrays.stream(targets).map(this::target).toArray();
    }

    private double target(double inside) {
        if (inside == innerChoice.cat()) {
            return choice.cat();
        }
        return inside == innerChoice.dog() ? choice.dog() : inside;
    }

    @Override
    public double[] forward(double[] w, Matrix x) {
        return units.inverse().outputsIn(inner.forward(units.weightsIn(w), x));
    }

    @Override
    public double loss(double[] output, double[] target) {
        return units.lossesOut(inner.loss(units.outputsIn(output), units.outputsIn(target)))[0];
    }

    @Override
    public double[] gradient(double[] w, Matrix x, double[] target) {
        return units.gradientOut(inner.gradient(units.weightsIn(w), x, units.outputsIn(target)));
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
        Descent descent = inner.descend(
                units.weightsIn(w),
                x,
                units.outputsIn(target),
                units.rateIn(learningRate),
                momentum,
                batchSize,
                epochs,
                random);
        return descent == null ? null : new Descent(path(descent.path()), units.lossesOut(descent.loss()));
    }

    private List<double[]> path(List<double[]> path) {
        return path == null
                ? null
                : path.stream().map(units.inverse()::weightsIn).toList();
    }
}
