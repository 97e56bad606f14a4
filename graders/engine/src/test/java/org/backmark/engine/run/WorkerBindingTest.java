package org.backmark.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backmark.engine.sandbox.JavaRuntime;
import org.backmark.engine.sandbox.Open;
import org.backmark.engine.sandbox.Sandbox;
import org.backmark.engine.sandbox.SandboxException;
import org.backmark.engine.sandbox.SandboxKind;
import org.backmark.engine.sandbox.Sandboxes;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.BindingContract;
import org.backmark.kit.binding.CallFailure;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.call.Everything;
import org.backmark.kit.score.StoppedBy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import student.EverythingSolution;
import student.endless.EndlessSolution;

/** The contract, in a worker. */
class WorkerBindingTest extends BindingContract {
    @TempDir
    private Path folder;

    private final Watchdog watchdog = new Watchdog();
    private final StringBuilder printed = new StringBuilder();
    private WorkerBinding binding;
    private int bindings;

    @BeforeEach
    @Override
    protected void makeAnObject() {
        binding = bind(Map.of());
        super.makeAnObject();
    }

    @AfterEach
    void endTheWorker() {
        watchdog.close();
        if (binding != null) {
            binding.close();
        }
    }

    @Override
    protected Binding binding() {
        return binding;
    }

    /** What confines the workers. */
    protected Sandbox sandbox(Path folder) throws IOException, SandboxException {
        JavaRuntime runtime = JavaRuntime.running("in a test");
        return new Sandboxes(runtime, folder, folder).open(SandboxKind.NONE).sandbox();
    }

    private WorkerBinding bind(Map<String, String> forbidden) {
        return bind(EverythingSolution.class, forbidden);
    }

    private WorkerBinding bind(Class<?> implementation, Map<String, String> forbidden) {
        return bind(ASSIGNMENT, implementation, forbidden);
    }

