package org.backmark.kit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateTest {
    private static final double[] NAN = {Double.NaN, Double.NaN};
    private static final double[] NUMBERS = {1, 2};

    private static List<AnswerVector> replies(Object... answers) {
        return Arrays.stream(answers).map(AnswerVector::of).toList();
    }

    @Test
    void whereNaNStandsTellsSomethingIfThereAreNumbersElsewhere() {
        assertThat(Candidate.agree(replies(NUMBERS, NAN), replies(NUMBERS, NAN)))
                .isTrue();
        assertThat(Candidate.agree(replies(NAN, NUMBERS), replies(NUMBERS, NAN)))
                .isFalse();
        assertThat(Candidate.agree(replies(NUMBERS, NUMBERS), replies(NUMBERS, NAN)))
                .isFalse();
        assertThat(Candidate.agree(replies(NUMBERS, new double[] {Double.NaN, 2}), replies(NUMBERS, NAN)))
                .isFalse();
        assertThat(Candidate.agree(replies(NUMBERS, new double[] {Double.NaN}), replies(NUMBERS, NAN)))
                .as("of another shape")
                .isFalse();
    }

    @Test
    void naNAloneTellsNothing() {
        assertThat(Candidate.agree(replies(NAN, NAN), replies(NAN, NAN))).isFalse();
    }
}
