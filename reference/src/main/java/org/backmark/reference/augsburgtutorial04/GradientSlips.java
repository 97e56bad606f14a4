package org.backmark.reference.augsburgtutorial04;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Steps;

/** Slips in backpropagation (Exercise 3). */
final class GradientSlips {
    private static final KnownSlip.In BACK = new KnownSlip.In("backpropagate", "Exercise 3");

    private GradientSlips() {}

    static Stream<KnownSlip> values() {
        return Stream.of(
                averages(
                        "average-forgotten",
                        "The gradients are sums over the samples, not means: 1/M is missing.",
                        (sum, samples) -> sum),
                averages(
                        "average-twice",
                        "The gradients are divided by M twice.",
                        (sum, samples) -> sum.divide((double) samples * samples)),
                BACK.slip(
                        "weights-average-forgotten",
                        "The gradients of the weights are sums over the samples, not means: 1/M is missing.",
                        Tutorial04Steps.AVERAGE_WEIGHTS,
                        (sum, samples) -> sum),
                BACK.slip(
                        "biases-average-forgotten",
                        "The gradients of the biases are sums over the samples, not means: 1/M is missing.",
                        Tutorial04Steps.AVERAGE_BIASES,
                        (sum, samples) -> sum),
                BACK.slip(
                        "slope-forgotten",
                        "The error terms of the hidden layers lack the derivative of s.",
                        Tutorial04Steps.HIDDEN_ERROR_TERM,
                        (steps, weights, delta, h) -> weights.multTransA(delta)),
                BACK.slip(
                        "value-for-slope",
                        "The error terms of the hidden layers are multiplied by H, not by the derivative of s.",
                        Tutorial04Steps.HIDDEN_ERROR_TERM,
                        (steps, weights, delta, h) -> weights.multTransA(delta).elementMult(h)),
                BACK.slip(
                                "output-slope",
                                "In backpropagate the last error term has a factor h (1 - h), as for a squared error; with"
                                        + " cross-entropy after softmax it has none.",
                                Tutorial04Steps.GRADIENTS,
                                (steps, parameters, activations, y) ->
                                        Backpropagation.gradients(withOutputSlope(steps), parameters, activations, y))
                        .keeping(0),
                BACK.slip(
                        "slope-of-z",
                        "The slope of the hidden layers is z (1 - z), of Z; it must be h (1 - h), of H = s(Z).",
                        Tutorial04Steps.HIDDEN_ERROR_TERM,
                        (steps, weights, delta, h) ->
                                weights.multTransA(delta).elementMult(h.map(GradientSlips::slopeOfZ))),
                BACK.slip(
                                "added-up",
                                "A second backpropagate adds its gradients to those of the first; it must replace them.",
                                Tutorial04Steps.KEEP,
                                (before, computed) -> before == null ? computed : before.plus(1, computed))
                        .keeping(0),
                BACK.slip(
                        "mean-over-units",
                        "The gradients are divided by the number of the layer's units, not by the number of samples M.",
                        Tutorial04Steps.GRADIENTS,
                        GradientSlips::overUnits),
                BACK.slip(
                        "first-sample-only",
                        "The gradients are those of the first sample alone, divided by M.",
                        steps -> ofOne(steps, true)),
                BACK.slip(
                        "last-sample-only",
                        "The gradients are those of the last sample alone, divided by M: the sum over the samples is"
                                + " overwritten.",
                        steps -> ofOne(steps, false)),
                BACK.slip(
                        "bias-of-one-sample",
                        "The gradients of the biases are those of the first sample alone, divided by M.",
                        Tutorial04Steps.ACCUMULATE_BIASES,
                        delta -> delta.cols(0, 1)),
                BACK.slip(
                        "bias-gradient-zero",
                        "The gradients of the biases are 0.",
                        Tutorial04Steps.ACCUMULATE_BIASES,
                        delta -> new Matrix(delta.getNumRows(), 1)),
                BACK.slip(
                        "weights-transposed",
                        "The gradients of the weights are transposed: they have rows where the weights have columns.",
                        Tutorial04Steps.ACCUMULATE_WEIGHTS,
                        (delta, before) -> before.multTransB(delta)),
                changed(
                        "reversed",
                        "The gradients stand in the list from the last layer to the first; they begin with the first.",
                        right -> new Parameters(reversed(right.weights()), reversed(right.biases()))));
    }

