package org.backmark.reference.inf5860week7;

import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;

/**
 * Every network as a part of one of the sheet's size, the rest of which has no effect: inputs that are 0, and hidden units and
 * labels whose bias keeps them at next to nothing. What is asked for is the part's own.
 */
final class LargerNetwork extends Restating {
    static final int INPUTS = 400;
    static final int HIDDEN = 25;
    static final int LABELS = 10;
    // g of it is far below the rounding of a 1, and its logarithm is a number.
    private static final double OFF = -60;

    LargerNetwork(Week7 student) {
        super(student);
    }

    @Override
    double cost(Week7Problem at) {
        return larger(at).cost(student());
    }

    @Override
    Gradients gradients(Week7Problem at) {
        Gradients gradients = larger(at).backprop(student());
        return gradients == null
                ? null
                : new Gradients(part(gradients.theta1(), at.theta1()), part(gradients.theta2(), at.theta2()));
    }

    @Override
    Training training(Week7Problem at, double alpha, int steps) {
        Training training = train(larger(at), alpha, steps);
        return training == null
                ? null
                : new Training(
                        part(training.theta1(), at.theta1()), part(training.theta2(), at.theta2()), training.cost());
    }

    private static Week7Problem larger(Week7Problem at) {
        Matrix theta1 = within(HIDDEN, 1 + INPUTS, at.theta1());
        Matrix theta2 = within(LABELS, 1 + HIDDEN, at.theta2());
        for (int unit = at.theta1().getNumRows(); unit < HIDDEN; unit++) {
            theta1.set(unit, 0, OFF);
        }
        for (int label = at.theta2().getNumRows(); label < LABELS; label++) {
            theta2.set(label, 0, OFF);
        }
        Matrix x = within(at.samples(), INPUTS, at.x());
        return new Week7Problem(theta1, theta2, x, at.y(), LABELS, at.lambda());
    }

    private static Matrix within(int rows, int columns, Matrix part) {
        if (part.getNumRows() > rows || part.getNumCols() > columns) {
            throw new IllegalArgumentException("larger than the sheet's network");
        }
        Matrix whole = new Matrix(rows, columns);
        for (int row = 0; row < part.getNumRows(); row++) {
            for (int column = 0; column < part.getNumCols(); column++) {
                whole.set(row, column, part.get(row, column));
            }
        }
        return whole;
    }

    // What has not the shape of the weights is compared, and fails, as it is.
    private static Matrix part(Matrix whole, Matrix of) {
        int rows = of.getNumRows();
        int columns = of.getNumCols();
        return whole == null || whole.getNumRows() < rows || whole.getNumCols() < columns
                ? whole
                : whole.rows(0, rows).cols(0, columns);
    }
}
