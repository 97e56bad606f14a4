package org.backmark.kit.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.backmark.kit.Matrix;
import org.backmark.kit.NotAttempted;
import org.backmark.kit.wire.CappedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a call tells beside its value: which arguments the method has changed, and what it wrote. */
class InvocationTest {
    private final Call call = new Call(InvocationTest.class.getPackageName());
    private Matrix matrix;

    @BeforeEach
    void newMatrix() {
        matrix = Matrix.of(new double[][] {{1, 2}, {3, 4}});
    }

    /** A solution that does to its arguments what the tests ask for. */
    public static class Student {
        private Matrix remembered;

        public void spoil(double[] numbers, Matrix matrix) {
            matrix.set(0, 0, -1);
        }

        public void remember(Matrix matrix) {
            remembered = matrix;
        }

        public double doubleWhatIsRemembered() {
            remembered.set(0, 0, 2 * remembered.get(0, 0));
            return remembered.get(0, 0);
        }

        public double draw(Random random) {
            return random.nextDouble();
        }

        public void log(String line, Appendable log) throws java.io.IOException {
            log.append(line).append('\n');
        }

        public double sum(Matrix matrix) {
            throw new NotAttempted();
        }

        public Matrix badly(String how) {
            throw new OutOfMemoryError(how);
        }
    }

    private Answer.Value value(Object target, String method, Object... arguments) {
        Answer answer = invoke(target, method, arguments);
        assertThat(answer).isInstanceOf(Answer.Value.class);
        return (Answer.Value) answer;
    }

    private Answer invoke(Object target, String method, Object... arguments) {
        for (var one : Student.class.getMethods()) {
            if (one.getName().equals(method)) {
                return call.invoke(target, one, arguments);
            }
        }
        throw new AssertionError(method);
    }

    @Test
    void theArgumentThatAMethodChangedIsTheOneThatIsTold() {
        assertThat(value(new Student(), "spoil", new double[] {1, 2}, matrix).modified())
                .containsExactly(false, true);
    }

    @Test
    void aGeneratorThatWasUsedIsNoChangedArgument() {
        assertThat(value(new Student(), "draw", new Random(1)).modified()).containsExactly(false);
    }

    @Test
    void anArgumentThatTheObjectKeepsIsWatchedInLaterCalls() {
        Student student = new Student();
        assertThat(value(student, "remember", matrix).modified()).containsExactly(false);
        assertThat(value(student, "doubleWhatIsRemembered").modified()).containsExactly(true);
    }

    @Test
    void whatAnotherObjectKeepsIsNotToldOfThisOne() {
        Student first = new Student();
        Student second = new Student();
        value(first, "remember", matrix);
        value(second, "remember", Matrix.of(new double[][] {{5}}));
        matrix.set(1, 1, 0);
        assertThat(value(second, "doubleWhatIsRemembered").modified()).containsExactly(true);
        assertThat(value(first, "draw", new Random(1)).modified())
                .describedAs("its own argument, then the kept one")
                .containsExactly(false, true);
        assertThat(value(first, "draw", new Random(1)).modified())
                .describedAs("a change is told once")
                .containsExactly(false, false);
    }

    @Test
    void onlyTheLastFewObjectsAreWatched() {
        Student oldest = new Student();
        value(oldest, "remember", matrix);
        for (int i = 0; i < 4; i++) {
            value(new Student(), "remember", Matrix.of(new double[][] {{i}}));
        }
        assertThat(value(oldest, "doubleWhatIsRemembered").modified()).isEmpty();
    }

    @Test
    void whatIsWrittenIsTold() {
        assertThat(value(new Student(), "log", "cost: 1", new CappedText()).texts())
                .isEqualTo(List.of("cost: 1\n"));
    }

    @Test
    void aStubIsToldByItsNameAndMemoryThatRanOutAsSuch() {
        assertThat(invoke(new Student(), "sum", matrix)).isEqualTo(new Answer.Stub("sum"));
        assertThat(invoke(new Student(), "badly", "enough")).isEqualTo(new Answer.OutOfMemory());
    }
}
