package org.backmark.kit.junit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.backmark.kit.binding.CallFailure;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.compare.Mismatch;
import org.junit.jupiter.api.Test;

class LargeNetworkTest {
    private static final TimeLimit KEPT = new TimeLimit(true, false);
    private static final TimeLimit FOLLOWING = new TimeLimit(true, true);
    private static final double RIGHT = 1;

    private static LargeNetwork<Double> answered(Supplier<Double> gradient) {
        return new LargeNetwork<>(
                10285, gradient, () -> RIGHT, (computed, right, tolerance) -> compare(computed, tolerance));
    }

    private static void compare(double computed, double tolerance) {
        Expect.that("gradient").agrees(computed, RIGHT, tolerance);
    }

    private static DoubleConsumer small(double computed) {
        return tolerance -> compare(computed, tolerance);
    }

    private static double slow() {
        throw new CallFailure.TimedOut("backprop", "stopped");
    }

    private static double crash() {
        throw new CallFailure.Crashed("backprop", "ArrayIndexOutOfBoundsException", "", List.of());
    }

    @Test
    void whatIsRightAndQuickIsBackpropagation() {
        assertThatCode(() -> answered(() -> RIGHT).mustBeRight()).doesNotThrowAnyException();
    }

    @Test
    void whatIsRightForSmallNetworksAndSlowForALargeOneEarnsNothing() {
        assertThatThrownBy(() -> answered(LargeNetworkTest::slow).mustBeRight())
                .isInstanceOf(ForbiddenWay.class)
                .hasMessageStartingWith("right for small networks, but not back in time for one of 10285 weights:");
    }

    @Test
    void whatIsRightForSmallNetworksAndCrashesForALargeOneEarnsNothing() {
        assertThatThrownBy(() -> answered(LargeNetworkTest::crash).mustBeRight())
                .isInstanceOf(ForbiddenWay.class)
                .hasMessage("right for small networks, but it fails for one of 10285 weights (backprop:"
                        + " ArrayIndexOutOfBoundsException): what answers small networks alone is not taken for"
                        + " backpropagation");
    }

    @Test
    void whatIsRightForSmallNetworksAndWrongForALargeOneEarnsNothing() {
        assertThatThrownBy(() -> answered(() -> 0.0).mustBeRight())
                .isInstanceOf(ForbiddenWay.class)
                .hasMessageStartingWith("right for small networks, but wrong for one of 10285 weights: what answers");
    }

    @Test
    void whatIsRightForSmallNetworksAndRunsOutOfMemoryForALargeOneEarnsNothing() {
        Supplier<Double> outOfMemory = () -> {
            throw new CallFailure.OutOfMemory("backprop", 256);
        };

        assertThatThrownBy(() -> answered(outOfMemory).mustBeRight())
                .isInstanceOf(ForbiddenWay.class)
                .hasMessageStartingWith("right for small networks, but out of memory for one of 10285 weights: what");
    }

    @Test
    void thatNoTimeIsLeftForALargeNetworkIsNoForbiddenWay() {
        Supplier<Double> spent = () -> {
            throw new CallFailure.Spent("backprop", "all time is spent");
        };

        assertThatThrownBy(() -> answered(spent).mustBeRight()).isInstanceOf(CallFailure.Spent.class);
    }

    @Test
    void anEarlierAnswerThatFailsForALargeNetworkIsNotThisTasksFault() {
        LargeNetwork<Double> large = new LargeNetwork<>(
                10285, () -> RIGHT, LargeNetworkTest::crash, (computed, right, tolerance) -> fail("compared"));

        assertThatThrownBy(large::mustBeRight).isInstanceOf(CallFailure.Crashed.class);
    }

    @Test
    void whatIsRightIsNotAskedOfALargeNetwork() {
        assertThatCode(() -> LargeNetwork.unlessDisguised(KEPT, small(RIGHT), () -> fail("asked")))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsWrongAndSlowForALargeNetworkIsDifferencesInDisguise() {
        assertThatThrownBy(() -> LargeNetwork.unlessDisguised(KEPT, small(2), () -> answered(LargeNetworkTest::slow)))
                .isInstanceOf(ForbiddenWay.class)
                .hasMessageStartingWith("wrong, and not back in time for a large network: backpropagation takes");
    }

    @Test
    void whatIsWrongAndQuickIsWrong() {
        assertThatThrownBy(() -> LargeNetwork.unlessDisguised(KEPT, small(2), () -> answered(() -> 3.0)))
                .isInstanceOf(Mismatch.class);
    }

    @Test
    void whatIsWrongMayCrashForALargeNetworkAsItDoesForADeltaThatIsNotTransposed() {
        assertThatThrownBy(() -> LargeNetwork.unlessDisguised(KEPT, small(2), () -> answered(LargeNetworkTest::crash)))
                .isInstanceOf(Mismatch.class);
    }

    @Test
    void whatIsRightButForRoundingMustBeSoForALargeNetworkToo() {
        double rounded = (float) (RIGHT + 1e-7);

        assertThatThrownBy(() -> LargeNetwork.unlessDisguised(KEPT, small(rounded), () -> answered(() -> rounded)))
                .isInstanceOf(Mismatch.class);
        for (Supplier<Double> hostile : List.<Supplier<Double>>of(LargeNetworkTest::crash, () -> 0.0)) {
            assertThatThrownBy(() -> LargeNetwork.unlessDisguised(KEPT, small(rounded), () -> answered(hostile)))
                    .isInstanceOf(ForbiddenWay.class)
                    .hasMessageStartingWith("nearly right for small networks, but ");
        }
    }

    @Test
    void withoutATimeLimitNoLargeNetworkIsAsked() {
        TimeLimit none = new TimeLimit(false, false);

        assertThatThrownBy(() -> LargeNetwork.unlessDisguised(none, small(2), () -> fail("asked")))
                .isInstanceOf(Mismatch.class);
    }

    @Test
    void differencesThatWereRightFromTheFirstHaveANameOfTheirOwn() {
        assertThatThrownBy(() ->
                        LargeNetwork.unlessImprecise(KEPT, () -> compare(RIGHT + 1e-11, 1e-12), () -> fail("asked")))
                .isInstanceOf(Mismatch.class);
    }

    @Test
    void differencesThatFollowAnEarlierMistakeAreSeenByALargeNetwork() {
        Runnable imprecise = () -> compare(RIGHT + 1e-11, 1e-12);

        assertThatThrownBy(() ->
                        LargeNetwork.unlessImprecise(FOLLOWING, imprecise, () -> answered(LargeNetworkTest::crash)))
                .isInstanceOf(ForbiddenWay.class);
        assertThatThrownBy(() -> LargeNetwork.unlessImprecise(FOLLOWING, imprecise, () -> answered(() -> RIGHT)))
                .isInstanceOf(Mismatch.class);
    }
}
