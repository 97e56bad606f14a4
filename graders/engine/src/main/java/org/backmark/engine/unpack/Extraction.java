package org.backmark.engine.unpack;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.backmark.engine.text.FileNames;
import org.backmark.engine.text.Printable;

/** The zip of a whole class: what lies on top of it, and all of it on the disk. */
public final class Extraction {
    /** 200 000 entries, 128 MiB a file, 8 GiB in all, 200 to 1, 32 folders deep. */
    private static final UnpackLimits LIMITS =
            UnpackLimits.DEFAULT.withEntries(200_000).withFileBytes(128 << 20).withTotalBytes(8L << 30);

    private final UnpackLimits limits;
    private final List<String> ignored = new ArrayList<>();
    private long total;

    private Extraction(UnpackLimits limits) {
        this.limits = limits;
    }

    /**
     * The names on top of a zip, hidden ones left out.
     *
     * @throws IOException in a few words if it cannot be read, or is larger than any class's
     */
    public static SortedSet<String> top(Path zip) throws IOException {
        SortedSet<String> top = new TreeSet<>();
        try (SeekableByteChannel channel = Files.newByteChannel(zip);
                ZipFile file = open(channel, LIMITS)) {
            for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
                String first = RawNames.of(entry).replace('\\', '/').replaceFirst("/.*", "");
                if (!first.isEmpty() && !EntryNames.isSkipped(first)) {
                    top.add(first);
                }
            }
        }
        return top;
    }

    /**
     * Unpacks a zip; what cannot be safe is left out.
     *
     * @param into an empty folder
     * @return a line for every file that was left out
     * @throws IOException in a few words if it cannot be read, or holds more than any class
     */
    public static List<String> extract(Path zip, Path into) throws IOException {
        return extract(zip, into, LIMITS);
    }

    static List<String> extract(Path zip, Path into, UnpackLimits limits) throws IOException {
        Extraction extraction = new Extraction(limits);
        EntryNames names = new EntryNames(limits.depth());
        try (SeekableByteChannel channel = Files.newByteChannel(zip);
                ZipFile file = open(channel, limits)) {
            for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
                extraction.take(file, entry, names, into);
            }
        }
        return extraction.ignored;
    }

    private static ZipFile open(SeekableByteChannel channel, UnpackLimits limits) throws IOException {
        ZipDirectory.check(channel, limits);
        return ZipFile.builder()
                .setSeekableByteChannel(channel.position(0))
                .setIgnoreLocalFileHeader(true)
                .get();
    }

    private void take(ZipFile zip, ZipArchiveEntry entry, EntryNames names, Path into) throws IOException {
        try {
            String name = names.admit(RawNames.of(entry), entry.isDirectory(), true);
            if (name.isEmpty()) {
                return;
            }
            Path target = FileNames.resolve(into, name).normalize();
            if (!target.startsWith(into)) {
                throw new Refusal("leads out of the archive");
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                return;
            }
            if (entry.isUnixSymlink()
                    || entry.getGeneralPurposeBit().usesEncryption()
                    || !zip.canReadEntryData(entry)) {
                throw new Refusal("is a link, encrypted, or compressed in an unusual way");
            }
            Files.createDirectories(target.getParent());
            copy(zip, entry, target);
        } catch (Refusal e) {
            ignored.add(Printable.of(RawNames.of(entry)) + ": " + e.getMessage());
        }
        if (total > limits.totalBytes()) {
            throw new IOException("it holds more than " + BoundedCollector.size(limits.totalBytes()));
        }
    }

    private void copy(ZipFile zip, ZipArchiveEntry entry, Path target) throws IOException {
        BoundedCollector ratio = new BoundedCollector(limits, name -> false, limits.fileBytes(), 0);
        long length = 0;
        try (CheckedInputStream content = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
                var out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                length += count;
                total += count;
                if (length > limits.fileBytes()) {
                    throw new Refusal("is larger than " + BoundedCollector.size(limits.fileBytes()));
                }
                ratio.checkRatio(length, entry.getCompressedSize());
                out.write(buffer, 0, count);
            }
            if (content.getChecksum().getValue() != entry.getCrc()) {
                throw new Refusal("is damaged: its checksum does not match");
            }
        } catch (Refusal e) {
            Files.deleteIfExists(target);
            throw e;
        }
    }
}
