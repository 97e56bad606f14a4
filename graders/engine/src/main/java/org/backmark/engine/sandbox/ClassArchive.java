package org.backmark.engine.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/** Archives of the classes that a confined program loads: with one its JVM starts in half the CPU time. */
public final class ClassArchive {
    private static final long SECONDS = 60;
    private final JavaRuntime runtime;
    private final Program program;

    private ClassArchive(JavaRuntime runtime, Program program) {
        this.runtime = runtime;
        this.program = program;
    }

    /**
     * The archive, made on first use from what the program loads in a rehearsal outside of all walls.
     *
     * @param runtime what the program runs on
     * @param program it, without an archive; nothing of a student's
     * @param rehearsal what it reads from standard input in the rehearsal
     * @param archive where the archive is kept, beside jars that never change
     * @return nothing where none can be made, or one is known not to work
     */
    public static Optional<Path> of(JavaRuntime runtime, Program program, byte[] rehearsal, Path archive) {
        if (!runtime.shared()) {
            return Optional.empty();
        }
        try {
            if (damage(archive).isPresent() || !checksum(archive).equals(Files.readString(checksumOf(archive)))) {
                new ClassArchive(runtime, program).make(rehearsal, archive);
            }
            return Optional.of(archive);
        } catch (IOException e) {
            return Optional.empty(); // it only starts more slowly
        }
    }

    /** What is wrong with an archive since it was made; nothing if it is as it was. */
    public static Optional<String> damage(Path archive) {
        return Checksums.beside(archive).holds()
                ? Optional.empty()
                : Optional.of("the archive of classes " + archive + " was changed or removed while it was in use: run"
                        + " again with --resume, which makes it again");
    }

    // A JVM believes what its archive holds: one with a page of zeros in it crashes or hangs, and looks no different.
    private static String checksum(Path archive) throws IOException {
        CRC32C sum = new CRC32C();
        try (InputStream in = Files.newInputStream(archive)) {
            byte[] piece = new byte[1 << 16];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                sum.update(piece, 0, read);
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static Path checksumOf(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".crc");
    }

    private void make(byte[] rehearsal, Path archive) throws IOException {
        Path input = Files.createTempFile(archive.getParent(), "rehearsal", ".bin");
        Path list = Files.createTempFile(archive.getParent(), "classes", ".txt");
        // Under another name, so that nobody ever finds half of one.
        Path made = Files.createTempFile(archive.getParent(), "made", ".jsa");
        try {
            Files.write(input, rehearsal);
            run(List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + list), true, input);
            Files.delete(made);
            run(
                    List.of("-Xshare:dump", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + made),
                    false,
                    input);
            run(List.of("-Xshare:on", "-XX:SharedArchiveFile=" + made), true, input);
            Files.writeString(checksumOf(archive), checksum(made));
            Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
            Checksums.beside(archive).write();
        } finally {
            for (Path file : List.of(input, list, made)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void run(List<String> options, boolean main, Path input) throws IOException {
        List<String> command = new ArrayList<>(List.of(runtime.java().toString(), "-XX:+UseSerialGC"));
        // What comes of a JVM that does not take its archive is seen here; it leaves nothing where the grader was
        // started.
        command.addAll(List.of("-XX:ErrorFile=/dev/null", "-XX:-CreateCoredumpOnCrash"));
        command.addAll(options);
        command.add("-cp");
        command.add(program.classPath().stream()
                .map(Path::toAbsolutePath)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
        if (main) {
            command.add(program.mainClass());
            command.addAll(program.arguments());
        }
        Process process = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("no archive of classes can be made");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an archive of classes was made", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
