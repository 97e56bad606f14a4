package org.backmark.engine.javac;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backmark.engine.compile.CompileLimits;
import org.backmark.engine.sandbox.ClassJar;
import org.backmark.engine.sandbox.ClassJar.Part;
import org.backmark.engine.sandbox.Program;
import org.backmark.engine.unpack.Source;

/** The compiler as a program to be confined. */
public final class CompilerProgram {
    private static final List<String> PACKAGES = List.of("engine/compile/", "engine/javac/", "engine/text/");
    private static final String SOURCE = "engine/unpack/Source.class";

    private static final String TYPICAL = """
            package a;
            import java.util.*;
            import java.util.stream.*;
            import org.backmark.kit.*;
            public class Typical implements Comparable<Typical> {
                record Pair(Matrix first, double[] second) {}
                private final List<Pair> pairs = new ArrayList<>();
                private static final double ALPHA = 0.1;
                @Override public int compareTo(Typical other) { return Integer.compare(pairs.size(), other.pairs.size()); }
                Matrix forward(Matrix x, Matrix theta, int[] y) {
                    Matrix z = x.mult(theta.transpose()).map(v -> 1 / (1 + Math.exp(-v)));
                    for (int i = 0; i < y.length; i++) {
                        z.set(i, 0, z.get(i, 0) - (y[i] == 1 ? ALPHA : 0));
                    }
                    String text = "rows " + z.getNumRows() + switch (y.length) { case 0 -> "none"; default -> "some"; };
                    if (text.isEmpty() || IntStream.of(y).boxed().collect(Collectors.toSet()).size() < 2) {
                        throw new IllegalArgumentException(String.format("%s %d", text, y.length));
                    }
                    pairs.stream().map(Pair::second).flatMapToDouble(Arrays::stream).sum();
                    return z;
                }
            }
            """;

    private CompilerProgram() {}

    /** What the compiler is sent so that it loads the classes that it will need: sources of ours, right and wrong ones. */
    public static byte[] rehearsal() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            for (String text : List.of(TYPICAL, TYPICAL.replace("= 0.1", "= text"), TYPICAL)) {
                Source source = new Source("Typical.java", "a/Typical.java", text);
                CompilerFrames.sources(List.of(source)).send(out);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes the jar that holds the compiler and nothing of the grader's besides.
     *
     * @param jar where it goes
     * @throws IOException if it cannot be written
     */
    public static void write(Path jar) throws IOException {
        ClassJar.write(
                jar,
                List.of(new Part(
                        CompilerService.class,
                        name -> name.equals(SOURCE)
                                || PACKAGES.contains(name.substring(0, name.lastIndexOf('/') + 1)))));
    }

    /**
     * The program.
     *
     * @param jar what {@link #write} wrote
     * @param studentsClassPath what students' code is compiled against: the SDK, the contracts and EJML
     * @param contract the assignment's interface, fully qualified
     * @param limits what a compilation may take
     * @param archive the archive of its classes, if there is one
     */
    public static Program of(
            Path jar, List<Path> studentsClassPath, String contract, CompileLimits limits, Optional<Path> archive) {
        List<Path> classPath = new ArrayList<>(List.of(jar));
        classPath.addAll(studentsClassPath);
        return new Program(
                classPath,
                CompilerService.class.getName(),
                limits.heapMegabytes(),
                List.of(contract, Integer.toString(limits.errors())),
                // Code that runs for a minute in all is not worth the best machine code.
                List.of("-XX:TieredStopAtLevel=1"),
                archive);
    }
}
