package org.backmark.kit.openblas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All ways to OpenBLAS, in so many pieces, compute the same products, of every transposition. */
class DgemmTest {
    static Stream<Dgemm> ways() {
        return Stream.concat(
                Stream.of(new CopiedArrays()),
                PinnedArrays.load(Map.of()).stream()
                        .flatMap(pinned ->
                                Stream.of(1, 2, 3, 8).map(pieces -> new PinnedArrays(pinned.blas(), pieces))));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void productsOfEveryTranspositionAgreeWithEjmls(Dgemm way) {
        Random random = new Random(1);
        for (int[] shape : new int[][] {{3, 4, 5}, {5, 3, 4}, {1, 7, 2}, {6, 1, 1}, {1, 1, 9}}) {
            Matrix a = new Matrix(shape[0], shape[1]).map(zero -> random.nextGaussian());
            Matrix b = new Matrix(shape[1], shape[2]).map(zero -> random.nextGaussian());
            Matrix expected = new Matrix(shape[0], shape[2]);
            CommonOps_DDRM.mult(a.getDDRM(), b.getDDRM(), expected.getDDRM());
            for (int which = 0; which < 4; which++) {
                boolean transposeA = which % 2 == 1;
                boolean transposeB = which / 2 == 1;
                Matrix product = new Matrix(shape[0], shape[2]).map(zero -> Double.NaN);
                way.multiply(
                        (transposeA ? a.transpose() : a).getDDRM(),
                        transposeA,
                        (transposeB ? b.transpose() : b).getDDRM(),
                        transposeB,
                        product.getDDRM());
                assertThat(product.isIdentical(expected, 1e-12))
                        .as(way + ", transposed " + transposeA + ", " + transposeB)
                        .isTrue();
            }
        }
    }

    @Test
    void javasThreadsShareAProductOnlyWhereOpenBlasHasOneThread() {
        int processors = Runtime.getRuntime().availableProcessors();

        assertThat(PinnedArrays.load(Map.of("OPENBLAS_NUM_THREADS", "1")).stream())
                .allMatch(all -> all.pieces() == processors);
        assertThat(PinnedArrays.load(Map.of("OPENBLAS_NUM_THREADS", "2")).stream())
                .allMatch(all -> all.pieces() == 1);
        assertThat(PinnedArrays.load(Map.of()).stream()).allMatch(all -> all.pieces() == 1);
    }
}
