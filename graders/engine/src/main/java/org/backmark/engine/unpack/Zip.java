package org.backmark.engine.unpack;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.backmark.engine.text.Printable;

/** Reads a zip archive by its central directory. */
final class Zip {

    /** Where Unix keeps a file's type in its mode, and two of them. */
    private static final int TYPE = 0170000;

    private static final int REGULAR = 0100000;
    private static final int FOLDER = 0040000;

    private Zip() {}

    static void read(SeekableByteChannel channel, String prefix, UnpackLimits limits, BoundedCollector intake)
            throws IOException {
        ZipDirectory.check(channel, limits);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(channel.position(0))
                .setIgnoreLocalFileHeader(true)
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = intake.admit(prefix + RawNames.of(entry), entry.isDirectory());
                if (isSpecial(entry)) {
                    intake.special(RawNames.of(entry), name, entry.isUnixSymlink() ? "link" : "device");
                } else if (!entry.isDirectory() && intake.wants(name)) {
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

    private static void take(ZipFile zip, ZipArchiveEntry entry, String name, BoundedCollector intake)
            throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Refusal("it is encrypted; pack the folder again without a password");
        }
        if (!zip.canReadEntryData(entry)) {
            throw new Refusal("the entry \"" + Printable.of(RawNames.of(entry))
                    + "\" is compressed in an unusual way; pack the folder again as an ordinary zip");
        }
        // The library leaves it to its callers to compare the checksum.
        try (CheckedInputStream content = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            intake.count(intake.take(name, content, entry.getCompressedSize()));
            if (content.getChecksum().getValue() != entry.getCrc()) {
                throw new Refusal("the file \"" + Printable.of(RawNames.of(entry))
                        + "\" in it is damaged: its checksum does not match; pack the folder again");
            }
        }
    }
}
