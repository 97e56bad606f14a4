package org.backmark.engine.javac;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.backmark.engine.compile.JavacCompiler;
import org.backmark.kit.Matrix;
import org.backmark.kit.wire.FrameReader;
import org.backmark.kit.wire.FrameWriter;

/** The compiler's loop: it reads sources, compiles them, and writes what came of it, until its input ends. */
public final class CompilerService {
    private static final int LARGEST_FRAME = 64 << 20;
    private static final Matrix[] NO_MATRICES = {};
    // Deep enough for any expression that a person writes.
    private static final long STACK_BYTES = 8L << 20;

    private final JavacCompiler compiler;
    private final DataInputStream in;
    private final DataOutputStream out;

    private CompilerService(JavacCompiler compiler, DataInputStream in, DataOutputStream out) {
        this.compiler = compiler;
        this.in = in;
        this.out = out;
    }

    /**
     * Runs on standard input and output.
     *
     * @param arguments the assignment's contract, and how many errors are listed
     */
    public static void main(String[] arguments) throws InterruptedException {
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16));
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        JavacCompiler compiler = new JavacCompiler(studentsClassPath(), arguments[0], Integer.parseInt(arguments[1]));
        Thread thread = new Thread(null, new CompilerService(compiler, in, out)::serve, "javac", STACK_BYTES);
        thread.start();
        thread.join();
    }

    // All but the first jar, which holds this class.
    private static List<Path> studentsClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .skip(1)
                .map(Path::of)
                .toList();
    }

    private void serve() {
        try {
            CompilerFrames.plain(CompilerFrames.READY).send(out);
            while (true) {
                FrameReader frame = FrameReader.receive(in, LARGEST_FRAME, NO_MATRICES);
                answer(frame).send(out);
            }
        } catch (EOFException e) {
            // The grader has gone, or needs us no longer.
        } catch (IOException e) {
            // Nobody is left to be told.
        }
    }

    private FrameWriter answer(FrameReader frame) {
        try {
            return CompilerFrames.answer(compiler.compile(CompilerFrames.sources(frame)));
        } catch (RuntimeException | StackOverflowError e) {
            boolean tooDeep = Stream.<Throwable>iterate(e, thrown -> thrown != null, Throwable::getCause)
                    .anyMatch(StackOverflowError.class::isInstance);
            return tooDeep
                    ? CompilerFrames.plain(CompilerFrames.TOO_DEEP)
                    : CompilerFrames.broken(String.valueOf(e.getCause() == null ? e : e.getCause()));
        }
    }
}
