package org.backmark.engine.report;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Which build of this program runs: a check that was changed gives other marks, though the version is the same. */
final class Build {
    private static final String OURS = "backmark-";

    private Build() {}

    /**
     * A digest of this program's classes and resources, and of the names of its libraries.
     *
     * @param classPath as {@code java.class.path} has it
     */
    static String fingerprint(String classPath) throws IOException {
        try {
            return Fingerprint.of(Arrays.stream(classPath.split(File.pathSeparator))
                    .filter(entry -> !entry.isBlank())
                    .map(Path::of)
                    .flatMap(Build::lines)
                    .sorted()
                    .collect(Collectors.joining("\n")));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Stream<String> lines(Path entry) {
        try {
            return Files.isDirectory(entry) ? ofFolder(entry).stream() : ofFile(entry).stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + entry + ", a part of Backmark: build it again", e);
        }
    }

    // The checksums stand in a jar's directory: nothing need be unpacked.
    private static List<String> ofFile(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (!name.startsWith(OURS) || !Files.exists(file)) {
            return List.of(name);
        }
        try (ZipFile jar = new ZipFile(file.toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(entry -> name + " " + entry.getName() + " " + entry.getCrc())
                    .toList();
        }
    }

    private static List<String> ofFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file) + " " + stamp(file))
                    .toList();
        }
    }

    private static String stamp(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
