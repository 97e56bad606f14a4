package org.backmark.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backmark.engine.sandbox.Open;
import org.backmark.engine.sandbox.SandboxKind;
import org.backmark.engine.sandbox.Tried;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A grader that is killed without warning takes its workers with it, whatever they are doing. */
@Timeout(120)
class KilledGraderTest {
    private static final long AT_ONCE_MILLIS = 2000;

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @EnumSource
    @EnabledOnOs(OS.LINUX)
    void leavesNoProcess(SandboxKind kind) throws Exception {
        Tried.sandbox(kind, temporary);
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Doomed.class.getName(),
                        Open.folder(temporary, "doomed").toString(),
                        kind.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process grader = builder.start();
        List<Long> started = started(grader.inputReader());
        assertThat(started).isNotEmpty().allMatch(KilledGraderTest::runs);

        grader.destroyForcibly().waitFor();

        long end = System.nanoTime() + AT_ONCE_MILLIS * 1_000_000;
        while (started.stream().anyMatch(KilledGraderTest::runs) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        List<Long> left = started.stream().filter(KilledGraderTest::runs).toList();
        left.forEach(process -> ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly));
        assertThat(left).isEmpty();
    }

    private static List<Long> started(BufferedReader lines) throws IOException {
        List<Long> processes = new ArrayList<>();
        for (String line = lines.readLine(); line != null && !line.equals("ready"); line = lines.readLine()) {
            processes.add(Long.parseLong(line));
        }
        return processes;
    }

    // One that has ended stays in the list until somebody takes note of it, which may take a while in a container.
    private static boolean runs(long process) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            return line.charAt(line.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException e) {
            return false;
        }
    }
}
