package org.backmark.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@EnabledOnOs(OS.LINUX)
@Timeout(60)
class StarterTest {
    @TempDir
    private Path folder;

    /** Both die with the thread that has started them, and not only with its process. */
    @ParameterizedTest
    @EnumSource(names = {"BWRAP", "PROCESS"})
    void aWorkerOutlivesTheThreadThatHasAskedForIt(SandboxKind kind) throws Exception {
        Sandbox sandbox = Tried.sandbox(kind, folder);
        Program visitor = new Program(
                List.of(Open.classes(folder, InsideTest.Visitor.class)),
                InsideTest.Visitor.class.getName(),
                64,
                List.of());
        FutureTask<Process> start = new FutureTask<>(() -> {
            Process process = Starter.start(new ProcessBuilder(sandbox.command(visitor)).redirectErrorStream(true));
            // Only now has what confines it asked to die with that thread.
            process.inputReader().readLine();
            return process;
        });
        Thread thread = new Thread(start, "short-lived");
        thread.start();
        Process process = start.get();
        try {
            thread.join();
            assertThat(process.waitFor(300, TimeUnit.MILLISECONDS))
                    .as("it has ended")
                    .isFalse();
        } finally {
            process.destroyForcibly();
        }
    }
}
