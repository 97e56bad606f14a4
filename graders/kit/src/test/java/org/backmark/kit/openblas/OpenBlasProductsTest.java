package org.backmark.kit.openblas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.backmark.kit.Matrix;
import org.ejml.MatrixDimensionException;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

/** The products of a large matrix, by OpenBLAS, are EJML's but for the last bits. */
class OpenBlasProductsTest {
    private static final Matrix A = random(150, 210);
    private static final Matrix B = random(210, 170);

    private static Matrix random(int rows, int columns) {
        Random random = new Random(rows);
        return new Matrix(rows, columns).map(zero -> random.nextGaussian());
    }

    private static Matrix byEjml(Matrix a, Matrix b) {
        Matrix product = new Matrix(a.getNumRows(), b.getNumCols());
        CommonOps_DDRM.mult(a.getDDRM(), b.getDDRM(), product.getDDRM());
        return product;
    }

    @Test
    void productsOfLargeMatricesAgreeWithEjmls() {
        Matrix expected = byEjml(A, B);

        assertThat(A.mult(B).isIdentical(expected, 1e-11)).isTrue();
        assertThat(A.transpose().multTransA(B).isIdentical(expected, 1e-11)).isTrue();
        assertThat(A.multTransB(B.transpose()).isIdentical(expected, 1e-11)).isTrue();
        assertThat(A.mult(B).shape()).isEqualTo("150 x 170");
    }

    @Test
    void theyAreNotEjmlsOwn() {
        assertThat(A.mult(B).isIdentical(byEjml(A, B), 0)).isFalse();
    }

    @Test
    void aMatrixThatWasMadeSmallerIsMultipliedAsItIsNow() {
        Matrix smaller = random(300, 300);
        smaller.reshape(150, 210);

        assertThat(smaller.mult(B).isIdentical(byEjml(smaller, B), 1e-11)).isTrue();
    }

    @Test
    void noOperandIsModified() {
        Matrix a = A.copy();
        Matrix b = B.copy();
        a.mult(b);

        assertThat(a.isIdentical(A, 0)).isTrue();
        assertThat(b.isIdentical(B, 0)).isTrue();
    }

    @Test
    void nanAndInfinityGoThrough() {
        Matrix a = A.copy();
        a.set(3, 5, Double.NaN);
        a.set(7, 2, Double.POSITIVE_INFINITY);
        Matrix product = a.mult(B);

        assertThat(product.get(3, 0)).isNaN();
        assertThat(Math.abs(product.get(7, 1))).isInfinite();
        assertThat(product.rows(4, 5).hasUncountable()).isFalse();
    }

    @Test
    void largeMatricesThatDoNotFitAreRefusedInEjmlsWords() {
        assertThatThrownBy(() -> A.mult(A)).isInstanceOf(MatrixDimensionException.class);
        assertThatThrownBy(() -> A.multTransA(B)).isInstanceOf(MatrixDimensionException.class);
        assertThatThrownBy(() -> A.multTransB(B)).isInstanceOf(MatrixDimensionException.class);
    }
}
