package org.backmark.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatrixTest {
    private static final Matrix SQUARE = Matrix.of(new double[][] {{4, 1}, {2, 3}});

    static Stream<UnaryOperator<Matrix>> operations() {
        return Stream.of(
                Matrix::transpose,
                a -> a.mult(SQUARE),
                a -> a.kron(SQUARE),
                a -> a.plus(SQUARE),
                a -> a.plus(1),
                a -> a.plus(2, SQUARE),
                a -> a.minus(SQUARE),
                a -> a.minus(1),
                a -> a.scale(2),
                a -> a.divide(2),
                Matrix::invert,
                Matrix::pseudoInverse,
                a -> a.solve(SQUARE),
                Matrix::copy,
                a -> a.extractMatrix(0, 1, 0, 2),
                a -> a.getRow(0),
                a -> a.getColumn(1),
                Matrix::diag,
                a -> a.combine(0, 2, SQUARE),
                a -> a.elementMult(SQUARE),
                a -> a.elementDiv(SQUARE),
                a -> a.elementPower(2),
                a -> a.elementPower(SQUARE),
                Matrix::elementExp,
                Matrix::elementLog,
                a -> a.elementOp((row, column, value) -> value + row),
                Matrix::negative,
                Matrix::magnitude,
                a -> a.concatColumns(SQUARE, SQUARE),
                a -> a.concatRows(SQUARE, SQUARE),
                a -> a.rows(0, 1),
                a -> a.cols(0, 1),
                a -> a.getRow(0).toDiagonal(),
                Matrix::createLike,
                Matrix::real);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationGivesAMatrixAndLeavesItsOperandAlone(UnaryOperator<Matrix> operation) {
        Matrix operand = SQUARE.copy();
        assertThat(operation.apply(operand)).isInstanceOf(Matrix.class);
        assertThat(operand.toArrays()).isDeepEqualTo(SQUARE.toArrays());
    }

    @Test
    void joinsColumnsAndRows() {
        Matrix ones = new Matrix(2, 1);
        ones.fill(1);
        assertThat(ones.concatColumns(SQUARE).toArrays()).isDeepEqualTo(new double[][] {{1, 4, 1}, {1, 2, 3}});
        assertThat(SQUARE.concatRows(SQUARE.getRow(0), SQUARE.getRow(1)).toArrays())
                .isDeepEqualTo(new double[][] {{4, 1}, {2, 3}, {4, 1}, {2, 3}});
        assertThatThrownBy(() -> SQUARE.concatColumns(new Matrix(3, 1)))
                .hasMessage("cannot join a matrix with 2 rows and one with 3");
        assertThatThrownBy(() -> SQUARE.concatRows(new Matrix(1, 5)))
                .hasMessage("cannot join a matrix with 2 columns and one with 5");
    }

    @Test
    void multipliesTransposed() {
        Matrix other = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
        assertThat(SQUARE.multTransA(other).toArrays())
                .isDeepEqualTo(SQUARE.transpose().mult(other).toArrays());
        assertThat(other.transpose().multTransB(SQUARE).toArrays())
                .isDeepEqualTo(other.transpose().mult(SQUARE.transpose()).toArrays());
    }

    @Test
    void mapsEveryElement() {
        assertThat(SQUARE.map(value -> -value).toArrays()).isDeepEqualTo(new double[][] {{-4, -1}, {-2, -3}});
    }

    @Test
    void copiesArraysBothWays() {
        double[][] rows = {{1, 2}, {3, 4}};
        Matrix matrix = Matrix.of(rows);
        rows[0][0] = 9;
        matrix.toArrays()[1][1] = 9;
        assertThat(matrix.toArrays()).isDeepEqualTo(new double[][] {{1, 2}, {3, 4}});
    }

    @Test
    void aRaggedArrayIsRefused() {
        assertThatThrownBy(() -> Matrix.of(new double[][] {{1, 2}, {3}}))
                .hasMessage("row 1 has 1 columns, row 0 has 2");
    }

    @Test
    void wrapsWithoutACopy() {
        DMatrixRMaj values = new DMatrixRMaj(2, 3);
        Matrix matrix = Matrix.wrap(values);
        values.set(0, 0, 5);
        assertThat(matrix.get(0, 0)).isEqualTo(5);
        assertThat(matrix.shape()).isEqualTo("2 x 3");
        assertThat(List.of(matrix.getNumRows(), matrix.getNumCols())).containsExactly(2, 3);
    }
}
