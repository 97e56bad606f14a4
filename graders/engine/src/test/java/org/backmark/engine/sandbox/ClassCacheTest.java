package org.backmark.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backmark.engine.run.Rehearsal;
import org.backmark.engine.run.WorkerClassPath;
import org.backmark.sdk.worker.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheTest {
    @TempDir
    private Path folder;

    private Path cache;
    private Path origin;
    private int writings;

    @BeforeEach
    void install() throws IOException {
        cache = folder.resolve("cache");
        origin = Files.writeString(folder.resolve("a.jar"), "1");
    }

    @Test
    void aFolderIsFilledOnceForAnInstallation() throws IOException {
        Path first = open().orElseThrow();
        assertThat(first.resolve("content")).hasContent("1");
        assertThat(open()).contains(first);
        assertThat(writings).isOne();
    }

    @Test
    void anotherInstallationHasAnotherFolder() throws IOException {
        Path first = open().orElseThrow();
        Files.writeString(origin, "22");
        Path second = open().orElseThrow();
        assertThat(second).isNotEqualTo(first);
        assertThat(second.resolve("content")).hasContent("2");
        assertThat(first).exists();
    }

    @Test
    void whatNobodyHasUsedForAWeekIsRemoved() throws IOException {
        Path first = open().orElseThrow();
        Files.setLastModifiedTime(first, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        Files.writeString(origin, "22");
        open();
        assertThat(first).doesNotExist();
    }

    @Test
    void whatCouldNotBeFilledIsNotThere() throws IOException {
        assertThat(ClassCache.folder(cache, List.of(origin), made -> {
                    throw new IOException("no room");
                }))
                .isEmpty();
        assertThat(open()).isPresent();
    }

    @Test
    void classesThatLieInFoldersAreNotKept() {
        assertThat(ClassCache.folder(cache, List.of(folder), made -> {})).isEmpty();
    }

    @Test
    void aWorkerStartsFromAnArchiveThatFits() throws IOException {
        JavaRuntime runtime = JavaRuntime.small(JavaRuntime.cache());
        Path jars = Files.createDirectory(folder.resolve("jars"));
        Program worker = new Program(WorkerClassPath.in(jars), Worker.class.getName(), 64, List.of());
        Path archive = jars.resolve("worker.jsa");
        Optional<Path> made = ClassArchive.of(runtime, worker, Rehearsal.frames(), archive);
        if (runtime.shared()) {
            assertThat(made).contains(archive);
            assertThat(archive).isNotEmptyFile();
        } else {
            assertThat(made).isEmpty();
        }
        assertThat(jars).isDirectoryNotContaining("glob:**.{bin,txt}");
    }

    @Test
    void aProgramThatBreaksHasNoArchive() throws IOException {
        Program broken = new Program(List.of(origin), "Missing", 64, List.of());
        JavaRuntime runtime = JavaRuntime.small(JavaRuntime.cache());
        assertThat(ClassArchive.of(runtime, broken, new byte[0], folder.resolve("missing.jsa")))
                .isEmpty();
        assertThat(folder.resolve("missing.jsa")).doesNotExist();
    }

    private Optional<Path> open() {
        return ClassCache.folder(cache, List.of(origin), made -> {
            writings++;
            Files.writeString(made.resolve("content"), String.valueOf(Files.size(origin)));
        });
    }
}
