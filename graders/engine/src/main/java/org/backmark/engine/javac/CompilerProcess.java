package org.backmark.engine.javac;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.backmark.engine.compile.Compilation;
import org.backmark.engine.compile.CompileLimits;
import org.backmark.engine.run.Watchdog;
import org.backmark.engine.sandbox.LeafProcess;
import org.backmark.engine.sandbox.ProcFiles;
import org.backmark.engine.sandbox.Starter;
import org.backmark.engine.text.Printable;
import org.backmark.engine.unpack.Source;
import org.backmark.kit.Matrix;
import org.backmark.kit.wire.FrameReader;
import org.backmark.kit.wire.WireException;

/** A running compiler, seen from the grader. */
final class CompilerProcess implements Watchdog.Watched, AutoCloseable {
    // Far above what a student's classes take.
    private static final int LARGEST_FRAME = 16 << 20;
    private static final Matrix[] NO_MATRICES = {};
    private static final double START_SECONDS = 20;
    // What -XX:+ExitOnOutOfMemoryError ends a JVM with; nothing of a student's runs in this one that could end it so.
    private static final int OUT_OF_MEMORY = 3;

    private final CompileLimits limits;
    private final Watchdog watchdog;
    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private volatile ProcessHandle counted;
    private volatile Duration cpu = Duration.ZERO;
    private int served;

    /** Says in one line why there is no answer; the process is of no more use then. */
    static final class Ended extends Exception {
        private static final long serialVersionUID = 1;
        private static final String TOO_DEEP = "nested too deeply";
        private final boolean anew;
        private final boolean ours;

        private Ended(String line, boolean anew, boolean ours) {
            super(line);
            this.anew = anew;
            this.ours = ours;
        }

        /** Whether it was too much for the limits, and not the compiler that failed. */
        boolean isOfTheLimits() {
            return !ours;
        }

        /** Whether the sources are nested too deeply; in which of them, javac does not say. */
        boolean isOfDepth() {
            return TOO_DEEP.equals(getMessage());
        }

        /** Whether what was compiled before may be to blame. */
        boolean worthAnotherTry() {
            return anew;
        }
    }

    /**
     * Starts a compiler and waits until it is ready.
     *
     * @param command its command line
     * @param folder an empty folder to run in
     * @param limits what each compilation may take
     * @param watchdog ends compilations that take too long
     * @throws IOException if it does not start
     */
    CompilerProcess(List<String> command, Path folder, CompileLimits limits, Watchdog watchdog) throws IOException {
        this.limits = limits;
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
            if (receive().takeByte() != CompilerFrames.READY) {
                throw new WireException("it does not say that it is ready");
            }
            // From now on its CPU time counts, and not that of what confines it.
            counted = LeafProcess.of(process);
        } catch (IOException | WireException e) {
            String ending = ending();
            close();
            throw new IOException(e.getMessage() + " (" + ending + ")", e);
        } finally {
            watch.close();
        }
    }

    /**
     * Compiles one submission.
     *
     * @throws Ended if it takes too much, or the compiler breaks
     */
    Compilation compile(List<Source> sources) throws Ended {
        served++;
        try (Watchdog.Watch watch = watchdog.watch(this, limits.time().toMillis() / 1e3)) {
            return ask(sources, watch);
        }
    }

    private Compilation ask(List<Source> sources, Watchdog.Watch watch) throws Ended {
        try {
            CompilerFrames.sources(sources).send(out);
            FrameReader answer = receive();
            int kind = answer.takeByte();
            return switch (kind) {
                case CompilerFrames.TOO_DEEP -> throw new Ended(Ended.TOO_DEEP, false, false);
                case CompilerFrames.BROKEN -> throw broken(Printable.of(answer.takeText()));
                default -> CompilerFrames.compilation(kind, answer);
            };
        } catch (WireException e) {
            throw broken(e.getMessage());
        } catch (IOException e) {
            String ending = ending();
            if (!watch.verdict().isEmpty()) {
                throw new Ended(
                        "not compiled within the limit of " + time(limits.time()) + " of CPU time", false, false);
            } else if (!process.isAlive() && process.exitValue() == OUT_OF_MEMORY) {
                String line = "not compiled within the limit of " + limits.heapMegabytes() + " MB of memory";
                throw new Ended(line, served > 1, false);
            }
            throw broken(ending);
        }
    }

    private Ended broken(String how) {
        return new Ended("the compiler failed on it: " + how, served > 1, true);
    }

    private FrameReader receive() throws IOException {
        return FrameReader.receive(in, LARGEST_FRAME, NO_MATRICES);
    }

    /** How many submissions it was given. */
    int served() {
        return served;
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

    private String ending() {
        return ended() ? "exit code " + process.exitValue() : "its output is closed";
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
    public void close() {
        kill();
        ended();
    }

    private static String time(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
