package org.backmark.reference.heidelbergbicsheet4;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Steps;

/** Slips in backpropagation. */
final class NetworkSlips {
    private static final KnownSlip.In GRADIENTS = new KnownSlip.In("backprop", "2a");
    private static final double HALF = 0.5;

    private NetworkSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.of(
                        whole(),
                        biases(),
                        TermSlips.ofSlope(
                                GRADIENTS,
                                Sheet4Steps.GRADIENTS,
                                slopes -> (steps, at) -> Backpropagation.gradients(slopes.apply(steps), at)),
                        oneLayer())
                .flatMap(slips -> slips);
    }

    private static Stream<KnownSlip> whole() {
        return Stream.of(
                GRADIENTS
                        .slip(
                                "cost",
                                "The gradient is that of the cost -L; the sheet's L is climbed.",
                                steps -> TermSlips.rightlyTrained(steps)
                                        .with(
                                                Sheet4Steps.GRADIENTS,
                                                (now, at) -> scaled(Backpropagation.gradients(now, at), -1)))
                        .keeping(TermSlips.SIGN),
                gradients(
                        "twice",
                        "The gradient is twice as large as it should be: L has a factor 1/2.",
                        (steps, at) -> scaled(Backpropagation.gradients(steps, at), 2)),
                gradients(
                        "mean",
                        "The gradient is a mean over the samples; L is a sum.",
                        (steps, at) -> scaled(
                                Backpropagation.gradients(steps, at),
                                1.0 / at.x().getNumCols())),
                GRADIENTS.slip(
                        "mean-of-weights",
                        "The gradients of V and W are means over the samples; L is a sum.",
                        Sheet4Steps.WEIGHT_GRADIENT,
                        (delta, z) -> Backpropagation.weightGradient(delta, z).divide(z.getNumCols())),
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
                ignoringPhi("logistic-whatever-phi", "the logistic function", Phi.LOGISTIC),
                ignoringPhi("relu-whatever-phi", "RELU", Phi.RELU),
                gradients(
                                "relu-leaky-itself",
                                "RELU is a leaky one, 0.01 v below 0; it must be 0 there.",
                                (steps, at) -> Backpropagation.gradients(
                                        steps.with(Sheet4Steps.PHI, NetworkSlips::leaky)
                                                .with(Sheet4Steps.SLOPE, NetworkSlips::slopeOfLeaky),
                                        at))
                        .keeping(WrongSlope.ONE_OF_TWO),
                gradients("last-sample", "The gradients are those of the last sample alone.", (steps, at) -> {
                    int last = at.x().getNumCols() - 1;
                    return Backpropagation.gradients(steps, at.only(last));
                }),
                gradients(
                                "numerical",
                                "The gradients are made of differences of L: right, but not backpropagation, which is more"
                                        + " precise.",
                                (steps, at) -> at.centralDifferences())
                        .shownBy(Symptom.NUMERICAL)
                        .forfeiting(0),
                GRADIENTS
                        .slip("kept", "What the call before has computed is still in it.", NetworkSlips::addingUp)
                        .shownBy(Symptom.MEMORY),
                gradients(
                                "float",
                                "The gradients are computed with float; only double is precise enough.",
                                (steps, at) -> changed(
                                        Backpropagation.gradients(steps, at),
                                        part -> part.map(number -> (float) number)))
                        .shownBy(Symptom.SINGLE_PRECISION)
                        .mistake(TermSlips.FLOAT));
    }

    private static Matrix leaky(Phi phi, Matrix v) {
        return phi == Phi.RELU ? v.map(value -> value > 0 ? value : WrongSlope.LEAK * value) : Activity.phi(phi, v);
    }

    private static Matrix slopeOfLeaky(Phi phi, Matrix v) {
        return phi == Phi.RELU ? v.map(value -> value > 0 ? 1 : WrongSlope.LEAK) : Activity.slope(phi, v);
    }

    private static KnownSlip ignoringPhi(String name, String phi, Phi only) {
        return gradients(
                        name,
                        "Activities and slopes are those of " + phi + " whatever phi is given.",
                        (steps, at) -> Backpropagation.gradients(
                                steps.with(Sheet4Steps.PHI, (given, v) -> Activity.phi(only, v))
                                        .with(Sheet4Steps.SLOPE, (given, v) -> Activity.slope(only, v)),
                                at))
                .keeping(HALF);
    }

    private static Stream<KnownSlip> biases() {
        return Stream.of(
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
                withoutBias("hidden-bias-left-out", "the hidden units", true, false),
                withoutBias("output-bias-left-out", "the outputs", false, true));
    }

    private static KnownSlip withoutBias(String name, String units, boolean hidden, boolean output) {
        return gradients(
                name,
                "The biases of " + units + " have no part in the forward pass.",
                (steps, at) -> Backpropagation.gradients(withoutBiases(steps, hidden, output), at));
    }

    /** With a forward pass that some biases have no part in. */
    static Steps withoutBiases(Steps steps, boolean hidden, boolean output) {
        Sheet4Steps.Forward forward = steps.of(Sheet4Steps.FORWARD);
        return steps.with(Sheet4Steps.FORWARD, (now, at) -> {
            Mlp net = at.net();
            return forward.of(
                    now,
                    at.at(new Mlp(
                            net.V(),
                            hidden ? net.b().scale(0) : net.b(),
                            net.W(),
                            output ? net.c().scale(0) : net.c())));
        });
    }

    private static Stream<KnownSlip> oneLayer() {
        return Stream.of(
                gradients(
                        "no-phi-at-the-outputs",
                        "The outputs are their net inputs: phi is left out in the last layer.",
                        (steps, at) -> Backpropagation.gradients(TrainingSlips.linearOutputs(steps), at)),
                gradients(
                                "no-slope-at-the-outputs",
                                "The slope of phi is missing in the delta of the outputs.",
                                (steps, at) -> Backpropagation.gradients(
                                        steps.with(
                                                Sheet4Steps.OUTPUT_DELTA,
                                                (now, z, target, v, phi) -> Terms.output(z, target)),
                                        at))
                        .keeping(HALF),
                gradients(
                                "no-slope-at-the-hidden-units",
                                "The slope of phi is missing in the delta of the hidden units.",
                                (steps, at) -> Backpropagation.gradients(
                                        steps.with(
                                                Sheet4Steps.HIDDEN_DELTA,
                                                (now, w, delta, v, phi) -> w.multTransA(delta)),
                                        at))
                        .keeping(HALF),
                gradients(
                        "not-transposed",
                        "The weights are not transposed on the way back to the hidden units.",
                        (steps, at) -> Backpropagation.gradients(
                                steps.with(
                                        Sheet4Steps.HIDDEN_DELTA,
                                        (now, w, delta, v, phi) ->
                                                Terms.hiddenDelta(now, w.transpose(), delta, v, phi)),
                                at)));
    }

    private static Steps addingUp(Steps steps) {
        List<LayerGradients> before = new ArrayList<>();
        return steps.with(Sheet4Steps.GRADIENTS, (now, at) -> {
            LayerGradients sum = Backpropagation.gradients(now, at);
            for (LayerGradients one : before) {
                if (one.dV().getNumElements() == sum.dV().getNumElements()
                        && one.dW().getNumElements() == sum.dW().getNumElements()) {
                    sum = new LayerGradients(
                            sum.dV().plus(one.dV()),
                            sum.db().plus(one.db()),
                            sum.dW().plus(one.dW()),
                            sum.dc().plus(one.dc()));
                }
            }
            before.clear();
            before.add(sum);
            return sum;
        });
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
