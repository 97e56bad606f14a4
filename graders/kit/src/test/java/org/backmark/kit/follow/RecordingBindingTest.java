package org.backmark.kit.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.binding.OneObject;
import org.backmark.kit.call.Everything;
import org.junit.jupiter.api.Test;
import student.EverythingSolution;

final class RecordingBindingTest {
    private static Matrix matrix(double number) {
        return Matrix.of(new double[][] {{number, 2 * number}});
    }

    private static boolean isRepeated(Supplier<Everything> afresh) {
        RecordingBinding recorded = new RecordingBinding(new OneObject(afresh.get()), false);
        Everything student = recorded.instance(Everything.class, new CallLog());
        for (int i = 1; i <= 5; i++) {
            student.transposed(matrix(i));
            student.sum(matrix(i));
        }
        return recorded.isRepeatedBy(() -> new OneObject(afresh.get()));
    }

    @Test
    void answersThatDependOnTheQuestionAloneAreRepeated() {
        assertThat(isRepeated(EverythingSolution::new)).isTrue();
    }

    @Test
    void anAnswerThatDependsOnTheNumberOfCallsIsNot() {
        assertThat(isRepeated(() -> new EverythingSolution() {
                    private int calls;

                    @Override
                    public Matrix transposed(Matrix matrix) {
                        calls++;
                        return super.transposed(matrix).scale(calls > 3 ? 2 : 1);
                    }
                }))
                .isFalse();
    }

    @Test
    void anAnswerThatDependsOnWhatAnotherMethodWasAskedIsNot() {
        assertThat(isRepeated(() -> new EverythingSolution() {
                    private double seen;

                    @Override
                    public double sum(Matrix matrix) {
                        seen = Math.max(seen, matrix.get(0));
                        return super.sum(matrix);
                    }

                    @Override
                    public Matrix transposed(Matrix matrix) {
                        return super.transposed(matrix).scale(seen > matrix.get(0) ? 2 : 1);
                    }
                }))
                .isFalse();
    }

    @Test
    void aCrashWhenAskedAgainIsNoRepetition() {
        AtomicInteger made = new AtomicInteger();

        assertThat(isRepeated(() -> {
                    boolean first = made.getAndIncrement() == 0;
                    return new EverythingSolution() {
                        @Override
                        public double sum(Matrix matrix) {
                            if (!first) {
                                throw new IllegalStateException("not again");
                            }
                            return super.sum(matrix);
                        }
                    };
                }))
                .isFalse();
    }

    @Test
    void whatKeepsAStateIsAskedInTheSameOrder() {
        Binding first = new OneObject(new EverythingSolution());
        RecordingBinding recorded = new RecordingBinding(first, true);
        Everything student = recorded.instance(Everything.class, new CallLog());
        student.remember(matrix(1));
        student.recall();
        student.remember(matrix(2));
        student.recall();

        assertThat(recorded.isRepeatedBy(() -> new OneObject(new EverythingSolution())))
                .isTrue();
    }
}
