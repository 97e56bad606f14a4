package org.backmark.reference.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AttemptTest {
    private static final Matrix GIVEN = random(3, 4, 1);

    private static Matrix random(int rows, int columns, long seed) {
        Random random = new Random(seed);
        return new Matrix(rows, columns).map(zero -> 8 * random.nextDouble() - 4);
    }

    @Test
    void anAnswerIsThereFiniteAndOfTheModelsShape() {
        assertThat(Attempt.isOf(random(3, 4, 2), GIVEN)).isTrue();
        assertThat(Attempt.isOf(null, GIVEN)).isFalse();
        assertThat(Attempt.isOf(random(4, 3, 2), GIVEN)).isFalse();
        assertThat(Attempt.isOf(random(3, 5, 2), GIVEN)).isFalse();
        assertThat(Attempt.isOf(random(2, 4, 2), GIVEN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void oneNumberThatIsNotFiniteSpoilsAnAnswer(double number) {
        Matrix answer = random(3, 4, 2);
        answer.set(2, 3, number);

        assertThat(Attempt.isFinite(answer)).isFalse();
        assertThat(Attempt.isOf(answer, GIVEN)).isFalse();
    }

    @Test
    void theLastDigitsOfARepeatedAnswerDoNotCount() {
        assertThat(Attempt.isRepeated(GIVEN, GIVEN.plus(1e-12))).isTrue();
        assertThat(Attempt.isRepeated(GIVEN, GIVEN.plus(1e-6))).isFalse();
        assertThat(Attempt.isRepeated(GIVEN.scale(1e6), GIVEN.scale(1e6).plus(1e-6)))
                .as("relative to the largest number")
                .isTrue();
        assertThat(Attempt.isRepeated(GIVEN, null)).isFalse();
        assertThat(Attempt.isRepeated(GIVEN, GIVEN.transpose())).isFalse();
    }

    static Stream<Matrix> linear() {
        return Stream.of(
                GIVEN,
                GIVEN.negative(),
                GIVEN.scale(0.25),
                GIVEN.scale(-3).plus(7),
                GIVEN.scale(0),
                GIVEN.scale(0).plus(0.25),
                GIVEN.scale(0).plus(1e9));
    }

    @ParameterizedTest
    @MethodSource("linear")
    void aConstantACopyOrAMultipleWithSomethingAddedIsLinear(Matrix answer) {
        assertThat(Attempt.isLinearIn(answer, GIVEN)).isTrue();
    }

    @Test
    void whatIsWorkedOutIsNotLinear() {
        assertThat(Attempt.isLinearIn(GIVEN.map(z -> 1 / (1 + Math.exp(-z))), GIVEN))
                .isFalse();
        assertThat(Attempt.isLinearIn(GIVEN.elementMult(GIVEN), GIVEN)).isFalse();
        assertThat(Attempt.isLinearIn(random(3, 4, 9), GIVEN)).isFalse();
    }

    @Test
    void anAnswerIsConstantIfAllOfItsNumbersAreTheSame() {
        assertThat(Attempt.isConstant(GIVEN.scale(0).plus(-2.5))).isTrue();
        assertThat(Attempt.isConstant(GIVEN)).isFalse();
        Matrix almost = GIVEN.scale(0).plus(1);
        almost.set(0, 0, 1.001);
        assertThat(Attempt.isConstant(almost)).isFalse();
    }
}
