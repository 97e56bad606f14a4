package org.backmark.engine.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A digest of what lies at a path, to see later whether it is still the same. */
final class Fingerprint {
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES_OF_A_FILE = 256L << 20;
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The digest of a text. */
    static String of(String text) {
        Fingerprint print = new Fingerprint();
        print.add(text);
        return print.hex();
    }

    /**
     * The digest of a file's bytes, or of all names and files in a folder; links in it are not followed.
     *
     * @throws IOException if it cannot be read, or is so large that no grader would read it
     */
    static String of(Path path) throws IOException {
        Fingerprint print = new Fingerprint();
        Path top = path.toRealPath();
        List<Path> entries;
        try (Stream<Path> below = Files.walk(top)) {
            entries = below.limit(MOST_ENTRIES + 1L).sorted().toList();
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
        if (entries.size() > MOST_ENTRIES) {
            throw new IOException("more than " + MOST_ENTRIES + " files");
        }
        for (Path entry : entries) {
            print.add(top.relativize(entry).toString());
            print.add(entry, entry.equals(top));
        }
        return print.hex();
    }

    private void add(Path entry, boolean top) throws IOException {
        if (top && Files.isRegularFile(entry)) {
            addBytes(Files.newInputStream(entry));
        } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            addBytes(Files.newInputStream(entry, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        } else if (Files.isSymbolicLink(entry)) {
            add(Files.readSymbolicLink(entry).toString());
        } else {
            add(Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) ? "folder" : "other");
        }
    }

    private void addBytes(InputStream bytes) throws IOException {
        try (InputStream in = new DigestInputStream(bytes, digest)) {
            long length = in.transferTo(new LimitedOutputStream(MOST_BYTES_OF_A_FILE));
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(length).flip());
        }
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
