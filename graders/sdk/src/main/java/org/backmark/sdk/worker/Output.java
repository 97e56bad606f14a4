package org.backmark.sdk.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.backmark.kit.wire.FrameWriter;

/** What the student's code prints, as frames; after the limit, nothing more until the next call. */
final class Output extends OutputStream {
    private static final int LIMIT = 64 * 1024;
    private final DataOutputStream out;
    private int left = LIMIT;

    Output(DataOutputStream out) {
        this.out = out;
    }

    void renew() {
        left = LIMIT;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int taken = Math.min(length, left);
        if (taken <= 0) {
            return;
        }
        left -= taken;
        FrameWriter frame = FrameWriter.plain();
        frame.putByte(Message.OUTPUT);
        frame.putBytes(java.util.Arrays.copyOfRange(bytes, offset, offset + taken));
        synchronized (out) {
            frame.send(out);
        }
    }
}
