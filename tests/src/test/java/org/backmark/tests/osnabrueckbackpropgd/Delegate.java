package org.backmark.tests.osnabrueckbackpropgd;

import java.util.Random;
import org.backmark.contract.osnabrueckbackpropgd.Animals;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.kit.Matrix;
import org.backmark.reference.osnabrueckbackpropgd.CatsAndDogsReference;

/** The right solution, for wrong ones to override a method of. */
class Delegate implements CatsAndDogs {
    private final CatsAndDogs right = new CatsAndDogsReference();

    @Override
    public double logisticDerivative(double x) {
        return right.logisticDerivative(x);
    }

    @Override
    public Animals sample(int each, Random random) {
        return right.sample(each, random);
    }

    @Override
    public Matrix normalize(Matrix x) {
        return right.normalize(x);
    }

    @Override
    public double[] targets(int cats, int dogs) {
        return right.targets(cats, dogs);
    }

    @Override
    public double[] forward(double[] w, Matrix x) {
        return right.forward(w, x);
    }

    @Override
    public double loss(double[] output, double[] target) {
        return right.loss(output, target);
    }

    @Override
    public double[] gradient(double[] w, Matrix x, double[] target) {
        return right.gradient(w, x, target);
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
        return right.descend(w, x, target, learningRate, momentum, batchSize, epochs, random);
    }
}
