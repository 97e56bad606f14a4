package org.backmark.engine.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.backmark.kit.score.SafeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"anna", "ola_nordmann", "A.B-c_9", "1", "_x", "_xyz", "a_h12"})
    void plainNamesStayAsTheyAre(String name) {
        assertThat(StudentId.of(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'a b', a_x20b",
        "Müller, M_xc3_xbcller",
        "=1+1, _x3d1_x2b1",
        "../../etc, _x2e._x2f.._x2fetc",
        "., _x2e",
        ".., _x2e_x2e",
        "-rf, _x2drf",
        "anna., anna_x2e",
        "a_x20b, a_x5fx20b",
        "a_h0123456789abcdef, a_x5fh0123456789abcdef",
    })
    void everythingElseIsMapped(String name, String id) {
        assertThat(StudentId.of(name)).isEqualTo(id);
        assertThat(StudentId.nameOf(id)).isEqualTo(name);
    }

    @Test
    void theEmptyNameHasAnIdToo() {
        assertThat(StudentId.of("")).isEqualTo("_he3b0c44298fc1c14");
    }

    @Test
    void longNamesAreCutAndStayDistinct() {
        String first = StudentId.of("x".repeat(65));
        String second = StudentId.of("x".repeat(66));
        assertThat(first).hasSize(64).startsWith("x".repeat(46) + "_h").isNotEqualTo(second);
        assertThat(second).hasSize(64);
        assertThat(StudentId.of("x".repeat(64))).isEqualTo("x".repeat(64));
    }

    @Test
    void aCutNeverLeavesHalfACode() {
        for (int length = 40; length < 50; length++) {
            assertThat(StudentId.of("x".repeat(length) + "ø".repeat(20)))
                    .matches("x+(_x[0-9a-f]{2})*_h[0-9a-f]{16}")
                    .hasSizeLessThanOrEqualTo(64);
        }
    }

    @Test
    void randomNamesHaveSafeAndDistinctIdsThatLeadBack() {
        Random random = new Random(7);
        String escape = "\u001b";
        String alphabet = "_xh0f2.-/ ø" + escape;
        Set<String> names = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = 1 + random.nextInt(6); length > 0; length--) {
                name.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String id = StudentId.of(name.toString());
            assertThat(id).matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,63}");
            String shown = StudentId.nameOf(id);
            assertThat(shown)
                    .as("an id is shown where a line cannot hold the name, or the name reads like such an id")
                    .isEqualTo(name.indexOf(escape) < 0 && name.indexOf("_x0") < 0 ? name.toString() : shown)
                    .isIn(name.toString(), id);
            assertThat(SafeId.ofShown(shown)).isEqualTo(id);
            names.add(name.toString());
            ids.add(id);
        }
        assertThat(ids).hasSameSizeAs(names);
    }
}
