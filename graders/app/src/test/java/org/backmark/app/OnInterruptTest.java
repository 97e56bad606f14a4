package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OnInterruptTest {
    @TempDir
    private Path folder;

    @Test
    void workThatEndsHasNoLastWords() throws Exception {
        List<String> said = new ArrayList<>();

        OnInterrupt.during(() -> said.add("work"), () -> said.add("last words"));

        assertThat(said).containsExactly("work");
    }

    @Test
    void whatTheWorkThrowsIsPassedOn() {
        assertThatThrownBy(() -> OnInterrupt.during(
                        () -> {
                            throw new IOException("the disk is full");
                        },
                        () -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
    }

    @Test
    void theLastWordsAreSaidAndThenTheWorkersAreEnded() throws Exception {
        Process worker = new ProcessBuilder("sleep", "600").start();
        List<Boolean> alive = new ArrayList<>();

        String errors = saying(() -> alive.add(worker.isAlive()));

        assertThat(alive).containsExactly(true);
        assertThat(worker.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(errors).isEqualTo("backmark: interrupted; the rows that were finished are written\n");
    }

    @Test
    void lastWordsThatFailSayWhyAndTheWorkersAreEndedAllTheSame() throws Exception {
        Process worker = new ProcessBuilder("sleep", "600").start();

        String errors = saying(() -> {
            throw new IOException("cannot write scores.csv: the disk is full");
        });

        assertThat(worker.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(errors).isEqualTo("backmark: interrupted, and cannot write scores.csv: the disk is full\n");
    }

    @Test
    void aProcessThatIsInterruptedSaysItsLastWordsAndLeavesNoWorkerBehind() throws Exception {
        Path words = folder.resolve("words");
        Path started = folder.resolve("started");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Interrupted.class.getName(),
                        started.toString(),
                        words.toString())
                .redirectErrorStream(true);
        // Java would say that it has picked them up.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process program = builder.start();
        while (!Files.exists(started)) {
            assertThat(program.isAlive()).isTrue();
            Thread.sleep(20);
        }
        Optional<ProcessHandle> worker =
                ProcessHandle.of(Long.parseLong(Files.readString(started).strip()));

        // Unlike Process.destroy, this leaves its output to be read.
        assertThat(program.toHandle().destroy()).isTrue();

        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("backmark: interrupted; the rows that were finished are written\n");
        assertThat(words).hasContent("rows");
        worker.ifPresent(left -> assertThat(left.onExit()).succeedsWithin(10, TimeUnit.SECONDS));
    }

    private static String saying(OnInterrupt.Action lastWords) {
        PrintStream before = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
            OnInterrupt.say(lastWords);
        } finally {
            System.setErr(before);
        }
        return errors.toString(StandardCharsets.UTF_8);
    }
}
