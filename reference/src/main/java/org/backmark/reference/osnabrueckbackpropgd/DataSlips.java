package org.backmark.reference.osnabrueckbackpropgd;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;

/** Slips in normalisation (3.4) and in the targets (3.5). */
final class DataSlips {
    private static final KnownSlip.In NORMALIZE = new KnownSlip.In("normalize", "3.4");
    private static final KnownSlip.In TARGETS = new KnownSlip.In("targets", "3.5");

    private DataSlips() {}

    static Stream<KnownSlip> normalize() {
        return Stream.of(
                NORMALIZE.slip(
                        "mean-kept",
                        "The mean is not taken away.",
                        CatsAndDogsSteps.NORMALIZE,
                        (steps, x) ->
                                byRow(x, row -> row.divide(Normalisation.deviation(row, Normalisation.mean(row))))),
                NORMALIZE.slip(
                        "not-divided",
                        "The numbers are not divided by the standard deviation.",
                        CatsAndDogsSteps.DEVIATION,
                        (row, mean) -> 1),
                NORMALIZE.slip(
                        "variance",
                        "The numbers are divided by the variance; its root is missing.",
                        CatsAndDogsSteps.DEVIATION,
                        (row, mean) -> Normalisation.squares(row, mean) / row.getNumElements()),
                NORMALIZE.slip(
                        "not-averaged",
                        "The squares under the root are added, and not divided by their number.",
                        CatsAndDogsSteps.DEVIATION,
                        (row, mean) -> Math.sqrt(Normalisation.squares(row, mean))),
                NORMALIZE.slip(
                        "about-zero",
                        "The squares under the root are those of the numbers, not of their distances from the mean.",
                        CatsAndDogsSteps.DEVIATION,
                        (row, mean) -> Normalisation.deviation(row, 0)),
                NORMALIZE.slip(
                        "mean-distance",
                        "The numbers are divided by their mean distance from the mean, not by the standard deviation.",
                        CatsAndDogsSteps.DEVIATION,
                        (row, mean) -> row.minus(mean).map(Math::abs).elementSum() / row.getNumElements()),
                together(
                        "one-variance",
                        "The numbers are divided by the variance; its root is missing.",
                        (x, mean) -> Normalisation.squares(x, mean) / x.getNumElements()),
                together(
                        "one-mean-not-divided",
                        "The numbers are not divided by the standard deviation.",
                        (x, mean) -> 1),
                together(
                        "one-sum-not-averaged",
                        "The squares under the root are added, and not divided by their number.",
                        (x, mean) -> Math.sqrt(Normalisation.squares(x, mean))),
                NORMALIZE.slip(
                        "mean-of-a-row-deviation-of-all",
                        "The mean is that of the row, and the standard deviation that of all numbers: take both of one.",
                        CatsAndDogsSteps.NORMALIZE,
                        (steps, x) -> byRow(
                                x,
                                row -> row.minus(Normalisation.mean(row))
                                        .divide(Normalisation.deviation(x, Normalisation.mean(x))))),
                NORMALIZE.slip(
                        "columns",
                        "The columns are normalised, not the rows: an animal is compared with itself.",
                        CatsAndDogsSteps.NORMALIZE,
                        (steps, x) ->
                                Normalisation.normalize(steps, x.transpose()).transpose()),
                NORMALIZE.slip(
                        "range",
                        "The numbers are brought into the range from 0 to 1; mean 0 and standard deviation 1 are wanted.",
                        CatsAndDogsSteps.NORMALIZE,
                        (steps, x) -> byRow(
                                x, row -> row.minus(row.elementMin()).divide(row.elementMax() - row.elementMin()))),
                NORMALIZE.slip(
                        "divided-first",
                        "The numbers are divided before the mean is taken away; the mean is not divided.",
                        CatsAndDogsSteps.NORMALIZE,
                        (steps, x) -> byRow(x, row -> {
                            double mean = Normalisation.mean(row);
                            return row.divide(Normalisation.deviation(row, mean))
                                    .minus(mean);
                        })),
                NORMALIZE.slip(
                        "first-row-only", "Only row 0 is normalised.", CatsAndDogsSteps.NORMALIZE, (steps, x) -> {
                            Matrix changed = x.copy();
                            changed.insertIntoThis(0, 0, Normalisation.normalize(steps, x.rows(0, 1)));
                            return changed;
                        }),
                NORMALIZE
                        .slip(
                                "input-modified",
                                "normalize changes the matrix that it is given.",
                                CatsAndDogsSteps.NORMALIZE,
                                (steps, x) -> {
                                    x.setTo(Normalisation.normalize(steps, x));
                                    return x.copy();
                                })
                        .shownBy(Symptom.INPUT_MODIFIED));
    }

    private static KnownSlip together(String name, String sentence, CatsAndDogsSteps.Deviation wrong) {
        return NORMALIZE.slip(
                name,
                sentence,
                steps -> steps.with(CatsAndDogsSteps.NORMALIZE, Normalisation::together)
                        .with(CatsAndDogsSteps.DEVIATION, wrong));
    }

    private static Matrix byRow(Matrix x, UnaryOperator<Matrix> change) {
        Matrix changed = new Matrix(x.getNumRows(), x.getNumCols());
        for (int row = 0; row < x.getNumRows(); row++) {
            changed.insertIntoThis(row, 0, change.apply(x.rows(row, row + 1)));
        }
        return changed;
    }

    static Stream<KnownSlip> targets() {
        return Stream.of(
                targets(
                        "counts-swapped",
                        "There are as many targets of a cat as there are dogs, or the dogs come first.",
                        (cats, dogs) -> filled(dogs, 0, cats, 1)),
                targets(
                        "cats-twice",
                        "There are as many targets of a dog as there are cats: the number of dogs has no part.",
                        (cats, dogs) -> filled(cats, 0, cats, 1)),
                targets(
                        "last-forgotten",
                        "The last dog has the target of a cat: a loop ends one too early.",
                        DataSlips::withoutTheLast),
                targets(
                        "minus-one",
                        "The targets are -1 and 1; a logistic neuron can only answer 0 to 1.",
                        (cats, dogs) -> filled(cats, -1, dogs, 1)),
                targets("all-zero", "All targets are 0.", (cats, dogs) -> filled(cats, 0, dogs, 0)),
                targets(
                        "one-and-two",
                        "The targets are 1 and 2, not 0 and 1.",
                        (cats, dogs) -> filled(cats, 1, dogs, 2)));
    }

    private static KnownSlip targets(String name, String sentence, CatsAndDogsSteps.Targets wrong) {
        return TARGETS.slip(name, sentence, CatsAndDogsSteps.TARGETS, wrong);
    }

    private static double[] withoutTheLast(int cats, int dogs) {
        double[] targets = filled(cats, 0, dogs, 1);
        if (dogs > 0) {
            targets[targets.length - 1] = 0;
        }
        return targets;
    }

    private static double[] filled(int first, double value, int second, double other) {
        double[] filled = new double[first + second];
        Arrays.fill(filled, 0, first, value);
        Arrays.fill(filled, first, first + second, other);
        return filled;
    }
}
