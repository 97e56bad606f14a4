package org.backmark.reference.heidelbergbicsheet4;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Step;
import org.backmark.reference.Steps;

/** Slips in the six terms of exercise 1. */
final class TermSlips {
    private static final KnownSlip.In OUTPUT = new KnownSlip.In("output-term", "1a");
    private static final KnownSlip.In JACOBIAN = new KnownSlip.In("layer-jacobian", "1b");
    private static final KnownSlip.In WEIGHT = new KnownSlip.In("weight-term", "1c");
    /** What a task keeps whose sign is turned round: it is seen in the first training. */
    static final double SIGN = 0.1;

    /** One mistake wherever it is made. */
    static final String FLOAT = "float";

    private static final String TOO_FEW_DIGITS =
            "The numbers have the digits of a float; only double is precise enough.";

    private TermSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.of(output(), jacobian(), weight()).flatMap(slips -> slips);
    }

    private static Stream<KnownSlip> output() {
        return Stream.of(
                OUTPUT.slip(
                                "cost",
                                "The sign is that of the cost -L; the sheet's L has a minus sign, and is climbed.",
                                steps -> rightlyTrained(steps).with(Sheet4Steps.OUTPUT_TERM, Matrix::minus))
                        .keeping(SIGN),
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
                        ofSlope(
                                JACOBIAN,
                                Sheet4Steps.LAYER_JACOBIAN,
                                slopes -> (steps, w, v, phi) -> Terms.layerJacobian(slopes.apply(steps), w, v, phi)),
                        Stream.of(JACOBIAN.slip(
                                "transposed",
                                "Rows and columns are exchanged: a row belongs to a unit of the next layer.",
                                Sheet4Steps.LAYER_JACOBIAN,
                                (steps, w, v, phi) ->
                                        Terms.layerJacobian(steps, w, v, phi).transpose())))
                .flatMap(slips -> slips);
    }

    private static Stream<KnownSlip> weight() {
        return Stream.of(
                        ofSlope(
                                WEIGHT,
                                Sheet4Steps.WEIGHT_TERM,
                                slopes -> (steps, j, k, i, v, z, phi) ->
                                        Terms.weight(slopes.apply(steps), j, k, i, v, z, phi)),
                        Stream.of(
                                WEIGHT.slip(
                                        "every-unit",
                                        "A weight that leads to another unit has an effect here; it must have none.",
                                        Sheet4Steps.WEIGHT_TERM,
                                        (steps, j, k, i, v, z, phi) -> Terms.weight(steps, j, j, i, v, z, phi)),
                                WEIGHT.slip(
                                        "net-input-for-slope",
                                        "There is the net input where the activity at the other end of the weight should be.",
                                        Sheet4Steps.WEIGHT_TERM,
                                        (steps, j, k, i, v, z, phi) ->
                                                Terms.weight(steps, j, k, 0, v, new double[] {v[j]}, phi)),
                                WEIGHT.slip(
                                        "no-activity",
                                        "The activity at the other end of the weight is missing.",
                                        Sheet4Steps.WEIGHT_TERM,
                                        (steps, j, k, i, v, z, phi) ->
                                                Terms.weight(steps, j, k, 0, v, new double[] {1}, phi))))
                .flatMap(slips -> slips);
    }

    /**
     * The ways to take a wrong slope of phi, in one place.
     *
     * @param in the task
     * @param step whose slope it is
     * @param wrong from steps with a wrong slope to the step done with it
     */
    static <T> Stream<KnownSlip> ofSlope(KnownSlip.In in, Step<T> step, Function<UnaryOperator<Steps>, T> wrong) {
        return Stream.concat(
                WrongSlope.ALL.stream()
                        .map(slope -> in.slip(slope.name(), slope.sentence(), step, wrong.apply(slope::in))
                                .keeping(slope.share())),
                in.task().equals("backprop") ? Stream.of() : Stream.of(ofFloats(in, step, wrong)));
    }

    private static <T> KnownSlip ofFloats(KnownSlip.In in, Step<T> step, Function<UnaryOperator<Steps>, T> wrong) {
        return in.slip("float", TOO_FEW_DIGITS, step, wrong.apply(TermSlips::inFloats))
                .shownBy(Symptom.SINGLE_PRECISION)
                .mistake(FLOAT);
    }

    /**
     * Whose training is none the wiser: that networks go the wrong way is a mistake of its own, whoever's sign it is, for
     * everybody sees it.
     */
    static Steps rightlyTrained(Steps steps) {
        Sheet4Steps.Train train = steps.of(Sheet4Steps.TRAIN);
        return steps.with(Sheet4Steps.TRAIN, (now, start, plan) -> train.of(steps, start, plan));
    }

    /** With a phi and a slope that have the digits of a float. */
    static Steps inFloats(Steps steps) {
        Sheet4Steps.Activate phi = steps.of(Sheet4Steps.PHI);
        Sheet4Steps.Activate slope = steps.of(Sheet4Steps.SLOPE);
        return steps.with(Sheet4Steps.PHI, (of, v) -> phi.of(of, v).map(number -> (float) number))
                .with(Sheet4Steps.SLOPE, (of, v) -> slope.of(of, v).map(number -> (float) number));
    }
}
