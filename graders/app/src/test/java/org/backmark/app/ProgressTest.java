package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.backmark.kit.junit.Progress;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private Instant now = Instant.EPOCH;

    @Test
    void aLogGetsALineNowAndThenWithTheTimeLeft() {
        StringWriter log = new StringWriter();
        Progress.Task task = new ProgressLines(new PrintWriter(log), () -> now).begin("training", 1000);
        for (int steps = 0; steps <= 30; steps++) {
            task.done(steps);
            now = now.plusSeconds(5);
        }
        task.close();

        assertThat(log.toString().lines())
                .hasSize(10)
                .startsWith("training: 3 of 1000 steps, 0 %, 1:23:05 left")
                .endsWith("training: 30 of 1000 steps, 3 %, 1:20:50 left");
    }

    @Test
    void whatTakesNoTimeIsNotSaid() {
        StringWriter log = new StringWriter();
        try (Progress.Task task = new ProgressLines(new PrintWriter(log), () -> now).begin("training", 3)) {
            task.done(3);
        }
        assertThat(log.toString()).isEmpty();
    }

    @Test
    void aTerminalGetsABarOfAtMost79Columns() {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        PrintStream terminal = new PrintStream(drawn, true, StandardCharsets.UTF_8);
        try (Progress.Task task = new ProgressBars(terminal).begin("training", 1000)) {
            task.done(250);
        }
        String[] bars = drawn.toString(StandardCharsets.UTF_8).strip().split("\r");

        assertThat(bars[bars.length - 1]).contains("training").contains("25%").contains("250/1000");
        assertThat(bars).allSatisfy(bar -> assertThat(bar).hasSizeLessThanOrEqualTo(80));
    }
}
