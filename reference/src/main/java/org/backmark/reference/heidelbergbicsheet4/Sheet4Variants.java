package org.backmark.reference.heidelbergbicsheet4;

import java.util.LinkedHashMap;
import java.util.Map;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.kit.Matrix;
import org.backmark.reference.Step;
import org.backmark.reference.Steps;

/** Other ways to do the steps rightly: in another order, with another formula. */
final class Sheet4Variants {
    private Sheet4Variants() {}

    static Map<String, Object> all() {
        Map<String, Object> variants = new LinkedHashMap<>();
        variants.put(
                "the slope of RELU from the right at its kink",
                with(
                        Sheet4Steps.SLOPE,
                        (phi, v) -> phi == Phi.RELU ? v.map(value -> value >= 0 ? 1 : 0) : Activity.slope(phi, v)));
        variants.put("the logistic slope from its value", with(Sheet4Steps.SLOPE, (phi, v) -> {
            Matrix z = Activity.phi(phi, v);
            return phi == Phi.RELU ? Activity.slope(phi, v) : z.minus(z.elementMult(z));
        }));
        variants.put(
                "phi by tanh",
                with(
                        Sheet4Steps.PHI,
                        (phi, v) -> phi == Phi.RELU
                                ? v.map(value -> value > 0 ? value : 0)
                                : v.map(value -> (1 + Math.tanh(value / 2)) / 2)));
        variants.put("samples drawn by a product", with(Sheet4Steps.SAMPLE, (samples, random) ->
                (int) (random.nextDouble() * samples)));
        variants.put("the last sample first", with(Sheet4Steps.BIAS_GRADIENT, Sheet4Variants::lastSampleFirst));
        variants.put("sample by sample", with(Sheet4Steps.GRADIENTS, Sheet4Variants::sampleBySample));
        variants.put(
                "the last input first, then the bias", with(Sheet4Steps.NET_INPUT, Sheet4Variants::lastInputFirst));
        variants.put(
                "the output layer's step first, with old gradients", with(Sheet4Steps.UPDATE, (net, along, eta) -> {
                    Mlp output = new Mlp(
                            net.V(),
                            net.b(),
                            along.dW().scale(eta).plus(net.W()),
                            along.dc().scale(eta).plus(net.c()));
                    return new Mlp(
                            along.dV().scale(eta).plus(net.V()),
                            along.db().scale(eta).plus(net.b()),
                            output.W(),
                            output.c());
                }));
        variants.put("L by a product", with(Sheet4Steps.OBJECTIVE, (z, target) -> {
            Matrix error = target.minus(z);
            return -0.5 * error.multTransA(error).trace();
        }));
        return variants;
    }

    private static <T> Sheet4Reference with(Step<T> step, T other) {
        return new Sheet4Reference(Steps.right().with(step, other));
    }

    private static Matrix lastSampleFirst(Matrix delta) {
        Matrix sum = new Matrix(delta.getNumRows(), 1);
        for (int m = delta.getNumCols() - 1; m >= 0; m--) {
            sum = sum.plus(delta.cols(m, m + 1));
        }
        return sum;
    }

    private static LayerGradients sampleBySample(Steps steps, Sheet4Problem at) {
        LayerGradients sum = Backpropagation.gradients(steps, at.only(0));
        for (int m = 1; m < at.x().getNumCols(); m++) {
            LayerGradients one = Backpropagation.gradients(steps, at.only(m));
            sum = new LayerGradients(
                    sum.dV().plus(one.dV()),
                    sum.db().plus(one.db()),
                    sum.dW().plus(one.dW()),
                    sum.dc().plus(one.dc()));
        }
        return sum;
    }

    private static Matrix lastInputFirst(Matrix w, Matrix b, Matrix z) {
        Matrix v = new Matrix(w.getNumRows(), z.getNumCols());
        for (int i = 0; i < v.getNumRows(); i++) {
            for (int m = 0; m < v.getNumCols(); m++) {
                double sum = 0;
                for (int j = w.getNumCols() - 1; j >= 0; j--) {
                    sum += w.get(i, j) * z.get(j, m);
                }
                v.set(i, m, sum + b.get(i));
            }
        }
        return v;
    }
}
