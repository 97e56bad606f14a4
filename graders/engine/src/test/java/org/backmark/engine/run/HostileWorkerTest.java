package org.backmark.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.backmark.engine.sandbox.Open;
import org.backmark.kit.Matrix;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.binding.BindingContract;
import org.backmark.kit.binding.CallFailure;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.call.Everything;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that has taken its worker over and sends what it likes, or nothing: it harms its own submission only. */
class HostileWorkerTest {
    private static final Assignment ASSIGNMENT = withLimits(new Assignment.Limits(0.3, 1, 64));
    // For what ends by itself: a flood is cut off by its length, on a busy machine too.
    private static final Assignment PATIENT = withLimits(new Assignment.Limits(5, 10, 64));
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(15);

    @TempDir
    private static Path classes;

    @TempDir
    private Path folder;

    private final Watchdog watchdog = new Watchdog();
    private long printed;

    static Assignment withLimits(Assignment.Limits limits) {
        Assignment plain = BindingContract.ASSIGNMENT;
        return new Assignment(
                1,
                plain.id(),
                plain.title(),
                plain.course(),
                plain.sheet(),
                plain.contract(),
                plain.packageName(),
                plain.passMark(),
                plain.fileName(),
                plain.policy(),
                plain.feedback(),
                limits,
                plain.training(),
                plain.full(),
                List.of(),
                List.of());
    }

    /** A class of the real worker's name, which says yes to the definition and then does what the student's class is called. */
    @BeforeAll
    static void compile() throws Exception {
        Path source = Path.of(
                HostileWorkerTest.class.getResource("/hostile/Worker.java.txt").toURI());
        Path java = Files.createDirectories(classes.resolve("source")).resolve("Worker.java");
        Files.copy(source, java);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", classes.toString(), java.toString());
        assertThat(result).isZero();
    }

    @AfterEach
    void nothingIsLeft() {
        watchdog.close();
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .as("processes that outlive their submission")
                .isEmpty();
    }

    private WorkerBinding bind(String behaviour) {
        return bind(ASSIGNMENT, behaviour);
    }

    private WorkerBinding bind(Assignment assignment, String behaviour) {
        return new WorkerBinding(
                assignment,
                new StudentCode("student", behaviour, Map.of(), Map.of()),
                new WorkerBinding.Host(List.of(classes), folder, watchdog, Open.unconfined()),
                bytes -> printed += bytes.length);
    }

    private static void call(Everything student, Matrix argument) {
        student.transposed(argument);
    }

    private Throwable failure(String behaviour, Matrix argument) {
        return failure(ASSIGNMENT, behaviour, argument);
    }

    private Throwable failure(Assignment assignment, String behaviour, Matrix argument) {
        long started = System.nanoTime();
        try (WorkerBinding binding = bind(assignment, behaviour)) {
            Everything student = binding.instance(Everything.class, new CallLog());
            Throwable thrown = catchThrowable(() -> call(student, argument));
            binding.forget();
            return thrown;
        } finally {
            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .as("the time it took")
                    .isLessThan(LONG_ENOUGH);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exit            | the program was ended while it ran
            closeOutput     | the program was ended while it ran
            halfAFrame      | the program was ended while it ran
            halfALength     | the program was ended while it ran
            hugeLength      | a frame of 2147483647 bytes
            negativeLength  | a frame of -1 bytes
            tooLong         | a frame of 33554433 bytes
            emptyFrame      | the frame ends early
            wrongMessage    | a frame of kind 99
            question        | a frame of kind 3
            wrongAnswer     | an answer of kind 77
            shortAnswer     | the frame ends early
            longAnswer      | a frame with 3 bytes more than are read
            asksForAnswers  | a question where nothing is substituted
            endlessOutput   | more text than a worker passes on
            endlessNothing  | more text than a worker passes on
            outputWithoutEnd| a length of 2147483647
            """)
    void isAStudentsCrash(String behaviour, String what) {
        assertThat(failure(PATIENT, behaviour, new Matrix(2, 2)))
                .isInstanceOf(CallFailure.Crashed.class)
                .hasMessageContaining(what);
        assertThat(printed).isLessThan(1 << 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "frameWithoutEnd", "slowly"})
    void thatNeverAnswersIsStopped(String behaviour) {
        assertThat(failure(behaviour, new Matrix(2, 2))).isInstanceOf(CallFailure.TimedOut.class);
    }

    /** The argument is larger than any pipe: writing it must have an end too. */
    @ParameterizedTest
    @ValueSource(strings = {"silent", "closeInput", "deafButTalking"})
    void thatNeverReadsIsStopped(String behaviour) {
        assertThat(failure(behaviour, new Matrix(1000, 1000)))
                .isInstanceOfAny(CallFailure.TimedOut.class, CallFailure.Crashed.class);
    }

    /** The grader's own short messages fill a pipe as well, if nobody ever reads. */
    @Test
    void thatNeverReadsIsStoppedBetweenCallsToo() {
        long started = System.nanoTime();
        try (WorkerBinding binding = bind("answersUnasked")) {
            Everything student = binding.instance(Everything.class, new CallLog());
            student.not(true);
            for (int i = 0; i < 14_000; i++) {
                binding.forget();
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LONG_ENOUGH);
    }

    @Test
    void framesByChanceAreWrongAnswersOrCrashes() {
        long started = System.nanoTime();
        int calls = 0;
        try (WorkerBinding binding = bind("framesByChance")) {
            while (calls < 60 && System.nanoTime() - started < 10_000_000_000L) {
                Everything student = binding.instance(Everything.class, new CallLog());
                Throwable thrown = catchThrowable(() -> askSomething(student));
                assertThat(thrown == null || isStudents(thrown))
                        .as(String.valueOf(thrown))
                        .isTrue();
                calls++;
            }
        }
        assertThat(calls).isGreaterThan(5);
    }

    private static void askSomething(Everything student) {
        student.not(true);
        student.transposed(new Matrix(1, 1));
        student.doubled(List.of());
    }

    private static boolean isStudents(Throwable thrown) {
        return Stream.of(CallFailure.class, org.opentest4j.TestAbortedException.class)
                .anyMatch(type -> type.isInstance(thrown));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void noFileIsLeftOpen() throws Exception {
        failure("exit", new Matrix(1, 1));
        long before = openFiles();
        for (int i = 0; i < 5; i++) {
            failure("closeOutput", new Matrix(1, 1));
        }
        // The last process may still be about to be cleared away.
        for (int i = 0; i < 50 && openFiles() > before; i++) {
            Thread.sleep(100);
        }
        assertThat(openFiles()).isLessThanOrEqualTo(before);
    }

    private static long openFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        }
    }
}
