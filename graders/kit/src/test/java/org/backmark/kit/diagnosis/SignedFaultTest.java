package org.backmark.kit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignedFaultTest {
    private static final Reply RIGHT = new Reply("2x1", new double[] {1, 2});

    private static List<Observation> seen(Reply answer, Reply right) {
        return List.of(new Observation(
                Reading.ANSWER, answer, answer, true, new Observation.Right("2x1", Double.NaN, Double.NaN, right)));
    }

    @Test
    void aChangedArgumentIsAllThatIsWrongIfTheAnswerIsRight() {
        assertThat(SignedFault.isWhole(Sign.INPUT_MODIFIED, seen(RIGHT, RIGHT))).isTrue();
        Reply wrong = new Reply("2x1", new double[] {1, 2.5});
        assertThat(SignedFault.isWhole(Sign.INPUT_MODIFIED, seen(wrong, RIGHT))).isFalse();
    }

    @Test
    void rowsForColumnsAreAllThatIsWrongIfTheSameNumbersAreThere() {
        Reply turned = new Reply("1x2", new double[] {2, 1});
        assertThat(SignedFault.isWhole(Sign.TRANSPOSED, seen(turned, RIGHT))).isTrue();
        Reply others = new Reply("1x2", new double[] {2, 3});
        assertThat(SignedFault.isWhole(Sign.TRANSPOSED, seen(others, RIGHT))).isFalse();
    }

    @Test
    void whereTheRightAnswersAreNotKnownNothingIsClaimed() {
        assertThat(SignedFault.isWhole(Sign.MEMORY, seen(RIGHT, null))).isFalse();
    }

    @Test
    void oneAnswerToEveryQuestionIsNoAttempt() {
        assertThat(SignedFault.isWhole(Sign.ONE_ANSWER, seen(RIGHT, RIGHT))).isFalse();
    }
}
