package org.backmark.engine.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import org.backmark.engine.report.JournalLines.Place;
import org.backmark.kit.score.Reason;

/**
 * A file of lines that is only ever added to, each on the disk before the next is begun.
 *
 * <p>A line is a checksum, a space, ASCII text and a line feed. What follows the last whole line was being written when
 * the machine or the program stopped: it is cut off when the file is opened.
 */
final class Journal implements AutoCloseable {
    private static final int CHECKSUM = 8;
    private final Path file;
    private final FileChannel channel;
    private final Object key;
    private long end;

    private Journal(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.key = key(file);
    }

    // Null where the system has no such thing.
    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    /**
     * Opens the file, or makes it, and tells of its lines in their order.
     *
     * @param file where it is
     * @param lines told of each line
     * @throws IOException in one line that names the file
     */
    static Journal open(Path file, JournalLines.Listener lines) throws IOException {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock(channel);
            Journal journal = new Journal(file, channel);
            journal.end = JournalLines.read(channel, lines);
            channel.truncate(journal.end);
            return journal;
        } catch (IOException e) {
            if (channel != null) {
                channel.close();
            }
            throw told("read", file, e);
        }
    }

    // The lock ends with the program, however that ends.
    private static void lock(FileChannel channel) throws IOException {
        boolean locked;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            locked = false;
        }
        if (!locked) {
            throw new IOException("another run writes there; wait for its end, or name another folder with --out");
        }
    }

    /** Whether another program is at it. */
    static boolean isBeingWritten(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            lock(channel);
            return false;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Forgets all lines. */
    synchronized void clear() throws IOException {
        channel.truncate(0);
        end = 0;
    }

    /**
     * Adds a line; when this returns, it is on the disk.
     *
     * @param text printable ASCII
     * @return where it stands
     * @throws IOException in one line that names the file, which is then as it was
     */
    Place add(String text) throws IOException {
        return add(text, true);
    }

    /** Adds a line that could be had once more: it is on the disk when the next one is. */
    Place copy(String text) throws IOException {
        return add(text, false);
    }

    private synchronized Place add(String text, boolean force) throws IOException {
        byte[] line = bytes(text);
        ByteBuffer rest = ByteBuffer.wrap(line);
        try {
            while (rest.hasRemaining()) {
                channel.write(rest, end + rest.position());
            }
            if (force) {
                channel.force(false);
            }
            Place place = new Place(end, line.length);
            end += line.length;
            return place;
        } catch (IOException e) {
            cutOff();
            throw told("write", file, e);
        }
    }

    /**
     * The text of a line that was added, now or by an earlier run.
     *
     * @throws IOException in one line that names the file
     */
    String read(Place place) throws IOException {
        Optional<String> text;
        try {
            text = JournalLines.at(channel, place);
        } catch (IOException e) {
            throw told("read", file, e);
        }
        return text.orElseThrow(() -> new IOException(
                "cannot read " + file + ": something else has written to it; grade again without --resume"));
    }

    /** Whether the file is still where it was, and the one that it was. */
    boolean isInPlace() {
        try {
            return Objects.equals(key, key(file));
        } catch (IOException e) {
            return false;
        }
    }

    private void cutOff() {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            // The next one who opens the file cuts it.
        }
    }

    /** A whole line. */
    static byte[] bytes(String text) {
        return (checksum(text) + " " + text + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** The text of a whole line without its line feed, or null if it is not as it was written. */
    static String textOf(String line) {
        if (line.length() <= CHECKSUM || line.charAt(CHECKSUM) != ' ') {
            return null;
        }
        String text = line.substring(CHECKSUM + 1);
        return line.startsWith(checksum(text)) ? text : null;
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }

    private static IOException told(String what, Path file, IOException e) {
        String remedy = what.equals("write") ? "; make room, or name another folder with --out" : "";
        return new IOException("cannot " + what + " " + file + ": " + Reason.of(e) + remedy, e);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
