package org.backmark.engine.unpack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A source's text.
 *
 * @param text without a byte order mark
 * @param guess the name of its encoding where that is a guess, else empty
 */
record Decoded(String text, String guess) {
    private static final String MARK = "\ufeff";
    // Of a source in UTF-16, nearly every other byte is zero; what is larger does not look otherwise.
    private static final int LOOKED_AT = 1 << 14;

    /** Reads UTF-8, UTF-16 and UTF-32 with or without a byte order mark, and anything else as ISO-8859-1. */
    static Decoded of(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) {
            return new Decoded(unmarked(new String(bytes, Charset.forName("UTF-32"))), "");
        }
        if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe)) {
            return new Decoded(unmarked(new String(bytes, StandardCharsets.UTF_16)), "");
        }
        Charset wide = withoutMark(bytes);
        if (wide != null) {
            return new Decoded(new String(bytes, wide), wide.name());
        }
        try {
            return new Decoded(unmarked(strict(bytes, StandardCharsets.UTF_8)), "");
        } catch (CharacterCodingException e) {
            return new Decoded(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1.name());
        }
    }

    /** Whether the encoding is a guess. */
    boolean guessed() {
        return !guess.isEmpty();
    }

    /** What it is where it is no text at all, for a message; empty for a text. */
    String notText() {
        if (text.startsWith("PK\u0003\u0004")) {
            return "an archive or an Office document, not Java";
        } else if (text.startsWith("%PDF")) {
            return "a PDF document, not Java";
        } else if (text.startsWith("{\\rtf")) {
            return "an RTF document, not Java";
        } else if (text.indexOf('\u0000') >= 0) {
            return "not text; save it as UTF-8";
        }
        return "";
    }

    private static String unmarked(String text) {
        return text.startsWith(MARK) ? unmarked(text.substring(1)) : text;
    }

    // Java is written in ASCII but for names and comments: where its zeros are tells the encoding.
    private static Charset withoutMark(byte[] bytes) {
        int length = Math.min(bytes.length, LOOKED_AT) & ~3;
        int[] zeros = new int[4];
        for (int i = 0; i < length; i++) {
            zeros[i & 3] += bytes[i] == 0 ? 1 : 0;
        }
        int most = length / 4;
        if (most == 0) {
            return null;
        } else if (zeros[1] == most && zeros[2] == most && zeros[3] == most) {
            return Charset.forName("UTF-32LE");
        } else if (zeros[0] == most && zeros[1] == most && zeros[2] == most) {
            return Charset.forName("UTF-32BE");
        } else if (many(zeros[1] + zeros[3], most) && few(zeros[0] + zeros[2], most)) {
            return StandardCharsets.UTF_16LE;
        } else if (many(zeros[0] + zeros[2], most) && few(zeros[1] + zeros[3], most)) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    // Comments in another script may be longer than the code.
    private static boolean many(int zeros, int most) {
        return zeros > most / 2;
    }

    private static boolean few(int zeros, int most) {
        return zeros <= most / 50;
    }

    private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
