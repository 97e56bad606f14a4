package org.backmark.kit.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.backmark.kit.assignment.Assignment.Limits;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Patience patience = new Patience(new Limits(20, 30, 256));

    @Test
    void aCallMayUseItsLimit() {
        assertThat(patience.secondsFor("train")).isEqualTo(20);
    }

    @Test
    void theCallsOfOneCheckShareItsTime() {
        patience.spent(25);
        assertThat(patience.secondsFor("train")).isEqualTo(5);
        patience.spent(10);
        assertThat(patience.secondsFor("train")).isZero();
        patience.nextCheck();
        assertThat(patience.secondsFor("train")).isEqualTo(20);
    }

    @Test
    void aMethodThatDidNotReturnIsGivenLessTimeAndTheOthersAreNot() {
        patience.exceeded("backprop");
        patience.nextCheck();
        assertThat(patience.secondsFor("backprop")).isEqualTo(2);
        assertThat(patience.secondsFor("train")).isEqualTo(20);
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
