package org.backmark.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.backmark.engine.compile.Compilation;
import org.backmark.engine.compile.Compiler;
import org.backmark.engine.find.Submission;
import org.backmark.engine.own.OwnSuite;
import org.backmark.engine.run.Suite;
import org.backmark.engine.run.Watchdog;
import org.backmark.engine.run.WorkerBinding;
import org.backmark.engine.run.WorkerClassPath;
import org.backmark.engine.sandbox.Open;
import org.backmark.engine.unpack.Source;
import org.backmark.engine.unpack.Unpacked;
import org.backmark.engine.unpack.Unpacker;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.call.Everything;
import org.backmark.kit.diagnosis.Diagnosis;
import org.backmark.kit.inspect.Finding;
import org.backmark.kit.inspect.Inspection;
import org.backmark.kit.inspect.Inspector;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.OwnTests;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.StoppedBy;
import org.backmark.kit.score.TaskResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import student.EverythingSolution;

class SubmissionPipelineTest {
    private static final String SOLUTION = EverythingSolution.class.getName();

    @TempDir
    private Path folder;

    private final Watchdog watchdog = new Watchdog();
    private final AtomicLong nanos = new AtomicLong();
    private Assignment assignment = Sheet.of("textsAreShouted", "numbersAreCountedOn");
    private List<Path> classPath = List.of();
    private Unpacker unpacker = path -> sources("pom.xml: left out");
    private Compiler compiler = sources -> new Compilation.Compiled(Map.of(SOLUTION, bytes()));
    private Diagnosis diagnosis = Diagnosis.NONE;
    private Optional<String> damage = Optional.empty();
    private OwnSuite ownTests = OwnSuite.NONE;
    private Inspector inspector = classes ->
            new Inspection.Inspected(SOLUTION, Map.of(), List.of("uses java.io.File, which no task reaches"));

