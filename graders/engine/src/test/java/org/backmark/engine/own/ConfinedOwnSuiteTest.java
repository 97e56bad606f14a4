package org.backmark.engine.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backmark.engine.compile.Compilation.Compiled;
import org.backmark.engine.compile.Compiler;
import org.backmark.engine.compile.JavacCompiler;
import org.backmark.engine.run.Watchdog;
import org.backmark.engine.run.WorkerClassPath;
import org.backmark.engine.sandbox.JavaRuntime;
import org.backmark.engine.sandbox.Open;
import org.backmark.engine.sandbox.Sandbox;
import org.backmark.engine.sandbox.SandboxKind;
import org.backmark.engine.sandbox.Tried;
import org.backmark.engine.unpack.Source;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.score.OwnTests;
import org.backmark.kit.score.OwnTests.Covered;
import org.backmark.kit.score.OwnTests.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfinedOwnSuiteTest {
    private static final String CODE = """
            package demo;
            class Sum {
                int add(int a, int b) {
                    if (a > 0) {
                        return a + b;
                    }
                    return b + a;
                }
                int never() {
                    return 1;
                }
            }
            """;
    private static final String HEAD = """
            package demo;
            import static org.junit.jupiter.api.Assertions.*;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.params.ParameterizedTest;
            import org.junit.jupiter.params.provider.ValueSource;
            import org.backmark.kit.Matrix;
            @TestMethodOrder(MethodOrderer.MethodName.class)
            class SumTest {
                @Test void adds() { assertEquals(3, new Sum().add(1, 2)); }
            """;

    @TempDir
    private Path folder;

    private final Watchdog watchdog = new Watchdog();
    private List<Path> classPath;
    private Compiler compiler;
    private Optional<Path> archive = Optional.empty();

    @BeforeEach
    void prepare() throws IOException {
        Path jars = Open.folder(folder, "jars");
        WorkerClassPath.in(jars);
        OwnTestsProgram.write(jars);
        classPath = OwnTestsProgram.classPath(jars);
        compiler = new JavacCompiler(classPath, "demo.Contract", 20)::compile;
    }

    @AfterEach
    void nothingIsLeft() {
        watchdog.close();
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .as("processes that outlive their submission")
                .isEmpty();
    }

    private static Assignment assignment(double seconds) {
        return new Assignment(
                1,
                "demo",
                "Demo",
                "C",
                "S",
                "demo.Contract",
                "demo",
                null,
                "",
                null,
                null,
                new Assignment.Limits(1, 1, 64),
                null,
                null,
                new Assignment.OwnTests(0, seconds),
                Assignment.PartialCredit.USUAL,
                List.of(),
                List.of());
    }

    private OwnTests run(Sandbox sandbox, double seconds, String tests) throws IOException {
        List<Source> code = List.of(new Source("Sum.java", "demo/Sum.java", CODE));
        Map<String, byte[]> classes = ((Compiled) compiler.compile(code)).classes();
        ConfinedOwnSuite.Place place =
                new ConfinedOwnSuite.Place(sandbox, classPath, () -> archive, Open.folder(folder, "empty"));
        ConfinedOwnSuite suite = new ConfinedOwnSuite(assignment(seconds), compiler, place, watchdog);
        return suite.run(code, List.of(new Source("SumTest.java", "demo/SumTest.java", HEAD + tests + "}")), classes);
    }

    @ParameterizedTest
    @EnumSource(names = {"BWRAP", "USER", "NONE"})
    void whatPassesFailsAndRunsIsCounted(SandboxKind kind) throws IOException {
        OwnTests tests = run(Tried.compilers(kind, folder), 20, """
                    @Test void failsToAdd() { assertEquals(4, new Sum().add(1, 2)); }
                    @Test void hasMatrices() { assertEquals(2, new Matrix(2, 1).getNumRows()); }
                    @Disabled @Test void skipped() {}
                    @ParameterizedTest @ValueSource(ints = {1, 2}) void zero(int x) { assertEquals(x, new Sum().add(x, 0)); }
                """);

        assertThat(tests)
                .isEqualTo(new OwnTests(
                        6,
                        4,
                        1,
                        List.of(new Failure("SumTest.failsToAdd", "expected: <4> but was: <3>")),
                        new Covered(3, 5),
                        new Covered(1, 2),
                        List.of(new OwnTests.Source("demo/Sum.java", List.of(2, 5), List.of(4), List.of(7, 10))),
                        "",
                        false));
    }

    @Test
    void anArchiveOfItsClassesServesToo() throws IOException {
        JavaRuntime runtime = JavaRuntime.compiling(JavaRuntime.cache());
        archive = OwnTestsProgram.archive(runtime, classPath, folder.resolve("jars/own-tests.jsa"));
        assumeTrue(runtime.shared(), "there is no small run time on this machine");

        assertThat(archive).isPresent();
        assertThat(run(Tried.compilers(SandboxKind.BWRAP, folder), 20, "").passed())
                .isEqualTo(1);
    }

    /** The first test has passed by then, and what it ran is known. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            System.exit(0);                                        | the tests were ended while they ran (System.exit?)
            long n = 0; while (true) n++;                          | stopped after 2 s of CPU time: it did not return (endless loop?)
            long[][] x = new long[999][]; for (int i = 0; i < 999; i++) x[i] = new long[1 << 20]; | most likely for lack of memory
            var o = new java.io.FileOutputStream(java.io.FileDescriptor.out); while (true) o.write(new byte[1 << 16]); | ended because it sent what a test does not send: the frame ends early
            org.backmark.engine.own.worker.Probes.of(7, 100000);   | ended because it sent what a test does not send: probes that no class has
            """)
    void whatEndsOrForgesCostsThisPartOnly(String code, String note) throws IOException {
        OwnTests tests = run(Open.unconfined(), 2, "@Test void hostile() throws Exception { " + code + " }");

        assertThat(tests.note()).endsWith(note);
        assertThat(tests.found()).isEqualTo(2);
        assertThat(tests.passed()).isLessThanOrEqualTo(2);
        assertThat(tests.lines().total()).isEqualTo(5);
        assertThat(tests.isUnknown()).isFalse();
    }

    @Test
    void gigabytesOfOutputGoNowhere() throws IOException {
        OwnTests tests = run(Open.unconfined(), 20, """
                @Test void prints() {
                    byte[] much = new byte[1 << 24];
                    for (int i = 0; i < 200; i++) { System.out.write(much, 0, much.length); System.err.print("x"); }
                }
                """);

        assertThat(tests.passed()).isEqualTo(2);
        assertThat(tests.note()).isEmpty();
    }

    @Test
    void whatDoesNotCompileSaysWhere() throws IOException {
        OwnTests tests = run(Open.unconfined(), 20, "int x = true;");

        assertThat(tests.found()).isZero();
        assertThat(tests.line())
                .isEqualTo(
                        "they do not compile: SumTest.java:10: incompatible types: boolean cannot be converted to int");
    }
}
