package org.backmark.engine.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.backmark.engine.text.Printable;

/** Collects the wanted files of one submission, within the limits. */
final class BoundedCollector {
    private static final int RATIO_FROM_BYTES = 1 << 16;

    private final UnpackLimits limits;
    private final Predicate<String> wanted;
    private final long fileBytes;
    private final long takenBytes;
    private final EntryNames names;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int entries;
    private long totalBytes;
    private long taken;

    /**
     * An empty one.
     *
     * @param wanted which names
     * @param fileBytes the largest file
     * @param takenBytes all wanted files together, which are in memory at a time
     */
    BoundedCollector(UnpackLimits limits, Predicate<String> wanted, long fileBytes, long takenBytes) {
        this.limits = limits;
        this.wanted = wanted;
        this.fileBytes = fileBytes;
        this.takenBytes = takenBytes;
        this.names = new EntryNames(limits.depth());
    }

    /** The wanted files so far. */
    List<SourceFile> files() {
        return files;
    }

    /** The names of the other files so far. */
    List<String> others() {
        return others;
    }

    /** A line for every entry that could not be a source. */
    List<String> warnings() {
        return warnings;
    }

    /** Counts an entry and checks its name; empty if nothing is taken from there. */
    String admit(String raw, boolean folder) throws Refusal {
        if (++entries > limits.entries()) {
            throw new Refusal("it holds more than " + limits.entries() + " files and folders; send the sources only");
        }
        boolean taken = !folder && wanted.test(raw);
        if (!folder && !taken && raw.chars().anyMatch(Character::isISOControl)) {
            warnings.add("ignored: " + Printable.of(raw) + " (a control character in its name)");
            return "";
        }
        return names.admit(raw, folder, taken);
    }

    /**
     * Notes a link, a device or the like in an archive.
     *
     * @param name as it was admitted
     * @throws Refusal unless it lies where nothing is taken from anyway
     */
    void special(String raw, String name, String kind) throws Refusal {
        if (!name.isEmpty()) {
            throw new Refusal("the entry \"" + Printable.of(raw) + "\" is a " + kind
                    + "; pack the folder again with the file itself");
        }
        warnings.add("ignored: " + Printable.of(raw) + " (a " + kind + ")");
    }

    /** Whether an admitted file's content is wanted; otherwise its name is noted. */
    boolean wants(String name) {
        boolean yes = !name.isEmpty() && wanted.test(name);
        if (!yes && !name.isEmpty()) {
            others.add(name);
        }
        return yes;
    }

    /**
     * Reads a wanted file.
     *
     * @param compressedBytes its size in the archive, negative if that is not known
     * @return how many bytes it has; not counted yet
     */
    int take(String name, InputStream content, long compressedBytes) throws IOException {
        byte[] bytes = content.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, fileBytes + 1));
        if (bytes.length > fileBytes) {
            throw new Refusal(
                    "the file \"" + Printable.of(name) + "\" is larger than " + size(fileBytes) + "; make it smaller");
        }
        checkRatio(bytes.length, compressedBytes);
        taken += bytes.length;
        if (taken > takenBytes) {
            throw new Refusal("the files to be read in it, \"" + Printable.of(name) + "\" and others, are larger than "
                    + size(takenBytes) + " together; send only your own");
        }
        files.add(new SourceFile(name, bytes));
        return bytes.length;
    }

    /** Counts bytes that were read. */
    void count(long bytes) throws Refusal {
        totalBytes += bytes;
        if (totalBytes > limits.totalBytes()) {
            throw new Refusal("it holds more than " + size(limits.totalBytes()) + "; send the sources only");
        }
    }

    /** Refuses what unpacks to far more than it should. */
    void checkRatio(long bytes, long compressedBytes) throws Refusal {
        if (compressedBytes >= 0
                && bytes > RATIO_FROM_BYTES
                && bytes / Math.max(1, compressedBytes) >= limits.ratio()) {
            throw new Refusal("it unpacks to more than " + limits.ratio() + " times its size; send the sources only");
        }
    }

    static String size(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes + " bytes";
    }
}
