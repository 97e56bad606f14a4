package org.backmark.reference.inf5860week7;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Step;
import org.backmark.reference.Steps;

/** Slips in backpropagation without the penalty. */
final class BackpropSlips {
    private static final KnownSlip.In BACKPROP = new KnownSlip.In("backprop", "Part 3, backpropagation");

    private BackpropSlips() {}

    static Stream<KnownSlip> values() {
        return Stream.of(
                BACKPROP.slip(
                                "average-forgotten",
                                "The gradients are sums over the samples, not means: 1/m is missing.",
                                Week7Steps.AVERAGE_GRADIENT,
                                (sum, samples) -> sum)
                        .mistake("no-average")
                        .keeping(0),
                BACKPROP.slip(
                                "average-twice",
                                "The gradients are divided by m twice.",
                                Week7Steps.AVERAGE_GRADIENT,
                                (sum, samples) -> sum.divide((double) samples * samples))
                        .mistake("average-twice"),
                BACKPROP.slip(
                                "average-halved",
                                "The gradients are divided by 2m, not by m.",
                                Week7Steps.AVERAGE_GRADIENT,
                                (sum, samples) -> sum.divide(2.0 * samples))
                        .mistake("average-halved"),
                BACKPROP.slip(
                                "average-over-m-minus-1",
                                "The gradients are divided by m - 1, not by m.",
                                Week7Steps.AVERAGE_GRADIENT,
                                (sum, samples) -> sum.divide(samples - 1))
                        .mistake("average-over-m-minus-1"),
                BACKPROP.slip(
                        "zero",
                        "The gradients are all 0: nothing is added to them, or 1 / m is a division of whole"
                                + " numbers, which is 0 in Java.",
                        Week7Steps.AVERAGE_GRADIENT,
                        (sum, samples) -> sum.scale(0)),
                BACKPROP.slip(
                        "slope-forgotten",
                        "The hidden layer's delta lacks its factor g'.",
                        Week7Steps.HIDDEN_SLOPE,
                        (steps, layers) -> layers.z2().map(zero -> 1)),
                BACKPROP.slip(
                        "slope-of-activation",
                        "g' is taken of the hidden layer's activation, not of its z: g is applied twice.",
                        Week7Steps.HIDDEN_SLOPE,
                        (steps, layers) -> steps.of(Week7Steps.SIGMOID_GRADIENT).apply(Bias.drop(layers.a2()))),
                BACKPROP.slip(
                        "value-for-slope",
                        "The hidden layer's delta is multiplied by g, not by its derivative g'.",
                        Week7Steps.HIDDEN_SLOPE,
                        (steps, layers) -> steps.of(Week7Steps.SIGMOID).apply(layers.z2())),
                BACKPROP.slip(
                        "z-for-activation",
                        "The slope of the hidden layer is made of z2 itself, as if it were g(z2).",
                        Week7Steps.HIDDEN_SLOPE,
                        (steps, layers) -> layers.z2().map(z -> z * (1 - z))),
                BACKPROP.slip(
                        "wrong-bias-dropped",
                        "On the way back the wrong column of Theta2 is left out: the bias is the first, not the last.",
                        Week7Steps.DELTA2,
                        (delta3, theta2, slope) ->
                                delta3.mult(Bias.dropLast(theta2)).elementMult(slope)),
                BACKPROP.slip(
                        "output-slope",
                        "The output's delta is that of a squared error: it has a factor g' which the cross-entropy"
                                + " does not.",
                        Week7Steps.DELTA3,
                        (layers, oneHot) ->
                                layers.a3().minus(oneHot).elementMult(Logistic.sigmoidGradient(layers.z3()))),
                BACKPROP.slip(
                        "output-linear",
                        "The output is z3 here: g is not applied in the last layer.",
                        Week7Steps.DELTA3,
                        (layers, oneHot) -> layers.z3().minus(oneHot)),
                BACKPROP.slip(
                                "bias-last",
                                "The bias units stand last, and the last column of each Theta is taken for theirs; it is"
                                        + " column 0.",
                                Week7Steps.GRADIENTS,
                                BackpropSlips::biasLast)
                        .mistake("bias-last")
                        .keeping(0),
                BACKPROP.slip(
                        "delta-without-label",
                        "The output's delta is the output itself: the labels have no part in it.",
                        Week7Steps.DELTA3,
                        (layers, oneHot) -> layers.a3()),
                BACKPROP.onTopOf(
                        "delta-sign",
                        "The output's delta has the wrong sign, and so have both gradients.",
                        Week7Steps.DELTA3,
                        delta3 -> (layers, oneHot) -> delta3.of(layers, oneHot).negative()),
                BACKPROP.slip(
                        "last-sample-only",
                        "The gradients are those of the last sample alone, divided by m: the sum over the samples is"
                                + " overwritten.",
                        Week7Steps.ACCUMULATE,
                        (delta, units) -> lastRow(delta).multTransA(lastRow(units))),
                BACKPROP.slip(
                        "first-sample-only",
                        "The gradients are those of the first sample alone, divided by m.",
                        Week7Steps.ACCUMULATE,
                        (delta, units) -> delta.rows(0, 1).multTransA(units.rows(0, 1))),
                BACKPROP.slip(
                        "last-sample-forgotten",
                        "The last sample has no part in the gradients: a loop ends one too early.",
                        Week7Steps.ACCUMULATE,
                        (delta, units) ->
                                delta.multTransA(units).minus(lastRow(delta).multTransA(lastRow(units)))),
                BACKPROP.onTopOf(
                        "bias-gradient-zero",
                        "The gradients of the biases, column 0, are 0.",
                        Week7Steps.ACCUMULATE,
                        accumulate -> (delta, units) -> Bias.clear(accumulate.apply(delta, units))));
    }

