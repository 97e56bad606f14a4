package org.backmark.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.engine.compile.Compilation.Compiled;
import org.backmark.engine.compile.CompileLimits;
import org.backmark.engine.compile.JavacCompiler;
import org.backmark.engine.sandbox.Open;
import org.backmark.engine.sandbox.SandboxKind;
import org.backmark.engine.sandbox.Tried;
import org.backmark.engine.unpack.Source;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.inspect.Probes;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the inspection allows works behind the walls, too. */
class HarmlessCallsTest {
    private static final Assignment WEEK_7 = Assignments.load("inf5860-week7");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = SandboxKind.class,
            names = {"BWRAP", "USER", "PROCESS"})
    void whatIsHarmlessRunsInAWorker(SandboxKind kind) throws IOException {
        StringBuilder printed = new StringBuilder();
        StudentCode code = new StudentCode(WEEK_7.packageName(), "inf5860.week7.Week7Solution", classes(), Map.of());
        List<Path> path = WorkerClassPath.in(Open.folder(folder, "worker"));
        try (Watchdog watchdog = new Watchdog();
                WorkerBinding binding = new WorkerBinding(
                        WEEK_7,
                        code,
                        new WorkerBinding.Host(path, folder, watchdog, Tried.sandbox(kind, folder)),
                        bytes -> printed.append(new String(bytes, StandardCharsets.UTF_8)))) {
            assertThat(binding.instance(Week7.class, new CallLog()).reluByHand())
                    .isNotNull();
        }
        assertThat(printed).contains("UTC").contains("deep");
    }

    private static Map<String, byte[]> classes() {
        List<Path> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("ejml") || entry.contains("sdk") || entry.contains("kit"))
                .map(Path::of)
                .toList();
        Source source = new Source(
                "Week7Solution.java", "inf5860/week7/Week7Solution.java", Probes.solution(Probes.harmless()));
        return ((Compiled) new JavacCompiler(classPath, WEEK_7.contract(), CompileLimits.DEFAULT.errors())
                        .compile(List.of(source)))
                .classes();
    }
}
