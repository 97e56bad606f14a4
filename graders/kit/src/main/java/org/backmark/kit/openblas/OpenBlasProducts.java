package org.backmark.kit.openblas;

import org.backmark.kit.Products;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.ejml.data.DMatrixRMaj;

/** Products by OpenBLAS's dgemm, on as many threads as OpenBLAS thinks fit. */
public final class OpenBlasProducts implements Products {

    @Override
    public Products ready() {
        DMatrixRMaj product = new DMatrixRMaj(1, 1);
        multiply(
                new DMatrixRMaj(new double[][] {{2, 3}}),
                false,
                new DMatrixRMaj(new double[][] {{5, 7}}),
                true,
                product);
        if (product.get(0) != 31) {
            throw new IllegalStateException("2 * 5 + 3 * 7 is " + product.get(0) + " by it");
        }
        return this;
    }

    @Override
    public String name() {
        return "OpenBLAS";
    }

    @Override
    public void multiply(DMatrixRMaj a, boolean transposeA, DMatrixRMaj b, boolean transposeB, DMatrixRMaj c) {
        openblas_nolapack.cblas_dgemm(
                openblas_nolapack.CblasRowMajor,
                transposition(transposeA),
                transposition(transposeB),
                c.getNumRows(),
                c.getNumCols(),
                transposeA ? a.getNumRows() : a.getNumCols(),
                1,
                a.data,
                a.getNumCols(),
                b.data,
                b.getNumCols(),
                0,
                c.data,
                c.getNumCols());
    }

    private static int transposition(boolean transposed) {
        return transposed ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans;
    }
}
