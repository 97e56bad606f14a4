package org.backmark.engine.report;

import java.io.IOException;
import java.io.OutputStream;

/** Drops bytes, and refuses to go on after so many. */
final class LimitedOutputStream extends OutputStream {
    private final long most;
    private long taken;

    LimitedOutputStream(long most) {
        this.most = most;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[1], 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        taken += length;
        if (taken > most) {
            throw new IOException("a file of more than " + most + " bytes");
        }
    }
}