    static Stream<KnownSlip> properties() {
        return Stream.of(
                changed(
                                "transposed",
                                "The gradients have rows where the Thetas have columns.",
                                gradients -> new Gradients(
                                        gradients.theta1().transpose(),
                                        gradients.theta2().transpose()))
                        .shownBy(Symptom.TRANSPOSED),
                changed(
                                "swapped",
                                "The gradients of Theta1 and Theta2 are swapped.",
                                gradients -> new Gradients(gradients.theta2(), gradients.theta1()))
                        .shownBy(Symptom.SWAPPED),
                changed(
                                "bias-column-missing",
                                "The gradients lack a column: that of the biases.",
                                gradients ->
                                        new Gradients(Bias.drop(gradients.theta1()), Bias.drop(gradients.theta2())))
                        .shownBy(Symptom.COLUMN_MISSING),
                changed(
                                "bias-left-in",
                                "The gradient of Theta1 has a row too many: the bias unit is still in the hidden layer's"
                                        + " delta.",
                                gradients -> new Gradients(
                                        gradients.theta1().rows(0, 1).concatRows(gradients.theta1()),
                                        gradients.theta2()))
                        .shownBy(Symptom.ROW_TOO_MANY),
                changed(
                                "float",
                                "The gradients are computed with float; only double is precise enough.",
                                gradients -> new Gradients(
                                        gradients.theta1().map(value -> (float) value),
                                        gradients.theta2().map(value -> (float) value)))
                        .shownBy(Symptom.SINGLE_PRECISION)
                        .mistake("float"),
                changed(
                                "nan",
                                "The gradients hold numbers that are none (NaN).",
                                gradients ->
                                        new Gradients(gradients.theta1().map(value -> Double.NaN), gradients.theta2()))
                        .shownBy(Symptom.NOT_A_NUMBER),
                BACKPROP.slip(
                                "numerical",
                                "The gradients are differences of the cost: right, but not backpropagation, which is more"
                                        + " precise and much faster.",
                                Week7Steps.GRADIENTS,
                                (steps, at, layers) -> Differences.numericalGradient(steps, at))
                        .shownBy(Symptom.NUMERICAL)
                        .forfeiting(0),
                BACKPROP.slip(
                                "input-modified",
                                "backprop changes an array or a matrix that it is given.",
                                Week7Steps.GRADIENTS,
                                (steps, at, layers) -> {
                                    Gradients right = Backpropagation.gradients(steps, at, layers);
                                    at.theta1().setTo(Bias.clear(at.theta1()));
                                    return right;
                                })
                        .shownBy(Symptom.INPUT_MODIFIED),
                BACKPROP.slip(
                                "memory",
                                "backprop keeps something from one call to the next, such as sums that do not begin at 0 or the data"
                                        + " of an earlier call.",
                                BackpropSlips::remembering)
                        .shownBy(Symptom.MEMORY));
    }

    private static KnownSlip changed(String name, String sentence, UnaryOperator<Gradients> change) {
        Step<Week7Steps.Backprop> step = Week7Steps.GRADIENTS;
        return BACKPROP.slip(
                name,
                sentence,
                step,
                (steps, at, layers) -> change.apply(step.right().of(steps, at, layers)));
    }

    private static Steps remembering(Steps before) {
        Map<String, Matrix> sums = new HashMap<>();
        return before.with(Week7Steps.ACCUMULATE, (delta, units) -> {
            Matrix sum = delta.multTransA(units);
            return sums.merge(sum.shape(), sum, Matrix::plus);
        });
    }

    private static Gradients biasLast(Steps steps, Week7Problem at, Layers ignored) {
        Steps last = steps.with(Week7Steps.INPUT_BIAS, Bias::addLast)
                .with(Week7Steps.HIDDEN_BIAS, Bias::addLast)
                .with(
                        Week7Steps.DELTA2,
                        (delta3, theta2, slope) ->
                                delta3.mult(Bias.dropLast(theta2)).elementMult(slope));
        Layers layers = last.of(Week7Steps.FORWARD).of(last, at);
        return Week7Steps.GRADIENTS.right().of(last, at, layers);
    }

    private static Matrix lastRow(Matrix matrix) {
        return matrix.rows(matrix.getNumRows() - 1, matrix.getNumRows());
    }
}
