package org.backmark.kit.openblas;

import dev.ludovic.netlib.blas.NativeBLAS;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.ejml.data.DMatrixRMaj;

/**
 * By netlib's bridge, which holds arrays in their place instead of copying them; it is there for Linux.
 *
 * @param blas the library that JavaCPP has unpacked, seen through the bridge; by columns, as Fortran's
 */
record PinnedArrays(NativeBLAS blas) implements Dgemm {
    // Held, or its level would be forgotten: it warns of what we do not ask for.
    private static final Logger BRIDGE = Logger.getLogger("dev.ludovic.netlib.blas.InstanceBuilder");

    /**
     * The bridge, if it is there for this machine.
     *
     * @throws LinkageError if OpenBLAS itself does not load
     */
    static Optional<Dgemm> load() {
        Loader.load(openblas_nolapack.class);
        return Loader.getLoadedLibraries().entrySet().stream()
                .filter(library -> library.getKey().startsWith("openblas"))
                .map(Map.Entry::getValue)
                .findFirst()
                .flatMap(PinnedArrays::through);
    }

    private static Optional<Dgemm> through(String library) {
        BRIDGE.setLevel(Level.OFF);
        System.setProperty("dev.ludovic.netlib.blas.nativeLibPath", library);
        try {
            return Optional.of(new PinnedArrays(NativeBLAS.getInstance()));
        } catch (LinkageError | RuntimeException e) {
            // JavaCPP's own way is slower, and does the same.
            return Optional.empty();
        }
    }

    /** What is row by row here is the transposed matrix there, and C' = B' A'. */
    @Override
    public void multiply(DMatrixRMaj a, boolean transposeA, DMatrixRMaj b, boolean transposeB, DMatrixRMaj c) {
        blas.dgemm(
                transposeB ? "T" : "N",
                transposeA ? "T" : "N",
                c.getNumCols(),
                c.getNumRows(),
                transposeA ? a.getNumRows() : a.getNumCols(),
                1,
                b.data,
                b.getNumCols(),
                a.data,
                a.getNumCols(),
                0,
                c.data,
                c.getNumCols());
    }
}
