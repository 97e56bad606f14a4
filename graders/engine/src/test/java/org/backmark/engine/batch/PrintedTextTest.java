package org.backmark.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrintedTextTest {
    private static final String CUT = "\n(more was printed, and is not kept)\n";
    private final PrintedText printed = new PrintedText();

    private String text() {
        return new String(printed.bytes(), StandardCharsets.UTF_8);
    }

    private void add(String text) {
        printed.add(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsPrintedInPiecesIsOneText() {
        byte[] letter = "bl\u00e5".getBytes(StandardCharsets.UTF_8);
        printed.add(new byte[] {letter[0], letter[1], letter[2]});
        printed.add(new byte[] {letter[3], '\n'});
        assertThat(text()).isEqualTo("bl\u00e5\n").isEqualTo(text());
    }

    @Test
    void codesOfATerminalAreShownAndNotSent() {
        add("\u001b[31mred\u0007\n");
        assertThat(text()).isEqualTo("\\u001b[31mred\\u0007\n");
    }

    @Test
    void aMegabyteIsKeptAndNoMore() {
        add("x".repeat((1 << 20) - 1));
        add("yz");
        add("more");
        assertThat(text()).hasSize((1 << 20) + CUT.length()).endsWith("xy" + CUT);
    }

    @Test
    void charactersThatGrowWhenTheyAreCleanedAreNotKeptBeyondAMegabyteEither() {
        add("\u0000".repeat(1 << 20));
        assertThat(text()).hasSize((1 << 20) + CUT.length()).endsWith(CUT);
    }
}
