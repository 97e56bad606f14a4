package org.backmark.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a killed grader leaves is removed by the next one, and nothing else is. */
@Timeout(60)
class StaleWorkspacesTest {
    private static final InstantSource NOW = InstantSource.system();

    @TempDir
    private Path temporary;

    private Workspace own;

    @BeforeEach
    void makeAWorkplace() throws IOException {
        own = Workspace.in(temporary);
    }

    @AfterEach
    void removeIt() throws IOException {
        own.close();
    }

    private Path made(String name) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve(name));
        Files.writeString(Files.createDirectories(folder.resolve("worker")).resolve("worker.jar"), "x");
        return folder;
    }

    private Process grader() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                WithWorkspace.class.getName());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        assertThat(process.inputReader().readLine()).isEqualTo("ready");
        return process;
    }

    private List<Path> others() throws IOException {
        try (var files = Files.list(temporary)) {
            return files.filter(file -> !file.equals(own.folder())).toList();
        }
    }

    @Test
    void theFolderOfALivingGraderStaysAndGoesOnceItIsKilled() throws Exception {
        Process grader = grader();
        try {
            assertThat(StaleWorkspaces.removeBeside(own.folder(), NOW)).isEmpty();
            assertThat(others())
                    .singleElement()
                    .satisfies(folder -> assertThat(folder.resolve("part/file")).exists());
        } finally {
            grader.destroyForcibly().waitFor();
        }
        assertThat(others()).hasSize(1);

        assertThat(StaleWorkspaces.removeBeside(own.folder(), NOW)).isEmpty();

        assertThat(others()).isEmpty();
    }

    @Test
    void anotherFolderOfThisProcessStaysAndKeepsItsLock() throws Exception {
        try (Workspace second = Workspace.in(temporary)) {
            StaleWorkspaces.removeBeside(own.folder(), NOW);
            assertThat(others()).containsExactly(second.folder());
            Process grader = grader();
            grader.getOutputStream().close();
            assertThat(grader.waitFor()).isZero();
            assertThat(others()).containsExactly(second.folder());
        }
    }

    @Test
    void aFolderWithoutItsLockIsBeingMadeUnlessItIsOld() throws IOException {
        Path folder = made("backmark-run-1-2-3");
        StaleWorkspaces.removeBeside(own.folder(), NOW);
        assertThat(folder).exists();

        Instant later = NOW.instant().plus(Duration.ofMinutes(2));
        StaleWorkspaces.removeBeside(own.folder(), InstantSource.fixed(later));
        assertThat(folder).doesNotExist();
    }

    @Test
    void foldersOfOtherNamesAndLinksStay() throws IOException {
        Instant later = NOW.instant().plus(Duration.ofDays(9));
        List<Path> kept = List.of(
                made("backmark-results"),
                made("backmark-run-old"),
                made("mine"),
                Files.writeString(temporary.resolve("backmark-run-1-2-3"), "a file"),
                Files.createSymbolicLink(temporary.resolve("backmark-run-1-2-4"), temporary.resolve("mine")));

        assertThat(StaleWorkspaces.removeBeside(own.folder(), InstantSource.fixed(later)))
                .isEmpty();

        assertThat(others()).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(temporary.resolve("mine/worker/worker.jar")).exists();
    }

    @Test
    void whatCannotBeRemovedIsNamedInOneLine() throws IOException {
        Path folder = made("backmark-run-1-2-3");
        // A folder where the lock's file should be cannot be opened for writing.
        Files.createDirectory(folder.resolve(Workspace.LOCK));

        assertThat(StaleWorkspaces.removeBeside(own.folder(), NOW))
                .containsExactly("cannot remove " + folder
                        + ", which a run that was killed has left: remove it by hand (Is a directory)");
    }
}
