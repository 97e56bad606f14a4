package org.backmark.sdk.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import org.backmark.kit.wire.FrameWriter;

/** Tells the grader, as the worker ends, that the student's code has ended it: a lack of memory ends it without a word. */
final class ExitNotifier implements Runnable {
    private final DataOutputStream out;

    ExitNotifier(DataOutputStream out) {
        this.out = out;
    }

    @Override
    public void run() {
        FrameWriter frame = FrameWriter.plain();
        frame.putByte(Message.EXIT);
        try {
            synchronized (out) {
                frame.send(out);
            }
        } catch (IOException e) {
            // The grader has gone: there is nobody to tell.
        }
    }
}
