package org.backmark.engine.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.backmark.engine.sandbox.CpuTime;
import org.backmark.engine.sandbox.ProcFiles;
import org.backmark.engine.sandbox.Starter;
import org.backmark.kit.Matrix;
import org.backmark.kit.call.Answer;
import org.backmark.kit.call.AnswerFrame;
import org.backmark.kit.wire.FrameReader;
import org.backmark.kit.wire.FrameWriter;
import org.backmark.kit.wire.MatrixSlots;
import org.backmark.kit.wire.WireException;
import org.backmark.sdk.worker.Message;

/** A running worker, seen from the grader. */
final class WorkerProcess implements Watchdog.Watched, AutoCloseable {
    // Far above any answer that is asked for, far below what would fill the grader's memory.
    private static final int LARGEST_FRAME = 32 << 20;
    // A worker sends at most 64 KiB of text for each call, and what came late of the call before.
    private static final int MOST_OUTPUT = 4 * 64 * 1024;
    // What -XX:+ExitOnOutOfMemoryError ends a JVM with, and what the JVM prints before. Code that halts it with this
    // number does not print it; if it does, it has gained another name for its crash.
    private static final int OUT_OF_MEMORY = 3;
    private static final String OUT_OF_MEMORY_LINE = "Terminating due to java.lang.OutOfMemoryError";
    // What a pipe holds; the JVM prints far less.
    private static final int MOST_ERRORS = 1 << 16;
    // Above are signals.
    private static final int LARGEST_EXIT_CODE = 127;

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private Consumer<byte[]> printed = text -> {};
    private final MatrixSlots slots = new MatrixSlots();
    private volatile CpuTime counted;
    private Optional<Substitutes> substitutes = Optional.empty();
    private boolean exited;

    /**
     * Starts a worker.
     *
     * @param command its command line
     * @param folder an empty folder to run in
     */
    WorkerProcess(List<String> command, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        this.process = Starter.start(builder);
        this.counted = CpuTime.starting(process);
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    /** Says who takes what the student's code prints. */
    void printTo(Consumer<byte[]> taker) {
        printed = taker;
    }

    /** Says what the worker may ask for. */
    void answerBy(Substitutes right) {
        substitutes = Optional.of(right);
    }

    /** Whether it has not ended. */
    boolean alive() {
        return process.isAlive();
    }

    /** A frame for this worker. */
    FrameWriter frame(int message) {
        FrameWriter frame = FrameWriter.with(slots);
        frame.putByte(message);
        return frame;
    }

    /** Sends a frame that has no answer. */
    void tell(FrameWriter frame) throws IOException {
        frame.send(out);
    }

    /**
     * Sends a frame and waits for its answer.
     *
     * @param frame the question
     * @param type the type of the value that answers it
     * @throws IOException if the worker has ended
     * @throws WireException if it answered with something else
     */
    Answer ask(FrameWriter frame, Type type) throws IOException {
        try {
            frame.send(out);
        } catch (IOException e) {
            // Its own last words, which are read below, tell better why it has ended.
        }
        int output = 0;
        while (output <= MOST_OUTPUT) {
            FrameReader reply = FrameReader.receive(in, LARGEST_FRAME, new Matrix[0]);
            byte message = reply.takeByte();
            if (message == Message.ANSWER) {
                Answer answer = AnswerFrame.read(reply, type);
                reply.end();
                return answer;
            } else if (message == Message.EXIT) {
                exited = true;
                throw new EOFException("the student's code has called System.exit");
            } else if (message == Message.ASK) {
                answer(reply);
                continue;
            } else if (message != Message.OUTPUT) {
                throw new WireException("a frame of kind " + message);
            }
            byte[] text = reply.takeBytes();
            reply.end();
            output += Math.max(1, text.length);
            printed.accept(text);
        }
        throw new WireException("more text than a worker passes on");
    }

    private void answer(FrameReader question) throws IOException {
        FrameWriter reply = FrameWriter.with(slots);
        substitutes
                .orElseThrow(() -> new WireException("a question where nothing is substituted"))
                .answer(question, reply);
        reply.send(out);
    }

    /** The CPU time it has used so far; what it was at the last look, if it has ended. */
    @Override
    public Duration cpu() {
        return counted.used();
    }

    /** Says that the worker itself runs: from now on its CPU time counts, and not that of what confines it. */
    void settled() {
        counted = CpuTime.settled(process);
    }

    /** Whether the JVM ended itself for lack of memory. */
    boolean outOfMemory() {
        return !exited
                && !process.isAlive()
                && process.exitValue() == OUT_OF_MEMORY
                && errors().contains(OUT_OF_MEMORY_LINE);
    }

    // No end is waited for: a process that outlives the worker may hold the other side open.
    private String errors() {
        InputStream errors = process.getErrorStream();
        try {
            byte[] text = errors.readNBytes(Math.min(errors.available(), MOST_ERRORS));
            return new String(text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** Whether the student's code has most likely ended the JVM without a word. */
    boolean halted() {
        return !exited && !process.isAlive() && process.exitValue() <= LARGEST_EXIT_CODE;
    }

    @Override
    public void kill() {
        // One that can start processes may be doing so now: then all of the machine's are gone through.
        Stream<ProcessHandle> below =
                counted.alone() ? ProcFiles.descendants(process.toHandle()).stream() : process.descendants();
        below.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** How a worker ended that has ended or is about to. */
    String ending() {
        try {
            if (process.waitFor(2, TimeUnit.SECONDS)) {
                return exited ? "System.exit(" + process.exitValue() + ")" : "exit code " + process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return exited ? "System.exit, but its output is closed only" : "its output is closed";
    }

    @Override
    public void close() {
        kill();
        try {
            process.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
