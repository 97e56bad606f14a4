package org.backmark.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            return new Workplace(Files.createTempDirectory(parent, "backmark"));
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

    /** A new folder in it. */
    Path subfolder(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
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
