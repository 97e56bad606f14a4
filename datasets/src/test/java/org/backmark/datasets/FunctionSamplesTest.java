package org.backmark.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FunctionSamplesTest {

    @Test
    void theFunctionHasItsKnownValues() {
        double half = Math.sqrt(Math.log(2) / 12);
        assertThat(FunctionSamples.f(0.2)).isEqualTo(0.9);
        assertThat(FunctionSamples.f(0.2 + half)).isCloseTo(0.5, within(1e-15));
        assertThat(FunctionSamples.f(0.2 - half)).isCloseTo(0.5, within(1e-15));
        assertThat(FunctionSamples.f(-1)).isCloseTo(0.1, within(1e-7));
    }

    @Test
    void samplesLieOnTheFunctionAndOnBothSidesOfZero() {
        FunctionSamples samples = FunctionSamples.draw(30, new Random(1));

        assertThat(samples.x().getNumRows()).isEqualTo(1);
        assertThat(samples.x().getData()).hasSize(30).doesNotHaveDuplicates();
        assertThat(Arrays.stream(samples.x().getData()))
                .allMatch(x -> -1 <= x && x <= 1)
                .anyMatch(x -> x < -0.5)
                .anyMatch(x -> x > 0.5);
        assertThat(samples.target().getData())
                .containsExactly(Arrays.stream(samples.x().getData())
                        .map(FunctionSamples::f)
                        .toArray());
    }

    @Test
    void theSameSeedGivesTheSameSamples() {
        assertThat(FunctionSamples.draw(5, new Random(3)).x().getData())
                .isEqualTo(FunctionSamples.draw(5, new Random(3)).x().getData())
                .isNotEqualTo(FunctionSamples.draw(5, new Random(4)).x().getData());
    }
}
