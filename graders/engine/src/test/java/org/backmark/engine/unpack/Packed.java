package org.backmark.engine.unpack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/** Makes archives for the tests, well-formed or not. */
final class Packed {
    static final String SOURCE = "package inf5860.week7;\nclass A {}\n";

    private Packed() {}

    /** A zip of names and contents, alternately. */
    static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            addAll(zip, namesAndTexts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A zip with an archive in it. */
    static byte[] zipOf(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            add(zip, new ZipArchiveEntry(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A zip of names and contents, with sizes and numbers of 64 bits as programs write them that do not know them yet. */
    static byte[] zip64(String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(Zip64Mode.Always);
            addAll(zip, namesAndTexts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A zip whose names are not in UTF-8. */
    static byte[] latin1Zip(String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding(StandardCharsets.ISO_8859_1.name());
            addAll(zip, namesAndTexts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void addAll(ZipArchiveOutputStream zip, String... namesAndTexts) throws IOException {
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            add(zip, new ZipArchiveEntry(namesAndTexts[i]), namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A zip with an entry of that mode, which tells what kind of file it is, and others behind it. */
    static byte[] zipWithMode(String name, int mode, String content, String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setUnixMode(mode);
            add(zip, entry, content.getBytes(StandardCharsets.UTF_8));
            addAll(zip, namesAndTexts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] content) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    /** A tar.gz of names and contents, alternately. */
    static byte[] tarGz(String... namesAndTexts) {
        Map<TarArchiveEntry, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            entries.put(new TarArchiveEntry(namesAndTexts[i], true), namesAndTexts[i + 1]);
        }
        return tarGz(entries);
    }

    /** A tar.gz whose names are not in UTF-8. */
    static byte[] latin1TarGz(String... namesAndTexts) {
        Map<TarArchiveEntry, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            entries.put(new TarArchiveEntry(namesAndTexts[i], true), namesAndTexts[i + 1]);
        }
        return tarGz(entries, StandardCharsets.ISO_8859_1);
    }

    /** A tar.gz with a link or device, and others behind it. */
    static byte[] tarGzWith(String name, byte flag, String... namesAndTexts) {
        TarArchiveEntry entry = new TarArchiveEntry(name, flag);
        if (flag == TarConstants.LF_SYMLINK || flag == TarConstants.LF_LINK) {
            entry.setLinkName("/etc/passwd");
        }
        Map<TarArchiveEntry, String> entries = new LinkedHashMap<>(Map.of(entry, ""));
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            entries.put(new TarArchiveEntry(namesAndTexts[i], true), namesAndTexts[i + 1]);
        }
        return tarGz(entries);
    }

    /** A tar.gz with an entry that says the next one's name. */
    static byte[] tarGzWithName(String name) {
        return tarGz(Map.of(new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME), name));
    }

    private static byte[] tarGz(Map<TarArchiveEntry, String> entries) {
        return tarGz(entries, StandardCharsets.UTF_8);
    }

    private static byte[] tarGz(Map<TarArchiveEntry, String> entries, Charset names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes), names.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            for (Map.Entry<TarArchiveEntry, String> entry : entries.entrySet()) {
                byte[] content = entry.getValue().getBytes(StandardCharsets.UTF_8);
                entry.getKey().setSize(content.length);
                tar.putArchiveEntry(entry.getKey());
                tar.write(content);
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
