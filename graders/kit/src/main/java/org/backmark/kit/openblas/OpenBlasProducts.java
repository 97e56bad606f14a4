package org.backmark.kit.openblas;

import java.util.Optional;
import org.backmark.kit.Products;
import org.ejml.data.DMatrixRMaj;

/** Products by OpenBLAS's dgemm, on all processors. */
public final class OpenBlasProducts implements Products {
    private Dgemm dgemm;

    @Override
    public Products ready() {
        Optional<PinnedArrays> pinned = PinnedArrays.load(System.getenv());
        dgemm = pinned.isPresent() ? pinned.get() : new CopiedArrays();
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
        dgemm.multiply(a, transposeA, b, transposeB, c);
    }
}
