package org.backmark.engine.batch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.backmark.engine.text.Printable;

/** What a submission's code has printed, up to a megabyte. */
final class PrintedText {
    private static final int LIMIT = 1 << 20;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean cut;

    void add(byte[] more) {
        int room = LIMIT - bytes.size();
        if (!cut && more.length > room) {
            cut = true;
            // Not in the middle of a character.
            while (room > 0 && (more[room] & 0xC0) == 0x80) {
                room--;
            }
            bytes.write(more, 0, room);
        } else if (!cut) {
            bytes.writeBytes(more);
        }
    }

    /** The text in UTF-8, without what could move a terminal's cursor. */
    byte[] bytes() {
        String text = Printable.lines(bytes.toString(StandardCharsets.UTF_8));
        boolean tooLong = text.length() > LIMIT;
        String kept = tooLong ? text.substring(0, LIMIT) : text;
        return (cut || tooLong ? kept + "\n(more was printed, and is not kept)\n" : kept)
                .getBytes(StandardCharsets.UTF_8);
    }
}