    private WorkerBinding bind(Assignment assignment, Class<?> implementation, Map<String, String> forbidden) {
        try {
            List<Path> path = new ArrayList<>(WorkerClassPath.in(Open.folder(folder, "worker" + bindings++)));
            path.add(Open.classes(folder, Everything.class));
            Map<String, byte[]> classes = new HashMap<>();
            classes.put(implementation.getName(), bytes(implementation));
            classes.put(EverythingSolution.class.getName(), bytes(EverythingSolution.class));
            return new WorkerBinding(
                    assignment,
                    new StudentCode("student", implementation.getName(), classes, forbidden),
                    new WorkerBinding.Host(path, folder, watchdog, sandbox(folder)),
                    bytes -> printed.append(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException | SandboxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    private Everything student() {
        return binding.instance(Everything.class, new CallLog());
    }

    @Test
    void theCallsOfASubmissionShareItsTimeInWhicheverProcessTheyRun() {
        Assignment short1 = HostileWorkerTest.withLimits(new Assignment.Limits(5, 10, 0.5, 128));
        try (WorkerBinding spent = bind(short1, EverythingSolution.class, Map.of());
                Binding afresh = spent.afresh()) {
            Everything student = spent.instance(Everything.class, new CallLog());
            String why = "stopped: all calls of this submission together may use 1 s of CPU time, a tenth"
                    + " of the time that they wait included, and have";

            assertThat(student.not(true)).isFalse();
            assertThat(spent.isSpent()).isFalse();
            assertThatThrownBy(() -> student.badly("loop"))
                    .isInstanceOf(CallFailure.Spent.class)
                    .hasMessage("badly: " + why);
            assertThat(spent.isSpent()).isTrue();
            assertThatThrownBy(() -> student.not(true)).hasMessage("not: " + why);
            assertThatThrownBy(() ->
                            afresh.instance(Everything.class, new CallLog()).not(true))
                    .hasMessage("not: " + why);
            assertThat(spent.seconds()).isBetween(0.4, 3.0);
        }
    }

    @Test
    void systemExitIsACrashAndTheNextCallWorks() {
        Everything student = student();
        assertThatThrownBy(() -> student.badly("exit"))
                .isInstanceOf(CallFailure.Crashed.class)
                .hasMessage("badly: the program was ended while it ran: System.exit(0)");
        assertThat(student.not(true)).isFalse();
        assertThat(binding.stops()).containsExactly(StoppedBy.SANDBOX);
    }

    @Test
    void anExceptionMeetsNoWall() {
        assertThatThrownBy(() -> student().badly("throw")).isInstanceOf(CallFailure.Crashed.class);
        assertThat(binding.stops()).isEmpty();
    }

    /** With this number the JVM ends itself when its memory is used up. */
    @Test
    void anExitWithTheNumberOfALackOfMemoryIsNamedAsWhatItIs() {
        Everything student = student();
        assertThatThrownBy(() -> student.badly("exit 3"))
                .isInstanceOf(CallFailure.Crashed.class)
                .hasMessage("badly: the program was ended while it ran: System.exit(3)");
    }

    /** The number is that of a lack of memory, or another. */
    @ParameterizedTest
    @ValueSource(ints = {3, 7})
    void aHaltIsNamedAsWhatItMostLikelyIs(int exitCode) {
        Everything student = student();
        assertThatThrownBy(() -> student.badly("halt " + exitCode))
                .isInstanceOf(CallFailure.Crashed.class)
                .hasMessage("badly: the program was ended while it ran: exit code " + exitCode + " (Runtime.halt?)");
        assertThat(student.not(true)).isFalse();
        assertThat(binding.stops()).containsExactly(StoppedBy.SANDBOX);
    }

    /** Code that prints what the JVM would has no answer all the same. */
    @Test
    void aForgedLackOfMemoryIsAFailureToo() {
        Everything student = student();
        assertThatThrownBy(() -> student.badly("say that memory is used up"))
                .isInstanceOf(CallFailure.OutOfMemory.class);
        assertThat(student.not(true)).isFalse();
    }

    @Test
    void anExitFromAThreadOfTheStudentsIsSeenByTheCallThatFindsTheWorkerGone() throws InterruptedException {
        Everything student = student();
        student.badly("exit later");
        Thread.sleep(1000);
        assertThatThrownBy(() -> student.not(true))
                .isInstanceOf(CallFailure.Crashed.class)
                .hasMessage("not: the program was ended while it ran: System.exit(3)");
    }

    @Test
    void whatIsPrintedIsKept() {
        student().shout("hei");
        assertThat(printed).hasToString("shouting hei" + "\n");
    }

    @Test
    void aForbiddenMethodIsNeverCalled() {
        binding = bind(Map.of("shout", "shout uses java.io.File (line 3)"));
        Everything student = student();
        assertThatThrownBy(() -> student.shout("hei"))
                .isInstanceOf(CallFailure.Rejected.class)
                .hasMessage("shout: shout uses java.io.File (line 3)");
        assertThat(printed).isEmpty();
        assertThat(student.not(true)).isFalse();
    }

    @Test
    void theStudentsCpuTimeIsCounted() {
        assertThatThrownBy(() -> student().badly("loop")).isInstanceOf(CallFailure.TimedOut.class);
        assertThat(binding.seconds()).isBetween(0.9, 2.0);
    }

    @Test
    void aConstructorThatNeverReturnsIsGivenATenthOnceAndThenNoTime() {
        binding = bind(EndlessSolution.class, Map.of());
        List<String> messages = new ArrayList<>();
        for (int check = 0; check < 10; check++) {
            assertThatThrownBy(() -> student().not(true))
                    .isInstanceOfSatisfying(CallFailure.TimedOut.class, e -> messages.add(e.getMessage()));
            binding.forget();
        }
        assertThat(messages.get(0)).startsWith("EndlessSolution: stopped after 1 s of CPU time");
        assertThat(messages.subList(1, 10))
                .allMatch(message -> message.startsWith("EndlessSolution: stopped after 1 s"));
        assertThat(binding.seconds()).isBetween(1.0, 2.0);
    }

    @Test
    void aWorkerThatCannotStartIsNotTheStudentsFault() throws IOException, SandboxException {
        WorkerBinding broken = new WorkerBinding(
                ASSIGNMENT,
                new StudentCode("student", "student.EverythingSolution", Map.of(), Map.of()),
                new WorkerBinding.Host(List.of(folder.resolve("missing.jar")), folder, watchdog, sandbox(folder)),
                bytes -> {});
        assertThatThrownBy(
                        () -> broken.instance(Everything.class, new CallLog()).not(true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("no worker can be started: ");
    }
}
