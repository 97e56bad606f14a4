package org.backmark.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    private Path temporary;

    @Test
    void everythingInItIsRemovedAndNothingElse() throws IOException {
        Path elsewhere = Files.writeString(temporary.resolve("elsewhere"), "mine");
        try (Workspace workspace = Workspace.in(temporary)) {
            assertThat(workspace.folder()).hasParent(temporary);
            assertThat(workspace.folder().toFile().list()).containsExactly(Workspace.LOCK);
            fill(workspace);
            Files.createSymbolicLink(workspace.folder().resolve("link"), elsewhere);
            Files.createSymbolicLink(workspace.folder().resolve("up"), temporary);
        }

        assertThat(temporary.toFile().list()).containsExactly("elsewhere");
        assertThat(elsewhere).hasContent("mine");
    }

    @Test
    void everythingIsRemovedAfterAnExceptionTooWhichIsPassedOn() {
        assertThatThrownBy(() -> {
                    try (Workspace workspace = Workspace.in(temporary)) {
                        fill(workspace);
                        throw new IllegalStateException("a bug");
                    }
                })
                .hasMessage("a bug")
                .hasNoSuppressedExceptions();

        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void itMayBeRemovedBeforeItIsClosed() throws IOException {
        try (Workspace workspace = Workspace.in(temporary)) {
            fill(workspace);
            workspace.remove();
            assertThat(temporary).isEmptyDirectory();
        }
    }

    @Test
    void itIsMadeWhereTemporaryFilesGo() throws IOException {
        Path folder;
        try (Workspace workspace = Workspace.open()) {
            folder = workspace.folder();
            assertThat(folder).isDirectory().hasParent(Path.of(System.getProperty("java.io.tmpdir")));
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void aPlaceWhereNothingCanBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");

        for (Path parent : new Path[] {file, temporary.resolve("gone")}) {
            assertThatThrownBy(() -> Workspace.in(parent))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("cannot make a temporary folder in " + parent + ": ");
        }
    }

    private static void fill(Workspace workspace) throws IOException {
        Path deep = Files.createDirectories(workspace.subfolder("inspection").resolve("a/b"));
        Files.writeString(deep.resolve("file"), "x");
        workspace.subfolder("empty");
    }
}
