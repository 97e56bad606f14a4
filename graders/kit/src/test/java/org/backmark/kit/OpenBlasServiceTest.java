package org.backmark.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenBlasServiceTest {
    @Test
    void smallProductsAreEjmlsAndLargeOnesOpenBlass() {
        assertThat(LargeProducts.of(161, 161, 161)).isEmpty();
        assertThat(LargeProducts.of(162, 162, 162)).map(Products::name).hasValue("OpenBLAS");
        assertThat(LargeProducts.of(1 << 16, 1 << 16, 1)).isPresent();
    }
}
