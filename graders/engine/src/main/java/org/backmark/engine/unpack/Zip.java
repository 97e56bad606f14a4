package org.backmark.engine.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.backmark.engine.text.Printable;

/** Reads a zip archive by its central directory. */
final class Zip {
    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ZIP64_LOCATOR = 20;
    private static final int BYTES_PER_ENTRY = 256;

    /** Where Unix keeps a file's type in its mode, and two of them. */
    private static final int TYPE = 0170000;

    private static final int REGULAR = 0100000;
    private static final int FOLDER = 0040000;

    private Zip() {}

    static void read(SeekableByteChannel channel, String prefix, UnpackLimits limits, Intake intake)
            throws IOException {
        checkDirectory(channel, limits);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(channel.position(0))
                .setIgnoreLocalFileHeader(true)
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = intake.admit(prefix + entry.getName(), entry.isDirectory());
                if (isSpecial(entry)) {
                    throw new Refusal("the entry \"" + Printable.of(entry.getName()) + "\" is a "
                            + (entry.isUnixSymlink() ? "link" : "device")
                            + "; pack the folder again with the file itself");
                }
                if (!entry.isDirectory() && intake.wants(name)) {
                    take(zip, entry, name, intake);
                }
            }
        }
    }

    // An archive that was not packed on Unix says nothing of the kind.
    private static boolean isSpecial(ZipArchiveEntry entry) {
        int type = entry.getUnixMode() & TYPE;
        return type != 0 && type != REGULAR && type != FOLDER;
    }

    private static void take(ZipFile zip, ZipArchiveEntry entry, String name, Intake intake) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Refusal("it is encrypted; pack the folder again without a password");
        }
        if (!zip.canReadEntryData(entry)) {
            throw new Refusal("the entry \"" + Printable.of(entry.getName())
                    + "\" is compressed in an unusual way; pack the folder again as an ordinary zip");
        }
        try (InputStream content = zip.getInputStream(entry)) {
            intake.count(intake.take(name, content, entry.getCompressedSize()));
        }
    }

    /** The library reads the whole central directory into memory, whatever the end record says of its entries. */
    static void checkDirectory(SeekableByteChannel channel, UnpackLimits limits) throws IOException {
        int length = (int) Math.min(channel.size(), END_RECORD + LONGEST_COMMENT + ZIP64_LOCATOR);
        ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(channel.size() - length);
        while (tail.hasRemaining() && channel.read(tail) >= 0) {
            // a channel may return less than it was asked for
        }
        int end = length - END_RECORD;
        while (end >= 0 && tail.getInt(end) != 0x06054b50) {
            end--;
        }
        if (end < 0) {
            throw new IOException("no end record");
        }
        boolean zip64 = end >= ZIP64_LOCATOR && tail.getInt(end - ZIP64_LOCATOR) == 0x07064b50;
        long size = Integer.toUnsignedLong(tail.getInt(end + 12));
        long offset = Integer.toUnsignedLong(tail.getInt(end + 16));
        long actual = channel.size() - length + end - offset;
        if (zip64 || Math.max(size, actual) > (limits.entries() + 256L) * BYTES_PER_ENTRY) {
            throw new Refusal("it holds more than " + limits.entries() + " files and folders; send the sources only");
        }
    }
}
