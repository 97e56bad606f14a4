package org.backmark.engine.report;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a journal up to the first line that is torn or damaged. */
final class JournalLines {
    private JournalLines() {}

    /** Told of each line. */
    @FunctionalInterface
    interface Listener {
        /**
         * Takes one.
         *
         * @param place where it stands
         * @param text without its checksum
         */
        void accept(Place place, String text);
    }

    /**
     * Where a line stands.
     *
     * @param start its first byte
     * @param length in bytes, with the line feed
     */
    record Place(long start, int length) {}

    /** The text of one line; nothing if it is not as it was written. */
    static Optional<String> at(FileChannel channel, Place place) throws IOException {
        ByteBuffer line = ByteBuffer.allocate(place.length());
        while (line.hasRemaining() && channel.read(line, place.start() + line.position()) >= 0) {
            // a channel may return less than it was asked for
        }
        return Optional.ofNullable(Journal.textOf(
                new String(line.array(), 0, line.position(), StandardCharsets.US_ASCII).stripTrailing()));
    }

    /**
     * Tells of every whole line.
     *
     * @return the number of bytes that they take
     */
    static long read(FileChannel channel, Listener lines) throws IOException {
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel.position(0)), 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long whole = 0;
        long read = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            read++;
            if (next != '\n') {
                line.write(next);
                continue;
            }
            String text = Journal.textOf(line.toString(StandardCharsets.ISO_8859_1));
            if (text == null) {
                return whole;
            }
            try {
                lines.accept(new Place(whole, (int) (read - whole)), text);
            } catch (RuntimeException e) {
                // Somebody else has written it, and knows how a line begins.
                return whole;
            }
            line.reset();
            whole = read;
        }
        return whole;
    }
}
