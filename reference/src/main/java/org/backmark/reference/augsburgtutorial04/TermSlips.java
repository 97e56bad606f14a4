package org.backmark.reference.augsburgtutorial04;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;

/** Slips in the last error term and in the derivative of s (Exercises 1 and 2). */
final class TermSlips {
    private static final KnownSlip.In TERM = new KnownSlip.In("last-error-term", "Exercise 1");
    private static final KnownSlip.In SLOPE = new KnownSlip.In("del-sigmoid", "Exercise 2");

    private TermSlips() {}

    static Stream<KnownSlip> lastErrorTerm() {
        return Stream.of(
                TERM.slip(
                        "sign",
                        "The last error term has the wrong sign: it is Y - H.",
                        Tutorial04Steps.LAST_ERROR_TERM,
                        (steps, h, y) ->
                                Backpropagation.lastErrorTerm(steps, h, y).negative()),
                TERM.slip(
                        "averaged",
                        "The last error term is divided by M already; here it is per sample, and 1/M comes with the"
                                + " gradients.",
                        Tutorial04Steps.LAST_ERROR_TERM,
                        (steps, h, y) ->
                                Backpropagation.lastErrorTerm(steps, h, y).divide(y.length)),
                TERM.slip(
                        "output-slope",
                        "The last error term is that of a squared error: it has a factor h (1 - h) which cross-entropy"
                                + " after softmax does not.",
                        Tutorial04Steps.LAST_ERROR_TERM,
                        (steps, h, y) ->
                                Backpropagation.lastErrorTerm(steps, h, y).elementMult(Backpropagation.delSigmoid(h))),
                TERM.slip(
                        "quotient",
                        "The last error term is the loss's derivative with respect to the output H; it is wanted with"
                                + " respect to Z, the input of softmax.",
                        Tutorial04Steps.LAST_ERROR_TERM,
                        (steps, h, y) -> Backpropagation.oneHot(y, h.getNumRows())
                                .negative()
                                .elementDiv(h)),
                TERM.slip(
                        "without-label",
                        "The last error term is the output itself: the labels have no part in it.",
                        Tutorial04Steps.LAST_ERROR_TERM,
                        (steps, h, y) -> h.copy()),
                TERM.slip(
                        "only-at-the-label",
                        "The last error term is 0 in all rows but that of the label.",
                        Tutorial04Steps.LAST_ERROR_TERM,
                        (steps, h, y) -> Backpropagation.lastErrorTerm(steps, h, y)
                                .elementMult(Backpropagation.oneHot(y, h.getNumRows()))),
                TERM.slip(
                        "labels-from-one",
                        "The labels are taken as if they began at 1; label 0 belongs to row 0.",
                        Tutorial04Steps.LAST_ERROR_TERM,
                        (steps, h, y) -> h.minus(fromOne(y, h.getNumRows()))),
                TERM.slip(
                        "absolute",
                        "The last error term has lost its signs.",
                        Tutorial04Steps.LAST_ERROR_TERM,
                        (steps, h, y) ->
                                Backpropagation.lastErrorTerm(steps, h, y).map(Math::abs)),
                TERM.slip(
                                "input-modified",
                                "lastErrorTerm changes the output that it is given.",
                                Tutorial04Steps.LAST_ERROR_TERM,
                                (steps, h, y) -> {
                                    h.setTo(Backpropagation.lastErrorTerm(steps, h, y));
                                    return h.copy();
                                })
                        .shownBy(Symptom.INPUT_MODIFIED));
    }

    static Stream<KnownSlip> delSigmoid() {
        return Stream.of(
                slope("value-for-slope", "delSigmoid returns h itself, not the derivative.", Matrix::copy),
                slope(
                        "s-twice",
                        "delSigmoid applies s once more: it is given h = s(z) already.",
                        h -> Backpropagation.delSigmoid(ForwardPass.sigmoid(h))),
                slope(
                        "sign",
                        "delSigmoid has the wrong sign.",
                        h -> Backpropagation.delSigmoid(h).negative()),
                slope("factor-forgotten", "delSigmoid lacks its factor h.", h -> h.map(value -> 1 - value)),
                slope(
                        "tanh",
                        "delSigmoid is the derivative of tanh, not of the logistic function.",
                        h -> h.map(value -> 1 - value * value)),
                slope(
                        "squared",
                        "delSigmoid has h squared in place of h.",
                        h -> h.map(value -> value * value * (1 - value))),
                SLOPE.slip(
                                "input-modified",
                                "delSigmoid changes the matrix that it is given.",
                                Tutorial04Steps.DEL_SIGMOID,
                                h -> {
                                    h.setTo(Backpropagation.delSigmoid(h));
                                    return h.copy();
                                })
                        .shownBy(Symptom.INPUT_MODIFIED));
    }

    // Label 0 has no row then.
    private static Matrix fromOne(int[] y, int units) {
        Matrix result = new Matrix(units, y.length);
        for (int i = 0; i < y.length; i++) {
            if (y[i] > 0) {
                result.set(y[i] - 1, i, 1);
            }
        }
        return result;
    }

    private static KnownSlip slope(String name, String sentence, UnaryOperator<Matrix> wrong) {
        return SLOPE.slip(name, sentence, Tutorial04Steps.DEL_SIGMOID, wrong);
    }
}
