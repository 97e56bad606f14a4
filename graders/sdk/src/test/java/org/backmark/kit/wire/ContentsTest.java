package org.backmark.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.backmark.kit.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentsTest {

    @Test
    void whatIsMovedAndPutBackHoldsTheSameWhateverRoundingLeavesBehind() {
        Random random = new Random(5);
        for (int time = 0; time < 200; time++) {
            Matrix matrix = new Matrix(30, 30).map(zero -> random.nextGaussian());
            Contents before = Contents.of(Matrix.class, matrix);
            Matrix after = matrix.map(x -> x + 1e-4 - 2e-4 + 1e-4);

            assertThat(after.isIdentical(matrix, 0)).isFalse();
            assertThat(Contents.of(Matrix.class, after).differFrom(before)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, 0.5, 1e-3, 1e9, -1e300})
    void aNumberAndItsLeastNeighboursHoldTheSame(double number) {
        assertThat(of(Math.nextUp(number)).differFrom(of(number))).isFalse();
        assertThat(of(Math.nextDown(number)).differFrom(of(number))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1e-4",
        "0, -1e-4",
        "0.3, 0.3001",
        "1, 1.000000001",
        "1e-4, -1e-4",
        "2, -2",
        "1e9, 1000000002",
        "1e300, 2e300",
        "0, NaN",
        "NaN, Infinity",
        "Infinity, -Infinity",
        "1, Infinity"
    })
    void anythingThatIsMoreThanRoundingHoldsSomethingElse(double before, double after) {
        assertThat(of(after).differFrom(of(before))).isTrue();
    }

    @Test
    void anotherShapeOrOrderIsSomethingElse() {
        Contents row = Contents.of(Matrix.class, Matrix.of(new double[][] {{1, 2}}));

        assertThat(Contents.of(Matrix.class, Matrix.of(new double[][] {{1}, {2}}))
                        .differFrom(row))
                .isTrue();
        assertThat(Contents.of(Matrix.class, Matrix.of(new double[][] {{2, 1}})).differFrom(row))
                .isTrue();
    }

    @Test
    void wholeNumbersAndTextAreToldApart() {
        assertThat(Contents.of(int[].class, new int[] {1, 2}).differFrom(Contents.of(int[].class, new int[] {1, 3})))
                .isTrue();
        assertThat(Contents.of(String.class, "a").differFrom(Contents.of(String.class, "b")))
                .isTrue();
    }

    private static Contents of(double number) {
        return Contents.of(double[].class, new double[] {number});
    }
}
