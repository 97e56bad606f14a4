package org.backmark.tests.heidelbergbicsheet4;

import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.kit.Matrix;

/** Mistakes in 1d to 1f; backpropagation has its own way to do these here. */
final class WrongDeltas {
    private WrongDeltas() {}

    static Stream<WrongSolution> all() {
        return Stream.of(outputDelta(), hiddenDelta(), biasGradient()).flatMap(wrong -> wrong);
    }

    private interface Delta {
        Matrix of(Matrix first, Matrix second, Matrix v, Phi phi, Matrix right);
    }

    private static WrongSolution outputDelta(String mistake, Delta wrong) {
        return WrongSolution.of(mistake, new Delegate() {
            @Override
            public Matrix outputDelta(Matrix z, Matrix target, Matrix v, Phi phi) {
                return wrong.of(z, target, v, phi, super.outputDelta(z, target, v, phi));
            }
        });
    }

    private static Stream<WrongSolution> outputDelta() {
        return Stream.of(
                outputDelta("1d: the cost's sign", (z, target, v, phi, right) -> right.scale(-1))
                        .fails("outputDeltaByHand", "outputDeltasAgreeWithDifferences", "outputDeltasOfRandomLayers"),
                outputDelta("1d: no slope", (z, target, v, phi, right) -> target.minus(z))
                        .fails("outputDeltaByHand", "outputDeltasAgreeWithDifferences", "outputDeltasOfRandomLayers"),
                outputDelta(
                                "1d: the slope at z",
                                (z, target, v, phi, right) -> new Delegate().outputDelta(z, target, z, phi))
                        .fails("outputDeltaByHand", "outputDeltasAgreeWithDifferences", "outputDeltasOfRandomLayers"),
                outputDelta("1d: a little off", (z, target, v, phi, right) -> right.plus(1e-7))
                        .fails("outputDeltaByHand", "outputDeltasOfRandomLayers"),
                outputDelta("1d: into the target", (z, target, v, phi, right) -> {
                            target.setTo(right);
                            return target;
                        })
                        .fails("outputDeltaLeavesItsInputsAlone"));
    }

    private static WrongSolution hiddenDelta(String mistake, Delta wrong) {
        return WrongSolution.of(mistake, new Delegate() {
            @Override
            public Matrix hiddenDelta(Matrix wNext, Matrix deltaNext, Matrix v, Phi phi) {
                return wrong.of(wNext, deltaNext, v, phi, super.hiddenDelta(wNext, deltaNext, v, phi));
            }
        });
    }

    private static Stream<WrongSolution> hiddenDelta() {
        return Stream.of(
                hiddenDelta("1e: no slope", (w, delta, v, phi, right) -> w.multTransA(delta))
                        .fails("hiddenDeltaByHand", "hiddenDeltasAgreeWithDifferences", "hiddenDeltasOfRandomLayers"),
                hiddenDelta("1e: the cost's sign", (w, delta, v, phi, right) -> right.scale(-1))
                        .fails("hiddenDeltaByHand", "hiddenDeltasAgreeWithDifferences", "hiddenDeltasOfRandomLayers"),
                hiddenDelta(
                                "1e: RELU always",
                                (w, delta, v, phi, right) -> new Delegate().hiddenDelta(w, delta, v, Phi.RELU))
                        .fails("hiddenDeltaByHand", "hiddenDeltasAgreeWithDifferences", "hiddenDeltasOfRandomLayers"),
                hiddenDelta("1e: a little off", (w, delta, v, phi, right) -> right.plus(1e-7))
                        .fails("hiddenDeltaByHand", "hiddenDeltasOfRandomLayers"),
                hiddenDelta("1e: into the net inputs", (w, delta, v, phi, right) -> {
                            v.setTo(right);
                            return v;
                        })
                        .fails("hiddenDeltaLeavesItsInputsAlone"));
    }

    private static WrongSolution biasGradient(String mistake, BinaryOperator<Matrix> wrong) {
        return WrongSolution.of(mistake, new Delegate() {
            @Override
            public Matrix biasGradient(Matrix delta) {
                return wrong.apply(delta, super.biasGradient(delta));
            }
        });
    }

    private static Stream<WrongSolution> biasGradient() {
        return Stream.of(
                biasGradient("1f: a mean over the samples", (delta, right) -> right.divide(delta.getNumCols()))
                        .fails(
                                "biasGradientByHand",
                                "biasGradientsAgreeWithDifferences",
                                "biasGradientsOfRandomDeltas"),
                biasGradient("1f: the first sample alone", (delta, right) -> delta.cols(0, 1))
                        .fails(
                                "biasGradientByHand",
                                "biasGradientsAgreeWithDifferences",
                                "biasGradientsOfRandomDeltas"),
                biasGradient("1f: a row", (delta, right) -> right.transpose())
                        .fails(
                                "biasGradientByHand",
                                "biasGradientsAgreeWithDifferences",
                                "biasGradientsOfRandomDeltas"),
                biasGradient("1f: a little off", (delta, right) -> right.plus(1e-7))
                        .fails("biasGradientByHand", "biasGradientsOfRandomDeltas"),
                biasGradient("1f: into delta", (delta, right) -> {
                            delta.set(0, 0, right.get(0));
                            return right;
                        })
                        .fails("biasGradientLeavesItsInputAlone"));
    }
}
