package org.backmark.kit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream lastWords = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final Terminal terminal = new Terminal(out, new PrintStream(lastWords, true, StandardCharsets.UTF_8), true);

    @Test
    void theBoardGoesToTheStreamThatWasThereAtTheStart() {
        terminal.print("board\n", false);

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("board\n");
        assertThat(lastWords.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(terminal.colours()).isTrue();
    }

    @Test
    void aProgramThatIsBeingEndedPrintsPastSurefire() {
        terminal.print("board\n", true);

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(lastWords.toString(StandardCharsets.UTF_8)).isEqualTo("board\n");
    }

    @Test
    void aStreamThatTheStudentsCodeHasClosedDoesNotCostTheBoard() {
        out.close();

        terminal.print("board\n", false);

        assertThat(lastWords.toString(StandardCharsets.UTF_8)).isEqualTo("board\n");
    }

    @Test
    void withoutAConsoleThereAreNoColours() {
        assertThat(Terminal.hasColours(null, Map.of())).isFalse();
    }
}
