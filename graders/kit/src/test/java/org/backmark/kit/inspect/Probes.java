package org.backmark.kit.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small pieces of students' code: harmless ones, and ones that are refused. */
public final class Probes {
    private static final String HEAD = """
            package inf5860.week7;
            import java.io.*;
            import java.lang.ref.*;
            import java.math.*;
            import java.nio.*;
            import java.nio.charset.*;
            import java.nio.file.*;
            import java.text.*;
            import java.time.*;
            import java.time.format.*;
            import java.time.temporal.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.atomic.*;
            import java.util.concurrent.locks.*;
            import java.util.function.*;
            import java.util.random.*;
            import java.util.regex.*;
            import java.util.regex.Pattern;
            import java.util.stream.*;
            import java.util.zip.*;
            import org.backmark.contract.inf5860week7.*;
            import org.backmark.contract.inf5860week7.Shape;
            import org.backmark.kit.*;
            public class Week7Solution implements Week7 {
                static class Timestamped { final long at = System.nanoTime(); }
                static void must(boolean true_) { if (!true_) throw new IllegalStateException("not as it must be"); }
                static int recurse(int n) { return n < 0 ? 0 : 1 + recurse(n + 1); }
                public List<Shape> netByHand() { throw new NotAttempted(); }
                public Matrix sigmoidGradient(Matrix z) { return z; }
                public Matrix randInitializeWeights(int lIn, int lOut, Random random) { throw new NotAttempted(); }
                public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int k, double lambda) { return 0; }
                public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int k, double lambda) { return null; }
                public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int k, double lambda) { return null; }
                public boolean checkNNGradients(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda, Gradients g) { return false; }
                public Training train(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda, double alpha, int steps) { return null; }
            """;

    private Probes() {}

    /** Statements that are allowed, and that do what they say. */
    public static List<String> harmless() {
        return lines("harmless.txt");
    }

    /** Statements that are refused, each with the member that is named, behind a bar. */
    static List<String> refused() {
        return lines("refused.txt");
    }

    private static List<String> lines(String name) {
        try (InputStream in = Probes.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A solution of week 7 whose {@code reluByHand} makes each of them in turn.
     *
     * @param statements each fit for a method of its own
     */
    public static String solution(List<String> statements) {
        StringBuilder text = new StringBuilder(HEAD);
        StringBuilder calls = new StringBuilder();
        for (int i = 0; i < statements.size(); i++) {
            text.append("static void probe" + i + "() throws Exception {\n" + statements.get(i) + "\n}\n");
            calls.append("try { probe" + i + "(); } catch (Throwable e) { throw new IllegalStateException(\"probe " + i
                    + ": \" + e, e); }\n");
        }
        return text + "public ReluNode reluByHand() {\n" + calls + "return new ReluNode(1, 2, 3, 4, 5, 6);\n}\n}\n";
    }
}
