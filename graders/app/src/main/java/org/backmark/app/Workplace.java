package org.backmark.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder for one run, removed at its end. */
final class Workplace implements AutoCloseable {
    private final Path folder;

    private Workplace(Path folder) {
        this.folder = folder;
    }

    /** A new one where temporary files go. */
    static Workplace open() throws IOException {
        return in(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * A new one.
     *
     * @param parent a folder
     * @throws IOException in one line that names that folder
     */
    static Workplace in(Path parent) throws IOException {
        try {
            Path folder = Files.createTempDirectory(parent, "backmark");
            permit(folder, "rwx--x--x");
            return new Workplace(folder);
        } catch (IOException e) {
            throw new IOException(
                    "cannot make a temporary folder in " + parent
                            + ": name another with the variable JAVA_TOOL_OPTIONS,"
                            + " for example -Djava.io.tmpdir=FOLDER",
                    e);
        }
    }

    Path folder() {
        return folder;
    }

    /** A new folder in it that other users can read: workers may run as one. */
    Path openSubfolder(String name) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        permit(made, "rwxr-xr-x");
        return made;
    }

    private static void permit(Path folder, String permissions) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
        }
    }

    /** A new folder in it, for the grader alone. */
    Path subfolder(String name) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        permit(made, "rwx------");
        return made;
    }

    @Override
    public void close() throws IOException {
        remove();
    }

    /** Removes the folder, if it is still there. */
    void remove() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Workplace::delete);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
