package org.backmark.reference.nyculab2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Steps;

/** Slips in the forward pass and in backpropagation. */
final class NetworkSlips {
    private static final KnownSlip.In FORWARD = new KnownSlip.In("forward", "the forward pass");
    private static final KnownSlip.In BACKWARD = new KnownSlip.In("backward", "backpropagation");
    /** What a task keeps where all that is wrong is a factor of the loss. */
    private static final double CONSTANT = 0.5;
    /** What it keeps where that is the 2 alone, on which nothing depends but the length of a step. */
    private static final double TWO = 0.7;
    /** Half a loss and half its gradient are one mistake. */
    static final String HALF = "half-of-the-loss";
    /** So are a sum of losses and its gradient. */
    static final String SUM = "sum-for-mean";

    private NetworkSlips() {}

    static Stream<KnownSlip> forward() {
        return Stream.of(
                FORWARD.slip(
                        "hidden-at-the-output",
                        "The output has the hidden layers' activation; it must be s, whatever they have.",
                        Lab2Steps.OUTPUT,
                        (steps, hidden, z3) -> steps.of(Lab2Steps.ACTIVATION).of(hidden, z3)),
                FORWARD.slip(
                        "output-linear", "The output has no activation.", Lab2Steps.OUTPUT, (steps, hidden, z3) -> z3),
                FORWARD.slip(
                        "output-twice",
                        "The output's activation is applied twice.",
                        Lab2Steps.OUTPUT,
                        (steps, hidden, z3) -> Activations.logistic(Activations.logistic(z3))),
                FORWARD.slip(
                        "hidden-linear",
                        "The hidden layers have no activation.",
                        Lab2Steps.FORWARD,
                        (steps, at) -> layers(steps, at, false)),
                FORWARD.slip(
                        "second-linear",
                        "The second hidden layer has no activation.",
                        Lab2Steps.FORWARD,
                        (steps, at) -> layers(steps, at, true)),
                FORWARD.slip(
                        "always-sigmoid",
                        "The hidden layers are logistic whatever activation is asked for.",
                        steps -> steps.with(
                                        Lab2Steps.FORWARD,
                                        (all, at) -> ForwardPass.layers(
                                                all, new Lab2Problem(at.w(), at.x(), at.y(), Activation.SIGMOID)))
                                .with(
                                        Lab2Steps.HIDDEN_SLOPE,
                                        (all, hidden, z, a) -> all.of(Lab2Steps.ACTIVATION_DERIVATIVE)
                                                .of(Activation.SIGMOID, z))));
    }

    private static Layers layers(Steps steps, Lab2Problem at, boolean first) {
        Matrix z1 = at.x().mult(at.w().get(0));
        Matrix a1 = first ? steps.of(Lab2Steps.ACTIVATION).of(at.hidden(), z1) : z1;
        Matrix z2 = a1.mult(at.w().get(1));
        Matrix z3 = z2.mult(at.w().get(2));
        return new Layers(at.x(), z1, a1, z2, z2, z3, steps.of(Lab2Steps.OUTPUT).of(steps, at.hidden(), z3));
    }

