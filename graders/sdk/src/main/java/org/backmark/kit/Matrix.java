package org.backmark.kit;

import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.MatrixType;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.ConstMatrix;
import org.ejml.simple.SimpleBase;

/**
 * A dense matrix of doubles with all of EJML's operations, and a few that students of neural networks look for.
 *
 * <p>Rows and columns count from 0. No method changes this matrix, except EJML's {@code set...}, {@code fill}, {@code zero}
 * and {@code reshape}. The decompositions {@code svd} and {@code eig} do not work here: EJML gives their parts another type.
 * Element-wise product: {@link #elementMult}; matrix product: {@link #mult}.
 *
 * <p>Products of large matrices are computed by OpenBLAS where it loads, by EJML otherwise; the two may differ in the last
 * bits. Whatever is graded is computed by EJML.
 */
public final class Matrix extends SimpleBase<Matrix> {
    private static final long serialVersionUID = 1L;

    /**
     * A matrix of zeros.
     *
     * @param rows the number of rows, at least 0
     * @param columns the number of columns, at least 0
     */
    public Matrix(int rows, int columns) {
        super(rows, columns);
    }

    private Matrix(DMatrixRMaj values) {
        setMatrix(values);
    }

    /**
     * A matrix with a copy of the given rows.
     *
     * @param rows its rows, all of one length
     * @throws IllegalArgumentException if a row is longer or shorter than the first
     */
    public static Matrix of(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        Matrix matrix = new Matrix(rows.length, columns);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new IllegalArgumentException(
                        "row " + i + " has " + rows[i].length + " columns, row 0 has " + columns);
            }
            System.arraycopy(rows[i], 0, matrix.getDDRM().data, i * columns, columns);
        }
        return matrix;
    }

    /**
     * A matrix that shares the values of an EJML matrix: a change to one is a change to both.
     *
     * @param values row-major values
     */
    public static Matrix wrap(DMatrixRMaj values) {
        return new Matrix(Objects.requireNonNull(values, "values"));
    }

    /** The values as an array of rows; a copy. */
    public double[][] toArrays() {
        double[][] rows = new double[getNumRows()][getNumCols()];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(getDDRM().data, i * getNumCols(), rows[i], 0, getNumCols());
        }
        return rows;
    }

    /**
     * A new matrix whose every element is the function of the element at the same place here; this one is not modified.
     *
     * <p>The elements come row by row. Only for a large matrix and a function that holds no variable, {@code v -> v * v} for
     * example, they come in no order, from several threads.
     *
     * @param function from the old element to the new one
     */
    public Matrix map(DoubleUnaryOperator function) {
        Matrix result = new Matrix(getNumRows(), getNumCols());
        double[] from = getDDRM().data;
        double[] to = result.getDDRM().data;
        LargeLoops.Piece work = (first, end) -> {
            for (int i = first; i < end; i++) {
                to[i] = function.applyAsDouble(from[i]);
            }
        };
        if (LargeLoops.isStateless(function)) {
            LargeLoops.over(getNumElements(), work);
        } else {
            work.on(0, getNumElements());
        }
        return result;
    }

    /** The work of an operation. One loop that is handed the operation would call it for each element, for thrice the time. */
    @FunctionalInterface
    private interface Loop {
        LargeLoops.Piece on(double[] a, double[] b, double[] to);
    }

    @Override
    public Matrix plus(ConstMatrix<?> other) {
        return other instanceof Matrix matrix && isLargeAs(matrix)
                ? withEach(matrix, (a, b, to) -> (first, end) -> {
                    for (int i = first; i < end; i++) {
                        to[i] = a[i] + b[i];
                    }
                })
                : super.plus(other);
    }

    @Override
    public Matrix minus(ConstMatrix<?> other) {
        return other instanceof Matrix matrix && isLargeAs(matrix)
                ? withEach(matrix, (a, b, to) -> (first, end) -> {
                    for (int i = first; i < end; i++) {
                        to[i] = a[i] - b[i];
                    }
                })
                : super.minus(other);
    }

    @Override
    public Matrix elementMult(ConstMatrix<?> other) {
        return other instanceof Matrix matrix && isLargeAs(matrix)
                ? withEach(matrix, (a, b, to) -> (first, end) -> {
                    for (int i = first; i < end; i++) {
                        to[i] = a[i] * b[i];
                    }
                })
                : super.elementMult(other);
    }

    private boolean isLargeAs(Matrix other) {
        return getNumElements() >= LargeLoops.LARGE
                && getNumRows() == other.getNumRows()
                && getNumCols() == other.getNumCols();
    }

    private Matrix withEach(Matrix other, Loop loop) {
        Matrix result = new Matrix(getNumRows(), getNumCols());
        LargeLoops.over(getNumElements(), loop.on(getDDRM().data, other.getDDRM().data, result.getDDRM().data));
        return result;
    }

    /**
     * The matrix product; neither is modified.
     *
     * @param other a matrix with as many rows as this one has columns
     */
    // EJML's own would multiply a large matrix and a column on several threads, in ten times the time of one.
    @Override
    public Matrix mult(ConstMatrix<?> other) {
        if (!(other instanceof Matrix matrix)) {
            return super.mult(other);
        }
        return product(false, matrix, false).orElseGet(() -> {
            Matrix result = new Matrix(getNumRows(), matrix.getNumCols());
            CommonOps_DDRM.mult(getDDRM(), matrix.getDDRM(), result.getDDRM());
            return result;
        });
    }

    /**
     * This matrix transposed, times the other; neither is modified.
     *
     * @param other a matrix with as many rows as this one
     */
    public Matrix multTransA(Matrix other) {
        return product(true, other, false).orElseGet(() -> {
            Matrix result = new Matrix(getNumCols(), other.getNumCols());
            CommonOps_DDRM.multTransA(getDDRM(), other.getDDRM(), result.getDDRM());
            return result;
        });
    }

    /**
     * This matrix times the other transposed; neither is modified.
     *
     * @param other a matrix with as many columns as this one
     */
    public Matrix multTransB(Matrix other) {
        return product(false, other, true).orElseGet(() -> {
            Matrix result = new Matrix(getNumRows(), other.getNumRows());
            CommonOps_DDRM.multTransB(getDDRM(), other.getDDRM(), result.getDDRM());
            return result;
        });
    }

    /** The product, unless it is EJML's to compute, or to refuse. */
    private Optional<Matrix> product(boolean transposeThis, Matrix other, boolean transposeOther) {
        int rows = transposeThis ? getNumCols() : getNumRows();
        int inner = transposeThis ? getNumRows() : getNumCols();
        int columns = transposeOther ? other.getNumRows() : other.getNumCols();
        if (inner != (transposeOther ? other.getNumCols() : other.getNumRows())) {
            return Optional.empty();
        }
        return LargeProducts.of(rows, inner, columns).map(products -> {
            Matrix result = new Matrix(rows, columns);
            products.multiply(getDDRM(), transposeThis, other.getDDRM(), transposeOther, result.getDDRM());
            return result;
        });
    }

    /**
     * This matrix and the others side by side, for example a column of ones and x; none is modified.
     *
     * @param others matrices with as many rows as this one
     */
    // EJML's own gives a SimpleMatrix, and a ClassCastException at the caller's.
    @Override
    public Matrix concatColumns(ConstMatrix<?>... others) {
        Matrix result = copy();
        for (ConstMatrix<?> other : others) {
            checkSame("rows", getNumRows(), other.getNumRows());
            result = result.combine(0, result.getNumCols(), other);
        }
        return result;
    }

    /**
     * This matrix and the others one below the other; none is modified.
     *
     * @param others matrices with as many columns as this one
     */
    @Override
    public Matrix concatRows(ConstMatrix<?>... others) {
        Matrix result = copy();
        for (ConstMatrix<?> other : others) {
            checkSame("columns", getNumCols(), other.getNumCols());
            result = result.combine(result.getNumRows(), 0, other);
        }
        return result;
    }

    private static void checkSame(String what, int here, int there) {
        if (here != there) {
            throw new IllegalArgumentException(
                    "cannot join a matrix with " + here + " " + what + " and one with " + there);
        }
    }

    /** The shape as it stands in messages, for example {@code 25 x 401}. */
    public String shape() {
        return getNumRows() + " x " + getNumCols();
    }

    @Override
    protected Matrix createMatrix(int rows, int columns, MatrixType type) {
        return new Matrix(rows, columns);
    }

    @Override
    protected Matrix wrapMatrix(org.ejml.data.Matrix values) {
        return new Matrix((DMatrixRMaj) values);
    }
}
