package org.backmark.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class CpuTimeTest {
    private static Duration used(String script, boolean settled) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("/bin/sh", "-c", script).start();
        try {
            CpuTime time = settled ? CpuTime.settled(process) : CpuTime.starting(process);
            process.outputWriter().append("go\n").flush();
            Thread.sleep(2000);
            return time.used();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Test
    void whatAWorkerHasStartedCounts() throws Exception {
        assertThat(used("read go; (while :; do :; done) & wait", true)).isGreaterThan(Duration.ofMillis(200));
    }

    @Test
    void whatConfinesAWorkerDoesNot() throws Exception {
        assertThat(used("read go; (while :; do :; done) & wait", false)).isLessThan(Duration.ofMillis(200));
    }
}
