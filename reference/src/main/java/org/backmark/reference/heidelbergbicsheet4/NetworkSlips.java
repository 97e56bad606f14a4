package org.backmark.reference.heidelbergbicsheet4;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Sign;
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
                        }),
                gradients("last-sample", "The gradients are those of the last sample alone.", (steps, at) -> {
                    int last = at.x().getNumCols() - 1;
                    return Backpropagation.gradients(steps, at.only(last));
                }),
                gradients(
                                "numerical",
                                "The gradients are made of differences of L: right, but not backpropagation, which is more"
                                        + " precise.",
                                (steps, at) -> at.centralDifferences())
                        .shownBy(Sign.NUMERICAL),
                gradients(
                                "float",
                                "The gradients are computed with float; only double is precise enough.",
                                (steps, at) -> changed(
                                        Backpropagation.gradients(steps, at),
                                        part -> part.map(number -> (float) number)))
                        .shownBy(Sign.SINGLE_PRECISION));
    }

    private static KnownSlip gradients(String name, String sentence, Sheet4Steps.Gradients wrong) {
        return GRADIENTS.slip(name, sentence, Sheet4Steps.GRADIENTS, wrong);
    }

    private static LayerGradients scaled(LayerGradients gradients, double factor) {
        return changed(gradients, part -> part.scale(factor));
    }

    private static LayerGradients changed(LayerGradients gradients, UnaryOperator<Matrix> change) {
        return Parts.gradients(Parts.of(gradients).stream().map(change).toList());
    }
}
