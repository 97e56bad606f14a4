package org.backmark.engine.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the jars of confined programs, which an archive of their classes needs to find as they were. */
public final class ClassCache {
    private static final String PREFIX = "classes-";
    private static final Duration UNUSED = Duration.ofDays(7);

    private ClassCache() {}

    /** Fills a new folder. */
    @FunctionalInterface
    public interface Content {

        /**
         * Fills it.
         *
         * @throws IOException if it cannot be written to
         */
        void write(Path folder) throws IOException;
    }

    /**
     * The folder that belongs to an installation of Backmark and a JDK, filled on first use; those that nobody has used for
     * a week are removed then.
     *
     * @param cache where it is kept
     * @param origins the jars of the installation; the folder belongs to them as they are now
     * @param content what is put into it
     * @return nothing if the installation is not one of jars, or the folder cannot be made
     */
    public static Optional<Path> folder(Path cache, List<Path> origins, Content content) {
        try {
            for (Path origin : origins) {
                if (!Files.isRegularFile(origin)) {
                    return Optional.empty();
                }
            }
            Path folder = cache.resolve(PREFIX + key(origins));
            Files.createDirectories(cache);
            try (FileChannel lock =
                    FileChannel.open(cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                if (!jars(folder).holds()) {
                    make(folder, content);
                    prune(cache);
                }
                Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
            }
            return Optional.of(folder);
        } catch (IOException e) {
            return Optional.empty(); // programs only start more slowly
        }
    }

    private static String key(List<Path> origins) throws IOException {
        StringBuilder text = new StringBuilder(System.getProperty("java.vm.version"));
        for (Path origin : origins) {
            BasicFileAttributes file = Files.readAttributes(origin, BasicFileAttributes.class);
            text.append('\n').append(origin.toAbsolutePath()).append(' ').append(file.size());
            text.append(' ').append(file.lastModifiedTime());
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void make(Path folder, Content content) throws IOException {
        Path making = folder.resolveSibling(folder.getFileName() + ".new");
        Folders.delete(making);
        Files.createDirectory(making);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            // Workers may run as another user.
            Files.setPosixFilePermissions(making, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        content.write(making);
        jars(making).write();
        Folders.delete(folder);
        Files.move(making, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    // Archives of classes come later, and have seals of their own.
    private static Checksums jars(Path folder) {
        return new Checksums(
                folder.resolve("jars.seal"), folder, path -> !path.toString().matches(".*\\.(seal|crc|jsa|bin|txt)"));
    }

    private static void prune(Path cache) throws IOException {
        Instant before = Instant.now().minus(UNUSED);
        List<Path> folders;
        try (Stream<Path> list = Files.list(cache)) {
            folders = list.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
        for (Path folder : folders) {
            if (Files.getLastModifiedTime(folder).toInstant().isBefore(before)) {
                Folders.delete(folder);
            }
        }
    }
}
