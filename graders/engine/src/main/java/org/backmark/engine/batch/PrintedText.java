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
        bytes.write(more, 0, Math.min(room, more.length));
        cut |= more.length > room;
    }

    byte[] bytes() {
        if (cut) {
            bytes.writeBytes("\n(more was printed, and is not kept)\n".getBytes(StandardCharsets.UTF_8));
            cut = false;
        }
        return bytes.toByteArray();
    }
}