    @BeforeEach
    void gatherTheClassPath() throws IOException, URISyntaxException {
        Path contract = Path.of(Everything.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        classPath = Stream.concat(WorkerClassPath.in(folder).stream(), Stream.of(contract))
                .toList();
    }

    @AfterEach
    void endTheWatchdog() {
        watchdog.close();
    }

    @Test
    void aRightSubmissionEarnsThePointsOfItsChecks() {
        Graded graded = grade();
        Report report = graded.report();

        assertThat(report.checks())
                .extracting(CheckResult::check, CheckResult::outcome, CheckResult::points)
                .containsExactly(
                        tuple("textsAreShouted", Outcome.PASSED, 2.0),
                        tuple("numbersAreCountedOn", Outcome.PASSED, 3.0),
                        tuple("essay", Outcome.AWAITING_MARKS, 0.0));
        assertThat(report.status()).isEqualTo(Status.GRADED);
        assertThat(report.note()).isEmpty();
        assertThat(report.student()).isEqualTo("ada");
        assertThat(report.seed()).isEqualTo(7);
        assertThat(report.warnings()).containsExactly("pom.xml: left out", "uses java.io.File, which no task reaches");
        assertThat(new String(graded.output(), StandardCharsets.UTF_8)).isEqualTo("shouting seed7\n");
    }

    private void payOwnTests(double points) {
        Assignment plain = assignment;
        List<Task> tasks = new ArrayList<>(plain.tasks());
        tasks.add(new Task("own-tests", "Own", "none", points, false, true, List.of(), List.of()));
        assignment = new Assignment(
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
                plain.limits(),
                plain.training(),
                plain.full(),
                new Assignment.OwnTests(points, 1),
                Assignment.PartialCredit.USUAL,
                List.of(),
                tasks);
    }

    private static OwnTests half() {
        OwnTests.Covered half = new OwnTests.Covered(1, 2);
        return new OwnTests(1, 1, 0, List.of(), half, half, List.of(), "", false);
    }

    private static Unpacked withTests() {
        return new Unpacked.Sources(
                List.of(source()), List.of(new Source("ATest.java", "student/ATest.java", "t")), List.of());
    }

    @Test
    void theStudentsOwnTestsGetTheSourcesAndTheClassesAndAreReported() {
        List<Object> seen = new ArrayList<>();
        unpacker = path -> withTests();
        ownTests = (sources, tests, classes) -> {
            seen.addAll(sources);
            seen.addAll(tests);
            seen.addAll(classes.keySet());
            return half();
        };

        Report report = grade().report();

        assertThat(seen).containsExactly(source(), new Source("ATest.java", "student/ATest.java", "t"), SOLUTION);
        assertThat(report.ownTests()).contains(half());
        assertThat(report.score()).isEqualTo(5);
    }

    static Stream<Throwable> breakages() {
        return Stream.of(
                new IllegalStateException("no worker"),
                new StackOverflowError("no worker"),
                new OutOfMemoryError("no worker"));
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void ownTestsThatBreakTheGraderChangeNothingElse(Throwable breakage) {
        unpacker = path -> withTests();
        payOwnTests(4);
        ownTests = (sources, tests, classes) -> {
            if (breakage instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) breakage;
        };

        Report report = grade().report();

        assertThat(report.status()).isEqualTo(Status.GRADED);
        assertThat(report.score()).isEqualTo(5);
        assertThat(report.warnings()).contains("the grader failed in the tests of your own: no worker");
        assertThat(report.tasks().get(3).isAwaited()).isTrue();
    }

    @Test
    void ownTestsAreWorthWhatTheAssignmentSays() {
        payOwnTests(4);
        assertThat(grade().report().tasks().get(3).checks())
                .extracting(CheckResult::outcome, CheckResult::points, CheckResult::hint)
                .containsExactly(tuple(Outcome.MARKED, 0.0, "there are no tests of your own"));

        unpacker = path -> withTests();
        ownTests = (sources, tests, classes) -> half();
        assertThat(grade().report().tasks().get(3).points()).isEqualTo(2);
    }

    @Test
    void theSecondsAreThoseOfTheGivenClock() {
        unpacker = path -> {
            nanos.addAndGet(2_500_000_000L);
            return new Unpacked.NothingSubmitted("ada is empty");
        };

        assertThat(grade().report().seconds()).isEqualTo(2.5);
        assertThat(grade().report().studentSeconds()).isZero();
    }

    @Test
    void theStagesGetWhatTheStageBeforeMade() {
        List<Object> seen = new ArrayList<>();
        unpacker = path -> {
            seen.add(path);
            return sources("w");
        };
        compiler = sources -> {
            seen.addAll(sources);
            return new Compilation.Compiled(Map.of("student.A", new byte[] {1}));
        };
        inspector = classes -> {
            seen.add(classes.keySet());
            return new Inspection.NotInspectable("no class implements Everything");
        };

        grade();

        assertThat(seen).containsExactly(Path.of("class/ada"), source(), Set.of("student.A"));
    }

    @Test
    void nothingSubmittedIsSaidSo() {
        unpacker = path -> new Unpacked.NothingSubmitted("ada is empty");

        assertNotRun(Status.NOTHING_SUBMITTED, "ada is empty", "not run: nothing submitted", List.of());
    }

    @Test
    void whatCannotBeUnpackedIsRejected() {
        unpacker = path -> new Unpacked.Rejected("ada.zip is not a zip file: pack it anew");

        assertNotRun(Status.REJECTED, "ada.zip is not a zip file: pack it anew", "not run: rejected", List.of());
    }

    @Test
    void whatCannotBeReadIsNobodysZeroAndSaysWhy() {
        unpacker = path -> new Unpacked.Unreadable("ada no longer exists: grade it again");

        Report report = grade().report();

        assertThat(report.status()).isEqualTo(Status.GRADER_ERROR);
        assertThat(report.note()).isEqualTo("ada no longer exists: grade it again");
        assertThat(report.checks().map(CheckResult::outcome))
                .containsExactly(Outcome.GRADER_ERROR, Outcome.GRADER_ERROR, Outcome.AWAITING_MARKS);
    }

    @Test
    void whatABrokenMachineMayBeToBlameForIsNobodysZero() {
        damage = Optional.of("the run time was removed: run again");
        compiler = sources -> new Compilation.NotCompiled("A.java:3: ';' expected", List.of("first"));

        Report report = grade().report();

        assertThat(report.status()).isEqualTo(Status.GRADER_ERROR);
        assertThat(report.note()).isEqualTo("the run time was removed: run again");
        assertThat(report.checks().map(CheckResult::outcome)).contains(Outcome.GRADER_ERROR);
    }

    @Test
    void whatDoesNotCompileKeepsEveryErrorAndTheWarningsBefore() {
        compiler = sources -> new Compilation.NotCompiled("A.java:3: ';' expected", List.of("first", "second"));

        assertNotRun(
                Status.NOT_COMPILED,
                "A.java:3: ';' expected",
                "not run: not compiled",
                List.of("pom.xml: left out", "first", "second"));
    }

    @Test
    void whatImplementsNothingIsRejectedWithTheWarningsBefore() {
        inspector = classes -> new Inspection.NotInspectable("no class implements Everything");

        assertNotRun(
                Status.REJECTED, "no class implements Everything", "not run: rejected", List.of("pom.xml: left out"));
    }

    @Test
    void aForbiddenMethodIsRejectedWithTheFirstFindingAndTheOthersRun() {
        Finding first = new Finding("A", "next", "A.java", 3, "java.io.File.<init>", "keep it in memory");
        Finding second = new Finding("A", "next", "A.java", 4, "java.lang.Thread.start", "call it");
        inspector = classes -> new Inspection.Inspected(SOLUTION, Map.of("next", List.of(first, second)), List.of());

        Report report = grade().report();

        assertThat(report.status()).isEqualTo(Status.GRADED);
        assertThat(report.checks().map(CheckResult::outcome))
                .containsExactly(Outcome.PASSED, Outcome.REJECTED, Outcome.AWAITING_MARKS);
        assertThat(report.tasks().get(1).checks().get(0).message())
                .contains(first.message())
                .doesNotContain("Thread");
    }

    @Test
    void theReportSaysWhichLayerStoppedTheSubmission() {
        assertThat(grade().report().stoppedBy()).contains(StoppedBy.NOTHING);

        inspector = classes -> new Inspection.Inspected(SOLUTION, Map.of("shout", List.of(finding())), List.of());
        assertThat(grade().report().stoppedBy()).contains(StoppedBy.INSPECTION);

        inspector = classes -> new Inspection.NotInspectable("no class implements Everything");
        assertThat(grade().report().stoppedBy()).contains(StoppedBy.INSPECTION);

        compiler = sources -> new Compilation.NotCompiled("A.java:3: ';' expected", List.of());
        assertThat(grade().report().stoppedBy()).contains(StoppedBy.COMPILER);

        unpacker = path -> new Unpacked.Rejected("ada.zip is refused");
        assertThat(grade().report().stoppedBy()).contains(StoppedBy.INTAKE);
    }

    private static Finding finding() {
        return new Finding("A", "shout", "A.java", 3, "java.io.File.<init>", "keep it in memory");
    }

    @Test
    void aCheckInWhichTheGraderFailsMakesTheRowAGradersErrorAndKeepsTheOthersPoints() {
        assignment = Sheet.of("textsAreShouted", "theGraderItselfMayFail");

        Report report = grade().report();

        assertThat(report.status()).isEqualTo(Status.GRADER_ERROR);
        assertThat(report.note()).isEqualTo("the grader failed in a check; see checks.csv");
        assertThat(report.checks().map(CheckResult::outcome))
                .containsExactly(Outcome.PASSED, Outcome.GRADER_ERROR, Outcome.AWAITING_MARKS);
    }

    @Test
    void aWorkerThatCannotBeStartedIsTheGradersErrorInEveryCheck() throws IOException {
        classPath = List.of(Files.createDirectory(folder.resolve("nothing")));

        Report report = grade().report();

        assertThat(report.status()).isEqualTo(Status.GRADER_ERROR);
        assertThat(report.checks().map(CheckResult::outcome))
                .containsExactly(Outcome.GRADER_ERROR, Outcome.GRADER_ERROR, Outcome.AWAITING_MARKS);
        assertThat(report.tasks().get(0).checks().get(0).details()).contains("no worker can be started: ");
    }

    @Test
    void theDiagnosisIsAskedWithTheResultsAndTheStudentsCode() {
        diagnosis = (tasks, binding) -> tasks.stream()
                .map(task -> new TaskResult(
                        task.task(),
                        task.checks().stream()
                                .map(check -> check.withDiagnosis(binding.instance(Everything.class, new CallLog())
                                        .shout("known")))
                                .toList()))
                .toList();

        assertThat(grade().report().diagnosis()).isEqualTo("KNOWN");
    }

    @Test
    void aDiagnosisThatFailsIsAWarningAndCostsNoPoints() {
        diagnosis = (tasks, binding) -> {
            throw new IllegalStateException("a bug of ours");
        };

        Report report = grade().report();

        assertThat(report.status()).isEqualTo(Status.GRADED);
        assertThat(report.score()).isEqualTo(5);
        assertThat(report.warnings())
                .contains("the grader could not look for known mistakes: IllegalStateException: a bug of ours");
    }

    static Stream<Throwable> throwables() {
        return Stream.of(
                new IllegalStateException("a bug\nof ours"),
                new StackOverflowError(),
                new OutOfMemoryError("Java heap space"),
                new NoClassDefFoundError("org/example/Lost"));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void anUnpackerThatThrowsIsTheGradersError(Throwable thrown) {
        unpacker = path -> {
            throw sneaky(thrown);
        };

        assertGradersError(thrown, List.of());
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void aCompilerThatThrowsIsTheGradersErrorAndTheWarningsAreKept(Throwable thrown) {
        compiler = sources -> {
            throw sneaky(thrown);
        };

        assertGradersError(thrown, List.of("pom.xml: left out"));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void anInspectorThatThrowsIsTheGradersErrorAndTheWarningsAreKept(Throwable thrown) {
        inspector = classes -> {
            throw sneaky(thrown);
        };

        assertGradersError(thrown, List.of("pom.xml: left out"));
    }

    private void assertGradersError(Throwable thrown, List<String> warnings) {
        Graded graded = grade();
        Report report = graded.report();

        assertThat(report.status()).isEqualTo(Status.GRADER_ERROR);
        assertThat(report.note())
                .startsWith("the grader failed: "
                        + thrown.toString().replace("java.lang.", "").replace("\n", "\\u000a") + " at "
                        + SubmissionPipelineTest.class.getName())
                .doesNotContain("\n");
        assertThat(report.warnings()).isEqualTo(warnings);
        assertThat(report.checks())
                .extracting(CheckResult::check, CheckResult::outcome, CheckResult::max, CheckResult::message)
                .containsExactly(
                        tuple(
                                "textsAreShouted",
                                Outcome.GRADER_ERROR,
                                2.0,
                                "the grader failed here, not the submission"),
                        tuple(
                                "numbersAreCountedOn",
                                Outcome.GRADER_ERROR,
                                3.0,
                                "the grader failed here, not the submission"),
                        tuple("essay", Outcome.AWAITING_MARKS, 5.0, "a person marks this task"));
        assertThat(graded.output()).isEmpty();
    }

    private void assertNotRun(Status status, String note, String hint, List<String> warnings) {
        Graded graded = grade();
        Report report = graded.report();

        assertThat(report.name()).isEqualTo("Ada Lovelace");
        assertThat(report.status()).isEqualTo(status);
        assertThat(report.note()).isEqualTo(note);
        assertThat(report.warnings()).isEqualTo(warnings);
        assertThat(report.score()).isZero();
        assertThat(report.max()).isEqualTo(10);
        assertThat(report.checks())
                .extracting(CheckResult::task, CheckResult::outcome, CheckResult::message)
                .containsExactly(
                        tuple("open", Outcome.NOT_ATTEMPTED, hint),
                        tuple("secret", Outcome.NOT_ATTEMPTED, hint),
                        tuple("essay", Outcome.AWAITING_MARKS, "a person marks this task"));
        assertThat(graded.output()).isEmpty();
    }

    private Graded grade() {
        Run run = new Run(assignment, 7, Optional.empty(), false);
        WorkerBinding.Host host = new WorkerBinding.Host(classPath, folder, watchdog, Open.unconfined());
        return new PipelineStages(
                        run,
                        unpacker,
                        compiler,
                        inspector,
                        Suite.of(assignment),
                        diagnosis,
                        host,
                        () -> damage,
                        ownTests,
                        nanos::get)
                .grade(new Submission("ada", "Ada Lovelace", Path.of("class/ada")));
    }

    private static Unpacked sources(String warning) {
        return new Unpacked.Sources(List.of(source()), List.of(warning));
    }

    private static Source source() {
        return new Source("src/A.java", "student/A.java", "class A {}");
    }

    private static RuntimeException sneaky(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (RuntimeException) thrown;
    }

    private static byte[] bytes() {
        try (InputStream in = EverythingSolution.class.getResourceAsStream("EverythingSolution.class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
