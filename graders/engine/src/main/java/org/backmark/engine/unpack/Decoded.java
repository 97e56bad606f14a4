package org.backmark.engine.unpack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A source's text.
 *
 * @param text without a byte order mark
 * @param guessed whether the encoding is a guess
 */
record Decoded(String text, boolean guessed) {

    /** Reads UTF-8, UTF-16 with a byte order mark, and anything else as ISO-8859-1. */
    static Decoded of(byte[] bytes) {
        if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe)) {
            return new Decoded(new String(bytes, StandardCharsets.UTF_16), false);
        }
        try {
            String text = strict(bytes, StandardCharsets.UTF_8);
            return new Decoded(text.startsWith("\ufeff") ? text.substring(1) : text, false);
        } catch (CharacterCodingException e) {
            return new Decoded(new String(bytes, StandardCharsets.ISO_8859_1), true);
        }
    }

    private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
