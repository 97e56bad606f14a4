package org.backmark.kit.nearby;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.backmark.kit.Matrix;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The numbers of odd answers. */
class NumbersTest {

    @Test
    void eachNumberHasItsPlace() {
        Numbers numbers = Numbers.of(List.of(2.5, Matrix.of(new double[][] {{1, 7}}), new int[] {4}));

        assertThat(numbers.at())
                .containsEntry(", part 1", 2.5)
                .containsEntry(", part 2, row 0, column 1", 7.0)
                .containsEntry(", part 3, number 1", 4.0)
                .hasSize(4);
    }

    @Test
    void manyNumbersAreNotLookedAtOneByOne() {
        assertThat(Numbers.of(new Matrix(100, 200)).at()).hasSize(20_000);
        assertThat(Numbers.of(new Matrix(100, 201))).isEqualTo(Numbers.NONE);
        assertThat(Numbers.of(new double[20_001])).isEqualTo(Numbers.NONE);
        assertThat(Numbers.of(new int[20_001])).isEqualTo(Numbers.NONE);
        assertThat(Numbers.of(Collections.nCopies(2, new double[15_000]))).isEqualTo(Numbers.NONE);
        assertThat(Numbers.of(Collections.nCopies(1_000_000_000, 1.0))).isEqualTo(Numbers.NONE);
    }

    @Test
    void manyRowsWithoutAColumnTakeNoTime() {
        Matrix tall = new Matrix(Integer.MAX_VALUE, 0);

        Numbers numbers = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> Numbers.of(Collections.nCopies(1000, tall)));

        assertThat(numbers.at()).isEmpty();
    }
}
