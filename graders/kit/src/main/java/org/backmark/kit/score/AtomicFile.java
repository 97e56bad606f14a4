package org.backmark.kit.score;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file so that a reader sees the old one or the new one, never a part. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Makes a file's content. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes it, from its beginning to its end.
         *
         * @throws IOException if it cannot be made or taken: there will be no such file
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Replaces the file by a text in UTF-8. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces the file by these bytes. */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    /**
     * Replaces the file, or makes it and the folders above it.
     *
     * @throws IOException in one line that names the file; the file is then as it was
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath().normalize();
        if (Files.isDirectory(target)) {
            throw new IOException("cannot write " + file + ": it is a folder");
        }
        Path folder = target.getParent();
        Path part = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(folder);
            writeThrough(part, content);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            IOException told = new IOException("cannot write " + file + ": " + reason(e, folder), e);
            try {
                Files.deleteIfExists(part);
            } catch (IOException left) {
                told.addSuppressed(left);
            }
            throw told;
        }
    }

    // The bytes must be on the disk before the name is, or a power cut leaves an empty file under the name.
    private static void writeThrough(Path part, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.writeTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    private static String reason(IOException e, Path folder) {
        if (e instanceof AccessDeniedException) {
            return "no permission to write in its folder";
        }
        if (isBelowAFile(folder)) {
            return "one of the folders above it is a file";
        }
        return Reason.of(e);
    }

    private static boolean isBelowAFile(Path folder) {
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                return true;
            }
        }
        return false;
    }
}
