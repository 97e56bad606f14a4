package org.backmark.reference.nyculab2;

import org.backmark.kit.Matrix;

/**
 * What an optimiser remembers of one of the weights.
 *
 * @param first the velocity of MOMENTUM or the first moment of ADAM, in the shape of the weights
 * @param second the sum of squares of ADAGRAD or the second moment of ADAM, in the shape of the weights
 * @param step the number of the step that is taken, from 1
 */
public record Memory(Matrix first, Matrix second, int step) {

    /** Nothing, before the first step. */
    static Memory of(Matrix w) {
        Matrix zeros = new Matrix(w.getNumRows(), w.getNumCols());
        return new Memory(zeros, zeros, 1);
    }
}
