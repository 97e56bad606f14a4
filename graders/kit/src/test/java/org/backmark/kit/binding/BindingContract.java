package org.backmark.kit.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.PassMark;
import org.backmark.kit.call.Everything;
import org.backmark.kit.call.Everything.Kind;
import org.backmark.kit.call.Everything.Nested;
import org.backmark.kit.call.Everything.Pair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What a check may rely on, wherever the student's code runs: the same tests for each binding. */
public abstract class BindingContract {
    /** An assignment with tight limits. */
    public static final Assignment ASSIGNMENT = new Assignment(
            1,
            "everything",
            "Everything",
            "none",
            "none",
            Everything.class.getName(),
            "student",
            new PassMark.Percentage(50),
            "(?<id>.*)",
            new Assignment.Policy("none", 0, 0, 1),
            new Assignment.Feedback(Assignment.Disclosure.HINT),
            new Assignment.Limits(1, 2, 128),
            new Assignment.Training(1, 1, 1, 50, 1),
            new Assignment.Full(new Assignment.Limits(2, 4, 256), new Assignment.Training(10, 20, 1, 60, 2)),
            List.of(),
            List.of());

    private static final Matrix SMALL = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}});

    private final CallLog calls = new CallLog();
    private Everything student;

    /** The binding under test. */
    protected abstract Binding binding();

    @BeforeEach
    protected void makeAnObject() {
        student = binding().instance(Everything.class, calls);
    }

    private static double[][] values(Matrix matrix) {
        return matrix.toArrays();
    }

    @Test
    void numbersStringsAndFlagsCross() {
        assertThat(student.shout("blåbær")).isEqualTo("BLÅBÆR");
        assertThat(student.not(true)).isFalse();
        assertThat(student.next(Long.MAX_VALUE - 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(student.reversed(new int[] {1, 2, 3})).containsExactly(3, 2, 1);
        assertThat(student.halved(new double[] {1, Double.NaN})).containsExactly(0.5, Double.NaN);
    }

    @Test
    void matricesCrossAndKeepTheirShape() {
        assertThat(student.sum(SMALL)).isEqualTo(21);
        assertThat(values(student.transposed(SMALL))).isDeepEqualTo(new double[][] {{1, 4}, {2, 5}, {3, 6}});
        assertThat(student.transposed(new Matrix(0, 3)).getNumRows()).isEqualTo(3);
    }

    @Test
    void listsRecordsAndEnumsCross() {
        assertThat(student.opposite(Kind.LEFT)).isEqualTo(Kind.RIGHT);
        assertThat(student.opposite(null)).isNull();
        assertThat(student.doubled(List.of(SMALL, SMALL)).get(1).get(1, 2)).isEqualTo(12);
        Nested swapped = student.swap(new Nested("n", List.of(SMALL), new Pair(1, 2)));
        assertThat(swapped.pair()).isEqualTo(new Pair(2, 1));
        assertThat(values(swapped.matrices().get(0))).isDeepEqualTo(values(SMALL));
    }

    @Test
    void aLargeMatrixMayCrossManyTimesAndChangeInBetween() {
        Matrix large = new Matrix(300, 400);
        large.fill(1);
        assertThat(student.sum(large)).isEqualTo(120_000);
        assertThat(student.sum(large)).isEqualTo(120_000);
        large.set(0, 0, 2);
        assertThat(student.sum(large)).isEqualTo(120_001);
        for (int value = 0; value < 8; value++) {
            large.fill(value);
            assertThat(student.sum(large)).isEqualTo(120_000 * value);
        }
    }

    @Test
    void aGeneratorCrossesAsItsSeedAndMustBeNew() {
        assertThat(student.draw(new SeededRandom(7))).isEqualTo(new Random(7).nextDouble());
        SeededRandom used = new SeededRandom(7);
        used.nextInt();
        assertThatThrownBy(() -> student.draw(used)).hasMessageContaining("new SeededRandom(seed)");
    }

    @Test
    void whatIsAppendedComesBack() {
        StringBuilder log = new StringBuilder();
        student.log("loss 0.5", log);
        student.log("loss 0.4", log);
        assertThat(log).hasToString("loss 0.5!loss 0.4!");
    }

    @Test
    void objectsKeepTheirStateApart() {
        Everything other = binding().instance(Everything.class, calls);
        student.remember(SMALL);
        assertThat(other.recall()).isNull();
        assertThat(values(student.recall())).isDeepEqualTo(values(SMALL));
    }

    @Test
    void aModifiedArgumentIsSeenButTheCheckKeepsItsOwn() {
        Matrix mine = SMALL.copy();
        student.spoil(new double[] {1}, mine);
        assertThat(calls.modifiedArguments()).containsExactly("matrix of spoil");
        assertThat(mine.get(0, 0)).isEqualTo(1);
    }

    @Test
    void anArgumentThatIsKeptAndModifiedLaterIsSeenOnce() {
        Everything other = binding().instance(Everything.class, calls);
        student.remember(SMALL);
        other.remember(SMALL);
        student.recall();
        assertThat(calls.argumentsModifiedLater()).isEmpty();
        student.doubleWhatIsRemembered();
        student.recall();
        other.recall();
        assertThat(calls.argumentsModifiedLater()).containsExactly("matrix of remember, by doubleWhatIsRemembered");
        assertThat(calls.modifiedArguments()).isEmpty();
    }

    @Test
    void anAnswerIsTheChecksOwnWhateverBecomesOfTheStudentsObject() {
        student.remember(SMALL);
        Matrix answer = student.recall();
        answer.set(0, 0, 42);
        assertThat(values(student.recall())).isDeepEqualTo(values(SMALL));
    }

    @Test
    void aModifiedLargeArgumentIsWholeAgainInTheNextCall() {
        Matrix large = new Matrix(100, 100);
        student.spoil(new double[0], large);
        assertThat(student.sum(large)).isZero();
    }

    @Test
    void anExceptionIsACrashWithTheStudentsOwnLines() {
        assertThatThrownBy(() -> student.badly("throw")).isInstanceOfSatisfying(CallFailure.Crashed.class, crash -> {
            assertThat(crash).hasMessageStartingWith("badly: IllegalArgumentException: a bad day at ");
            assertThat(crash.what()).doesNotContain("a bad day");
            assertThat(crash.exception()).isEqualTo("IllegalArgumentException");
            assertThat(crash.explanation()).isEqualTo("a bad day");
            assertThat(crash.studentStack())
                    .singleElement()
                    .asString()
                    .matches("EverythingSolution\\.badly\\(EverythingSolution\\.java:\\d+\\)");
        });
    }

    @Test
    void aStubAbortsTheCheck() {
        assertThatThrownBy(() -> student.badly("stub"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("badly is not attempted yet");
    }

    @Test
    void endlessRecursionIsACrash() {
        assertThatThrownBy(() -> student.badly("recurse"))
                .isInstanceOf(CallFailure.Crashed.class)
                .hasMessageContaining("StackOverflowError");
    }

    @Test
    void aTooLargeMatrixIsOutOfMemoryAndTheNextCallWorks() {
        assertThatThrownBy(() -> student.badly("exhaust"))
                .isInstanceOf(CallFailure.OutOfMemory.class)
                .hasMessage("badly: ran out of memory: grading gives it a heap of 128 MB");
        assertThat(student.not(false)).isTrue();
    }

    @Test
    void anEndlessLoopIsStoppedAndTheNextCallWorks() {
        assertThatThrownBy(() -> student.badly("loop"))
                .isInstanceOf(CallFailure.TimedOut.class)
                .hasMessageContaining("endless loop?");
        binding().forget();
        assertThat(binding().instance(Everything.class, calls).not(false)).isTrue();
    }

    @Test
    void nullIsAValue() {
        assertThat(student.badly("null")).isNull();
    }
}
