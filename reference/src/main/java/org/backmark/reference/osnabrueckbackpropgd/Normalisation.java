package org.backmark.reference.osnabrueckbackpropgd;

import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** Rows with mean 0 and standard deviation 1. */
final class Normalisation {
    private Normalisation() {}

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

    static double squares(Matrix row, double mean) {
        Matrix distance = row.minus(mean);
        return distance.elementMult(distance).elementSum();
    }
}
