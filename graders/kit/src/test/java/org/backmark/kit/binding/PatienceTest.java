package org.backmark.kit.binding;

import static org.assertj.core.api.Assertions.assertThat;

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
}
