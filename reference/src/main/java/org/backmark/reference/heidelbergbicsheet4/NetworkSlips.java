package org.backmark.reference.heidelbergbicsheet4;

import java.util.List;
import java.util.stream.Stream;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.kit.Matrix;
import org.backmark.reference.KnownSlip;

/** Slips in backpropagation. */
final class NetworkSlips {
    private static final KnownSlip.In GRADIENTS = new KnownSlip.In("backprop", "2a");

    private NetworkSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.of(
                gradients(
                        "cost",
                        "The gradient is that of the cost -L; the sheet's L is climbed.",
                        (steps, at) -> scaled(Backpropagation.gradients(steps, at), -1)),
                gradients(
                        "mean",
                        "The gradient is a mean over the samples; L is a sum.",
                        (steps, at) -> scaled(
                                Backpropagation.gradients(steps, at),
                                1.0 / at.x().getNumCols())),
                gradients("biases-forgotten", "The gradients of the biases are 0.", (steps, at) -> {
                    LayerGradients right = Backpropagation.gradients(steps, at);
                    return new LayerGradients(
                            right.dV(),
                            right.db().scale(0),
                            right.dW(),
                            right.dc().scale(0));
                }),
                GRADIENTS.slip(
                        "biases-left-out",
                        "The biases have no part in the forward pass.",
                        Sheet4Steps.NET_INPUT,
                        (w, b, z) -> w.mult(z)),
                GRADIENTS.slip(
                        "net-input-for-activity",
                        "The gradient of W is made with the net inputs of the hidden units, not with their activities.",
                        Sheet4Steps.GRADIENTS,
                        (steps, at) -> {
                            LayerGradients right = Backpropagation.gradients(steps, at);
                            Layers layers = at.layers();
                            Matrix delta =
                                    Terms.outputDelta(steps, layers.outputZ(), at.target(), layers.outputV(), at.phi());
                            return new LayerGradients(
                                    right.dV(), right.db(), delta.multTransB(layers.hiddenV()), right.dc());
                        }));
    }

    private static KnownSlip gradients(String name, String sentence, Sheet4Steps.Gradients wrong) {
        return GRADIENTS.slip(name, sentence, Sheet4Steps.GRADIENTS, wrong);
    }

    private static LayerGradients scaled(LayerGradients gradients, double factor) {
        List<Matrix> parts =
                Parts.of(gradients).stream().map(part -> part.scale(factor)).toList();
        return Parts.gradients(parts);
    }
}
