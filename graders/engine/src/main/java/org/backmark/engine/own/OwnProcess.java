package org.backmark.engine.own;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.backmark.engine.own.worker.Said;
import org.backmark.engine.run.Watchdog;
import org.backmark.engine.sandbox.LeafProcess;
import org.backmark.engine.sandbox.ProcFiles;
import org.backmark.engine.sandbox.Starter;
import org.backmark.kit.Matrix;
import org.backmark.kit.wire.FrameReader;
import org.backmark.kit.wire.FrameWriter;
import org.backmark.kit.wire.WireException;

/** The worker of one student's own tests, seen from the grader. */
final class OwnProcess implements Watchdog.Watched, AutoCloseable {
    private static final int LARGEST_FRAME = 1 << 20;
    private static final Matrix[] NO_MATRICES = {};
    private static final double START_SECONDS = 20;
    // What -XX:+ExitOnOutOfMemoryError ends a JVM with.
    private static final int OUT_OF_MEMORY = 3;

    private final Watchdog watchdog;
    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private volatile ProcessHandle counted;
    private volatile Duration cpu = Duration.ZERO;

    /**
     * Starts it.
     *
     * @param command its command line
     * @param folder an empty folder to run in
     * @param watchdog ends it when it takes too long
     * @throws IOException if it does not start
     */
    OwnProcess(List<String> command, Path folder, Watchdog watchdog) throws IOException {
        this.watchdog = watchdog;
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        this.process = Starter.start(builder);
        this.counted = process.toHandle();
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        Watchdog.Watch watch = watchdog.watch(this, START_SECONDS);
        try {
            if (receive().takeByte() != Said.READY) {
                throw new WireException("it does not say that it is ready");
            }
            counted = LeafProcess.of(process);
        } catch (IOException | WireException e) {
            close();
            throw new IOException("the worker of own tests cannot be started: " + e.getMessage(), e);
        } finally {
            watch.close();
        }
    }

    /**
     * Runs the tests.
     *
     * @param classes all classes by name, the student's with probes in them
     * @param tests the names of the test classes
     * @param seconds of CPU time, for all
     * @param results takes what it says
     * @return why it did not come to its end; empty if it did
     */
    String run(Map<String, byte[]> classes, List<String> tests, double seconds, Results results) {
        try (Watchdog.Watch watch = watchdog.watch(this, seconds)) {
            try {
                definition(classes, tests).send(out);
                while (!results.done()) {
                    results.take(receive());
                }
                return "";
            } catch (WireException e) {
                return "ended because it sent what a test does not send: " + e.getMessage();
            } catch (IOException e) {
                return watch.verdict().isEmpty() ? ending() : watch.verdict();
            }
        }
    }

    private static FrameWriter definition(Map<String, byte[]> classes, List<String> tests) {
        FrameWriter frame = FrameWriter.plain();
        frame.putInt(classes.size());
        classes.forEach((name, bytes) -> {
            frame.putText(name);
            frame.putBytes(bytes);
        });
        frame.putInt(tests.size());
        tests.forEach(frame::putText);
        return frame;
    }

    private FrameReader receive() throws IOException {
        return FrameReader.receive(in, LARGEST_FRAME, NO_MATRICES);
    }

    private String ending() {
        if (ended() && process.exitValue() == OUT_OF_MEMORY) {
            return "the tests were ended while they ran, most likely for lack of memory";
        }
        return "the tests were ended while they ran (System.exit?)";
    }

    private boolean ended() {
        try {
            return process.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Duration cpu() {
        ProcFiles.cpu(counted).ifPresent(now -> cpu = now);
        return cpu;
    }

    @Override
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        ended();
    }
}
