package org.backmark.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrintedTextTest {
    private static final int LIMIT = 1 << 20;
    private static final String CUT = "\n(more was printed, and is not kept)\n";
    private final PrintedText printed = new PrintedText();

    @Test
    void whatWasPrintedIsKeptInOrder() {
        add("bl\u00E5");
        add("b\u00E6r\n");

        assertThat(text()).isEqualTo("bl\u00E5b\u00E6r\n");
    }

    @Test
    void aMegabyteIsKeptWhole() {
        add("x".repeat(LIMIT));

        assertThat(text()).hasSize(LIMIT).doesNotContain("more was printed");
    }

    @Test
    void whatComesAfterAMegabyteIsCutAndSaidOnce() {
        add("x".repeat(LIMIT - 1));
        add("yz");
        add("more");

        assertThat(text()).hasSize(LIMIT + CUT.length()).endsWith("xy" + CUT);
    }

    @Test
    void noCharacterIsCutInTwo() {
        add("x".repeat(LIMIT - 2));
        add("\u4E2D");
        add("y");

        assertThat(text()).isEqualTo("x".repeat(LIMIT - 2) + CUT);
    }

    @Test
    void itMayBeReadTwiceAndAddedToInBetween() {
        add("x".repeat(LIMIT + 1));
        String first = text();
        add("y");

        assertThat(text()).isEqualTo(first);
    }

    @Test
    void codesOfATerminalAreShownAndNotSent() {
        add("\u001b[31mred\u0007\r\n");

        assertThat(text()).isEqualTo("\\u001b[31mred\\u0007\n");
    }

    @Test
    void whatGrowsWhenItIsCleanedIsNotKeptBeyondAMegabyteEither() {
        add("\u0000".repeat(LIMIT));

        assertThat(text()).hasSize(LIMIT + CUT.length()).endsWith(CUT);
    }

    private void add(String text) {
        printed.add(text.getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        return new String(printed.bytes(), StandardCharsets.UTF_8);
    }
}
