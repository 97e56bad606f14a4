package org.backmark.tests.heidelbergbicsheet4;

import java.util.Random;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.contract.heidelbergbicsheet4.Training;
import org.backmark.kit.Matrix;
import org.backmark.reference.heidelbergbicsheet4.Sheet4Reference;

/** The right solution, for wrong ones to override a method of. */
class Delegate implements Sheet4 {
    private final Sheet4 right = new Sheet4Reference();

    @Override
    public Matrix outputTerm(Matrix z, Matrix target) {
        return right.outputTerm(z, target);
    }

    @Override
    public Matrix layerJacobian(Matrix wNext, double[] vNext, Phi phi) {
        return right.layerJacobian(wNext, vNext, phi);
    }

    @Override
    public double weightTerm(int j, int k, int i, double[] v, double[] zPrevious, Phi phi) {
        return right.weightTerm(j, k, i, v, zPrevious, phi);
    }

    @Override
    public Matrix outputDelta(Matrix z, Matrix target, Matrix v, Phi phi) {
        return right.outputDelta(z, target, v, phi);
    }

    @Override
    public Matrix hiddenDelta(Matrix wNext, Matrix deltaNext, Matrix v, Phi phi) {
        return right.hiddenDelta(wNext, deltaNext, v, phi);
    }

    @Override
    public Matrix biasGradient(Matrix delta) {
        return right.biasGradient(delta);
    }

    @Override
    public LayerGradients backprop(Mlp net, Matrix x, Matrix target, Phi phi) {
        return right.backprop(net, x, target, phi);
    }

    @Override
    public Training train(Mlp net, Matrix x, Matrix target, Phi phi, double eta, long iterations, Random random) {
        return right.train(net, x, target, phi, eta, iterations, random);
    }
}