    static Stream<KnownSlip> backward() {
        return Stream.of(
                BACKWARD.slip(
                        "sign",
                        "The error has the wrong sign, and so have all gradients: they lead up the slope.",
                        Lab2Steps.LOSS_DERIVATIVE,
                        (prediction, y) -> Backpropagation.lossDerivative(y, prediction)),
                BACKWARD.slip(
                                "two-forgotten",
                                "The gradients are half of what they must be: the derivative of a square has a factor 2.",
                                Lab2Steps.LOSS_DERIVATIVE,
                                (prediction, y) -> prediction.minus(y).divide(y.getNumElements()))
                        .mistake(HALF)
                        .keeping(TWO),
                BACKWARD.slip(
                                "mean-forgotten",
                                "The gradients are those of the sum of the squared errors, not of their mean: 1/n is missing.",
                                Lab2Steps.LOSS_DERIVATIVE,
                                (prediction, y) -> prediction.minus(y).scale(2))
                        .mistake(SUM)
                        .keeping(CONSTANT),
                BACKWARD.slip(
                        "two-and-mean-forgotten",
                        "The error is a3 - y alone: the factor 2/n of the loss's derivative is missing.",
                        Lab2Steps.LOSS_DERIVATIVE,
                        (prediction, y) -> prediction.minus(y)),
                BACKWARD.slip(
                        "mean-twice",
                        "The gradients are divided by n twice.",
                        Lab2Steps.LOSS_DERIVATIVE,
                        (prediction, y) ->
                                Backpropagation.lossDerivative(prediction, y).divide(y.getNumElements())),
                BACKWARD.slip(
                        "two-over-n-whole",
                        "2 / n is a division of whole numbers, which is 0 in Java for more than two samples: all gradients are 0.",
                        Lab2Steps.LOSS_DERIVATIVE,
                        (prediction, y) -> prediction.minus(y).scale(2 / y.getNumElements())),
                BACKWARD.slip(
                        "one-over-n-whole",
                        "1 / n is a division of whole numbers, which is 0 in Java for more than one sample: all gradients are 0.",
                        Lab2Steps.LOSS_DERIVATIVE,
                        (prediction, y) -> prediction.minus(y).scale(2.0 * (1 / y.getNumElements()))),
                BACKWARD.slip(
                        "not-summed",
                        "The gradient of W3 has a row for each sample: it is the sum over them, a2' delta3.",
                        Lab2Steps.GRADIENT,
                        (units, delta) -> delta.getNumCols() == 1 ? eachTimes(units, delta) : units.multTransA(delta)),
                BACKWARD.slip(
                        "output-slope-forgotten",
                        "The output's delta lacks its factor s'.",
                        Lab2Steps.OUTPUT_SLOPE,
                        (steps, at, layers) -> layers.z3().map(z -> 1)),
                BACKWARD.slip(
                        "output-slope-of-prediction",
                        "The output's s' is taken of the prediction a3, not of z3: s is applied twice.",
                        Lab2Steps.OUTPUT_SLOPE,
                        (steps, at, layers) ->
                                steps.of(Lab2Steps.ACTIVATION_DERIVATIVE).of(Activation.SIGMOID, layers.a3())),
                BACKWARD.slip(
                        "hidden-slope-at-the-output",
                        "The output's delta has f' of the hidden layers; it must be s', whatever they have.",
                        Lab2Steps.OUTPUT_SLOPE,
                        (steps, at, layers) ->
                                steps.of(Lab2Steps.ACTIVATION_DERIVATIVE).of(at.hidden(), layers.z3())),
                BACKWARD.slip(
                        "hidden-slope-forgotten",
                        "The hidden layers' deltas lack their factor f'.",
                        Lab2Steps.HIDDEN_SLOPE,
                        (steps, hidden, z, a) -> z.map(any -> 1)),
                BACKWARD.slip(
                        "hidden-slope-of-activation",
                        "The hidden layers' f' is taken of their activation a, not of z: f is applied twice.",
                        Lab2Steps.HIDDEN_SLOPE,
                        (steps, hidden, z, a) ->
                                steps.of(Lab2Steps.ACTIVATION_DERIVATIVE).of(hidden, a)),
                BACKWARD.slip(
                        "value-for-slope",
                        "The hidden layers' deltas are multiplied by f, not by its derivative f'.",
                        Lab2Steps.HIDDEN_SLOPE,
                        (steps, hidden, z, a) -> a),
                BACKWARD.slip(
                        "always-logistic",
                        "The hidden layers' slope is a (1 - a) whatever activation is asked for.",
                        Lab2Steps.HIDDEN_SLOPE,
                        (steps, hidden, z, a) -> a.map(v -> v * (1 - v))),
                BACKWARD.slip(
                        "slope-of-z",
                        "The slope of s is taken as z (1 - z): s (1 - s) is the slope, with s = s(z).",
                        steps -> steps.with(
                                        Lab2Steps.OUTPUT_SLOPE,
                                        (now, at, layers) -> layers.z3().map(z -> z * (1 - z)))
                                .with(
                                        Lab2Steps.HIDDEN_SLOPE,
                                        (now, hidden, z, a) -> hidden == Activation.SIGMOID
                                                ? z.map(v -> v * (1 - v))
                                                : Backpropagation.hiddenSlope(now, hidden, z, a))),
                BACKWARD.slip(
                        "output-slope-of-z",
                        "The output's delta has z3 (1 - z3) for its slope; it is a3 (1 - a3).",
                        Lab2Steps.OUTPUT_SLOPE,
                        (steps, at, layers) -> layers.z3().map(z -> z * (1 - z))),
                BACKWARD.slip(
                        "relu-slope-one",
                        "The slope of RELU is 1 in the hidden layers' deltas, whatever z is.",
                        Lab2Steps.HIDDEN_SLOPE,
                        (steps, hidden, z, a) -> hidden == Activation.RELU
                                ? z.map(any -> 1)
                                : Backpropagation.hiddenSlope(steps, hidden, z, a)),
                BACKWARD.slip(
                        "no-s-at-the-output",
                        "The error is z3 - y: s is missing at the output in backward.",
                        Lab2Steps.GRADIENTS,
                        (steps, at, layers) ->
                                Backpropagation.gradients(steps, at, layers.withPrediction(layers.z3()))),
                BACKWARD.slip(
                        "last-sample-only",
                        "The gradients are those of the last sample alone: the sum over the samples is overwritten.",
                        Lab2Steps.GRADIENT,
                        (units, delta) -> lastRow(units).multTransA(lastRow(delta))),
                BACKWARD.slip(
                        "last-sample-forgotten",
                        "The last sample has no part in the gradients: a loop ends one too early.",
                        Lab2Steps.GRADIENT,
                        (units, delta) ->
                                units.multTransA(delta).minus(lastRow(units).multTransA(lastRow(delta)))));
    }

