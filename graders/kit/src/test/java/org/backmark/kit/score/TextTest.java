package org.backmark.kit.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "  =1",
                "\u00A0=1",
                "\u200B=1",
                "\n=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20x",
                "\u3000=1"
            })
    void aCellThatASpreadsheetWouldRunGetsAnApostrophe(String text) {
        assertThat(Text.cell(text)).isEqualTo("'" + text);
    }

    @Test
    void aControlCharacterBeforeAFormulaDoesNotHideIt() {
        assertThat(Text.cell("\u0000=1")).isEqualTo("'\uFFFD=1");
        assertThat(Text.cell("\tx")).isEqualTo("' x");
        assertThat(Text.cell("\rx")).isEqualTo("'\nx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ada", "a=b", "1-2", "gradient of theta1, row 0"})
    void anyOtherCellStaysAsItIs(String text) {
        assertThat(Text.cell(text)).isEqualTo(text);
    }

    @Test
    void controlCharactersAndTextThatTurnsAroundAreReplaced() {
        assertThat(Text.clean("a\u001B[31mb\u0000c\u007Fd\u202Ee\uD800f"))
                .isEqualTo("a\uFFFD[31mb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
        assertThat(Text.clean("one\u2028two\u2029three")).isEqualTo("one\uFFFDtwo\uFFFDthree");
        assertThat(Text.clean("one\r\ntwo\rthree\tfour")).isEqualTo("one\ntwo\nthree four");
        assertThat(Text.clean("\u4E2D \uD83D\uDE00")).isEqualTo("\u4E2D \uD83D\uDE00");
    }

    @Test
    void aLineForTheTerminalIsPlainAscii() {
        assertThat(Text.asciiLine("\n  \n  J\u00F6rg\u2019s \u0393 \u001B[2J\nmore"))
                .isEqualTo("Jorg?s ? ?[2J");
        assertThat(Text.asciiLine("")).isEmpty();
    }

    @Test
    void textIsWrappedBetweenWordsAndALongWordIsCut() {
        assertThat(Text.wrapped("one two three", 7)).containsExactly("one two", "three");
        assertThat(Text.wrapped("one abcdefghij x", 7)).containsExactly("one", "abcd...", "x");
        assertThat(Text.wrapped("", 7)).containsExactly("");
        assertThat(Text.cut("1234567", 7)).isEqualTo("1234567");
        assertThat(Text.cut("12345678", 7)).isEqualTo("1234...");
    }
}
