package org.backmark.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each wall is taken away alone, and the probe must say that it is gone, and that the others stand. */
class ProbeTest {
    private static final Path READABLE = Path.of("/etc/passwd");

    @TempDir
    private Path temporary;

    private Path folder() throws IOException {
        return Open.folder(temporary, "probe");
    }

    private Path secret() throws IOException {
        return Files.writeString(folder().resolve("secret.txt"), "42");
    }

    private Set<Wall> without(Wall wall) throws IOException, SandboxException {
        Tried.sandbox(SandboxKind.BWRAP, temporary);
        Set<Wall> walls = EnumSet.allOf(Wall.class);
        walls.remove(wall);
        JavaRuntime runtime = JavaRuntime.small(JavaRuntime.cache());
        return new Probe(folder(), secret()).standing(new Bubblewrap(runtime, folder(), walls));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GRADER_FILES")
    void aWallThatIsTakenAwayIsSeenToBeGoneAndTheOthersStand(Wall wall) throws Exception {
        Set<Wall> others = EnumSet.allOf(Wall.class);
        others.remove(wall);
        assertThat(without(wall)).isEqualTo(others);
    }

    @Test
    void theGradersFilesAreSeenToBeReadableWhereTheyAre() throws Exception {
        Tried.sandbox(SandboxKind.BWRAP, temporary);
        Set<Wall> walls = EnumSet.complementOf(EnumSet.of(Wall.FILES));
        Sandbox sandbox = new Bubblewrap(JavaRuntime.small(JavaRuntime.cache()), folder(), walls);
        assertThat(new Probe(folder(), READABLE).standing(sandbox))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Wall.FILES, Wall.GRADER_FILES)));
    }

    @Test
    void withoutASandboxNoWallStands() throws Exception {
        Sandbox none = new Unconfined(JavaRuntime.running("in a test"));
        assertThat(new Probe(folder(), READABLE).standing(none)).isEmpty();
    }

    @Test
    void anotherUserCannotReadAPrivateFileOfTheGraders() throws Exception {
        Tried.sandbox(SandboxKind.USER, temporary);
        Path secret = Files.writeString(Files.createTempDirectory("private").resolve("secret.txt"), "42");
        try {
            Sandbox user = new OtherUser(JavaRuntime.small(JavaRuntime.cache()));
            assertThat(new Probe(folder(), secret).standing(user))
                    .containsExactlyInAnyOrder(
                            Wall.GRADER_FILES, Wall.ENVIRONMENT, Wall.PRIVILEGES, Wall.LIMITS, Wall.THREADS);
        } finally {
            Folders.delete(secret.getParent());
        }
    }

    @Test
    void limitsAloneAreSaidToBeAlone() throws Exception {
        assumeTrue(Host.linux(), "limits are set on Linux only");
        JavaRuntime runtime = JavaRuntime.running("in a test");
        Sandboxes.Proved proved = new Sandboxes(runtime, folder(), READABLE).open(SandboxKind.PROCESS);
        assertThat(proved.line())
                .isEqualTo("sandbox process: confines environment, limits; open: the grader's files, other files,"
                        + " writing, network, system calls, other processes, privileges, threads");
    }

    @Test
    void aSandboxInWhichNothingStartsIsRefusedInOneLine() throws Exception {
        JavaRuntime broken = new JavaRuntime(folder(), false, Optional.empty());
        assertThatThrownBy(() -> new Sandboxes(broken, folder(), READABLE).open(Optional.of(SandboxKind.PROCESS)))
                .isInstanceOf(SandboxException.class)
                .hasMessageStartingWith("--sandbox process does not work here: ")
                .hasMessageEndingWith("(see 'backmark doctor'; --sandbox process sets limits only)")
                .message()
                .hasLineCount(1);
    }

    @Test
    void autoNeverFallsBelowAnotherUser() throws Exception {
        assumeTrue(Host.linux(), "elsewhere there are limits at best");
        JavaRuntime broken = new JavaRuntime(folder(), false, Optional.empty());
        assertThatThrownBy(() -> new Sandboxes(broken, folder(), READABLE).open(Optional.empty()))
                .isInstanceOf(SandboxException.class)
                .hasMessageStartingWith("no sandbox works here: bwrap: ")
                .hasMessageContaining("; user: ")
                .hasMessageNotContaining("process: ");
    }

    @Test
    void autoTakesBubblewrapWhereItWorks() throws Exception {
        Tried.sandbox(SandboxKind.BWRAP, temporary);
        Sandboxes sandboxes = new Sandboxes(JavaRuntime.small(JavaRuntime.cache()), folder(), folder());
        assertThat(sandboxes.strongest().sandbox().kind()).isEqualTo(SandboxKind.BWRAP);
    }

    @Test
    void theJdkThatRunsTheTestsWillDoWhereThereIsNoSmallRunTime() throws Exception {
        Tried.sandbox(SandboxKind.BWRAP, temporary);
        Sandboxes sandboxes = new Sandboxes(JavaRuntime.running("in a test"), folder(), folder());
        assertThat(sandboxes.open(SandboxKind.BWRAP).standing()).containsExactlyElementsOf(List.of(Wall.values()));
    }
}
