package org.backmark.kit;

import java.util.ServiceLoader;
import org.ejml.data.DMatrixRMaj;

/**
 * Computes products of large matrices; found by {@link ServiceLoader}.
 *
 * <p>EJML computes all products where there is no such service, as in the workers that graded code runs in, and all small
 * ones everywhere: only where a program spends minutes in products may their last bits depend on the machine.
 */
public interface Products {

    /**
     * What does the work, once it has shown that it can.
     *
     * @throws LinkageError if it cannot be loaded on this machine
     * @throws RuntimeException if it does not work there
     */
    Products ready();

    /** In one or two words. */
    String name();

    /**
     * C = A B, where A and B may each be transposed first.
     *
     * @param a (M, K) once it is transposed, if it is to be
     * @param b (K, N) once it is transposed, if it is to be
     * @param c (M, N); all of it is overwritten, and it is neither a nor b
     */
    void multiply(DMatrixRMaj a, boolean transposeA, DMatrixRMaj b, boolean transposeB, DMatrixRMaj c);
}
