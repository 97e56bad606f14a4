package org.backmark.engine.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backmark.engine.compile.Compilation;
import org.backmark.engine.compile.CompileLimits;
import org.backmark.engine.run.Watchdog;
import org.backmark.engine.run.WorkerClassPath;
import org.backmark.engine.sandbox.Open;
import org.backmark.engine.sandbox.Program;
import org.backmark.engine.sandbox.Sandbox;
import org.backmark.engine.unpack.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler in a process of its own, with the JVM's caps only. */
class ConfinedCompilerTest {
    private static final String CONTRACT = "org.backmark.contract.inf5860week7.Week7";
    private static final CompileLimits LIMITS = new CompileLimits(Duration.ofSeconds(2), 64, 20);
    private static final String RIGHT = "package a; class A { org.backmark.kit.Matrix m; java.util.List<A> l; }";

    @TempDir
    private Path folder;

    private final Watchdog watchdog = new Watchdog();
    private Set<Long> before;
    private ConfinedCompiler compiler;
    private Program program;
    private Sandbox sandbox;

    @BeforeEach
    void prepare() throws IOException {
        Path jars = Open.folder(folder, "jars");
        Path jar = jars.resolve("compiler.jar");
        CompilerProgram.write(jar);
        program = CompilerProgram.of(jar, WorkerClassPath.in(jars), CONTRACT, LIMITS, Optional.empty());
        sandbox = sandbox(folder);
        before = processes();
        compiler = compiler(program);
    }

    @AfterEach
    void close() {
        compiler.close();
        watchdog.close();
    }

    /** What confines the compiler. */
    protected Sandbox sandbox(Path folder) throws IOException {
        return Open.unconfined();
    }

    private ConfinedCompiler compiler(Program program) throws IOException {
        return new ConfinedCompiler(sandbox, program, Open.folder(folder, "empty"), LIMITS, watchdog);
    }

    @Test
    void sourcesComeBackAsClasses() {
        Compilation result = compile(RIGHT, "package a.b; record Pair(int x) { class In {} }");
        assertThat(((Compilation.Compiled) result).classes()).containsOnlyKeys("a.A", "a.b.Pair", "a.b.Pair$In");
        assertThat(((Compilation.Compiled) result).classes().get("a.A")).startsWith(0xCA, 0xFE, 0xBA, 0xBE);
    }

    @Test
    void everyErrorComesBackWithItsHint() {
        Compilation result = compile("package a;\nclass A { Matrix m; int x = true; }");
        assertThat(((Compilation.NotCompiled) result).diagnostics())
                .containsExactly(
                        "A0.java:2: cannot find symbol; symbol: class Matrix; location: class A"
                                + " (add `import org.backmark.kit.Matrix;`)",
                        "A0.java:2: incompatible types: boolean cannot be converted to int");
    }

    @Test
    void oneProcessServesOneSubmissionAfterAnotherAndRemembersNoneOfThem() {
        compile(RIGHT);
        Set<Long> first = started();
        assertThat(line("package a; class B { A a; }")).startsWith("A0.java:1: cannot find symbol; symbol: class A");
        assertThat(compile(RIGHT)).isInstanceOf(Compilation.Compiled.class);
        assertThat(started()).isEqualTo(first).isNotEmpty();
    }

    @Test
    void whatKeepsTheCompilerBusyIsEndedAndTheNextSubmissionCompiles() throws IOException {
        compiler.close();
        compiler = compiler(withAmpleMemory());
        compile(RIGHT);
        Set<Long> first = started();
        assertThat(line(busy())).isEqualTo("not compiled within the limit of 2 s of CPU time");
        assertThat(alive(first)).isEmpty();
        assertThat(compile(RIGHT)).isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void constantsThatFoldIntoGigabytesEndForWantOfMemory() {
        assertThat(line(folding())).isEqualTo("not compiled within the limit of 64 MB of memory");
        assertThat(compile(RIGHT)).isInstanceOf(Compilation.Compiled.class);
        assertThat(line(folding())).isEqualTo("not compiled within the limit of 64 MB of memory");
    }

    @Test
    void expressionsThatAreNestedTooDeeplyAreNotCompiled() {
        String nested = "package a; class A { int x = " + "(".repeat(200_000) + "1" + ")".repeat(200_000) + "; }";
        assertThat(line(nested))
                .isEqualTo(
                        "A0.java: not compiled within the limit: it is nested too deeply; write it in smaller pieces");
        assertThat(compile(RIGHT)).isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void aCompilerThatBrokeOnSomethingElseIsReplaced() {
        compile(RIGHT);
        started().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        assertThat(compile(RIGHT)).isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void severalCompileAtATime() {
        List<Compilation> results = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> compile(i % 2 == 0 ? RIGHT : "package a; class A { int x = \"\"; }"))
                .toList();
        for (int i = 0; i < results.size(); i++) {
            assertThat(results.get(i))
                    .isInstanceOf(i % 2 == 0 ? Compilation.Compiled.class : Compilation.NotCompiled.class);
        }
    }

    @Test
    void noProcessIsLeft() {
        compile(RIGHT);
        Set<Long> first = started();
        compiler.close();
        assertThat(alive(first)).isEmpty();
    }

    @Test
    void aCompilerThatCannotStartIsNotTheStudentsFault() throws IOException {
        Program missing = new Program(List.of(folder.resolve("missing.jar")), "Missing", 64, List.of());
        assertThatThrownBy(() -> compiler(missing).compile(List.of(source(0, RIGHT))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the compiler cannot be started: ");
    }

    // A machine that is quick makes more than 64 MB of code in its two seconds.
    private Program withAmpleMemory() {
        return new Program(
                program.classPath(),
                program.mainClass(),
                512,
                program.arguments(),
                program.options(),
                program.archive(),
                program.cpuSeconds());
    }

    /** The code of each finally is written twice, and so the innermost one's 2 to the 30 times. */
    private static String busy() {
        return "package a; class A { int x; void f() {" + "try { x++; } finally { ".repeat(30) + "}".repeat(32);
    }

    private static String folding() {
        StringBuilder text = new StringBuilder("package a; class A { static final String S0 = \"0123456789\";\n");
        IntStream.range(0, 30)
                .forEach(i -> text.append("static final String S%d = S%d + S%d;%n".formatted(i + 1, i, i)));
        return text.append("}").toString();
    }

    private Compilation compile(String... texts) {
        List<Source> sources = new ArrayList<>();
        for (String text : texts) {
            sources.add(source(sources.size(), text));
        }
        return compiler.compile(sources);
    }

    private static Source source(int number, String text) {
        String name = "a/A" + number + ".java";
        return new Source(name, name, text);
    }

    private String line(String text) {
        return ((Compilation.NotCompiled) compile(text)).firstLine();
    }

    private static Set<Long> processes() {
        return ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private Set<Long> started() {
        Set<Long> now = new HashSet<>(processes());
        now.removeAll(before);
        return now;
    }

    // Those that a sandbox has started end a moment after it.
    private static List<Long> alive(Set<Long> processes) {
        long deadline = System.nanoTime() + 5_000_000_000L;
        List<Long> alive = processes.stream().toList();
        while (!alive.isEmpty() && System.nanoTime() < deadline) {
            alive = alive.stream()
                    .filter(pid ->
                            ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false))
                    .toList();
            Thread.onSpinWait();
        }
        return alive;
    }
}
