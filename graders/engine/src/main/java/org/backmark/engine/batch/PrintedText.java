package org.backmark.engine.batch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

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

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes.toByteArray());
        if (cut) {
            all.writeBytes("\n(more was printed, and is not kept)\n".getBytes(StandardCharsets.UTF_8));
        }
        return all.toByteArray();
    }
}
