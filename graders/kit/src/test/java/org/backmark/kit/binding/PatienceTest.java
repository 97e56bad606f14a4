package org.backmark.kit.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void aConstructorThatDidNotReturnTwiceIsNotCalledAgain() {
        patience.exceeded("Week7Solution");
        assertThat(patience.secondsFor("Week7Solution")).isEqualTo(2);
        patience.mayConstruct("Week7Solution");
        patience.exceeded("Week7Solution");
        patience.nextCheck();
        assertThatThrownBy(() -> patience.mayConstruct("Week7Solution"))
                .isInstanceOf(CallFailure.TimedOut.class)
                .hasMessage("Week7Solution: no object was made: twice its constructor did not return (endless loop?)");
        patience.mayConstruct("AnotherSolution");
    }
}
