package org.backmark.reference.osnabrueckbackpropgd;

import java.util.Map;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** Numbers with mean 0 and standard deviation 1: each row by itself, or all together. */
final class Normalisation {
    /** Other ways to normalise that are as right. */
    static final Map<String, CatsAndDogs> OTHERS = Map.of(
            "a sample's standard deviation",
            of(Steps.right().with(CatsAndDogsSteps.DEVIATION, Normalisation::deviationOfASample)),
            "one mean and one standard deviation",
            of(Steps.right().with(CatsAndDogsSteps.NORMALIZE, Normalisation::together)),
            "one mean and one sample's standard deviation",
            of(Steps.right()
                    .with(CatsAndDogsSteps.NORMALIZE, Normalisation::together)
                    .with(CatsAndDogsSteps.DEVIATION, Normalisation::deviationOfASample)));

    private Normalisation() {}

    private static CatsAndDogs of(Steps steps) {
        return new CatsAndDogsReference(steps);
    }

    static Matrix together(Steps steps, Matrix x) {
        double mean = steps.of(CatsAndDogsSteps.MEAN).applyAsDouble(x);
        return x.minus(mean).divide(steps.of(CatsAndDogsSteps.DEVIATION).of(x, mean));
    }

    static Matrix normalize(Steps steps, Matrix x) {
        Matrix normalized = new Matrix(x.getNumRows(), x.getNumCols());
        for (int i = 0; i < x.getNumRows(); i++) {
            Matrix row = x.rows(i, i + 1);
            double mean = steps.of(CatsAndDogsSteps.MEAN).applyAsDouble(row);
            double deviation = steps.of(CatsAndDogsSteps.DEVIATION).of(row, mean);
            normalized.insertIntoThis(i, 0, row.minus(mean).divide(deviation));
        }
        return normalized;
    }

    static double mean(Matrix row) {
        return row.elementSum() / row.getNumElements();
    }

    /** Of the population: the divisor is n. */
    static double deviation(Matrix row, double mean) {
        return Math.sqrt(squares(row, mean) / row.getNumElements());
    }

    static double deviationOfASample(Matrix numbers, double mean) {
        return Math.sqrt(squares(numbers, mean) / (numbers.getNumElements() - 1));
    }

    static double squares(Matrix row, double mean) {
        Matrix distance = row.minus(mean);
        return distance.elementMult(distance).elementSum();
    }
}
