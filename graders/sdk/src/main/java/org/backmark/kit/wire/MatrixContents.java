package org.backmark.kit.wire;

import org.backmark.kit.Matrix;
import org.ejml.data.DMatrixRMaj;

/**
 * What a matrix holds, looked at once: a student's own kind of EJML matrix may say something else each time it is asked.
 *
 * @param rows how many
 * @param columns how many
 * @param numbers row by row, and possibly more behind them
 */
record MatrixContents(int rows, int columns, double[] numbers) {

    /**
     * Of a matrix.
     *
     * @throws WireException if it holds fewer numbers than its size says
     */
    static MatrixContents of(Matrix matrix) {
        DMatrixRMaj held = matrix.getDDRM();
        // The fields, for no class can override them.
        MatrixContents contents = new MatrixContents(held.numRows, held.numCols, held.data);
        if (contents.rows < 0
                || contents.columns < 0
                || (long) contents.rows * contents.columns > contents.numbers.length) {
            throw new WireException("a matrix of " + contents.rows + " x " + contents.columns + " with "
                    + contents.numbers.length + " numbers");
        }
        return contents;
    }

    int count() {
        return rows * columns;
    }
}
