package org.backmark.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {
    private static String line(String points, String seconds) {
        return """
                {"submission":"", "student":"kari", "name":"", "status":"GRADED", "note":"", "warnings":[],
                 "checks":[{"task":"t", "check":"c", "visibility":"VISIBLE", "outcome":"PASSED", "points":%s, "max":2.0,
                  "hint":"", "details":"", "diagnosis":"", "curves":[], "figures":[], "millis":1}],
                 "seconds":%s, "studentSeconds":0.0}""".formatted(points, seconds);
    }

    @Test
    void aRowIsReadWithItsPoints() {
        assertThat(Row.read(line("2.0", "1.5")).checks().get(0).points()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-1.0", "1e308"})
    void aRowWhosePointsNobodyCanEarnIsRefused(String points) {
        assertThatThrownBy(() -> Row.read(line(points, "1.5")))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not between 0 and");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "-1.0", "Infinity"})
    void aRowThatTookNoTimeThatThereIsIsRefused(String seconds) {
        assertThatThrownBy(() -> Row.read(line("2.0", seconds)))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not between 0 and");
    }
}
