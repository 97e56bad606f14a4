package org.backmark.engine.compile;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.backmark.engine.text.Printable;
import org.backmark.engine.unpack.Source;

/**
 * Compiles with the javac of this JVM, on the thread that asks.
 *
 * <p>It takes as long, and as much memory, as javac does: what is not trusted is compiled in a JVM that can be ended.
 */
public final class JavacCompiler {
    private static final int RELEASE = 17;
    private static final List<String> OPTIONS = Stream.concat(
                    release(),
                    Stream.of(
                            "-proc:none",
                            // What a worker has, whatever the JDK that compiles has besides.
                            "--limit-modules",
                            "java.base",
                            "-parameters",
                            "-g",
                            "-implicit:none",
                            "-Xlint:none",
                            "-Xmaxerrs",
                            "1000",
                            "-encoding",
                            StandardCharsets.UTF_8.name()))
            .toList();

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final int errors;
    private final FileManagers managers;
    private final Hints hints;

    /**
     * A compiler for one assignment.
     *
     * @param classPath what the worker has: the SDK, the contracts and EJML
     * @param contract the assignment's interface, fully qualified
     * @param errors how many are listed
     */
    public JavacCompiler(List<Path> classPath, String contract, int errors) {
        this.errors = errors;
        this.managers = new FileManagers(javac, classPath);
        this.hints = new Hints(contract, managers);
    }

    /**
     * Compiles them.
     *
     * @param sources at least one
     * @throws IllegalStateException if javac itself fails on them; its cause says how; or if the assignment's contract is not
     *     on the class path, for which no student is to blame
     */
    public Compilation compile(List<Source> sources) {
        JavaFileManager manager = managers.take();
        try {
            InMemoryClasses classes = new InMemoryClasses(manager);
            DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
            boolean compiled = javac.getTask(Writer.nullWriter(), classes, found, OPTIONS, null, inMemory(sources))
                    .call();
            if (compiled) {
                return new Compilation.Compiled(classes.classes());
            }
            if (found.getDiagnostics().stream().anyMatch(JavacCompiler::isOfSomethingMissing)) {
                hints.checkContract();
            }
            return new Errors(hints, errors).of(found.getDiagnostics(), sources);
        } finally {
            managers.giveBack(manager);
        }
    }

    private static boolean isOfSomethingMissing(Diagnostic<?> error) {
        String code = String.valueOf(error.getCode());
        return code.contains("cant.resolve") || code.contains("doesnt.exist");
    }

    // The release that javac is of itself goes without saying: said, it costs a quarter of a compilation.
    private static Stream<String> release() {
        return Runtime.version().feature() == RELEASE
                ? Stream.empty()
                : Stream.of("--release", Integer.toString(RELEASE));
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
}
