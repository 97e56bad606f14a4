package org.backmark.kit.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeIdTest {
    private static final String GREEK =
            "\u039d\u03b9\u03ba\u03cc\u03bb\u03b1\u03bf\u03c2 \u03a0\u03b1\u03c0\u03b1\u03b4\u03cc\u03c0\u03bf\u03c5\u03bb\u03bf\u03c2";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "Zo\u00eb Bront\u00eb",
                "\u9648\u4f1f",
                "a_x41",
                "Berg, Anna",
                "-x.",
                GREEK,
                "O'Neil (late) of a class of very many people whose" + " names are long"
            })
    void whatIsShownFindsTheIdAgain(String name) {
        String id = SafeId.of(name);
        Report report = new Report(
                        id,
                        Tiny.assignment(Tiny.task("t", Tiny.visible("c", 1))),
                        Status.GRADED,
                        "",
                        List.of(),
                        List.of(),
                        1,
                        1,
                        1)
                .named(SafeId.isCut(id) ? name : "");

        assertThat(report.shown()).isEqualTo(name);
        assertThat(SafeId.ofShown(report.shown())).isEqualTo(id);
        assertThat(SafeId.isCut(id) || SafeId.ofShown(SafeId.nameOf(id)).equals(id))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "a\u001B[31m", "a\u2028b", "_x0a", "_x5fx1b"})
    void aNameThatNoLineCanHoldOrThatReadsLikeSuchAnIdIsShownAsItsId(String name) {
        String id = SafeId.of(name);
        assertThat(SafeId.nameOf(id)).isEqualTo(id);
        assertThat(SafeId.ofShown(id)).isEqualTo(id);
    }
}
