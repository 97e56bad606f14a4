package org.backmark.tests.inf5860week7;

import static org.assertj.core.api.Assertions.assertThat;

import inf5860.week7.hidden.TrainingVerdict;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrainingVerdictTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            99.5             | PASSED
            95.5             | PASSED
            95.4             | ANOTHER_START
            94.0             | ANOTHER_START
            80.0             | ANOTHER_START
            79.9             | FAILED
            94.0 99.0        | ANOTHER_START
            94.0 99.0 99.5   | PASSED
            95.4 94.0 93.0   | FAILED
            95.4 94.6 99.0   | BORDERLINE
            94.0 95.5 99.0   | BORDERLINE
            94.0 94.4 99.0   | FAILED
            """)
    void noSingleStartNearTheThresholdDecides(String reached, TrainingVerdict verdict) {
        List<Double> accuracies =
                Arrays.stream(reached.trim().split(" ")).map(Double::valueOf).toList();

        assertThat(TrainingVerdict.of(accuracies, 95, 3)).isEqualTo(verdict);
    }
}
