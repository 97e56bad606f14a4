package org.backmark.tests.nyculab2;

import java.util.List;
import java.util.Random;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.contract.nyculab2.Optimizer;
import org.backmark.contract.nyculab2.Points;
import org.backmark.contract.nyculab2.Training;
import org.backmark.kit.Matrix;
import org.backmark.reference.nyculab2.Lab2Reference;

/** The right solution, for wrong ones to override a method of. */
class Delegate implements Lab2 {
    private final Lab2 right = new Lab2Reference();

    @Override
    public Points generateLinear(int n, Random random) {
        return right.generateLinear(n, random);
    }

    @Override
    public Points generateXorEasy() {
        return right.generateXorEasy();
    }

    @Override
    public Matrix activation(Activation kind, Matrix z) {
        return right.activation(kind, z);
    }

    @Override
    public Matrix activationDerivative(Activation kind, Matrix z) {
        return right.activationDerivative(kind, z);
    }

    @Override
    public Matrix forward(List<Matrix> w, Matrix x, Activation hidden) {
        return right.forward(w, x, hidden);
    }

    @Override
    public List<Matrix> backward(List<Matrix> w, Matrix x, Matrix y, Activation hidden) {
        return right.backward(w, x, y, hidden);
    }

    @Override
    public double loss(Matrix prediction, Matrix y) {
        return right.loss(prediction, y);
    }

    @Override
    public double accuracy(Matrix prediction, Matrix y) {
        return right.accuracy(prediction, y);
    }

    @Override
    public List<Matrix> optimise(Optimizer kind, Matrix w, List<Matrix> gradients, Hyperparameters h) {
        return right.optimise(kind, w, gradients, h);
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
        return right.train(w, x, y, hidden, kind, h, epochs, batchSize, random, log);
    }

    @Override
    public Matrix convolve(Matrix x, Matrix f) {
        return right.convolve(x, f);
    }

    @Override
    public Matrix convolutionInputGradient(Matrix dO, Matrix f) {
        return right.convolutionInputGradient(dO, f);
    }

    @Override
    public Matrix convolutionFilterGradient(Matrix x, Matrix dO) {
        return right.convolutionFilterGradient(x, dO);
    }
}
