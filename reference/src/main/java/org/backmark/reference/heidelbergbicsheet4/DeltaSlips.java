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
                        TermSlips.ofSlope(
                                OUTPUT,
                                Sheet4Steps.OUTPUT_DELTA,
                                slopes -> (steps, z, target, v, phi) ->
                                        Terms.outputDelta(slopes.apply(steps), z, target, v, phi)),
                        Stream.of(
                                OUTPUT.slip(
                                                "cost",
                                                "Delta is that of the cost -L; the sheet's L is climbed.",
                                                steps -> TermSlips.rightlyTrained(steps)
                                                        .with(
                                                                Sheet4Steps.OUTPUT_DELTA,
                                                                (now, z, target, v, phi) -> Terms.outputDelta(
                                                                                now, z, target, v, phi)
                                                                        .scale(-1)))
                                        .keeping(TermSlips.SIGN),
                                OUTPUT.slip(
                                        "twice",
                                        "Delta is twice as large as it should be: L has a factor 1/2.",
                                        Sheet4Steps.OUTPUT_DELTA,
                                        (steps, z, target, v, phi) -> Terms.outputDelta(steps, z, target, v, phi)
                                                .scale(2)),
                                OUTPUT.slip(
                                        "target-alone",
                                        "The output is missing from its difference to the target.",
                                        Sheet4Steps.OUTPUT_DELTA,
                                        (steps, z, target, v, phi) ->
                                                Terms.outputDelta(steps, z.scale(0), target, v, phi)),
                                OUTPUT.slip(
                                        "mean",
                                        "Delta is divided by the number of samples; L is a sum.",
                                        Sheet4Steps.OUTPUT_DELTA,
                                        (steps, z, target, v, phi) -> Terms.outputDelta(steps, z, target, v, phi)
                                                .divide(z.getNumCols()))))
                .flatMap(slips -> slips);
    }

    private static Stream<KnownSlip> hidden() {
        return Stream.of(
                        TermSlips.ofSlope(
                                HIDDEN,
                                Sheet4Steps.HIDDEN_DELTA,
                                slopes -> (steps, w, delta, v, phi) ->
                                        Terms.hiddenDelta(slopes.apply(steps), w, delta, v, phi)),
                        Stream.of(
                                HIDDEN.slip(
                                        "not-transposed",
                                        "The weights are not transposed: on the way back a unit gathers from all units"
                                                + " that it leads to.",
                                        Sheet4Steps.HIDDEN_DELTA,
                                        (steps, w, delta, v, phi) ->
                                                Terms.hiddenDelta(steps, w.transpose(), delta, v, phi)),
                                HIDDEN.slip(
                                        "no-weights",
                                        "The weights have no part in it.",
                                        Sheet4Steps.HIDDEN_DELTA,
                                        (steps, w, delta, v, phi) ->
                                                Terms.hiddenDelta(steps, w.map(weight -> 1), delta, v, phi)),
                                HIDDEN.slip(
                                        "turned-round",
                                        "The sign is flipped once more: the next delta has the sign of L already.",
                                        Sheet4Steps.HIDDEN_DELTA,
                                        (steps, w, delta, v, phi) -> Terms.hiddenDelta(steps, w, delta, v, phi)
                                                .scale(-1))))
                .flatMap(slips -> slips);
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
                        "last-forgotten",
                        "The last sample has no part in the sum: a loop ends one too early.",
                        Sheet4Steps.BIAS_GRADIENT,
                        delta -> {
                            int last = delta.getNumCols() - 1;
                            return Terms.biasGradient(delta).minus(delta.cols(last, last + 1));
                        }),
                BIAS.slip(
                        "turned-round",
                        "The sign is flipped: a bias is added to the net input.",
                        Sheet4Steps.BIAS_GRADIENT,
                        delta -> Terms.biasGradient(delta).scale(-1)),
                BIAS.slip(
                        "over-units",
                        "The sum goes over the units; it must go over the samples, which are columns.",
                        Sheet4Steps.BIAS_GRADIENT,
                        delta -> Terms.biasGradient(delta.transpose())));
    }
}
