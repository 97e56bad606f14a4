package org.backmark.reference.heidelbergbicsheet4;

import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Steps;

/** Slips in the six terms of exercise 1. */
final class TermSlips {
    private static final KnownSlip.In OUTPUT = new KnownSlip.In("output-term", "1a");
    private static final KnownSlip.In JACOBIAN = new KnownSlip.In("layer-jacobian", "1b");
    private static final KnownSlip.In WEIGHT = new KnownSlip.In("weight-term", "1c");
    private static final String NO_SLOPE = "The slope of phi is missing.";
    private static final String AT_ACTIVITY =
            "The slope of phi is taken at the activity z; it must be at the net input v.";

    private TermSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.of(output(), jacobian(), weight()).flatMap(slips -> slips);
    }

    private static Stream<KnownSlip> output() {
        return Stream.of(
                OUTPUT.slip(
                        "cost",
                        "The sign is that of the cost -L; the sheet's L has a minus sign, and is climbed.",
                        Sheet4Steps.OUTPUT_TERM,
                        Matrix::minus),
                OUTPUT.slip(
                        "twice",
                        "The term is twice as large as it should be: L has a factor 1/2.",
                        Sheet4Steps.OUTPUT_TERM,
                        (z, target) -> Terms.output(z, target).scale(2)),
                OUTPUT.slip(
                        "half",
                        "The term is half as large as it should be: the square's 2 is missing.",
                        Sheet4Steps.OUTPUT_TERM,
                        (z, target) -> Terms.output(z, target).scale(0.5)),
                OUTPUT.slip(
                        "mean",
                        "The term is a mean over the samples; L is a sum.",
                        Sheet4Steps.OUTPUT_TERM,
                        (z, target) -> Terms.output(z, target).divide(z.getNumCols())),
                OUTPUT.slip(
                        "squared",
                        "This is the objective's own part of each output, not its derivative.",
                        Sheet4Steps.OUTPUT_TERM,
                        (z, target) -> {
                            Matrix error = z.minus(target);
                            return error.elementMult(error).scale(-0.5);
                        }));
    }

    private static Stream<KnownSlip> jacobian() {
        return Stream.of(
                JACOBIAN.slip(
                        "no-slope",
                        NO_SLOPE,
                        Sheet4Steps.LAYER_JACOBIAN,
                        (steps, w, v, phi) -> Terms.layerJacobian(flat(steps), w, v, phi)),
                JACOBIAN.slip(
                        "at-the-activity",
                        AT_ACTIVITY,
                        Sheet4Steps.LAYER_JACOBIAN,
                        (steps, w, v, phi) -> Terms.layerJacobian(atActivity(steps), w, v, phi)),
                JACOBIAN.slip(
                        "transposed",
                        "Rows and columns are exchanged: a row belongs to a unit of the next layer.",
                        Sheet4Steps.LAYER_JACOBIAN,
                        (steps, w, v, phi) ->
                                Terms.layerJacobian(steps, w, v, phi).transpose()));
    }

    private static Stream<KnownSlip> weight() {
        return Stream.of(
                WEIGHT.slip(
                        "every-unit",
                        "A weight that leads to another unit has an effect here; it must have none.",
                        Sheet4Steps.WEIGHT_TERM,
                        (steps, j, k, i, v, z, phi) -> Terms.weight(steps, j, j, i, v, z, phi)),
                WEIGHT.slip(
                        "no-slope",
                        NO_SLOPE,
                        Sheet4Steps.WEIGHT_TERM,
                        (steps, j, k, i, v, z, phi) -> Terms.weight(flat(steps), j, k, i, v, z, phi)),
                WEIGHT.slip(
                        "at-the-activity",
                        AT_ACTIVITY,
                        Sheet4Steps.WEIGHT_TERM,
                        (steps, j, k, i, v, z, phi) -> Terms.weight(atActivity(steps), j, k, i, v, z, phi)),
                WEIGHT.slip(
                        "no-activity",
                        "The activity at the other end of the weight is missing.",
                        Sheet4Steps.WEIGHT_TERM,
                        (steps, j, k, i, v, z, phi) -> Terms.weight(steps, j, k, 0, v, new double[] {1}, phi)));
    }

    /** With a phi that is a straight line. */
    static Steps flat(Steps steps) {
        return steps.with(Sheet4Steps.SLOPE, (phi, v) -> v.map(value -> 1));
    }

    /** With a slope that is taken at the wrong place. */
    static Steps atActivity(Steps steps) {
        Sheet4Steps.Activate slope = steps.of(Sheet4Steps.SLOPE);
        return steps.with(Sheet4Steps.SLOPE, (phi, v) -> slope.of(phi, Activity.phi(phi, v)));
    }
}
