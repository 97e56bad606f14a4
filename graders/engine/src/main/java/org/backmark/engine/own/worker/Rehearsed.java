package org.backmark.engine.own.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.backmark.kit.Matrix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of our own, for a rehearsal of a worker's work: they show which classes that needs. */
final class Rehearsed {
    private Matrix ones;

    @BeforeEach
    void makeOnes() {
        ones = new Matrix(2, 2);
        ones.fill(1);
    }

    @Test
    void passes() {
        assertEquals(4, ones.mult(ones).transpose().elementSum(), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> {
            throw new IllegalArgumentException("as it should");
        });
    }

    @Test
    void fails() {
        assertEquals(1, ones.get(0, 0) + 1);
    }
}
