package org.backmark.engine.workspace;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A temporary folder for one run, removed at its end, or by {@link StaleWorkspaces} where the run was killed. */
public final class Workspace implements AutoCloseable {
    /** The names of such folders: process, when that was started, a number drawn. */
    static final Pattern NAME = Pattern.compile("backmark-run-\\d+-\\d+-\\d+");

    /** The file in each that its process holds locked. */
    static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;

    private Workspace(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** A new one where temporary files go. */
    public static Workspace open() throws IOException {
        return in(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * A new one.
     *
     * @param parent a folder
     * @throws IOException in one line that names that folder
     */
    public static Workspace in(Path parent) throws IOException {
        try {
            Path folder = Files.createTempDirectory(parent, prefix());
            permit(folder, "rwx--x--x");
            return new Workspace(folder, lock(folder));
        } catch (IOException e) {
            throw new IOException(
                    "cannot make a temporary folder in " + parent
                            + ": name another with the variable JAVA_TOOL_OPTIONS,"
                            + " for example -Djava.io.tmpdir=FOLDER",
                    e);
        }
    }

    /** What the names of this process's folders begin with. */
    static String prefix() {
        ProcessHandle process = ProcessHandle.current();
        long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return "backmark-run-" + process.pid() + "-" + start + "-";
    }

    // Locked before it gets its name: whoever finds it unlocked knows that its process has ended, however that was.
    private static FileChannel lock(Path folder) throws IOException {
        Path unnamed = folder.resolve(LOCK + ".new");
        FileChannel channel = FileChannel.open(unnamed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
        Files.move(unnamed, folder.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
        return channel;
    }

    /** The folder itself. */
    public Path folder() {
        return folder;
    }

    /** A new folder in it that other users can read: workers may run as one. */
    public Path openSubfolder(String name) throws IOException {
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
    public Path subfolder(String name) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        permit(made, "rwx------");
        return made;
    }

    @Override
    public void close() throws IOException {
        remove();
    }

    /** Removes the folder, if it is still there. */
    public void remove() throws IOException {
        remove(folder, lock);
    }

    /**
     * Removes a folder with all that is in it, but nothing that its links lead to.
     *
     * @param lock kept until nothing but its file is left, so that nobody else removes the folder meanwhile
     */
    public static void remove(Path folder, Closeable lock) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path file = folder.resolve(LOCK);
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(each -> !each.equals(folder) && !each.equals(file))
                    .sorted(Comparator.reverseOrder())
                    .forEach(Workspace::delete);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        lock.close();
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
