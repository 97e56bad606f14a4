package org.backmark.kit.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassMarkTest {

    @ParameterizedTest
    @CsvSource({
        "60, 60 %",
        "60 %, 60 %",
        "33.333%, 33.33 %",
        "0, 0 %",
        "100, 100 %",
        "30 points, 30 points",
        "1 point, 1 points",
        "7.5Points, 7.5 points"
    })
    void aMarkIsAPercentageOrPoints(String text, String shown) {
        assertThat(PassMark.of(text)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "101 | must be between 0 and 100, not 101.0",
                "-1 points | must be between 0 and 1000000 points, not -1.0",
                "1000001 points | must be between 0 and 1000000 points, not 1000001.0",
                "half | must be a percentage like 60 or points like \"30 points\", not \"half\""
            })
    void anythingElseIsRefused(String text, String fault) {
        assertThatThrownBy(() -> PassMark.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(fault);
    }

    @Test
    void aPercentageIsOfTheMaximumAndPointsAreNot() {
        assertThat(PassMark.of("60").isReachedBy(6, 10)).isTrue();
        assertThat(PassMark.of("60").isReachedBy(5.99, 10)).isFalse();
        assertThat(PassMark.of("60").isReachedBy(60, 0)).isFalse();
        assertThat(PassMark.of("30 points").isReachedBy(30, 100)).isTrue();
        assertThat(PassMark.of("30 points").isReachedBy(29, 30)).isFalse();
    }

    @Test
    void anAssignmentMayHaveEither() {
        String points = Example.JSON.replace("\"passMark\": 50", "\"passMark\": \"3 points\"");

        assertThat(Example.read(Example.JSON).passMark()).isEqualTo(new PassMark.Percentage(50));
        assertThat(Example.read(points).passMark()).isEqualTo(new PassMark.Points(3));
    }
}
