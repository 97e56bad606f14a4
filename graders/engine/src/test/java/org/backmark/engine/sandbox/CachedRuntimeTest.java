package org.backmark.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.backmark.engine.run.Rehearsal;
import org.backmark.engine.run.WorkerClassPath;
import org.backmark.sdk.worker.Worker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What all runs of a grader share must be whole, and out of reach of students' code. */
class CachedRuntimeTest {
    private static final String MODULES = "lib/modules";

    @TempDir
    private Path folder;

    @Test
    void aDamagedRunTimeIsSeenAndMadeAnew() throws IOException {
        JavaRuntime made = JavaRuntime.small(folder);
        assumeTrue(made.shared(), "no small run time can be made here");
        assertThat(made.damage()).isEmpty();
        Files.write(made.home().resolve(MODULES), new byte[0]);
        assertThat(made.damage())
                .contains("the run time " + made.home() + " was changed or removed while it was in use: run again with"
                        + " --resume, which makes it again");
        JavaRuntime again = JavaRuntime.small(folder);
        assertThat(again.home()).isEqualTo(made.home());
        assertThat(again.home().resolve(MODULES)).isNotEmptyFile();
        assertThat(made.damage()).isEmpty();
        Folders.delete(made.home());
        assertThat(made.damage()).isPresent();
    }

    @Test
    void theRunTimeOfWorkersHoldsJavaBaseAndNoModuleBesides() throws IOException {
        JavaRuntime runtime = JavaRuntime.small(JavaRuntime.cache());
        assumeTrue(runtime.shared(), "no small run time can be made here");
        assertThat(Host.output(List.of(runtime.java().toString(), "--list-modules")))
                .matches("java\\.base@\\S+\n");
    }

    @Test
    void aCacheThatOthersCanWriteToIsNotUsed() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        JavaRuntime runtime = JavaRuntime.small(folder);
        assertThat(runtime.home()).isEqualTo(Path.of(System.getProperty("java.home")));
        assertThat(runtime.remark())
                .contains("no small run time, for " + folder
                        + " is open to other users: make it yours alone, or remove it");
    }

    @Test
    void aDamagedArchiveOfClassesIsMadeAnew() throws IOException {
        JavaRuntime runtime = JavaRuntime.small(JavaRuntime.cache());
        assumeTrue(runtime.shared(), "no small run time can be made here");
        Path archive = archive(runtime, worker(Optional.empty()));
        long size = Files.size(archive);
        archive.toFile().setWritable(true);
        Files.write(archive, new byte[10]);
        assertThat(archive(runtime, worker(Optional.empty()))).hasSize(size);
    }

    @Test
    void anArchiveWithOneOtherByteIsMadeAnewThoughItLooksTheSame() throws IOException {
        JavaRuntime runtime = JavaRuntime.small(JavaRuntime.cache());
        assumeTrue(runtime.shared(), "no small run time can be made here");
        Program worker = worker(Optional.empty());
        Path archive = archive(runtime, worker);
        byte[] whole = Files.readAllBytes(archive);
        FileTime time = Files.getLastModifiedTime(archive);
        assertThat(ClassArchive.damage(archive)).isEmpty();

        byte[] torn = whole.clone();
        torn[whole.length / 2] ^= 1;
        archive.toFile().setWritable(true);
        Files.write(archive, torn);
        assertThat(ClassArchive.damage(archive))
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith(
                                "the archive of classes " + archive + " was changed or removed while it was in use"));
        Files.setLastModifiedTime(archive, time);
        assertThat(ClassArchive.damage(archive)).isEmpty();

        assertThat(archive(runtime, worker))
                .satisfies(made -> assertThat(Files.readAllBytes(made)).isNotEqualTo(torn));
    }

    @ParameterizedTest
    @EnumSource(names = {"BWRAP", "USER", "PROCESS"})
    void noWorkerCanWriteToTheRunTime(SandboxKind kind) throws Exception {
        assumeTrue(Host.linux() && Confinement.landlock(), "the kernel has no Landlock");
        Sandbox sandbox = Tried.sandbox(kind, folder);
        Path home = JavaRuntime.small(JavaRuntime.cache()).home();
        // Appending nothing changes nothing, should it succeed.
        Program vandal = new Program(
                List.of(Open.classes(folder, Vandal.class)),
                Vandal.class.getName(),
                64,
                List.of(
                        home.resolve(MODULES).toString(),
                        home.resolveSibling("lock").toString()));
        assertThat(output(sandbox.command(vandal))).isEqualTo("shut shut shut ");
        assertThat(output(Open.unconfined().command(vandal))).contains("open");
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "BWRAP", "USER", "PROCESS"})
    void aWorkerReadsItsArchiveOfClassesBehindEveryWall(SandboxKind kind) throws Exception {
        JavaRuntime runtime = JavaRuntime.small(JavaRuntime.cache());
        assumeTrue(runtime.shared(), "no small run time can be made here");
        Sandbox sandbox = Tried.sandbox(kind, folder);
        Program worker = worker(Optional.empty());
        Program archived = new Program(
                worker.classPath(),
                worker.mainClass(),
                64,
                List.of(),
                List.of(),
                Optional.of(archive(runtime, worker)));
        // With auto, an archive that cannot be read would only be slow.
        List<String> command = sandbox.command(archived).stream()
                .map(word -> word.equals("-Xshare:auto") ? "-Xshare:on" : word)
                .toList();
        assertThat(command).contains("-Xshare:on");
        assertThat(output(command)).doesNotContain("shared").isNotEmpty();
    }

    private Program worker(Optional<Path> archive) throws IOException {
        Path jars = Open.folder(folder, "jars");
        List<Path> classPath =
                Files.exists(jars.resolve("worker.jar")) ? WorkerClassPath.of(jars) : WorkerClassPath.in(jars);
        return new Program(classPath, Worker.class.getName(), 64, List.of(), List.of(), archive);
    }

    private static Path archive(JavaRuntime runtime, Program worker) {
        Path archive = worker.classPath().get(0).resolveSibling("worker.jsa");
        return ClassArchive.of(runtime, worker, Rehearsal.frames(), archive).orElseThrow();
    }

    private String output(List<String> command) throws Exception {
        Path input = Files.write(folder.resolve("frames"), Rehearsal.frames());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(input.toFile())
                .directory(folder.toFile());
        Process process = Starter.start(builder);
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return text;
    }

    /** Tries to open files for writing. */
    static final class Vandal {
        private Vandal() {}

        public static void main(String[] arguments) {
            attempt(Path.of(System.getProperty("java.home"), MODULES));
            attempt(Path.of(arguments[0]));
            attempt(Path.of(arguments[1]));
        }

        private static void attempt(Path file) {
            try {
                Files.newByteChannel(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)
                        .close();
                System.out.print("open ");
            } catch (IOException e) {
                System.out.print("shut ");
            }
        }
    }
}
