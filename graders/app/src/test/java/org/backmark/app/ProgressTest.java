package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.backmark.kit.junit.Progress;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.Tiny;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Report REPORT =
            new Report("ada", Tiny.assignment(Tiny.task("cost")), Status.REJECTED, "", List.of(), List.of(), 1, 1.5, 0);

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

    @Test
    void aClassIsALineEachAndNowAndThenTheRateAndTheTimeLeft() {
        StringWriter log = new StringWriter();
        ClassProgress.Task task = new ClassLines(new PrintWriter(log), () -> now).begin(10, 40);
        for (int i = 0; i < 4; i++) {
            now = now.plusSeconds(25);
            task.graded(REPORT);
        }
        task.close();

        assertThat(log.toString().lines())
                .containsExactly(
                        "[11/40] ada: rejected, 0.0 %, 1.5 s",
                        "[12/40] ada: rejected, 0.0 %, 1.5 s",
                        "[13/40] ada: rejected, 0.0 %, 1.5 s",
                        "backmark: 2.4 a minute, 0:11:15 left",
                        "[14/40] ada: rejected, 0.0 %, 1.5 s");
    }

    @Test
    void aClassOnATerminalIsABarWithCountsRateAndTimeLeft() {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        PrintStream terminal = new PrintStream(drawn, true, StandardCharsets.UTF_8);
        try (ClassProgress.Task task = new ClassBar(terminal).begin(10, 40)) {
            task.graded(REPORT);
        }
        String[] bars = drawn.toString(StandardCharsets.UTF_8).strip().split("\r");

        assertThat(bars[bars.length - 1])
                .startsWith("grading")
                .contains(" 27% ", "11/40")
                .containsPattern("\\(\\d+:\\d\\d:\\d\\d / \\d+:\\d\\d:\\d\\d\\) ([0-9.]+|\\?)/min");
        assertThat(bars).allSatisfy(bar -> assertThat(bar).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void aSingleSubmissionHasItsBoardAndNothingElse() {
        StringWriter log = new StringWriter();
        try (ClassProgress.Task task = new ClassLines(new PrintWriter(log), () -> now).begin(0, 1)) {
            task.graded(REPORT);
        }
        assertThat(log.toString()).isEmpty();
    }
}
