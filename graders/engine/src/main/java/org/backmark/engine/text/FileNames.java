package org.backmark.engine.text;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Names of files in whatever locale this runs: Java reads and writes them in the locale's encoding, and in {@code C}, which
 * cron, ssh and containers have, knows ASCII alone. In a path's URI each byte of them stands as it is.
 */
public final class FileNames {
    // What Java writes for each byte that it does not know.
    private static final char UNKNOWN = '\ufffd';
    // Every byte is some character of it, and no two are the same.
    private static final Charset OTHERWISE = StandardCharsets.ISO_8859_1;

    private FileNames() {}

    /** The last part of a path; in UTF-8, or where it is not, a character for each byte. */
    public static String of(Path path) {
        Path last = path.getFileName();
        String name = last == null ? "root" : last.toString();
        return name.indexOf(UNKNOWN) < 0 ? name : decoded(bytes(path));
    }

    /** The last part of a path with a code for each byte that is not in ASCII, by which names that look the same differ. */
    public static String bytes(Path path) {
        String raw = raw(path).replaceFirst("/$", "");
        return raw.substring(raw.lastIndexOf('/') + 1);
    }

    /** The parts of a path below a folder, with {@code /} between them. */
    public static String below(Path folder, Path path) {
        String relative =
                folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        if (relative.indexOf(UNKNOWN) < 0) {
            return relative;
        }
        StringBuilder names = new StringBuilder(of(path));
        for (Path above = path.getParent(); above != null && !above.equals(folder); above = above.getParent()) {
            names.insert(0, of(above) + "/");
        }
        return names.toString();
    }

    /**
     * A file in a folder.
     *
     * @param name relative, with {@code /} between its parts
     */
    public static Path resolve(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            String above = raw(folder);
            return Path.of(URI.create("file://" + above + (above.endsWith("/") ? "" : "/") + encoded(name)));
        }
    }

    private static String raw(Path path) {
        return path.toAbsolutePath().toUri().getRawPath();
    }

    private static String decoded(String raw) {
        byte[] name = unescaped(raw);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(name, OTHERWISE);
        }
    }

    private static byte[] unescaped(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length(); i++) {
            boolean coded = raw.charAt(i) == '%';
            bytes.write(coded ? Integer.parseInt(raw.substring(i + 1, i + 3), 16) : raw.charAt(i));
            i += coded ? 2 : 0;
        }
        return bytes.toByteArray();
    }

    private static String encoded(String name) {
        StringBuilder uri = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b == '/' || b > 0 && Character.isLetterOrDigit(b);
            uri.append(plain ? Character.toString(b) : String.format("%%%02X", b));
        }
        return uri.toString();
    }
}
