package org.backmark.kit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerVectorTest {
    private static final double NAN = Double.NaN;

    private static boolean agree(double[] answer, double... predicted) {
        return AnswerVector.of(answer).agreesWith(AnswerVector.of(predicted));
    }

    @Test
    void numbersAgreeToOneInABillion() {
        assertThat(agree(new double[] {1, 2}, 1, 2 + 1e-9)).isTrue();
        assertThat(agree(new double[] {1, 2}, 1, 2 + 1e-8)).isFalse();
    }

    @Test
    void whatIsNoNumberMustBeNoneInBoth() {
        assertThat(agree(new double[] {1, NAN}, 1, NAN)).isTrue();
        assertThat(agree(new double[] {1, NAN}, 1, 2)).isFalse();
        assertThat(agree(new double[] {1, 2}, 1, NAN)).isFalse();
        assertThat(agree(new double[] {1, NAN}, 2, NAN)).isFalse();
    }

    @Test
    void noNumberAtAllAndInfinityTellNothing() {
        assertThat(agree(new double[] {NAN, NAN}, NAN, NAN)).isFalse();
        assertThat(agree(new double[] {1, Double.POSITIVE_INFINITY}, 1, Double.POSITIVE_INFINITY))
                .isFalse();
    }
}
