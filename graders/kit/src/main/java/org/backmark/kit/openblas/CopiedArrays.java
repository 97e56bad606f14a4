package org.backmark.kit.openblas;

import org.bytedeco.openblas.global.openblas_nolapack;
import org.ejml.data.DMatrixRMaj;

/** By JavaCPP, which copies arrays into native memory and back: for large ones, another third of the time. */
final class CopiedArrays implements Dgemm {
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
