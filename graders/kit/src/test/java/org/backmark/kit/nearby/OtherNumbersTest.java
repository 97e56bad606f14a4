package org.backmark.kit.nearby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.call.Everything;
import org.backmark.kit.call.Everything.Nested;
import org.backmark.kit.call.Everything.Pair;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class OtherNumbersTest {

    private static Object other(String name, Object argument, long seed) {
        return new OtherNumbers(new Random(seed), Dependence.NONE).than(method(name), new Object[] {argument})[0];
    }

    private static Method method(String name) {
        return Arrays.stream(Everything.class.getMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @RepeatedTest(20)
    void rowsOrColumnsThatSumToOneStillDo(RepetitionInfo info) {
        Matrix given = Matrix.of(new double[][] {{0.5, 0.25, 0.25}, {0, 1, 0}});
        for (boolean turned : new boolean[] {false, true}) {
            Matrix other = (Matrix) other("sum", turned ? given.transpose() : given, info.getCurrentRepetition());
            Matrix rows = turned ? other.transpose() : other;
            assertThat(rows.shape()).isEqualTo("2 x 3");
            assertThat(rows.rows(0, 1).elementSum()).isCloseTo(1, within(1e-12));
            assertThat(rows.rows(1, 2).elementSum()).isCloseTo(1, within(1e-12));
            assertThat(rows.get(0, 0)).isNotEqualTo(0.5).isCloseTo(0.5, within(0.05));
        }
    }

    @Test
    void oneOfEachRowStaysOneOfEachRow() {
        Matrix labels = Matrix.of(new double[][] {{1, 0, 0}, {0, 0, 1}, {0, 1, 0}});
        for (int seed = 0; seed < 20; seed++) {
            Matrix other = (Matrix) other("sum", labels, seed);
            assertThat(other.isIdentical(labels, 0)).isFalse();
            for (int row = 0; row < 3; row++) {
                assertThat(other.rows(row, row + 1).elementSum()).isEqualTo(1);
                assertThat(other.rows(row, row + 1).elementMax()).isEqualTo(1);
            }
        }
    }

    @Test
    void whatFollowsFromAnArgumentFollowsFromTheChangedOne() {
        Dependence twice = (method, arguments) ->
                new Object[] {arguments[0], Matrix.of(new double[][] {{2 * ((double[]) arguments[0])[0]}})};
        OtherNumbers others = new OtherNumbers(new Random(1), twice);
        Object[] kept = others.than(method("spoil"), new Object[] {new double[] {3}, Matrix.of(new double[][] {{6}})});
        double first = ((double[]) kept[0])[0];
        assertThat(((Matrix) kept[1]).get(0)).isEqualTo(2 * first);
        assertThatItIsNear(first, 3);
        Object[] free = others.than(method("spoil"), new Object[] {new double[] {3}, Matrix.of(new double[][] {{7}})});
        assertThatItIsNear(((Matrix) free[1]).get(0), 7);
    }

    private static void assertThatItIsNear(double other, double number) {
        assertThat(other / number).isBetween(0.95, 0.99);
    }

    @RepeatedTest(20)
    void numbersComeALittleNearerToZeroAndZeroesGoAway(RepetitionInfo info) {
        Matrix given = Matrix.of(new double[][] {{1, -800}, {0, 1e-3}, {0.5, 0}});
        Matrix other = (Matrix) other("sum", given, info.getCurrentRepetition());

        assertThat(other.shape()).isEqualTo("3 x 2");
        for (int i : new int[] {0, 1, 3, 4}) {
            assertThatItIsNear(other.get(i), given.get(i));
        }
        assertThat(other.get(2)).isBetween(0.01, 0.05).isNotEqualTo(other.get(5));
        assertThat(given.get(0)).isEqualTo(1);
    }

    @RepeatedTest(20)
    void zeroesAndOnesStayZeroesAndOnesButNotTheSame(RepetitionInfo info) {
        double[] labels = {0, 1, 0};

        assertThat((double[]) other("halved", labels, info.getCurrentRepetition()))
                .hasSize(3)
                .containsAnyOf(0, 1)
                .isNotEqualTo(labels)
                .satisfies(other -> assertThat(Arrays.stream(other).filter(x -> x != 0 && x != 1))
                        .isEmpty());
        assertThat((double[]) other("halved", new double[1], info.getCurrentRepetition()))
                .containsExactly(1);
    }

    @RepeatedTest(20)
    void labelsThatAreWholeNumbersChangePlaces(RepetitionInfo info) {
        int[] labels = {3, 3, 7, 1};

        assertThat((int[]) other("reversed", labels, info.getCurrentRepetition()))
                .containsExactlyInAnyOrder(3, 3, 7, 1)
                .isNotEqualTo(labels);
        assertThat((int[]) other("reversed", new int[] {2, 2}, info.getCurrentRepetition()))
                .containsExactly(2, 2);
    }

    @Test
    void nothingStaysNothing() {
        assertThat((double[]) other("halved", new double[0], 1)).isEmpty();
        assertThat((int[]) other("reversed", new int[0], 1)).isEmpty();
        assertThat(((Matrix) other("sum", new Matrix(0, 3), 1)).shape()).isEqualTo("0 x 3");
        assertThat(other("sum", null, 1)).isNull();
    }

    @Test
    void partsOfListsAndRecordsAreChangedAndWhatIsNoNumberIsNot() {
        Nested given = new Nested("n", List.of(Matrix.of(new double[][] {{2}})), new Pair(0, -3));
        Nested other = (Nested) other("swap", given, 1);

        assertThat(other.name()).isEqualTo("n");
        assertThatItIsNear(other.matrices().get(0).get(0), 2);
        assertThat(other.pair().first()).as("a number alone stays 0").isZero();
        assertThatItIsNear(other.pair().second(), -3);
        assertThat(other("next", 5L, 1)).isEqualTo(5L);
        assertThat(other("opposite", Everything.Kind.LEFT, 1)).isEqualTo(Everything.Kind.LEFT);
    }

    @Test
    void aGeneratorGetsAnotherSeed() {
        assertThat(((SeededRandom) other("draw", new SeededRandom(7), 1)).seed())
                .isNotEqualTo(7);
    }

    @Test
    void theSameSeedDrawsTheSameNumbers() {
        assertThat((double[]) other("halved", new double[] {2, 3}, 5))
                .isEqualTo(other("halved", new double[] {2, 3}, 5))
                .isNotEqualTo(other("halved", new double[] {2, 3}, 6));
    }
}
