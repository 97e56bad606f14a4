package org.backmark.kit.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoppedByTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            REJECTED, inspection
            TIMED_OUT, time-limit
            OUT_OF_MEMORY, memory-limit
            CRASHED, checks
            FAILED, checks
            PASSED, nothing
            FOLLOWED_THROUGH, nothing
            NOT_ATTEMPTED, nothing
            GRADER_ERROR, nothing
            """)
    void anOutcomeTellsWhatStoppedTheCheck(Outcome outcome, String label) {
        assertThat(StoppedBy.of(outcome).label()).isEqualTo(label);
    }

    @Test
    void theOutermostLayerCountsForIntakeStandsBeforeCompilerAndCompilerBeforeInspection() {
        assertThat(StoppedBy.outermost(Stream.of(StoppedBy.CHECKS, StoppedBy.INSPECTION, StoppedBy.TIME_LIMIT)))
                .isEqualTo(StoppedBy.INSPECTION);
        assertThat(Arrays.stream(StoppedBy.values()).map(StoppedBy::label))
                .containsExactly(
                        "intake",
                        "compiler",
                        "inspection",
                        "sandbox",
                        "time-limit",
                        "memory-limit",
                        "protocol",
                        "checks",
                        "nothing");
    }

    @Test
    void whereNothingWasStoppedNothingIsSaid() {
        assertThat(StoppedBy.outermost(Stream.empty())).isEqualTo(StoppedBy.NOTHING);
    }
}
