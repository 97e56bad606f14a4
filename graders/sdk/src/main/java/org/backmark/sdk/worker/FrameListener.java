package org.backmark.sdk.worker;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.SynchronousQueue;
import org.backmark.kit.Matrix;
import org.backmark.kit.wire.FrameReader;

/**
 * Reads the grader's frames on a thread of its own, and ends the worker at once when the grader has gone, whatever the
 * student's code is doing.
 */
final class FrameListener implements Runnable {
    private static final int LARGEST_FRAME = 512 << 20;
    private final SynchronousQueue<FrameReader> frames = new SynchronousQueue<>();
    private final Matrix[] kept = FrameReader.keep();
    private final DataInputStream in;

    private FrameListener(InputStream in) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    }

    /** Begins to read. */
    static FrameListener from(InputStream in) {
        FrameListener incoming = new FrameListener(in);
        Thread reader = new Thread(incoming, "reader of frames");
        reader.setDaemon(true);
        reader.start();
        return incoming;
    }

    /** The next frame; it waits for one. */
    FrameReader next() throws InterruptedException {
        return frames.take();
    }

    @Override
    public void run() {
        try {
            while (true) {
                frames.put(FrameReader.receive(in, LARGEST_FRAME, kept));
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            // No hook of the student's, and no other thread of his, may hold up this end.
            Runtime.getRuntime().halt(0);
        }
    }
}
