package org.backmark.kit.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.wire.WireException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What arrives is a copy: nobody sees what the other side does to it. */
class CrossingTest {
    private static final Matrix MATRIX = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}});

    static Method method(String name) {
        return Arrays.stream(Everything.class.getMethods())
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Object[]> values() {
        return Stream.of(
                new Object[] {"reversed", new int[] {3, -1}},
                new Object[] {"halved", new double[] {0.5, Double.NaN, -0.0}},
                new Object[] {"shout", "grüß Gott"},
                new Object[] {"not", true},
                new Object[] {"next", Long.MIN_VALUE},
                new Object[] {"opposite", Everything.Kind.RIGHT},
                new Object[] {"swap", new Everything.Nested("n", null, new Everything.Pair(1, 2))},
                new Object[] {"shout", null});
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyKindOfValueArrivesAsItWas(String method, Object value) {
        Object[] copies = Arguments.copies(method(method), new Object[] {value});
        assertThat(Arrays.deepEquals(copies, new Object[] {value}))
                .describedAs("%s", Arrays.deepToString(copies))
                .isTrue();
    }

    @Test
    void aCopyOfAnArgumentMayBeChangedAndTheOriginalStays() {
        Matrix copy = (Matrix) Arguments.copies(method("sum"), new Object[] {MATRIX})[0];
        copy.set(0, 0, 99);
        assertThat(MATRIX.get(0, 0)).isEqualTo(1);
        assertThat(copy.get(1, 2)).isEqualTo(6);
    }

    @Test
    void anAnswerStaysWhenTheStudentsObjectChangesLater() {
        Matrix theirs = Matrix.of(new double[][] {{1, 2}});
        Answer crossed =
                Answers.crossed(method("doubled"), new Answer.Value(List.of(theirs), List.of(true), List.of("a line")));
        theirs.set(0, 0, 99);
        assertThat(crossed).isInstanceOfSatisfying(Answer.Value.class, value -> {
            assertThat(((Matrix) ((List<?>) value.value()).get(0)).toArrays()).isDeepEqualTo(new double[][] {{1, 2}});
            assertThat(value.modified()).containsExactly(true);
            assertThat(value.texts()).containsExactly("a line");
        });
    }

    @Test
    void anAnswerOfAnotherTypeThanPromisedIsOneThatCannotBeRead() {
        Answer crossed =
                Answers.crossed(method("doubled"), new Answer.Value(List.of("no matrix"), List.of(), List.of()));
        assertThat(crossed)
                .isInstanceOfSatisfying(
                        Answer.Threw.class,
                        threw -> assertThat(threw.exception()).isEqualTo("an answer that cannot be read"));
    }

    @Test
    void whatIsNoValueCrossesAsItIs() {
        Answer stub = new Answer.Stub("sum");
        assertThat(Answers.crossed(method("sum"), stub)).isSameAs(stub);
    }

    @Test
    void aRandomCrossesAsItsSeedAndOnlyUnused() {
        Random copy = (Random) Arguments.copies(method("draw"), new Object[] {new SeededRandom(7)})[0];
        assertThat(copy.nextDouble()).isEqualTo(new Random(7).nextDouble());
        SeededRandom used = new SeededRandom(7);
        used.nextInt();
        assertThatThrownBy(() -> Arguments.copies(method("draw"), new Object[] {used}))
                .isInstanceOf(WireException.class)
                .hasMessage("a Random crosses as its seed: pass a new SeededRandom(seed) in every call");
    }

    @Test
    void aRandomOfTheCallersOwnCannotCross() {
        assertThatThrownBy(() -> Arguments.copies(method("draw"), new Object[] {new Random(7)}))
                .isInstanceOf(WireException.class);
    }
}
