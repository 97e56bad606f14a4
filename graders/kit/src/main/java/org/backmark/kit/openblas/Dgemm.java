package org.backmark.kit.openblas;

import org.ejml.data.DMatrixRMaj;

/** A way to reach OpenBLAS's dgemm from Java. */
@FunctionalInterface
interface Dgemm {
    /** See {@link org.backmark.kit.Products#multiply}. */
    void multiply(DMatrixRMaj a, boolean transposeA, DMatrixRMaj b, boolean transposeB, DMatrixRMaj c);
}
