package org.backmark.reference.heidelbergbicsheet4;

import java.util.List;
import java.util.stream.Stream;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Training;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Sign;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Steps;

/** Slips in backpropagation and in training. */
final class NetworkSlips {
    private static final KnownSlip.In GRADIENTS = new KnownSlip.In("backprop", "2a");
    private static final KnownSlip.In TRAINING = new KnownSlip.In("recover", "2b");

    private NetworkSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.concat(gradients(), training());
    }

    private static Stream<KnownSlip> gradients() {
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

    private static Stream<KnownSlip> training() {
        return Stream.of(
                update(
                        "descent",
                        "The steps go against the gradient of L, and L falls; it is to be climbed.",
                        (net, gradients, eta) -> Ascent.update(net, gradients, -eta)),
                update("biases-stay", "The biases do not move.", (net, gradients, eta) -> {
                    Mlp moved = Ascent.update(net, gradients, eta);
                    return new Mlp(moved.V(), net.b(), moved.W(), net.c());
                }),
                update("hidden-layer-stays", "The hidden layer does not move.", (net, gradients, eta) -> {
                    Mlp moved = Ascent.update(net, gradients, eta);
                    return new Mlp(net.V(), net.b(), moved.W(), moved.c());
                }),
                update(
                        "no-rate",
                        "The steps do not depend on the learning rate.",
                        (net, gradients, eta) -> Ascent.update(net, gradients, 1)),
                TRAINING.slip(
                        "cost-noted",
                        "The cost -L is noted where L belongs, which is never above 0.",
                        Sheet4Steps.OBJECTIVE,
                        (z, target) -> -ForwardPass.objective(z, target)),
                TRAINING.slip(
                        "noted-after-the-step",
                        "L(t) is noted after the step; it must be that before.",
                        Sheet4Steps.TRAIN,
                        NetworkSlips::notedLate),
                TRAINING.slip(
                                "not-random",
                                "What comes of it does not depend on the random numbers that are given: the samples are"
                                        + " not drawn, or always in the same way.",
                                Sheet4Steps.SAMPLE,
                                (samples, random) -> 0)
                        .shownBy(Sign.NOT_RANDOM));
    }

    private static KnownSlip update(String name, String sentence, Sheet4Steps.Update wrong) {
        return TRAINING.slip(name, sentence, Sheet4Steps.UPDATE, wrong);
    }

    private static Training notedLate(Steps steps, Sheet4Problem start, AscentPlan plan) {
        Mlp net = start.net();
        double[] late = new double[Math.toIntExact(plan.iterations())];
        for (int t = 0; t < late.length; t++) {
            Sheet4Problem one =
                    start.only(steps.of(Sheet4Steps.SAMPLE).of(start.x().getNumCols(), plan.random()));
            LayerGradients gradients = steps.of(Sheet4Steps.GRADIENTS).of(steps, one.at(net));
            net = steps.of(Sheet4Steps.UPDATE).of(net, gradients, plan.eta());
            late[t] = one.at(net).objective();
        }
        return new Training(net, late);
    }

    private static LayerGradients scaled(LayerGradients gradients, double factor) {
        List<Matrix> parts =
                Parts.of(gradients).stream().map(part -> part.scale(factor)).toList();
        return Parts.gradients(parts);
    }
}
