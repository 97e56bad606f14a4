package org.backmark.engine.javac;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.backmark.engine.compile.Compilation;
import org.backmark.engine.compile.CompileLimits;
import org.backmark.engine.compile.Compiler;
import org.backmark.engine.compile.Nesting;
import org.backmark.engine.run.Watchdog;
import org.backmark.engine.sandbox.Program;
import org.backmark.engine.sandbox.Sandbox;
import org.backmark.engine.unpack.Source;

/**
 * Compiles in confined processes, as many as are asked at a time; each serves one submission after another.
 *
 * <p>A compilation that takes too long or too much memory ends its process, and the next submission gets a new one. Where
 * a process that has served others before breaks, the submission gets another try in a new one, so that what comes of it
 * never depends on those before.
 */
public final class ConfinedCompiler implements Compiler, AutoCloseable {
    // Whatever javac may keep of one compilation does not pile up.
    private static final int MOST_SERVED = 500;

    private final Sandbox sandbox;
    private final Program program;
    private final Path folder;
    private final CompileLimits limits;
    private final Watchdog watchdog;
    private final Queue<CompilerProcess> idle = new ConcurrentLinkedQueue<>();

    /**
     * A compiler; no process is started before the first submission.
     *
     * @param sandbox confines it
     * @param program the compiler, as {@link CompilerProgram} makes it
     * @param folder an empty folder to run in
     * @param limits what each compilation may take
     * @param watchdog ends those that take longer
     */
    public ConfinedCompiler(Sandbox sandbox, Program program, Path folder, CompileLimits limits, Watchdog watchdog) {
        this.sandbox = sandbox;
        this.program = program;
        this.folder = folder;
        this.limits = limits;
        this.watchdog = watchdog;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if no compiler can be started, or a new one fails on what it was given
     */
    @Override
    public Compilation compile(List<Source> sources) {
        CompilerProcess used = idle.poll();
        if (used != null) {
            try {
                return compile(used, sources);
            } catch (CompilerProcess.Ended e) {
                if (!e.worthAnotherTry()) {
                    return notCompiled(e, sources);
                }
            }
        }
        try {
            return compile(start(), sources);
        } catch (CompilerProcess.Ended e) {
            return notCompiled(e, sources);
        }
    }

    private Compilation compile(CompilerProcess process, List<Source> sources) throws CompilerProcess.Ended {
        boolean useful = false;
        try {
            Compilation compilation = process.compile(sources);
            useful = process.served() < MOST_SERVED;
            return compilation;
        } finally {
            if (useful) {
                idle.add(process);
            } else {
                process.close();
            }
        }
    }

    private static Compilation notCompiled(CompilerProcess.Ended why, List<Source> sources) {
        if (!why.isOfTheLimits()) {
            throw new IllegalStateException(why.getMessage(), why);
        }
        String line = why.isOfDepth() ? Nesting.line(sources) : why.getMessage();
        return new Compilation.NotCompiled(line, List.of(line));
    }

    private CompilerProcess start() {
        try {
            return new CompilerProcess(sandbox.command(program), folder, limits, watchdog);
        } catch (IOException e) {
            throw new IllegalStateException("the compiler cannot be started: " + e.getMessage(), e);
        }
    }

    /** Ends the processes; nothing may be compiled meanwhile or afterwards. */
    @Override
    public void close() {
        for (CompilerProcess process = idle.poll(); process != null; process = idle.poll()) {
            process.close();
        }
    }
}
