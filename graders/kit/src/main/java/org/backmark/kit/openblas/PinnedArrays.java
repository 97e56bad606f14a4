package org.backmark.kit.openblas;

import dev.ludovic.netlib.blas.NativeBLAS;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.ejml.data.DMatrixRMaj;

/**
 * By netlib's bridge, which holds arrays in their place instead of copying them; it is there for Linux.
 *
 * <p>OpenBLAS's own threads keep a processor busy for a while after each product, waiting for another, and Java's threads
 * wait for them. Where its user has kept it to one thread, by {@code OPENBLAS_NUM_THREADS=1}, Java's threads share a product.
 *
 * @param blas the library that JavaCPP has unpacked, seen through the bridge; by columns, as Fortran's
 * @param pieces how many threads of Java share a product, at least 1
 */
record PinnedArrays(NativeBLAS blas, int pieces) implements Dgemm {
    // Held, or its level would be forgotten: it warns of what we do not ask for.
    private static final Logger BRIDGE = Logger.getLogger("dev.ludovic.netlib.blas.InstanceBuilder");

    /**
     * The bridge, if it is there for this machine.
     *
     * @param environment says how many threads OpenBLAS may use
     * @throws LinkageError if OpenBLAS itself does not load
     */
    static Optional<PinnedArrays> load(Map<String, String> environment) {
        boolean kept = "1".equals(environment.get("OPENBLAS_NUM_THREADS"));
        int pieces = kept ? Runtime.getRuntime().availableProcessors() : 1;
        Loader.load(openblas_nolapack.class);
        return Loader.getLoadedLibraries().entrySet().stream()
                .filter(library -> library.getKey().startsWith("openblas"))
                .map(Map.Entry::getValue)
                .findFirst()
                .flatMap(PinnedArrays::through)
                .map(blas -> new PinnedArrays(blas, pieces));
    }

    private static Optional<NativeBLAS> through(String library) {
        BRIDGE.setLevel(Level.OFF);
        System.setProperty("dev.ludovic.netlib.blas.nativeLibPath", library);
        try {
            return Optional.of(NativeBLAS.getInstance());
        } catch (LinkageError | RuntimeException e) {
            // JavaCPP's own way is slower, and does the same.
            return Optional.empty();
        }
    }

    @Override
    public void multiply(DMatrixRMaj a, boolean transposeA, DMatrixRMaj b, boolean transposeB, DMatrixRMaj c) {
        int rows = c.getNumRows();
        int columns = c.getNumCols();
        int longer = Math.max(rows, columns);
        IntStream.range(0, pieces).parallel().forEach(piece -> {
            int from = (int) ((long) longer * piece / pieces);
            int end = (int) ((long) longer * (piece + 1) / pieces);
            Block block = rows > columns ? new Block(from, end, 0, columns) : new Block(0, rows, from, end);
            if (from < end) {
                multiply(a, transposeA, b, transposeB, c, block);
            }
        });
    }

    /** Which rows and columns of a product, the last not included. */
    private record Block(int row, int rowEnd, int column, int columnEnd) {}

    /** What is row by row here is the transposed matrix there, and C' = B' A'. */
    private void multiply(
            DMatrixRMaj a, boolean transposeA, DMatrixRMaj b, boolean transposeB, DMatrixRMaj c, Block block) {
        blas.dgemm(
                transposeB ? "T" : "N",
                transposeA ? "T" : "N",
                block.columnEnd() - block.column(),
                block.rowEnd() - block.row(),
                transposeA ? a.getNumRows() : a.getNumCols(),
                1,
                b.data,
                transposeB ? block.column() * b.getNumCols() : block.column(),
                b.getNumCols(),
                a.data,
                transposeA ? block.row() : block.row() * a.getNumCols(),
                a.getNumCols(),
                0,
                c.data,
                block.row() * c.getNumCols() + block.column(),
                c.getNumCols());
    }
}
