package org.backmark.engine.unpack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** Counts what a zip holds before the library reads its whole central directory into memory; Zip64 too. */
final class ZipDirectory {
    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ZIP64_LOCATOR = 20;
    private static final int ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
    private static final int ZIP64_END_RECORD = 56;
    private static final int ZIP64_END_SIGNATURE = 0x06064b50;
    private static final int ENTRY = 46;
    private static final int ENTRY_SIGNATURE = 0x02014b50;

    // More than long paths with every time stamp and owner take.
    private static final int BYTES_PER_ENTRY = 1024;

    private final SeekableByteChannel channel;
    private final UnpackLimits limits;

    private ZipDirectory(SeekableByteChannel channel, UnpackLimits limits) {
        this.channel = channel;
        this.limits = limits;
    }

    /**
     * Looks at the directory of a zip.
     *
     * @throws Refusal if it is longer than that of any submission
     * @throws IOException in a few words if there is none
     */
    static void check(SeekableByteChannel channel, UnpackLimits limits) throws IOException {
        new ZipDirectory(channel, limits).check();
    }

    private void check() throws IOException {
        int length = (int) Math.min(channel.size(), END_RECORD + LONGEST_COMMENT + ZIP64_LOCATOR);
        long start = channel.size() - length;
        ByteBuffer tail = read(start, length);
        int end = tail.limit() - END_RECORD;
        while (end >= 0 && tail.getInt(end) != END_SIGNATURE) {
            end--;
        }
        if (end < 0) {
            throw new IOException("no end record");
        }
        boolean zip64 = end >= ZIP64_LOCATOR && tail.getInt(end - ZIP64_LOCATOR) == ZIP64_LOCATOR_SIGNATURE;
        if (zip64) {
            long at = tail.getLong(end - ZIP64_LOCATOR + 8);
            ByteBuffer record = read(at, ZIP64_END_RECORD);
            if (record.limit() < ZIP64_END_RECORD || record.getInt(0) != ZIP64_END_SIGNATURE) {
                throw new IOException("no Zip64 end record");
            }
            check(record.getLong(32), record.getLong(40), record.getLong(48), at);
        } else {
            check(
                    Short.toUnsignedInt(tail.getShort(end + 10)),
                    Integer.toUnsignedLong(tail.getInt(end + 12)),
                    Integer.toUnsignedLong(tail.getInt(end + 16)),
                    start + end);
        }
    }

    // The library goes by the signatures, and takes no notice of the number and the size that are promised.
    private void check(long entries, long size, long offset, long end) throws IOException {
        long most = (limits.entries() + 256L) * BYTES_PER_ENTRY;
        if (offset < 0
                || entries > limits.entries()
                || entries < 0
                || size < 0
                || Math.max(size, end - offset) > most) {
            throw tooMany();
        }
        int found = 0;
        long at = offset;
        ByteBuffer header = read(at, ENTRY);
        while (header.limit() == ENTRY && header.getInt(0) == ENTRY_SIGNATURE) {
            if (++found > limits.entries() || at - offset > most) {
                throw tooMany();
            }
            at += ENTRY
                    + Short.toUnsignedInt(header.getShort(28))
                    + Short.toUnsignedInt(header.getShort(30))
                    + Short.toUnsignedInt(header.getShort(32));
            header = read(at, ENTRY);
        }
    }

    private Refusal tooMany() {
        return new Refusal("it holds more than " + limits.entries() + " files and folders; send the sources only");
    }

    private ByteBuffer read(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        if (position >= 0 && position < channel.size()) {
            channel.position(position);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // a channel may return less than it was asked for
            }
        }
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
}
