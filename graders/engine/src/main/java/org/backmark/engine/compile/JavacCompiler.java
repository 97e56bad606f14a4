package org.backmark.engine.compile;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.backmark.engine.text.Printable;
import org.backmark.engine.unpack.Source;

/**
 * Compiles with the javac of this JVM.
 *
 * <p>A compilation past its limit is given up: its thread ends by itself, when javac next looks for a class.
 */
public final class JavacCompiler implements Compiler {
    private static final List<String> OPTIONS = List.of(
            "-proc:none",
            "--release",
            "17",
            "-parameters",
            "-g",
            "-implicit:none",
            "-Xlint:none",
            "-Xmaxerrs",
            "1000",
            "-encoding",
            StandardCharsets.UTF_8.name());

    private static final long STACK_BYTES = 8L << 20;

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final CompileLimits limits;
    private final FileManagers managers;
    private final Hints hints;

    /**
     * A compiler for one assignment.
     *
     * @param classPath what the worker has: the kit's part for students, and EJML
     * @param contract the assignment's interface, fully qualified
     * @param limits what a compilation may take
     */
    public JavacCompiler(List<Path> classPath, String contract, CompileLimits limits) {
        this.limits = limits;
        this.managers = new FileManagers(javac, classPath);
        this.hints = new Hints(contract, managers);
    }

    @Override
    public Compilation compile(List<Source> sources) {
        Attempt attempt = new Attempt(sources);
        FutureTask<Compilation> task = new FutureTask<>(attempt::run);
        Thread thread = new Thread(null, task, "javac", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limits.time().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            attempt.stop();
            return only("not compiled within the limit of " + seconds(limits.time()));
        } catch (ExecutionException e) {
            return only("the compiler failed on it: " + Printable.of(String.valueOf(e.getCause())));
        } catch (InterruptedException e) {
            attempt.stop();
            Thread.currentThread().interrupt();
            return only("not compiled: the grader was stopped");
        }
    }

    private static List<InMemorySource> inMemory(List<Source> sources) {
        var origins = sources.stream().collect(Collectors.groupingBy(JavacCompiler::fileName, Collectors.counting()));
        Function<Source, String> shown =
                source -> Printable.of(origins.get(fileName(source)) == 1 ? fileName(source) : source.origin());
        List<InMemorySource> files = new ArrayList<>();
        for (Source source : sources) {
            files.add(new InMemorySource(files.size(), source, shown.apply(source)));
        }
        return files;
    }

    private static String fileName(Source source) {
        return source.name().substring(source.name().lastIndexOf('/') + 1);
    }

    private static Compilation only(String line) {
        return new Compilation.NotCompiled(line, List.of(line));
    }

    private static String seconds(Duration time) {
        double seconds = time.toMillis() / 1000.0;
        return seconds == Math.rint(seconds) ? (long) seconds + " s" : String.format(Locale.ROOT, "%.3f s", seconds);
    }

    /** One compilation, on a thread of its own. */
    private final class Attempt {
        private final List<Source> sources;
        private volatile boolean stopped;

        Attempt(List<Source> sources) {
            this.sources = sources;
        }

        void stop() {
            stopped = true;
        }

        Compilation run() {
            StandardJavaFileManager manager = managers.take();
            try {
                InMemoryClasses classes = new InMemoryClasses(manager, () -> stopped);
                DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
                boolean compiled = javac.getTask(Writer.nullWriter(), classes, errors, OPTIONS, null, inMemory(sources))
                        .call();
                return compiled
                        ? new Compilation.Compiled(classes.classes())
                        : new Errors(hints, limits.errors()).of(errors.getDiagnostics());
            } finally {
                managers.giveBack(manager);
            }
        }
    }
}
