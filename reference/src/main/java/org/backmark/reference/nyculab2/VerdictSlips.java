package org.backmark.reference.nyculab2;

import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.reference.KnownSlip;

/** Slips in the loss and in the accuracy. */
final class VerdictSlips {
    private static final KnownSlip.In LOSS = new KnownSlip.In("loss", "the loss");
    private static final KnownSlip.In ACCURACY = new KnownSlip.In("accuracy", "the accuracy");

    private VerdictSlips() {}

    static Stream<KnownSlip> loss() {
        return Stream.of(
                loss(
                                "sum",
                                "The loss is the sum of the squared errors, not their mean.",
                                (prediction, y) -> Verdicts.loss(prediction, y) * y.getNumElements())
                        .mistake(NetworkSlips.SUM),
                loss(
                                "half",
                                "The loss is half of the mean of the squared errors.",
                                (prediction, y) -> Verdicts.loss(prediction, y) / 2)
                        .mistake(NetworkSlips.HALF),
                loss(
                        "root",
                        "The loss is the root of the mean of the squared errors.",
                        (prediction, y) -> Math.sqrt(Verdicts.loss(prediction, y))),
                loss(
                        "absolute",
                        "The loss is the mean of the errors' absolute values: the squares are missing.",
                        (prediction, y) -> prediction.minus(y).map(Math::abs).elementSum() / y.getNumElements()),
                loss(
                        "not-squared",
                        "The errors are not squared: those above and below cancel each other.",
                        (prediction, y) -> y.minus(prediction).elementSum() / y.getNumElements()),
                loss(
                        "cross-entropy",
                        "The loss is the cross-entropy; the lab asks for the mean of the squared errors.",
                        (prediction, y) -> -y.elementMult(prediction.map(Math::log))
                                        .plus(y.map(v -> 1 - v).elementMult(prediction.map(p -> Math.log(1 - p))))
                                        .elementSum()
                                / y.getNumElements()));
    }

    static Stream<KnownSlip> accuracy() {
        return Stream.of(
                accuracy(
                        "fraction",
                        "The accuracy is a share of 1, not of 100 percent.",
                        (prediction, y) -> Verdicts.accuracy(prediction, y) / 100),
                accuracy(
                        "whole-number-division",
                        "The accuracy is 0 unless all labels are right: whole numbers are divided.",
                        (prediction, y) -> Verdicts.accuracy(prediction, y) == 100 ? 100 : 0),
                accuracy(
                        "cut",
                        "The accuracy is cut to whole percents.",
                        (prediction, y) -> Math.floor(Verdicts.accuracy(prediction, y) + 1e-9)),
                accuracy(
                        "error-rate",
                        "The share of wrong labels is returned, not that of right ones.",
                        (prediction, y) -> 100 - Verdicts.accuracy(prediction, y)),
                accuracy(
                        "count",
                        "The number of right labels is returned, not their share.",
                        (prediction, y) -> Verdicts.accuracy(prediction, y) * y.getNumElements() / 100),
                accuracy(
                        "not-rounded",
                        "Predictions are compared with the labels as they are: they are never just 0 or 1.",
                        (prediction, y) -> 0));
    }

    private static KnownSlip loss(String name, String sentence, ToDoubleBiFunction<Matrix, Matrix> wrong) {
        return LOSS.slip(name, sentence, Lab2Steps.LOSS, wrong);
    }

    private static KnownSlip accuracy(String name, String sentence, ToDoubleBiFunction<Matrix, Matrix> wrong) {
        return ACCURACY.slip(name, sentence, Lab2Steps.ACCURACY, wrong);
    }
}
