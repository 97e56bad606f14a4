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

    private Set<Wall> withoutAsUser(Wall wall) throws IOException, SandboxException {
        assumeTrue(Confinement.landlock(), "the kernel has no Landlock");
        Tried.sandbox(SandboxKind.USER, temporary);
        return new Probe(folder(), secret())
                .standing(new OtherUser(
                        JavaRuntime.small(JavaRuntime.cache()), folder(), EnumSet.complementOf(EnumSet.of(wall))));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GRADER_FILES")
    void aWallOfAnotherUsersIsSeenToBeGoneAndTheOthersStand(Wall wall) throws Exception {
        assertThat(withoutAsUser(wall)).isEqualTo(EnumSet.complementOf(EnumSet.of(wall)));
    }

    @ParameterizedTest
    @EnumSource(names = {"FILES", "WRITING", "SYSTEM_CALLS", "ENVIRONMENT", "PROCESSES", "LIMITS"})
    void aWallThatNeedsNoPrivilegeIsSeenToBeGoneAndTheOthersStand(Wall wall) throws Exception {
        assumeTrue(Confinement.landlock(), "the kernel has no Landlock");
        Sandbox process =
                new Limited(JavaRuntime.small(JavaRuntime.cache()), folder(), EnumSet.complementOf(EnumSet.of(wall)));
        Set<Wall> others = EnumSet.complementOf(EnumSet.of(wall, Wall.NETWORK, Wall.PRIVILEGES, Wall.THREADS));
        // Who runs the tests decides about these two.
        Set<Wall> standing = new Probe(folder(), secret()).standing(process);
        standing.removeAll(EnumSet.of(Wall.PRIVILEGES, Wall.THREADS));
        assertThat(standing).isEqualTo(others);
    }

    @Test
    void theGradersFilesAreOpenToAnotherUserWhereHeMayReadThem() throws Exception {
        assumeTrue(Confinement.landlock(), "the kernel has no Landlock");
        Tried.sandbox(SandboxKind.USER, temporary);
        Set<Wall> walls = EnumSet.complementOf(EnumSet.of(Wall.FILES));
        Sandbox user = new OtherUser(JavaRuntime.small(JavaRuntime.cache()), folder(), walls);
        assertThat(new Probe(folder(), READABLE).standing(user))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Wall.FILES, Wall.GRADER_FILES)));
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
            // What is left where the kernel has no Landlock: the file is the grader's own.
            Set<Wall> walls = EnumSet.complementOf(EnumSet.of(Wall.FILES, Wall.WRITING, Wall.PROCESSES));
            Sandbox user = new OtherUser(JavaRuntime.small(JavaRuntime.cache()), folder(), walls);
            assertThat(new Probe(folder(), secret).standing(user)).containsAll(SandboxKind.USER.required());
        } finally {
            Folders.delete(secret.getParent());
        }
    }

    @Test
    void whatNeedsNoPrivilegeIsSaidToStandAndTheRestToBeOpen() throws Exception {
        assumeTrue(Confinement.landlock(), "the kernel has no Landlock");
        assumeTrue(Host.root(), "another user has no privileges to begin with");
        JavaRuntime runtime = JavaRuntime.running("in a test");
        Sandboxes.Proved proved = new Sandboxes(runtime, folder(), READABLE).open(SandboxKind.PROCESS);
        assertThat(proved.line())
                .isEqualTo("sandbox process: confines the grader's files, other files, writing, system calls,"
                        + " environment, other processes, limits; open: network, privileges, threads"
                        + " (but no socket can be opened)");
    }

    @Test
    void aSandboxInWhichNothingStartsIsRefusedInOneLine() throws Exception {
        JavaRuntime broken = new JavaRuntime(folder(), false, Optional.empty());
        assertThatThrownBy(() -> new Sandboxes(broken, folder(), READABLE).open(Optional.of(SandboxKind.PROCESS)))
                .isInstanceOf(SandboxException.class)
                .hasMessageStartingWith("--sandbox process does not work here: ")
                .hasMessageEndingWith("(see 'backmark doctor'; --sandbox process confines less)")
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
