package org.backmark.kit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Terminal terminal = Terminal.on(new PrintStream(printed, true, StandardCharsets.UTF_8), true);

    @Test
    void theLastWordsGoToTheStreamThatWasThereAtTheStart() {
        terminal.print("board\n", false);

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("board\n");
        assertThat(terminal.colours()).isTrue();
    }

    @Test
    void withoutAConsoleThereAreNoColours() {
        assertThat(Terminal.hasColours(null, Map.of())).isFalse();
    }
}
