package org.backmark.kit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.junit.jupiter.api.Test;

class SymptomTest {
    private final Random random = new Random(3);
    private final List<Matrix> right = List.of(uniform(60, 40), uniform(50, 60));

    private Matrix uniform(int rows, int columns) {
        return new Matrix(rows, columns).map(zero -> 0.24 * random.nextDouble() - 0.12);
    }

    private Set<Symptom> signs(List<Matrix> answers) {
        return observed(Stream.of(0, 1)
                .map(i -> seen(answers.get(i), answers.get(i), i))
                .toList());
    }

    private Observation seen(Object answer, Object again, int i) {
        return new Observation(
                Reading.ANSWER,
                AnswerVector.of(answer),
                AnswerVector.of(again),
                false,
                Observation.Right.of(AnswerVector.of(right.get(i))));
    }

    private static Set<Symptom> observed(List<Observation> seen) {
        return Arrays.stream(Symptom.values())
                .filter(sign -> sign.showsIn(seen))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Symptom.class)));
    }

    private List<Matrix> each(DoubleUnaryOperator change) {
        return right.stream().map(matrix -> matrix.map(change)).toList();
    }

    @Test
    void rightAnswersAndWrongOnesOfNoKnownKindShowNothing() {
        assertThat(signs(right)).isEmpty();
        assertThat(signs(each(x -> 2 * x))).isEmpty();
        assertThat(signs(each(x -> x + 0.3))).isEmpty();
        assertThat(observed(List.of())).isEmpty();
    }

    @Test
    void shapesShow() {
        assertThat(signs(right.stream().map(Matrix::transpose).toList())).containsExactly(Symptom.TRANSPOSED);
        assertThat(signs(right.stream().map(m -> m.cols(1, m.getNumCols())).toList()))
                .containsExactly(Symptom.COLUMN_MISSING);
        assertThat(signs(right.stream().map(m -> m.concatRows(m.rows(0, 1))).toList()))
                .containsExactly(Symptom.ROW_TOO_MANY);
        assertThat(signs(right.stream().map(m -> m.rows(0, 10)).toList())).isEmpty();
        assertThat(Shapes.swapped("(2x3,4x5)", "(4x5,2x3)")).isTrue();
        assertThat(Shapes.swapped("(2x3,2x3)", "(2x3,2x3)")).isFalse();
        assertThat(Shapes.swapped("2x3", "3x2")).isFalse();
        assertThat(Shapes.swapped("(4x1,3x4,2x3)", "(2x3,3x4,4x1)")).isTrue();
        assertThat(Shapes.swapped("(3x4,2x3,4x1)", "(2x3,3x4,4x1)")).isFalse();
    }

    @Test
    void rangesAndDistributionsShow() {
        assertThat(signs(each(x -> 0.05))).containsExactly(Symptom.ALL_EQUAL);
        assertThat(signs(each(x -> (x + 0.12) / 2))).containsExactly(Symptom.ONLY_POSITIVE);
        assertThat(signs(each(x -> x + 0.12))).containsExactly(Symptom.NOT_SHIFTED);
        assertThat(signs(each(x -> (x + 0.12) / 0.24))).containsExactly(Symptom.NOT_SCALED);
        assertThat(signs(each(x -> 0.12 * random.nextGaussian()))).containsExactly(Symptom.UNRELATED, Symptom.GAUSSIAN);
        assertThat(signs(List.of(right.get(0), right.get(0)))).containsExactly(Symptom.ONE_ANSWER);
    }

    @Test
    void precisionShows() {
        assertThat(signs(each(x -> (float) x))).containsExactly(Symptom.SINGLE_PRECISION);
        assertThat(signs(each(x -> x + 1e-10))).containsExactly(Symptom.NUMERICAL);
        assertThat(signs(each(x -> x + 1e-15))).isEmpty();
        assertThat(signs(each(x -> x + 1e-8))).isEmpty();
        assertThat(signs(each(x -> Double.NaN))).containsExactly(Symptom.NOT_A_NUMBER);
    }

    @Test
    void whatIsALittleTooSmallEverywhereShows() {
        assertThat(signs(each(x -> x - 1e-8))).containsExactly(Symptom.A_LITTLE_LESS);
        assertThat(signs(each(x -> x - 1e-15))).isEmpty();
        assertThat(signs(each(x -> x - 2e-7)))
                .as("enough to be told by its numbers")
                .isEmpty();
        assertThat(signs(each(x -> x + (x > 0 ? 1e-8 : -1e-8)))).isEmpty();
    }

    @Test
    void stateShows() {
        Observation same = seen(right.get(0), right.get(0), 0);

        assertThat(observed(List.of(same, seen(right.get(1), right.get(1).scale(2), 1))))
                .containsExactly(Symptom.MEMORY);
        assertThat(observed(List.of(same, seen(right.get(1), right.get(1).plus(1e-13), 1))))
                .as("another order of summation")
                .isEmpty();
        assertThat(observed(each(x -> Double.POSITIVE_INFINITY).stream()
                        .map(infinite -> seen(infinite, infinite, 0))
                        .toList()))
                .as("infinity twice")
                .doesNotContain(Symptom.MEMORY);
        assertThat(observed(List.of(new Observation(Reading.ANSWER, same.answer(), same.again(), true, same.right()))))
                .containsExactly(Symptom.INPUT_MODIFIED);
    }

    private static Observation read(Reading reading, Object answer) {
        return new Observation(
                reading, AnswerVector.of(answer), AnswerVector.of(answer), false, Observation.Right.UNKNOWN);
    }

    private static List<Observation> all(Reading reading, Object... answers) {
        return Arrays.stream(answers).map(answer -> read(reading, answer)).toList();
    }

    @Test
    void whatBecomesOfACallInTheWrongOrderShows() {
        assertThat(observed(all(Reading.REFUSED, Refusal.WANTED, Refusal.WANTED)))
                .isEmpty();
        assertThat(observed(all(Reading.REFUSED, Refusal.WANTED, Refusal.NONE))).containsExactly(Symptom.NOT_REFUSED);
        assertThat(observed(all(Reading.REFUSED, Refusal.OTHER, Refusal.NONE))).containsExactly(Symptom.NOT_REFUSED);
        assertThat(observed(all(Reading.REFUSED, Refusal.OTHER, Refusal.WANTED)))
                .containsExactly(Symptom.REFUSED_OTHERWISE);
        assertThat(Refusal.by("RuntimeException")).isEqualTo(Refusal.OTHER);
        assertThat(Refusal.by("NullPointerException")).as("nothing was checked").isEqualTo(Refusal.NONE);
    }

    @Test
    void chanceWhereItMustHaveNoPartShows() {
        assertThat(observed(all(Reading.OTHER_FOR_ANOTHER_SEED, false, false))).isEmpty();
        assertThat(observed(all(Reading.OTHER_FOR_ANOTHER_SEED, true, false))).containsExactly(Symptom.CHANCE_IN_SOME);
        assertThat(observed(all(Reading.OTHER_FOR_ANOTHER_SEED, true, true))).containsExactly(Symptom.CHANCE_IN_ALL);
    }

    @Test
    void thatOneIsNeverDrawnShowsHoweverManyThereAre() {
        assertThat(observed(all(Reading.VALUE_COUNT, 2, 4))).containsExactly(Symptom.ONE_NEVER_DRAWN);
        assertThat(observed(all(Reading.VALUE_COUNT, 3, 5))).isEmpty();
        assertThat(observed(all(Reading.VALUE_COUNT, 2, 2)))
                .as("draws from two alone")
                .isEmpty();
    }
}