    static Stream<KnownSlip> properties() {
        return Stream.of(
                changed(
                                "transposed",
                                "The gradients have rows where the weights have columns.",
                                gradients -> gradients.stream()
                                        .map(Matrix::transpose)
                                        .toList())
                        .shownBy(Symptom.TRANSPOSED),
                changed(
                                "reversed",
                                "The gradients stand in the opposite order: that of W1 must be the first.",
                                gradients -> List.of(gradients.get(2), gradients.get(1), gradients.get(0)))
                        .shownBy(Symptom.SWAPPED),
                changed(
                                "float",
                                "The gradients are computed with float; only double is precise enough.",
                                gradients -> gradients.stream()
                                        .map(gradient -> gradient.map(v -> (float) v))
                                        .toList())
                        .shownBy(Symptom.SINGLE_PRECISION),
                BACKWARD.slip(
                                "numerical",
                                "The gradients are differences of the loss: right, but not backpropagation, which is more"
                                        + " precise and much faster.",
                                Lab2Steps.GRADIENTS,
                                (steps, at, layers) -> at.centralDifferences(new Lab2Reference(steps)))
                        .shownBy(Symptom.NUMERICAL)
                        .forfeiting(0),
                BACKWARD.slip(
                                "input-modified",
                                "backward changes a matrix that it is given.",
                                Lab2Steps.GRADIENTS,
                                (steps, at, layers) -> {
                                    List<Matrix> right = Backpropagation.gradients(steps, at, layers);
                                    at.w().get(0).setTo(right.get(0));
                                    return right;
                                })
                        .shownBy(Symptom.INPUT_MODIFIED),
                BACKWARD.slip(
                                "memory",
                                "backward keeps something from one call to the next, such as sums that do not begin at 0 or the data"
                                        + " of an earlier call.",
                                NetworkSlips::remembering)
                        .shownBy(Symptom.MEMORY));
    }

    private static KnownSlip changed(String name, String sentence, UnaryOperator<List<Matrix>> change) {
        return BACKWARD.slip(
                name,
                sentence,
                Lab2Steps.GRADIENTS,
                (steps, at, layers) -> change.apply(Backpropagation.gradients(steps, at, layers)));
    }

    private static Steps remembering(Steps before) {
        Map<String, Matrix> sums = new HashMap<>();
        return before.with(Lab2Steps.GRADIENT, (units, delta) -> {
            Matrix sum = units.multTransA(delta);
            return sums.merge(sum.shape(), sum, Matrix::plus);
        });
    }

    private static Matrix eachTimes(Matrix units, Matrix delta) {
        Matrix product = units.copy();
        for (int row = 0; row < units.getNumRows(); row++) {
            for (int column = 0; column < units.getNumCols(); column++) {
                product.set(row, column, units.get(row, column) * delta.get(row));
            }
        }
        return product;
    }

    private static Matrix lastRow(Matrix matrix) {
        return matrix.rows(matrix.getNumRows() - 1, matrix.getNumRows());
    }
}
