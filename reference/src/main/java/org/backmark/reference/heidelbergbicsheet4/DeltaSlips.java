package org.backmark.reference.heidelbergbicsheet4;

import java.util.stream.Stream;
import org.backmark.reference.KnownSlip;

/** Slips in the deltas, and in the gradient of the biases. */
final class DeltaSlips {
    private static final KnownSlip.In OUTPUT = new KnownSlip.In("output-delta", "1d");
    private static final KnownSlip.In HIDDEN = new KnownSlip.In("hidden-delta", "1e");
    private static final KnownSlip.In BIAS = new KnownSlip.In("bias-gradient", "1f");

    private DeltaSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.of(output(), hidden(), bias()).flatMap(slips -> slips);
    }

    private static Stream<KnownSlip> output() {
        return Stream.of(
                OUTPUT.slip(
                        "cost",
                        "Delta is that of the cost -L; the sheet's L is climbed.",
                        Sheet4Steps.OUTPUT_DELTA,
                        (steps, z, target, v, phi) ->
                                Terms.outputDelta(steps, z, target, v, phi).scale(-1)),
                OUTPUT.slip(
                        "no-slope",
                        "The slope of phi is missing.",
                        Sheet4Steps.OUTPUT_DELTA,
                        (steps, z, target, v, phi) -> Terms.outputDelta(TermSlips.flat(steps), z, target, v, phi)),
                OUTPUT.slip(
                        "at-the-output",
                        "The slope of phi is taken at the output z; it must be at the net input v.",
                        Sheet4Steps.OUTPUT_DELTA,
                        (steps, z, target, v, phi) ->
                                Terms.outputDelta(TermSlips.atActivity(steps), z, target, v, phi)),
                OUTPUT.slip(
                        "mean",
                        "Delta is divided by the number of samples; L is a sum.",
                        Sheet4Steps.OUTPUT_DELTA,
                        (steps, z, target, v, phi) ->
                                Terms.outputDelta(steps, z, target, v, phi).divide(z.getNumCols())));
    }

    private static Stream<KnownSlip> hidden() {
        return Stream.of(
                HIDDEN.slip(
                        "no-slope",
                        "The slope of phi is missing.",
                        Sheet4Steps.HIDDEN_DELTA,
                        (steps, w, delta, v, phi) -> Terms.hiddenDelta(TermSlips.flat(steps), w, delta, v, phi)),
                HIDDEN.slip(
                        "at-the-activity",
                        "The slope of phi is taken at the activity z; it must be at the net input v.",
                        Sheet4Steps.HIDDEN_DELTA,
                        (steps, w, delta, v, phi) -> Terms.hiddenDelta(TermSlips.atActivity(steps), w, delta, v, phi)),
                HIDDEN.slip(
                        "turned-round",
                        "The sign is turned round once more: the next delta has the sign of L already.",
                        Sheet4Steps.HIDDEN_DELTA,
                        (steps, w, delta, v, phi) ->
                                Terms.hiddenDelta(steps, w, delta, v, phi).scale(-1)),
                HIDDEN.slip(
                        "activity-for-slope",
                        "There is phi itself where its slope should be.",
                        Sheet4Steps.HIDDEN_DELTA,
                        (steps, w, delta, v, phi) -> w.multTransA(delta).elementMult(Activity.phi(phi, v))));
    }

    private static Stream<KnownSlip> bias() {
        return Stream.of(
                BIAS.slip(
                        "mean",
                        "The gradient is a mean over the samples; L is a sum.",
                        Sheet4Steps.BIAS_GRADIENT,
                        delta -> Terms.biasGradient(delta).divide(delta.getNumCols())),
                BIAS.slip(
                        "first-sample",
                        "Only the first sample counts; the gradient is a sum over all.",
                        Sheet4Steps.BIAS_GRADIENT,
                        delta -> delta.cols(0, 1)),
                BIAS.slip(
                        "turned-round",
                        "The sign is turned round: a bias is added to the net input.",
                        Sheet4Steps.BIAS_GRADIENT,
                        delta -> Terms.biasGradient(delta).scale(-1)),
                BIAS.slip(
                        "over-units",
                        "The sum goes over the units; it must go over the samples, which are columns.",
                        Sheet4Steps.BIAS_GRADIENT,
                        delta -> Terms.biasGradient(delta.transpose())));
    }
}
