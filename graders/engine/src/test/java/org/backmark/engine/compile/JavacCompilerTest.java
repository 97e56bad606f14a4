package org.backmark.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.backmark.engine.unpack.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavacCompilerTest {
    private static final String CONTRACT = "org.backmark.contract.inf5860week7.Week7";
    private static final String IMPORTS = """
            package inf5860.week7;
            import java.util.*;
            import org.backmark.contract.inf5860week7.*;
            import org.backmark.kit.*;
            """;
    private static final String STUB = IMPORTS + """
            public class Week7Solution implements Week7 {
                public ReluNode reluByHand() { throw new NotAttempted(); }
                public List<Shape> netByHand() { throw new NotAttempted(); }
                public Matrix sigmoidGradient(Matrix z) { return z.map(v -> v * (1 - v)); }
                public Matrix randInitializeWeights(int lIn, int lOut, Random random) { throw new NotAttempted(); }
                public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int k, double lambda) { return 0; }
                public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int k, double lambda) { return null; }
                public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int k, double lambda) { return null; }
                public boolean checkNNGradients(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda, Gradients g) { return false; }
                public Training train(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda, double alpha, int steps) { return null; }
            }
            """;

    private final JavacCompiler compiler = new JavacCompiler(classPath(), CONTRACT, 20);

    @Test
    void aContractThatIsNotThereIsNobodysErrorInTheSource() {
        JavacCompiler without = new JavacCompiler(classPath(), "org.backmark.contract.gone.Gone", 20);
        List<Source> sources = List.of(new Source("A.java", "a/A.java", "package a; class A implements Gone {}"));
        assertThatThrownBy(() -> without.compile(sources))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "the contract org.backmark.contract.gone.Gone is not among the classes that students' code is"
                                + " compiled against");
    }

    static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("ejml") || entry.contains("sdk") || entry.contains("kit"))
                .map(Path::of)
                .toList();
    }

    @Test
    void aRightSubmissionCompiles() {
        Compilation result = compile(STUB, "package inf5860.week7.more; record Pair(int a, int b) { class In {} }");
        assertThat(((Compilation.Compiled) result).classes())
                .containsOnlyKeys(
                        "inf5860.week7.Week7Solution", "inf5860.week7.more.Pair", "inf5860.week7.more.Pair$In");
    }

    @Test
    void aStackTraceNamesTheStudentsFile() {
        byte[] bytes = ((Compilation.Compiled) compile(STUB)).classes().get("inf5860.week7.Week7Solution");
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("\u0012Week7Solution.java");
    }

    @Test
    void classesKeepParameterNamesAndAreOfJava17() {
        byte[] bytes = ((Compilation.Compiled) compile(STUB)).classes().get("inf5860.week7.Week7Solution");
        assertThat(bytes[7]).isEqualTo((byte) 61);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .contains("MethodParameters", "LocalVariableTable", "LineNumberTable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ja-JP", "zh-CN", "tr-TR"})
    void theFirstLineIsEnglishInEveryLocale(String locale) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        try {
            assertThat(firstLine("package inf5860.week7;\nclass Week7Solution { double d = \"x\"; }"))
                    .isEqualTo("Week7Solution.java:2: incompatible types: String cannot be converted to double");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            class A { Matrix m; } | A.java:1: cannot find symbol; symbol: class Matrix; location: class A (add `import org.backmark.kit.Matrix;`)
            class A { Object o = Week7.class; } | A.java:1: cannot find symbol; symbol: class Week7; location: class A (add `import org.backmark.contract.inf5860week7.Week7;`)
            class A { ArrayList<String> m; } | A.java:1: cannot find symbol; symbol: class ArrayList; location: class A (add `import java.util.ArrayList;`)
            class A { SimpleMatrix m; } | A.java:1: cannot find symbol; symbol: class SimpleMatrix; location: class A (add `import org.ejml.simple.SimpleMatrix;`)
            class A { Nonsense m; } | A.java:1: cannot find symbol; symbol: class Nonsense; location: class A
            class A { int f() { return x; } } | A.java:1: cannot find symbol; symbol: variable x; location: class A
            class A { | A.java:1: reached end of file while parsing (a closing brace `}` is missing)
            import org.apache.commons.math3.linear.RealMatrix; class A {} | A.java:1: package org.apache.commons.math3.linear does not exist (there are only java.base (java.lang, java.util, java.io ...), EJML, org.backmark.kit and org.backmark.contract.inf5860week7)
            public class B {} | A.java:1: class B is public, should be declared in a file named B.java
            """)
    void frequentErrorsCarryAHint(String text, String line) {
        Source source = new Source("A.java", "inf5860/week7/A.java", "package inf5860.week7; " + text);
        assertThat(((Compilation.NotCompiled) compiler.compile(List.of(source))).firstLine())
                .isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record P(int x) {} int f(Object o) { return o instanceof P(int x) ? x : 0; }",
                "record P(int x) {} int f(Object o) { return switch (o) { case P(int x) -> x; default -> 0; }; }",
                "int f(Object o) { return switch (o) { case Integer i -> i; default -> 0; }; }",
                "int f(Object o) { return switch (o) { case String s when s.isEmpty() -> 0; default -> 1; }; }",
                "int f(String o) { return switch (o) { case null -> 0; default -> 1; }; }",
                "int f(int[] a) { int n = 0; for (int _ : a) { n++; } return n; }",
                "String f(int x) { return STR.\"x is \\{x}\"; }",
                "int f(java.util.List<Integer> a) { return a.getFirst(); }",
                "double f(double x) { return Math.clamp(x, 0.0, 1.0); }",
                "void f(StringBuilder b) { b.repeat(\"-\", 3); }",
                "Object f(java.util.List<Integer> a) { return a.stream().map(x -> x).gather(null); }",
                "<T> T f(java.util.ArrayList<T> a) { return a.getLast(); }",
            })
    void whatIsNewerThanTheLanguageLevelIsCalledThat(String member) {
        assertThat(firstLine("package inf5860.week7;\nclass Week7Solution {\n" + member + "\n}"))
                .startsWith("Week7Solution.java:3: ")
                .endsWith("(the language level here is Java 17, and this is newer: write it as in Java 17)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int f(Object o) { return o instanceof Integer i ? i : }",
                "int f(int x) { return switch (x) { case 1 -> 2 default -> 0; }; }",
                "int f(int my_x) { return my_x + ; }",
                "int f() { return getSecond(); }",
                "int f() { return getFirst(); }",
                "int f(double[] z) { return indexOf(z); }",
                "int f(int[] a) { return a.getFirst(); }",
                "double f(double x) { return clamp(x, 0.0, 1.0); }",
                "static class Layers {} Object f(Layers list) { return list.getFirst(); }",
            })
    void otherErrorsSayNothingOfTheLanguageLevel(String member) {
        assertThat(firstLine("package inf5860.week7;\nclass Week7Solution {\n" + member + "\n}"))
                .doesNotContain("language level");
    }

    @Test
    void ofSeveralSourcesTheOneIsNamedThatIsNestedMostDeeply() {
        List<Source> sources = List.of(
                new Source("src/Plain.java", "a/Plain.java", "class Plain { int x = (1 + 2) * 3; }" + " ".repeat(9000)),
                new Source("src/Deep.java", "a/Deep.java", "class Deep { int x = " + "(".repeat(500) + "; }"));
        assertThat(Nesting.line(sources)).startsWith("Deep.java: not compiled within the limit: it is nested");
        assertThat(Nesting.line(List.of(
                        sources.get(0),
                        new Source("Sum.java", "a/Sum.java", "class Sum { int x = 1" + "+1".repeat(500)))))
                .startsWith("Sum.java: ");
    }

    /** On every JDK alike: with all of its modules, or without. */
    @ParameterizedTest
    @ValueSource(strings = {"sun.misc.Unsafe", "java.sql.Connection", "javax.tools.JavaCompiler"})
    void onlyJavaBaseOfThePlatformIsThere(String name) {
        assertThat(firstLine("package inf5860.week7;\nclass Week7Solution { " + name + " it; }"))
                .startsWith("Week7Solution.java:2: package " + name.substring(0, name.lastIndexOf('.')))
                .contains("(there are only java.base (java.lang, java.util, java.io ...), EJML, org.backmark.kit and"
                        + " org.backmark.contract.inf5860week7)");
    }

    @Test
    void aMissingMethodOfTheContractIsNamed() {
        assertThat(firstLine(STUB.replaceAll("(?m)^.*public Gradients backprop.*$", "")))
                .isEqualTo("Week7Solution.java:5: Week7Solution is not abstract and does not override abstract method"
                        + " backprop(Matrix,Matrix,Matrix,int[],int,double) in Week7 (Week7Solution does not implement"
                        + " backprop(Matrix, Matrix, Matrix, int[], int, double) of Week7: write it with exactly these"
                        + " types, a stub that throws `new NotAttempted()` is enough)");
    }

    @Test
    void aWrongSignatureIsExplained() {
        String wrong = STUB.replace(
                "public Matrix sigmoidGradient(Matrix z)",
                "public Matrix sigmoidGradient(Matrix z) { return z; } @Override public Matrix sigmoid(double z)");
        assertThat(firstLine(wrong.replace("z.map(v -> v * (1 - v))", "null")))
                .endsWith("method does not override or implement a method from a supertype (Week7 has no such method:"
                        + " compare its name and the types of its parameters, in their order)");
        assertThat(firstLine(STUB.replace("public ReluNode reluByHand", "ReluNode reluByHand")))
                .endsWith("attempting to assign weaker access privileges; was public (write `public` in front of the"
                        + " method)");
        assertThat(((Compilation.NotCompiled) compile(STUB.replace("public double nnCost", "public float nnCost")))
                        .diagnostics())
                .last()
                .asString()
                .endsWith("return type float is not compatible with double (the result must have the type that Week7"
                        + " says)");
    }

    @Test
    void manyErrorsAreCutWithACount() {
        StringBuilder text = new StringBuilder("package inf5860.week7;\nclass Week7Solution {\n");
        for (int i = 0; i < 30; i++) {
            text.append("int x").append(i).append(" = \"\";\n");
        }
        Compilation.NotCompiled result =
                (Compilation.NotCompiled) compile(text.append("}").toString());
        assertThat(result.diagnostics())
                .hasSize(21)
                .startsWith(result.firstLine())
                .endsWith("and 10 more errors");
        assertThat(result.firstLine())
                .isEqualTo("Week7Solution.java:3: incompatible types: String cannot be converted to int");
    }

    @Test
    void filesOfOneNameAreToldApart() {
        Source first = new Source("a/A.java", "inf5860/week7/A.java", "package inf5860.week7; class A { int x = 1; }");
        Source second = new Source(
                "b/A.java", "inf5860/week7/more/A.java", "package inf5860.week7.more; class A { int x = true; }");
        assertThat(((Compilation.NotCompiled) compiler.compile(List.of(first, second))).firstLine())
                .isEqualTo("b/A.java:1: incompatible types: boolean cannot be converted to int");
    }

    @Test
    void nothingButTheGivenClassPathIsSeen() {
        assertThat(firstLine("package inf5860.week7; class A { org.assertj.core.api.Assertions a; }"))
                .contains("package org.assertj.core.api does not exist");
        assertThat(firstLine("package inf5860.week7; class A { org.backmark.engine.compile.Errors a; }"))
                .contains("package org.backmark.engine.compile does not exist");
    }

    @Test
    void annotationProcessorsDoNotRun() {
        assertThat(compile("package inf5860.week7; @Deprecated class Week7Solution {}"))
                .isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void severalCompileInParallel() {
        List<Compilation> results = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> compile(i % 2 == 0 ? STUB : STUB.replace("v * (1 - v)", "\"\"")))
                .toList();
        for (int i = 0; i < results.size(); i++) {
            assertThat(results.get(i))
                    .isInstanceOf(i % 2 == 0 ? Compilation.Compiled.class : Compilation.NotCompiled.class);
        }
    }

    private Compilation compile(String... texts) {
        return compiler.compile(
                Arrays.stream(texts).map(JavacCompilerTest::source).toList());
    }

    private String firstLine(String text) {
        return ((Compilation.NotCompiled) compile(text)).firstLine();
    }

    private static Source source(String text) {
        boolean below = text.contains("package inf5860.week7.more");
        String name = below ? "inf5860/week7/more/Pair.java" : "inf5860/week7/Week7Solution.java";
        return new Source(name, name, text);
    }
}
