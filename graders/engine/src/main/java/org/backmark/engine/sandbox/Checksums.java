package org.backmark.engine.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Remembers of what was put into a cache the name, size and time of each file, so that damage is seen before it is used.
 *
 * <p>It costs no reading of the files. Who can write to them as the grader can also forge it; walls keep students' code out.
 */
final class Checksums {
    private final Path file;
    private final Path root;
    private final Predicate<Path> covered;

    /**
     * A seal.
     *
     * @param file where it is kept, outside of what it covers
     * @param root a file, or a folder with all that is in it
     * @param covered which files below it count
     */
    Checksums(Path file, Path root, Predicate<Path> covered) {
        this.file = file;
        this.root = root;
        this.covered = covered;
    }

    /** The seal of a file or folder, kept beside it. */
    static Checksums beside(Path root) {
        return new Checksums(root.resolveSibling(root.getFileName() + ".seal"), root, path -> true);
    }

    /** Remembers the files as they are. */
    void write() throws IOException {
        Files.writeString(file, now());
    }

    /** Whether the files are as they were. */
    boolean holds() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).equals(now());
        } catch (IOException e) {
            return false;
        }
    }

    private String now() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(covered).sorted().map(this::line).collect(Collectors.joining());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String line(Path path) {
        try {
            BasicFileAttributes it = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            String name = root.relativize(path).toString();
            // A folder's size and time depend on the file system, and on nothing that matters.
            return it.isDirectory()
                    ? name + "/\n"
                    : name + " " + it.size() + " " + it.lastModifiedTime().toMillis() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
