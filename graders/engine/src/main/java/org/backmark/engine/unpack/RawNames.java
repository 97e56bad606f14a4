package org.backmark.engine.unpack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;

/**
 * The names of an archive's entries, where they are not in UTF-8 too: two names must never look like one.
 *
 * <p>The library writes a question mark for every byte that it does not know.
 */
final class RawNames {
    /** How a tar must be opened for {@link #of(TarArchiveEntry)}: each byte is a character of its own. */
    static final String TAR_ENCODING = StandardCharsets.ISO_8859_1.name();

    // What zips are in that do not say otherwise; Windows' own has its umlauts where others of these pages have them.
    private static final Charset DOS = Charset.forName("IBM437");

    private RawNames() {}

    /** The name in a zip. */
    static String of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean sure = raw == null
                || entry.getNameSource() != NameSource.NAME
                || entry.getName().indexOf('?') < 0;
        return sure ? entry.getName() : decoded(raw, DOS);
    }

    /** The name in a tar that was opened with {@link #TAR_ENCODING}. */
    static String of(TarArchiveEntry entry) {
        String name = entry.getName();
        boolean decoded = name.chars().anyMatch(c -> c > 0xff);
        return decoded ? name : decoded(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }

    private static String decoded(byte[] raw, Charset otherwise) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, otherwise);
        }
    }
}
