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
        try (Workspace workplace = Workspace.in(temporary)) {
            assertThat(workplace.folder()).hasParent(temporary);
            assertThat(workplace.folder().toFile().list()).containsExactly(Workspace.LOCK);
            fill(workplace);
            Files.createSymbolicLink(workplace.folder().resolve("link"), elsewhere);
            Files.createSymbolicLink(workplace.folder().resolve("up"), temporary);
        }

        assertThat(temporary.toFile().list()).containsExactly("elsewhere");
        assertThat(elsewhere).hasContent("mine");
    }

    @Test
    void everythingIsRemovedAfterAnExceptionTooWhichIsPassedOn() {
        assertThatThrownBy(() -> {
                    try (Workspace workplace = Workspace.in(temporary)) {
                        fill(workplace);
                        throw new IllegalStateException("a bug");
                    }
                })
                .hasMessage("a bug")
                .hasNoSuppressedExceptions();

        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void itMayBeRemovedBeforeItIsClosed() throws IOException {
        try (Workspace workplace = Workspace.in(temporary)) {
            fill(workplace);
            workplace.remove();
            assertThat(temporary).isEmptyDirectory();
        }
    }

    @Test
    void itIsMadeWhereTemporaryFilesGo() throws IOException {
        Path folder;
        try (Workspace workplace = Workspace.open()) {
            folder = workplace.folder();
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

    private static void fill(Workspace workplace) throws IOException {
        Path deep = Files.createDirectories(workplace.subfolder("inspection").resolve("a/b"));
        Files.writeString(deep.resolve("file"), "x");
        workplace.subfolder("empty");
    }
}
