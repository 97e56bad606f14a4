package org.backmark.tests.heidelbergbicsheet4;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.kit.Matrix;

/** Mistakes in 1a to 1c; nothing else is built on them. */
final class WrongTerms {
    private WrongTerms() {}

    static Stream<WrongSolution> all() {
        return Stream.of(outputTerm(), layerJacobian(), weightTerm()).flatMap(wrong -> wrong);
    }

    private interface OutputTerm {
        Matrix of(Matrix z, Matrix target, Matrix right);
    }

    private static WrongSolution outputTerm(String mistake, OutputTerm wrong) {
        return WrongSolution.of(mistake, new Delegate() {
            @Override
            public Matrix outputTerm(Matrix z, Matrix target) {
                return wrong.of(z, target, super.outputTerm(z, target));
            }
        });
    }

    private static Stream<WrongSolution> outputTerm() {
        return Stream.of(
                outputTerm("1a: the cost's sign", (z, target, right) -> right.scale(-1))
                        .fails("outputTermByHand", "outputTermsAgreeWithDifferences", "outputTermsOfRandomOutputs"),
                outputTerm("1a: a mean over the samples", (z, target, right) -> right.divide(z.getNumCols()))
                        .fails("outputTermByHand", "outputTermsAgreeWithDifferences", "outputTermsOfRandomOutputs"),
                outputTerm("1a: a little off", (z, target, right) -> right.plus(1e-7))
                        .fails("outputTermByHand", "outputTermsOfRandomOutputs"),
                outputTerm("1a: into z", (z, target, right) -> {
                            z.setTo(right);
                            return z;
                        })
                        .fails("outputTermLeavesItsInputsAlone"));
    }

    private interface Jacobian {
        Matrix of(Matrix wNext, double[] vNext, Phi phi, Matrix right);
    }

    private static WrongSolution layerJacobian(String mistake, Jacobian wrong) {
        return WrongSolution.of(mistake, new Delegate() {
            @Override
            public Matrix layerJacobian(Matrix wNext, double[] vNext, Phi phi) {
                return wrong.of(wNext, vNext, phi, super.layerJacobian(wNext, vNext, phi));
            }
        });
    }

    private static Stream<WrongSolution> layerJacobian() {
        return Stream.of(
                layerJacobian("1b: no slope", (w, v, phi, right) -> w.copy())
                        .fails("jacobianByHand", "jacobiansAgreeWithDifferences", "jacobiansOfRandomLayers"),
                layerJacobian("1b: transposed", (w, v, phi, right) -> right.transpose())
                        .fails("jacobianByHand", "jacobiansAgreeWithDifferences", "jacobiansOfRandomLayers"),
                layerJacobian(
                                "1b: LOGISTIC always",
                                (w, v, phi, right) -> new Delegate().layerJacobian(w, v, Phi.LOGISTIC))
                        .fails("jacobianByHand", "jacobiansAgreeWithDifferences", "jacobiansOfRandomLayers"),
                layerJacobian("1b: a little off", (w, v, phi, right) -> right.plus(1e-7))
                        .fails("jacobianByHand", "jacobiansOfRandomLayers"),
                layerJacobian("1b: into the net inputs", (w, v, phi, right) -> {
                            v[0]++;
                            return right;
                        })
                        .fails("jacobianLeavesItsInputsAlone"));
    }

    private interface WeightTerm {
        double of(int j, int k, int i, double[] v, double[] zPrevious, Phi phi);
    }

    private static WrongSolution weightTerm(String mistake, WeightTerm wrong) {
        return WrongSolution.of(mistake, new Delegate() {
            @Override
            public double weightTerm(int j, int k, int i, double[] v, double[] zPrevious, Phi phi) {
                return wrong.of(j, k, i, v, zPrevious, phi);
            }
        });
    }

    private static Stream<WrongSolution> weightTerm() {
        Delegate right = new Delegate();
        return Stream.of(
                weightTerm(
                                "1c: every weight acts on every unit",
                                (j, k, i, v, z, phi) -> right.weightTerm(j, j, i, v, z, phi))
                        .fails(
                                "weightTermOfAnotherUnitIsZero",
                                "weightTermsAgreeWithDifferences",
                                "weightTermsOfRandomLayers"),
                weightTerm("1c: no slope", (j, k, i, v, z, phi) -> j == k ? z[i] : 0)
                        .fails("weightTermByHand", "weightTermsAgreeWithDifferences", "weightTermsOfRandomLayers"),
                weightTerm("1c: the slope alone", (j, k, i, v, z, phi) -> right.weightTerm(j, k, i, v, z, phi) / z[i])
                        .fails(
                                "weightTermByHand",
                                "weightTermLeavesItsInputsAlone",
                                "weightTermsAgreeWithDifferences",
                                "weightTermsOfRandomLayers"),
                weightTerm("1c: a little off", (j, k, i, v, z, phi) -> right.weightTerm(j, k, i, v, z, phi) + 1e-7)
                        .fails("weightTermByHand", "weightTermOfAnotherUnitIsZero", "weightTermsOfRandomLayers"),
                weightTerm("1c: remembered by unit and weight", new WeightTerm() {
                            private final Map<String, Double> known = new HashMap<>();

                            @Override
                            public double of(int j, int k, int i, double[] v, double[] z, Phi phi) {
                                return known.computeIfAbsent(
                                        j + " " + k + " " + i + phi + v[0],
                                        key -> right.weightTerm(j, k, i, v, z, phi));
                            }
                        })
                        .fails("weightTermLeavesItsInputsAlone"));
    }
}
