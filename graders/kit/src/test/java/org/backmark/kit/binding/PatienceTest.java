package org.backmark.kit.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.backmark.kit.assignment.Assignment.Limits;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Limits LIMITS = new Limits(20, 30, 100, 256);

    private final Budget budget = new Budget(LIMITS.submissionSeconds());
    private final Patience patience = new Patience(LIMITS, budget);

    @Test
    void aCallMayUseItsLimit() {
        assertThat(patience.secondsFor("train")).isEqualTo(20);
    }

    @Test
    void theCallsOfOneCheckShareItsTime() {
        patience.spent(25, 25);
        assertThat(patience.secondsFor("train")).isEqualTo(5);
        patience.spent(10, 10);
        assertThat(patience.secondsFor("train")).isZero();
        patience.nextCheck();
        assertThat(patience.secondsFor("train")).isEqualTo(20);
    }

    @Test
    void aMethodThatDidNotReturnIsGivenLessTimeAndTheOthersAreNot() {
        assertThat(patience.timedOut("backprop", "stopped after 20 s")).hasMessage("backprop: stopped after 20 s");
        patience.nextCheck();
        assertThat(patience.secondsFor("backprop")).isEqualTo(2);
        assertThat(patience.secondsFor("train")).isEqualTo(20);
    }

    @Test
    void theChecksOfOneSubmissionShareItsTime() {
        for (int check = 0; check < 3; check++) {
            patience.spent(30, 30);
            patience.nextCheck();
        }
        patience.mayCall("train");
        assertThat(patience.secondsFor("train")).isEqualTo(10);
        budget.spent(10, 10);

        assertThat(patience.secondsFor("train")).isZero();
        assertThatThrownBy(() -> patience.mayCall("train"))
                .isInstanceOf(CallFailure.Spent.class)
                .hasMessage(
                        "train: stopped: all calls of this submission together may use 100 s of CPU time, a tenth of the time"
                                + " that they wait included, and have");
        assertThat(patience.timedOut("train", "stopped after 10 s (endless loop?)"))
                .as("what was exceeded is the submission's time, not the method's")
                .hasMessageContaining("all calls of this submission together");
    }

    @Test
    void whoWaitsInEveryCallComesToAnEndToo() {
        for (int call = 0; call < 400; call++) {
            patience.nextCheck();
            patience.spent(0, 0.25);
        }

        assertThatThrownBy(() -> patience.mayCall("train")).isInstanceOf(CallFailure.Spent.class);
        assertThat(budget.spent()).as("CPU time").isZero();
    }

    @Test
    void anotherProcessOfTheSameSubmissionHasWhatIsLeft() {
        patience.spent(95, 95);

        assertThat(new Patience(LIMITS, budget).secondsFor("train")).isEqualTo(5);
    }

    @Test
    void noObjectIsMadeAnyMoreAfterTwoFailuresInARow() {
        CallFailure first = new CallFailure.TimedOut("Week7Solution", "stopped");
        CallFailure second = new CallFailure.Crashed("Week7Solution", "ended", "", List.of());
        patience.couldNotConstruct(first);
        patience.mayConstruct();
        patience.couldNotConstruct(second);
        patience.nextCheck();
        assertThatThrownBy(patience::mayConstruct).isSameAs(second);
    }

    @Test
    void anObjectThatWasMadeBetweenTwoFailuresIsASignThatAnotherMayBeMade() {
        patience.couldNotConstruct(new CallFailure.TimedOut("Week7Solution", "stopped"));
        patience.constructed();
        patience.couldNotConstruct(new CallFailure.TimedOut("Week7Solution", "stopped"));
        assertThatCode(patience::mayConstruct).doesNotThrowAnyException();
    }
}
