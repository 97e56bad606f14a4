package org.backmark.kit.binding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final long SECOND = 1_000_000_000;
    private final Allowance allowance = new Allowance(20, 0);

    @Test
    void aBusyCallMayUseItsCpuTimeHoweverSlowTheMachine() {
        for (int second = 1; second < 100; second++) {
            assertThat(allowance.verdict(second / 5.0, second * SECOND)).isEmpty();
        }
        assertThat(allowance.verdict(20, 100 * SECOND)).isEmpty();
    }

    @Test
    void aCallAboveItsCpuTimeIsStopped() {
        assertThat(allowance.verdict(20.1, 21 * SECOND))
                .hasValue("stopped after 20 s of CPU time: it did not return (endless loop?)");
    }

    @Test
    void aCallThatStandsStillIsStopped() {
        assertThat(allowance.verdict(1, SECOND)).isEmpty();
        assertThat(allowance.verdict(1, 11 * SECOND)).isEmpty();
        assertThat(allowance.verdict(1, 12 * SECOND))
                .hasValue("stopped after 12 s: it did not return, and did nothing (sleeping or waiting?)");
    }

    @Test
    void aCallOfShortLimitsStandsStillForNoLonger() {
        Allowance five = new Allowance(5, 0);
        assertThat(five.verdict(0, 5 * SECOND)).isEmpty();
        assertThat(five.verdict(0, 5 * SECOND + 1)).isPresent();
        Allowance one = new Allowance(1, 0);
        assertThat(one.verdict(0, 3 * SECOND)).isEmpty();
        assertThat(one.verdict(0, 3 * SECOND + 1)).isPresent();
    }

    @Test
    void aCallThatOnlyNapsIsStoppedInTheEnd() {
        for (int second = 1; second <= 200; second++) {
            assertThat(allowance.verdict(second / 50.0, second * SECOND)).isEmpty();
        }
        assertThat(allowance.verdict(4.1, 201 * SECOND)).isPresent();
    }

    @Test
    void aCallCountsForItsCpuTimeOrATenthOfItsWait() {
        assertThat(allowance.used(2, 15 * SECOND)).isEqualTo(2);
        assertThat(allowance.used(0.01, 3 * SECOND)).isEqualTo(0.3);
    }
}
