package org.backmark.kit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignedFaultTest {
    private static final AnswerVector RIGHT = new AnswerVector("2x1", new double[] {1, 2});

    private static List<Observation> seen(AnswerVector answer, AnswerVector right) {
        return List.of(new Observation(
                Reading.ANSWER, answer, answer, true, new Observation.Right("2x1", Double.NaN, Double.NaN, right)));
    }

    @Test
    void aChangedArgumentIsAllThatIsWrongIfTheAnswerIsRight() {
        assertThat(SignedFault.isWhole(Symptom.INPUT_MODIFIED, seen(RIGHT, RIGHT)))
                .isTrue();
        AnswerVector wrong = new AnswerVector("2x1", new double[] {1, 2.5});
        assertThat(SignedFault.isWhole(Symptom.INPUT_MODIFIED, seen(wrong, RIGHT)))
                .isFalse();
    }

    @Test
    void rowsForColumnsAreAllThatIsWrongIfTheSameNumbersAreThere() {
        AnswerVector turned = new AnswerVector("1x2", new double[] {2, 1});
        assertThat(SignedFault.isWhole(Symptom.TRANSPOSED, seen(turned, RIGHT))).isTrue();
        AnswerVector others = new AnswerVector("1x2", new double[] {2, 3});
        assertThat(SignedFault.isWhole(Symptom.TRANSPOSED, seen(others, RIGHT))).isFalse();
    }

    @Test
    void whereTheRightAnswersAreNotKnownNothingIsClaimed() {
        assertThat(SignedFault.isWhole(Symptom.MEMORY, seen(RIGHT, null))).isFalse();
    }

    @Test
    void oneAnswerToEveryQuestionIsNoAttempt() {
        assertThat(SignedFault.isWhole(Symptom.ONE_ANSWER, seen(RIGHT, RIGHT))).isFalse();
    }
}