    static Stream<KnownSlip> properties() {
        return Stream.of(
                changed(
                                "transposed",
                                "The gradients have rows where the parameters have columns.",
                                right -> each(right, Matrix::transpose))
                        .shownBy(Symptom.TRANSPOSED),
                changed(
                                "float",
                                "The gradients are computed with float; only double is precise enough.",
                                right -> each(right, matrix -> matrix.map(value -> (float) value)))
                        .shownBy(Symptom.SINGLE_PRECISION),
                BACK.slip(
                                "numerical",
                                "The gradients are differences of the loss: right, but not backpropagation, which is more"
                                        + " precise and much faster.",
                                Tutorial04Steps.GRADIENTS,
                                (steps, parameters, activations, y) -> new Tutorial04Problem(
                                                parameters, new Samples(activations.get(0), y))
                                        .centralDifferences(new Tutorial04Reference(steps)))
                        .shownBy(Symptom.NUMERICAL)
                        .forfeiting(0),
                BACK.slip(
                                "memory",
                                "backpropagate adds to the gradients of the call before: they do not begin at 0.",
                                GradientSlips::remembering)
                        .shownBy(Symptom.MEMORY),
                BACK.slip(
                                "order-unchecked",
                                "backpropagate does not refuse to work without a forward pass of the present parameters.",
                                Tutorial04Steps.BACKPROPAGATION_GUARD,
                                (there, otherwise) -> {})
                        .shownBy(Symptom.NOT_REFUSED),
                BACK.slip(
                                "refused-otherwise",
                                "In the wrong order backpropagate throws another exception than the IllegalStateException that is"
                                        + " wanted.",
                                Tutorial04Steps.BACKPROPAGATION_GUARD,
                                StepSlips::refuseOtherwise)
                        .shownBy(Symptom.REFUSED_OTHERWISE));
    }

    private static Steps withOutputSlope(Steps steps) {
        Tutorial04Steps.LastErrorTerm right = steps.of(Tutorial04Steps.LAST_ERROR_TERM);
        return steps.with(
                Tutorial04Steps.LAST_ERROR_TERM,
                (all, h, y) -> right.of(all, h, y).elementMult(Backpropagation.delSigmoid(h)));
    }

    private static double slopeOfZ(double h) {
        double z = Math.log(h / (1 - h));
        return z * (1 - z);
    }

    private static Parameters overUnits(Steps steps, Parameters parameters, List<Matrix> activations, int[] y) {
        Parameters right = Backpropagation.gradients(steps, parameters, activations, y);
        return each(right, gradient -> gradient.scale(y.length / (double) gradient.getNumRows()));
    }

    private static KnownSlip averages(String name, String sentence, Tutorial04Steps.Average wrong) {
        return BACK.slip(
                name,
                sentence,
                steps ->
                        steps.with(Tutorial04Steps.AVERAGE_WEIGHTS, wrong).with(Tutorial04Steps.AVERAGE_BIASES, wrong));
    }

    private static KnownSlip changed(String name, String sentence, UnaryOperator<Parameters> change) {
        return BACK.slip(
                name,
                sentence,
                Tutorial04Steps.GRADIENTS,
                (steps, parameters, activations, y) ->
                        change.apply(Backpropagation.gradients(steps, parameters, activations, y)));
    }

    private static Steps ofOne(Steps steps, boolean first) {
        return steps.with(
                        Tutorial04Steps.ACCUMULATE_WEIGHTS,
                        (delta, before) -> one(delta, first).multTransB(one(before, first)))
                .with(Tutorial04Steps.ACCUMULATE_BIASES, delta -> one(delta, first));
    }

    private static Matrix one(Matrix samples, boolean first) {
        int column = first ? 0 : samples.getNumCols() - 1;
        return samples.cols(column, column + 1);
    }

    private static Steps remembering(Steps before) {
        Map<String, Matrix> sums = new HashMap<>();
        return before.with(Tutorial04Steps.ACCUMULATE_WEIGHTS, (delta, units) -> {
            Matrix sum = delta.multTransB(units);
            return sums.merge(sum.shape(), sum, Matrix::plus);
        });
    }

    private static Parameters each(Parameters parameters, UnaryOperator<Matrix> change) {
        return new Parameters(
                parameters.weights().stream().map(change).toList(),
                parameters.biases().stream().map(change).toList());
    }

    private static List<Matrix> reversed(List<Matrix> matrices) {
        List<Matrix> reversed = new ArrayList<>(matrices);
        Collections.reverse(reversed);
        return reversed;
    }
}
