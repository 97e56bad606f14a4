package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.backmark.engine.sandbox.SandboxKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says of its own installation. */
class DoctorTest {

    @Test
    void everySandboxHasALineAndTheLastOneAlwaysWorks() {
        Command.Result result = InProcess.backmark("doctor");

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(result.output()).startsWith("run time of workers: ");
        for (SandboxKind kind : SandboxKind.values()) {
            assertThat(result.output()).contains("\nsandbox " + kind + ": ");
        }
        assertThat(result.output()).contains("\nsandbox none: confines nothing; open: ");
    }

    @Test
    void aHandoutNeedsAWholeInstallation(@TempDir Path folder) {
        Path file = folder.resolve("week7.zip");
        Command.Result result = InProcess.backmark("handout", "inf5860-week7", "--out", file);

        // These tests run on class files, which have no jars beside them.
        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.errors()).startsWith("backmark: Backmark's installation is not complete: ");
        assertThat(Files.exists(file)).isFalse();
    }
}
