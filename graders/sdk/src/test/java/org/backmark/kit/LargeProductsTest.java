package org.backmark.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class LargeProductsTest {
    private final List<String> said = new ArrayList<>();

    private record Service(String name, Supplier<Products> loaded) implements Products {
        @Override
        public Products ready() {
            return loaded.get();
        }

        @Override
        public void multiply(DMatrixRMaj a, boolean transposeA, DMatrixRMaj b, boolean transposeB, DMatrixRMaj c) {
            throw new UnsupportedOperationException();
        }
    }

    private static Products failing(Throwable failure) {
        return new Service("Fast", () -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        });
    }

    private static Products working() {
        return new Service("Works", () -> new Service("Ready", () -> null));
    }

    @Test
    void whatDoesNotLoadIsSaidInOneLineAndIsNoError() {
        assertThat(LargeProducts.choose(
                        List.of(
                                failing(new UnsatisfiedLinkError("no fast in java.library.path\nand more")),
                                failing(new NoClassDefFoundError()),
                                failing(new IllegalStateException("read-only"))),
                        said::add))
                .isEmpty();
        String begin = "backmark: large matrices are multiplied by EJML, which is slower: Fast does not load here ";
        assertThat(said)
                .containsExactly(
                        begin + "(no fast in java.library.path)",
                        begin + "(NoClassDefFoundError)",
                        begin + "(read-only)");
    }

    @Test
    void theFirstThatWorksIsTakenAndNothingIsSaid() {
        assertThat(LargeProducts.choose(List.of(working(), failing(new LinkageError())), said::add))
                .map(Products::name)
                .hasValue("Ready");
        assertThat(said).isEmpty();
    }

    @Test
    void whereThereIsNoServiceNothingIsSaid() {
        assertThat(LargeProducts.choose(List.of(), said::add)).isEmpty();
        assertThat(said).isEmpty();
    }
}
