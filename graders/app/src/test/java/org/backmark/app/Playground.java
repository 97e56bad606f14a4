package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A temporary folder that workers of other users can pass through, and a look at what attacks have left outside it. */
final class Playground implements AutoCloseable {
    /** Calls that end in two seconds, a training that is over at once: the attacks are the same. */
    private static final String CONFIG = """
            {"limits": {"callSeconds": %s, "checkSeconds": 3},
             "training": {"data": 50, "steps": 30, "threshold": 60}}
            """;

    /** What the processes that an attack starts have on their command lines. */
    private static final Map<String, String> SLEEPERS = Map.of("daemon-that-stays", "98764", "fork-bomb", "98765");

    private static final List<Path> FOLDERS = List.of(
            Path.of("/tmp"), Path.of("/dev/shm"), Command.ROOT, Path.of("").toAbsolutePath());

    private final Path folder;
    private final FileChannel lock;

    private Playground(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Opens one; it waits for that of another test JVM to be closed, for they would see each other's attacks. */
    static Playground open() throws IOException {
        FileChannel lock = FileChannel.open(
                Path.of("target", "attacks.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
        Path folder = Files.createTempDirectory("attacks");
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
        return new Playground(folder, lock);
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** A configuration with short limits. */
    Path config(String callSeconds) throws IOException {
        return Files.writeString(path("config.json"), String.format(Locale.ROOT, CONFIG, callSeconds));
    }

    /** Copies a submission, or part of a class. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** Removes a folder that an earlier run of the tests may have left, with all in it. */
    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (Stream<Path> below = Files.walk(folder)) {
                all = below.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : all) {
                Files.delete(path);
            }
        }
    }

    /** The paths and sizes of all files below a folder. */
    static List<String> listing(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file) + " " + size(file))
                    .sorted()
                    .toList();
        }
    }

    private static long size(Path file) {
        try {
            return Files.isDirectory(file) ? 0 : Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of attacks that lie anywhere where they try to write. */
    static List<Path> droppings() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path place : FOLDERS) {
            try (Stream<Path> files = Files.list(place)) {
                files.filter(file -> file.getFileName().toString().startsWith("backmark-attack"))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** The processes that attacks have started, or that have anything of this folder on their command lines. */
    List<ProcessHandle> leftOvers() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> {
                    String line = commandLine(process).orElse("");
                    return line.contains(folder.toString())
                            || SLEEPERS.values().stream().anyMatch(line::contains);
                })
                .toList();
    }

    private static Optional<String> commandLine(ProcessHandle process) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
            return Optional.of(new String(line, StandardCharsets.UTF_8).replace('\0', ' '));
        } catch (IOException e) {
            return process.info().commandLine();
        }
    }

    /** Whether an attack has started anything that is there yet; it waits a little, for what is killed needs a moment. */
    static boolean leavesAnything(String attack) {
        String sleeper = SLEEPERS.get(attack);
        long end = System.nanoTime() + 2_000_000_000L;
        boolean left = sleeper != null;
        while (left && System.nanoTime() < end) {
            Thread.onSpinWait();
            left = ProcessHandle.allProcesses()
                    .anyMatch(process -> commandLine(process).orElse("").contains(sleeper));
        }
        return left;
    }

    /** Waits a little, for what is killed needs a moment, and then sees that nothing of the attacks is left. */
    void assertNobodyIsLeft() throws InterruptedException {
        for (int i = 0; i < 30 && !leftOvers().isEmpty(); i++) {
            Thread.sleep(100);
        }
        List<ProcessHandle> left = leftOvers();
        List<String> lines =
                left.stream().map(process -> commandLine(process).orElse("?")).toList();
        left.forEach(ProcessHandle::destroyForcibly);
        assertThat(lines).as("processes that outlive their submission").isEmpty();
    }

    @Override
    public void close() throws IOException {
        try (lock;
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
