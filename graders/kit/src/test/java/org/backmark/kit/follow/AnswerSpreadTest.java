package org.backmark.kit.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.backmark.kit.Matrix;
import org.backmark.kit.call.Everything;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import student.EverythingSolution;

final class AnswerSpreadTest {
    private static final Matrix GIVEN = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}});

    private final AnswerSpread substance = new AnswerSpread();

    private Everything demanded(UnaryOperator<Matrix> answer) {
        Everything student = new EverythingSolution() {
            @Override
            public Matrix transposed(Matrix matrix) {
                return answer.apply(super.transposed(matrix));
            }

            @Override
            public List<Matrix> doubled(List<Matrix> matrices) {
                List<Matrix> right = super.doubled(matrices);
                return List.of(right.get(0), answer.apply(right.get(1)));
            }
        };
        return looked(student, new EverythingSolution());
    }

    private Everything looked(Everything student, Everything right) {
        return (Everything) substance.of(Everything.class, student, right, "");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, -1, 0.01, 3, 1000})
    void aWrongAnswerInTheMeasureOfTheRightOneIsGivenBack(double factor) {
        assertThat(demanded(right -> right.scale(factor)).transposed(GIVEN).get(2, 1))
                .isEqualTo(6 * factor);
        assertThatCode(substance::demand).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-6, 1e9})
    void anAnswerOfZerosOrOfNextToNothingOrThatDrownsAllOthersIsRefused(double factor) {
        demanded(right -> right.scale(factor)).transposed(GIVEN);

        assertThatThrownBy(substance::demand)
                .isInstanceOf(AssertionError.class)
                .hasMessage("transposed gives next to nothing here: no later answer can be built on that");
    }

    @Test
    void zerosInSomeAnswersAreAsHonestAsAnyMistake() {
        Everything student = demanded(right -> right.scale(right.get(0) < 0 ? 0 : 2));
        student.transposed(GIVEN);
        student.transposed(GIVEN.negative());

        assertThatCode(substance::demand).doesNotThrowAnyException();
        student.transposed(GIVEN.scale(-2));
        assertThatThrownBy(substance::demand).as("in most").isInstanceOf(AssertionError.class);
    }

    @Test
    void aConstantIsRefusedInEveryPartOfAnAnswer() {
        demanded(right -> right.scale(0).plus(7)).doubled(List.of(GIVEN, GIVEN));

        assertThatThrownBy(substance::demand)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("doubled gives next to nothing");
    }

    @Test
    void zerosInASmallPartOfAnAnswerAreAsHonestAsAnyMistake() {
        Matrix large = GIVEN.concatRows(GIVEN).concatRows(GIVEN);
        demanded(right -> right.scale(0)).doubled(List.of(large, GIVEN));

        assertThatCode(substance::demand).doesNotThrowAnyException();
    }

    @Test
    void whereTheRightAnswerIsConstantAnyIsWelcome() {
        demanded(right -> right.scale(0)).transposed(GIVEN.scale(0).plus(1));

        assertThatCode(substance::demand).doesNotThrowAnyException();
    }

    @Test
    void whereThereIsNoRightAnswerNothingIsCompared() {
        Everything fails = new EverythingSolution() {
            @Override
            public Matrix transposed(Matrix matrix) {
                throw new IllegalArgumentException("no such matrix");
            }
        };

        assertThat(looked(new EverythingSolution(), fails).transposed(GIVEN).get(2, 1))
                .isEqualTo(6);
        assertThatCode(substance::demand).doesNotThrowAnyException();
    }

    private static UnaryOperator<Matrix> rightInTheFirst(int count) {
        return right -> {
            Matrix few = right.scale(0);
            for (int i = 0; i < count; i++) {
                few.set(i, right.get(i));
            }
            return few;
        };
    }

    @Test
    void whatIsRightInOnePlaceAndZeroEverywhereElseIsRefused() {
        Matrix large = GIVEN.concatColumns(GIVEN.scale(3)).concatRows(GIVEN.concatColumns(GIVEN.scale(5)));
        demanded(rightInTheFirst(1)).transposed(large);

        assertThatThrownBy(substance::demand)
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "transposed gives one and the same number nearly everywhere: no later answer can be built on that");
    }

    @Test
    void zerosInMostPlacesOfAnAnswerAreAsHonestAsAnyMistake() {
        demanded(rightInTheFirst(2)).transposed(GIVEN.concatRows(GIVEN.scale(0.5)));

        assertThatCode(substance::demand).doesNotThrowAnyException();
    }

    @Test
    void whatLeavesAllNumbersIsComparedWhereItIsUsed() {
        demanded(right -> right.map(number -> number > 1 ? Double.POSITIVE_INFINITY : number))
                .transposed(GIVEN);

        assertThatCode(substance::demand).doesNotThrowAnyException();
    }

    @Test
    void whereTheRightAnswerIsZeroNearlyEverywhereSoMayAnyBe() {
        Matrix large = GIVEN.concatColumns(GIVEN.scale(0))
                .concatRows(GIVEN.concatColumns(GIVEN).scale(0));
        demanded(rightInTheFirst(2)).transposed(large);

        assertThatCode(substance::demand).doesNotThrowAnyException();
    }
}
