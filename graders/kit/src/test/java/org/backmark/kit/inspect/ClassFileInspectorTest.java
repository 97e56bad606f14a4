package org.backmark.kit.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class ClassFileInspectorTest {
    private static final String CONTRACT = "org.backmark.contract.inf5860week7.Week7";
    private static final String HEAD = """
            package inf5860.week7;
            import java.io.*;
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            import org.backmark.contract.inf5860week7.*;
            import org.backmark.kit.*;
            """;
    private static final String REST = """
                public ReluNode reluByHand() { throw new NotAttempted(); }
                public List<Shape> netByHand() { throw new NotAttempted(); }
                public Matrix randInitializeWeights(int lIn, int lOut, Random random) { throw new NotAttempted(); }
                public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int k, double lambda) { return 0; }
                public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int k, double lambda) { return null; }
                public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int k, double lambda) { return null; }
                public boolean checkNNGradients(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda, Gradients g) { return false; }
                public Training train(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda, double alpha, int steps) { return null; }
            """;

    @Test
    void whatAStudentNeedsDailyIsAllowed() {
        Inspection.Inspected result = inspected("""
                record Layer(int units, String name) {}
                enum Kind { A { int f() { return 1; } }, B; int f() { return 2; } }
                sealed interface Op permits Plus, Minus {}
                record Plus(double a) implements Op {}
                record Minus(double a) implements Op {}
                static final Map<String, Integer> NAMES = new TreeMap<>(Comparator.comparing(String::length).thenComparing(Function.identity()));
                static class Failed extends RuntimeException { Failed(String text) { super(text); } }
                static class Stack2<T> extends ArrayList<T> { T pop() { return remove(size() - 1); } }
                public Matrix sigmoidGradient(Matrix z) {
                    assert z != null : "no z";
                    Layer layer = new Layer(3, "x");
                    System.out.println("z is " + z.getNumRows() + " x " + z.getNumCols() + layer + layer.hashCode() + layer.equals(null));
                    System.out.printf(Locale.ROOT, "%.3f%n", 1.0);
                    switch (Kind.valueOf("A")) { case A -> System.err.print('x'); default -> {} }
                    String s = switch ("a" + Kind.B.f()) { case "a" -> "b"; default -> "c"; };
                    Op op = new Plus(1);
                    if (op instanceof Plus plus && plus.a() > 0) { NAMES.merge(s, 1, Integer::sum); }
                    double[][] rows = z.toArrays();
                    double[] copy = rows[0].clone();
                    Arrays.fill(copy, 0.5);
                    Arrays.sort(copy);
                    System.arraycopy(copy, 0, rows[0], 0, 1);
                    double sum = IntStream.range(0, 3).mapToDouble(i -> Math.exp(-i)).sum() + Arrays.stream(copy).max().orElse(0);
                    List<String> names = Stream.of(Kind.values()).map(Kind::name).collect(Collectors.toList());
                    for (String name : names) { new StringBuilder().append(name).append(sum).reverse(); }
                    Random random = new Random(1);
                    Supplier<double[]> make = () -> random.doubles(3).toArray();
                    DoubleUnaryOperator g = v -> 1 / (1 + Math.exp(-v));
                    new Stack2<Integer>().add(1);
                    try { if (make.get().length == 0) throw new Failed(String.format("%d", 1)); }
                    catch (Failed | IllegalArgumentException e) { e.printStackTrace(); System.out.println(e.getMessage()); }
                    org.ejml.simple.SimpleMatrix m = new org.ejml.simple.SimpleMatrix(2, 2).mult(org.ejml.simple.SimpleMatrix.identity(2));
                    org.ejml.dense.row.CommonOps_DDRM.scale(2, m.getDDRM());
                    Object lock = new Object();
                    synchronized (lock) { m.print(); }
                    long start = System.nanoTime();
                    return z.map(g.andThen((Double v) -> v)::apply).elementMult(z).plus(z.transpose().transpose()).scale(start > 0 ? 1 : 2);
                }
                """.replace("z.map(g.andThen((Double v) -> v)::apply)", "z.map(g)"));
        assertThat(result.forbidden()).isEmpty();
        assertThat(result.warnings()).isEmpty();
        assertThat(result.implementation()).isEqualTo("inf5860.week7.Week7Solution");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            System.exit(0); | java.lang.System.exit
            new File("x").delete(); | java.io.File.<init>
            Runtime.getRuntime().halt(0); | java.lang.Runtime.halt
            new Thread(() -> {}).start(); | java.lang.Thread.<init>
            new Scanner(System.in); | java.lang.System.in
            Object.class.getDeclaredMethods(); | java.lang.Class.getDeclaredMethods
            try { z.saveToFileCSV("x"); } catch (IOException e) { } | org.backmark.kit.Matrix.saveToFileCSV
            ForkJoin.run(); | java.util.concurrent.ForkJoinPool.commonPool
            Runnable r = () -> System.exit(1); | java.lang.System.exit
            Function<String, File> f = File::new; | java.io.File.<init>
            IntConsumer c = System::exit; | java.lang.System.exit
            new Object() { { System.exit(2); } }; | java.lang.System.exit
            new Loud().toString(); | java.lang.System.exit
            String s = "" + new Loud(); | java.lang.System.exit
            Arrays.asList(1).sort(new Order()); | java.lang.System.exit
            Base b = new Derived(); b.go(); | java.lang.System.exit
            Base.of().go(); | java.lang.System.exit
            int x = Lazy.X; | java.lang.System.exit
            new Own().start(); | java.lang.Thread.start
            helper(); | java.lang.System.exit
            Week7 other = this; other.train(z, z, z, null, 1, 1, 1, 1); | java.lang.System.gc
            Step<String> step = new Careless(); step.run("x"); | java.lang.System.exit
            Color.RED.paint(); | java.lang.System.exit
            """)
    void whatIsForbiddenIsFoundOnEveryWayThere(String statement, String member) {
        String members = "public Matrix sigmoidGradient(Matrix z) { " + statement + " return z; }\n" + """
                static int helper() { return helper2(); }
                private static int helper2() { System.exit(3); return 1; }
                """;
        String train = "double alpha, int steps) { ";
        Inspection.Inspected result = inspected(members, REST.replace(train, train + "System.gc(); "), """
                class ForkJoin { static void run() { java.util.concurrent.ForkJoinPool.commonPool(); } }
                class Loud { public String toString() { System.exit(1); return ""; } }
                class Order implements Comparator<Integer> { public int compare(Integer a, Integer b) { System.exit(1); return 0; } }
                abstract class Base { abstract void go(); static Base of() { return new Derived(); } }
                class Derived extends Base { void go() { System.exit(1); } }
                class Lazy { static int X; static { System.exit(1); X = 1; } }
                class Own extends Thread { }
                interface Step<T> { void run(T t); }
                class Careless implements Step<String> { public void run(String s) { System.exit(1); } }
                enum Color { RED { void paint() { System.exit(1); } }; abstract void paint(); }
                """);
        assertThat(result.forbidden().get("sigmoidGradient"))
                .extracting(Finding::member)
                .contains(member);
        assertThat(result.forbidden()).doesNotContainKey("backprop");
    }

    @Test
    void whatNoTaskReachesOnlyWarns() {
        Inspection.Inspected result = inspected("""
                public static void main(String[] arguments) {
                    System.exit(0);
                }
                public Matrix sigmoidGradient(Matrix z) { return z; }
                """);
        assertThat(result.forbidden()).isEmpty();
        assertThat(result.warnings())
                .containsExactly(
                        "Week7Solution.main (Week7Solution.java:10) uses java.lang.System.exit, which is not allowed: return"
                                + " from the method, or throw an exception (no task reaches it)");
    }

    @Test
    void ofWarningsWithoutEndTheFirstAreShown() {
        Inspection.Inspected result = inspected("public Matrix sigmoidGradient(Matrix z) { return z; }" + "void bad() {"
                + "System.exit(0);\n".repeat(150) + "}");
        assertThat(result.warnings()).hasSize(101).endsWith("and 50 more that no task reaches");
    }

    @Test
    void moreThanAPersonWritesIsNotLookedThrough() {
        String line =
                "there are too many calls and methods in it to look through: send only what you have written yourself";
        assertThat(inspector().inspect(many(10, 100_001))).isEqualTo(new Inspection.NotInspectable(line));
        assertThat(inspector().inspect(many(2500, 8001))).isEqualTo(new Inspection.NotInspectable(line));
        assertThat(inspector().inspect(many(10, 8001))).isNotEqualTo(new Inspection.NotInspectable(line));
    }

    private static Map<String, byte[]> many(int methods, int calls) {
        ClassWriter type = new ClassWriter(0);
        type.visit(Opcodes.V17, Opcodes.ACC_SUPER, "inf5860/week7/Many", null, "java/lang/Object", null);
        for (int i = 0; i < methods; i++) {
            MethodVisitor code = type.visitMethod(Opcodes.ACC_STATIC, "m" + i, "()V", null, null);
            code.visitCode();
            for (int call = i; call < calls; call += methods) {
                code.visitMethodInsn(Opcodes.INVOKESTATIC, "inf5860/week7/Many", "m0", "()V", false);
            }
            code.visitInsn(Opcodes.RETURN);
            code.visitMaxs(0, 0);
        }
        return Map.of("inf5860.week7.Many", type.toByteArray());
    }

    @Test
    void theConstructorAndTheStaticInitialiserCountForEveryTask() {
        Inspection.Inspected result = inspected("""
                final File file = new File("x");
                static final String HOME = System.getProperty("user.home");
                public Matrix sigmoidGradient(Matrix z) { return z; }
                """);
        assertThat(result.forbidden()).hasSize(9);
        assertThat(result.forbidden().get("train"))
                .extracting(Finding::message)
                .containsExactly(
                        "the constructor of Week7Solution (Week7Solution.java:9) uses new java.io.File, which is not"
                                + " allowed: read and write in memory only (StringWriter, ByteArrayOutputStream,"
                                + " Scanner of a text)",
                        "the static initialiser of Week7Solution (Week7Solution.java:10) uses"
                                + " java.lang.System.getProperty, which is not allowed: write a name in quotes, and none"
                                + " that says where something lies");
    }

    @Test
    void aFindingNamesClassMethodLineMemberAndRemedy() {
        Inspection.Inspected result = inspected(
                "public Matrix sigmoidGradient(Matrix z) { return Deep.In.f(z); }",
                REST,
                "class Deep { static class In {\nstatic Matrix f(Matrix z) {\nnew Thread();\nreturn z; } } }");
        assertThat(result.forbidden())
                .isEqualTo(Map.of(
                        "sigmoidGradient",
                        List.of(new Finding(
                                "Deep.In",
                                "f",
                                "Week7Solution.java",
                                21,
                                "java.lang.Thread.<init>",
                                "compute in a plain loop, one step after the other"))));
    }

    @Test
    void theImplementationMayInheritFromTheStudentsOwnClasses() {
        Inspection.Inspected result = (Inspection.Inspected) inspect(
                HEAD + "interface MyWeek7 extends Week7 {}",
                HEAD
                        + "abstract class Base implements MyWeek7 { public Matrix sigmoidGradient(Matrix z) { System.exit(1);"
                        + " return z; }\n" + REST + "}",
                HEAD + "class Mine extends Base {}");
        assertThat(result.implementation()).isEqualTo("inf5860.week7.Mine");
        assertThat(result.forbidden()).containsOnlyKeys("sigmoidGradient");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            class A {} | no class in package inf5860.week7 implements Week7: write `class Week7Solution implements Week7`
            abstract class A implements Week7 {} | A is abstract: write all of its methods, and take `abstract` away
            class A extends Full { A(int x) {} } | A has no constructor without parameters that others may call: add `public A() {}`
            class A extends Full { private A() {} } | A has no constructor without parameters that others may call: add `public A() {}`
            class A { class B extends Full {} } | A.B has no constructor without parameters that others may call: add `public A.B() {}`
            class A extends Full {} class B extends Full {} | A, B all implement Week7: keep one
            class A { static Week7 f() { return new Full() {}; } } | Full is abstract: write all of its methods, and take `abstract` away
            """)
    void withoutExactlyOneImplementationItSaysWhatToDo(String text, String line) {
        String full = text.contains("Full")
                ? "abstract class Full implements Week7 { public Matrix sigmoidGradient(Matrix z) { return z; }\n"
                        + REST + "}"
                : "";
        assertThat(inspect(HEAD + text + full)).isEqualTo(new Inspection.NotInspectable(line));
    }

    @Test
    void ofSeveralTheOneThatCanBeMadeCounts() {
        Inspection.Inspected result = (Inspection.Inspected) inspect(HEAD
                + "class A implements Week7 { public Matrix sigmoidGradient(Matrix z) { return z; }\n" + REST + "}\n"
                + "class Logged extends A { final Week7 inner; Logged(Week7 inner) { this.inner = inner; } }");
        assertThat(result.implementation()).isEqualTo("inf5860.week7.A");
    }

    @Test
    void ofSeveralTheOneCountsThatHasTheNameWhichWasHandedOutUnlessLessOfItIsWritten() {
        String full = HEAD + "abstract class Full implements Week7 {\n" + REST + "}\n";
        String written = " extends Full { public Matrix sigmoidGradient(Matrix z) { return z; } }\n";
        String stub = " extends Full { public Matrix sigmoidGradient(Matrix z) {"
                + " throw new org.backmark.kit.NotAttempted(); } }\n";
        Inspection.Inspected old =
                (Inspection.Inspected) inspect(full + "class Week7Solution" + written + "class Old" + stub);
        assertThat(old.implementation()).isEqualTo("inf5860.week7.Week7Solution");
        assertThat(old.warnings())
                .containsExactly("Old implements Week7 too: Week7Solution is graded, which was handed out");
        assertThat(inspect(full + "class Week7Solution" + stub + "class Mine" + written))
                .isEqualTo(new Inspection.NotInspectable("Mine, Week7Solution all implement Week7: keep one"));
    }

    @Test
    void classesOutsideThePackageAreNotInspected() {
        assertThat(inspect("package other; class A {}"))
                .isEqualTo(new Inspection.NotInspectable(
                        "class other.A lies outside package inf5860.week7: move it there"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void whatIsNoClassFileHasNoImplementation(int length) {
        Inspection result = inspector().inspect(Map.of("inf5860.week7.A", new byte[length]));
        assertThat(result).isInstanceOf(Inspection.NotInspectable.class);
    }

    @Test
    void aMissingContractIsOurFault() {
        assertThatThrownBy(() -> new ClassFileInspector("p", "org.backmark.contract.Missing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the contract org.backmark.contract.Missing is not on the class path");
    }

    @Test
    void severalAreInspectedInParallel() {
        Map<String, byte[]> classes = Javac.compiled(HEAD
                + "class A implements Week7 { public Matrix sigmoidGradient(Matrix z) { System.exit(1); return z; }\n"
                + REST + "}");
        Inspector inspector = inspector();
        assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> inspector.inspect(classes)))
                .allMatch(result -> ((Inspection.Inspected) result).forbidden().size() == 1);
    }

    private ClassFileInspector inspector() {
        return new ClassFileInspector("inf5860.week7", CONTRACT);
    }

    private Inspection.Inspected inspected(String members) {
        return inspected(members, REST, "");
    }

    private Inspection.Inspected inspected(String members, String rest, String others) {
        String text = HEAD + "class Week7Solution implements Week7 {\n" + members + "\n" + rest + "}\n" + others;
        Inspection result = inspect(text);
        assertThat(result).isInstanceOf(Inspection.Inspected.class);
        return (Inspection.Inspected) result;
    }

    private Inspection inspect(String... texts) {
        return inspector().inspect(Javac.compiled(texts));
    }
}
