package org.backmark.kit.junit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import org.backmark.kit.binding.CallFailure;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.compare.Mismatch;
import org.junit.jupiter.api.Test;

class ForbiddenWayTest {
    private static final TimeLimit KEPT = new TimeLimit(true);

    private static void wrong() {
        Expect.that("gradient").agrees(1, 2, 1e-9);
    }

    private static void slow() {
        ForbiddenWay.unlessQuick(10285, () -> {
            throw new CallFailure.TimedOut("backprop", "stopped");
        });
    }

    @Test
    void whatIsWrongAndSlowForALargeNetworkIsDifferencesInDisguise() {
        assertThatThrownBy(() -> ForbiddenWay.unlessDisguised(KEPT, ForbiddenWayTest::wrong, ForbiddenWayTest::slow))
                .isInstanceOf(ForbiddenWay.class)
                .hasMessageStartingWith("wrong, and not back in time for a large network: backpropagation takes");
    }

    @Test
    void whatIsWrongAndQuickIsWrong() {
        assertThatThrownBy(() -> ForbiddenWay.unlessDisguised(KEPT, ForbiddenWayTest::wrong, () -> {}))
                .isInstanceOf(Mismatch.class);
    }

    @Test
    void thatALargeNetworkCrashesIsNoForbiddenWay() {
        assertThatThrownBy(() -> ForbiddenWay.unlessDisguised(KEPT, ForbiddenWayTest::wrong, () -> {
                    throw new CallFailure.Crashed("backprop", "ArrayIndexOutOfBoundsException", "", List.of());
                }))
                .isInstanceOf(Mismatch.class);
    }

    @Test
    void whatIsRightIsNotAskedOfALargeNetwork() {
        assertThatCode(() -> ForbiddenWay.unlessDisguised(KEPT, () -> {}, () -> fail("asked")))
                .doesNotThrowAnyException();
    }

    @Test
    void withoutATimeLimitNoLargeNetworkIsAsked() {
        TimeLimit none = new TimeLimit(false);

        assertThatThrownBy(() -> ForbiddenWay.unlessDisguised(none, ForbiddenWayTest::wrong, () -> fail("asked")))
                .isInstanceOf(Mismatch.class);
    }
}
