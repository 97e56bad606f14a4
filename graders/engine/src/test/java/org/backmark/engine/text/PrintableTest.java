package org.backmark.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void lettersOfAnyScriptStay() {
        assertThat(Printable.of("Bjørn 王 (1).zip")).isEqualTo("Bjørn 王 (1).zip");
    }

    @Test
    void whatMovesACursorBecomesItsCode() {
        assertThat(Printable.of("a\u001b[2Jb\nc\u202ed\u2028e")).isEqualTo("a\\u001b[2Jb\\u000ac\\u202ed\\u2028e");
    }

    @Test
    void aLoneSurrogateBecomesItsCode() {
        assertThat(Printable.of("a\ud800b")).isEqualTo("a\\ud800b");
    }

    @Test
    void longTextIsCut() {
        assertThat(Printable.of("x".repeat(200))).isEqualTo("x".repeat(200));
        assertThat(Printable.of("x".repeat(201))).isEqualTo("x".repeat(200) + "...");
    }

    @Test
    void linesAndTabsOfATextStayAndCodesOfATerminalDoNot() {
        assertThat(Printable.lines("a\tb\r\nc\n\u001b]0;title\u0007\u202e\rd\u0000"))
                .isEqualTo("a\tb\nc\n\\u001b]0;title\\u0007\\u202e\\u000dd\\u0000");
        assertThat(Printable.lines("x".repeat(1000))).hasSize(1000);
    }

    @Test
    void aLineIsKeptWholeHoweverLongAndIsOneLine() {
        String path = "x".repeat(5_000);

        assertThat(Printable.line("cannot read " + path + "\n\u001b[2J\u202e: gone"))
                .isEqualTo("cannot read " + path + "\\u000a\\u001b[2J\\u202e: gone");
    }
}
