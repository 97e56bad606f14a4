package org.backmark.tests.heidelbergbicsheet4;

import java.util.List;
import java.util.stream.Stream;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.kit.Matrix;
import org.backmark.reference.heidelbergbicsheet4.Parts;
import org.backmark.reference.heidelbergbicsheet4.Sheet4Problem;

/** Mistakes in 2a; training has its own way to the gradients here. */
final class WrongGradients {
    private WrongGradients() {}

    private interface Backprop {
        LayerGradients of(Sheet4Problem at, LayerGradients right);
    }

    private static WrongSolution backprop(String mistake, Backprop wrong) {
        return WrongSolution.of(mistake, new Delegate() {
            @Override
            public LayerGradients backprop(Mlp net, Matrix x, Matrix target, Phi phi) {
                return wrong.of(new Sheet4Problem(net, x, target, phi), super.backprop(net, x, target, phi));
            }
        });
    }

    static Stream<WrongSolution> all() {
        return Stream.of(
                backprop("2a: the cost's gradient", (at, right) -> scaled(right, -1))
                        .fails(
                                "theXorNetworkHasNoGradient",
                                "gradientsAgreeWithDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfOneUnit",
                                "gradientsOfRandomNetworks",
                                "gradientsOfTheDebugNetwork"),
                backprop(
                                "2a: a mean over the samples",
                                (at, right) -> scaled(right, 1.0 / at.x().getNumCols()))
                        .fails(
                                "theXorNetworkHasNoGradient",
                                "gradientsAgreeWithDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfOneUnit",
                                "gradientsOfRandomNetworks",
                                "gradientsOfTheDebugNetwork"),
                backprop("2a: differences of L", (at, right) -> at.centralDifferences())
                        .fails("gradientsHaveThePrecisionOfBackpropagation", "theXorNetworkHasNoGradient"),
                backprop("2a: off in the tenth digit", (at, right) -> scaled(right, 1 + 1e-10))
                        .fails("gradientsHaveThePrecisionOfBackpropagation"),
                backprop(
                                "2a: never quite nothing",
                                (at, right) -> new LayerGradients(
                                        right.dV(),
                                        right.db(),
                                        right.dW(),
                                        right.dc().plus(1e-15)))
                        .fails("theXorNetworkHasNoGradient"),
                backprop("2a: two samples at least", (at, right) -> at.x().getNumCols() == 1 ? scaled(right, 2) : right)
                        .fails("gradientsOfOneSampleAndOfOneUnit"),
                backprop(
                                "2a: biases forgotten",
                                (at, right) -> new LayerGradients(
                                        right.dV(),
                                        right.db().scale(0),
                                        right.dW(),
                                        right.dc().scale(0)))
                        .fails(
                                "theXorNetworkHasNoGradient",
                                "backpropLeavesItsInputsAlone",
                                "gradientsAgreeWithDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfOneUnit",
                                "gradientsOfRandomNetworks",
                                "gradientsOfTheDebugNetwork"),
                backprop(
                                "2a: W's part transposed",
                                (at, right) -> new LayerGradients(
                                        right.dV(), right.db(), right.dW().transpose(), right.dc()))
                        .fails(
                                "backpropLeavesItsInputsAlone",
                                "gradientsAgreeWithDifferences",
                                "gradientsHaveThePrecisionOfBackpropagation",
                                "gradientsOfOneSampleAndOfOneUnit",
                                "gradientsOfRandomNetworks",
                                "gradientsOfTheDebugNetwork",
                                "theXorNetworkHasNoGradient"),
                backprop("2a: into x", (at, right) -> {
                            at.x().set(0, 0, 5);
                            return right;
                        })
                        .fails("backpropLeavesItsInputsAlone"));
    }

    private static LayerGradients scaled(LayerGradients gradients, double factor) {
        List<Matrix> parts =
                Parts.of(gradients).stream().map(part -> part.scale(factor)).toList();
        return Parts.gradients(parts);
    }
}
