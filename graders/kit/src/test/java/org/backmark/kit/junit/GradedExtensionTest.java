package org.backmark.kit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.BindingContract;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.binding.InProcess;
import org.backmark.kit.call.Everything;
import org.backmark.kit.compare.Mismatch;
import org.backmark.kit.figure.Figure;
import org.backmark.kit.figure.NamedFigure;
import org.backmark.kit.figure.Raster;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Curve;
import org.backmark.kit.score.Curve.Source;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Tiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class GradedExtensionTest {
    private static final LauncherConfig QUIET = LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .build();
    private static final Figure CELLS = new Figure.Cells("units", "", "", Raster.of(new double[] {1, 2}, 1, 2));
    private static final Curve LOSS = Curve.of("XOR", "loss", "epoch", Source.LOGGED, new double[] {0.25, 0.1 + 0.2});
    private static final Curve ASTRAY =
            Curve.of("XOR", "accuracy", "epoch", Source.RECOMPUTED, new double[] {Double.NaN, 1 / 0.0});
    private static final List<Object> SEEN = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeEach
    void seeNothingYet() {
        SEEN.clear();
    }

    @Test
    void aCheckGetsTheContractAndALogOfItsCalls() {
        graded(5, "callsTheContract", WithGivenRun.class);

        assertThat(SEEN).containsExactly(3L, List.of("matrix of spoil"));
    }

    @Test
    void theLogOfOneCheckDoesNotHoldTheCallsOfAnother() {
        graded(5, "callsTheContract", WithGivenRun.class);

        assertThat(graded(5, "hasALogOfItsOwn", WithGivenRun.class).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(SEEN).last().isEqualTo(List.of());
    }

    @Test
    void theLauncherSessionsRunWinsOverConfigurationParameters() {
        Run given = new Run(BindingContract.ASSIGNMENT, 5, Optional.of(Path.of("their-data")), true);

        run(
                Optional.of(new GradedRun(given, inProcess())),
                Map.of("backmark.seed", "abc", "backmark.data", "none", "backmark.full", "maybe"),
                BindingContract.ASSIGNMENT,
                "asksForTheRun",
                WithGivenRun.class);

        assertThat(SEEN).containsExactly(given);
    }

    @Test
    void theSameSeedGivesTheSameNumbersAndAnotherOneOthers() {
        graded(5, "drawsANumber", WithGivenRun.class);
        graded(5, "drawsANumber", WithGivenRun.class);
        graded(6, "drawsANumber", WithGivenRun.class);

        assertThat(SEEN).hasSize(3);
        assertThat(SEEN.get(1)).isEqualTo(SEEN.get(0));
        assertThat(SEEN.get(2)).isNotEqualTo(SEEN.get(0));
    }

    @Test
    void everyCheckDrawsNumbersOfItsOwn() {
        graded(5, "drawsANumber", WithGivenRun.class);
        graded(5, "drawsAnotherNumber", WithGivenRun.class);

        assertThat(SEEN).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void everyCaseOfACheckDrawsNumbersOfItsOwn() {
        graded(5, "drawsInEachCase", WithGivenRun.class);

        assertThat(SEEN).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void theBindingIsToldWhenACheckEnds() {
        Binding forgetful = new Binding() {
            @Override
            public <T> T instance(Class<T> contract, CallLog calls) {
                SEEN.add("made");
                return inProcess().instance(contract, calls);
            }

            @Override
            public void forget() {
                SEEN.add("forgotten");
            }
        };
        Run run = new Run(BindingContract.ASSIGNMENT, 5, Optional.empty(), false);

        run(
                Optional.of(new GradedRun(run, forgetful)),
                Map.of(),
                BindingContract.ASSIGNMENT,
                "callsTheContract",
                WithGivenRun.class);

        assertThat(SEEN).startsWith("made").endsWith("forgotten").doesNotContainSequence("forgotten", "forgotten");
    }

    @Test
    void withoutAGivenRunTheDefaultsCount() {
        local("asksForTheRun", Map.of());

        assertThat(SEEN).singleElement().isInstanceOfSatisfying(Run.class, run -> {
            assertThat(run.assignment().id()).isEqualTo("inf5860-week7");
            assertThat(run.seed()).isEqualTo(1);
            assertThat(run.data()).isEmpty();
            assertThat(run.full()).isFalse();
        });
    }

    @Test
    void withoutAGivenRunTheConfigurationParametersCount() {
        local(
                "asksForTheRun",
                Map.of("backmark.seed", "-42", "backmark.data", folder.toString(), "backmark.full", "true"));

        assertThat(SEEN).singleElement().isInstanceOfSatisfying(Run.class, run -> {
            assertThat(run.seed()).isEqualTo(-42);
            assertThat(run.data()).contains(folder);
            assertThat(run.full()).isTrue();
        });
    }

    @Test
    void withoutAGivenRunTheStudentsOwnClassIsLookedForInTheAssignmentsPackage() {
        CheckResult result = local("callsTheContract", Map.of());

        assertThat(result.outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(result.message()).startsWith("no class in package inf5860.week7 implements Week7: write");
    }

    @Test
    void aNestedClassHasTheLocalRunOfTheClassAroundIt() {
        assertThat(local("nestedAsksForTheRun", Map.of(), WithoutGivenRun.Inner.class)
                        .outcome())
                .isEqualTo(Outcome.PASSED);
        assertThat(SEEN).singleElement().isInstanceOf(Run.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            backmark.seed | abc  | backmark.seed must be a whole number, not "abc"
            backmark.seed | 1.5  | backmark.seed must be a whole number, not "1.5"
            backmark.full | yes  | backmark.full must be true or false, not "yes"
            backmark.data | none | backmark.data must be a folder, not "none"
            """)
    void aBadConfigurationParameterIsOneClearLineAndNeverTheStudentsFault(String key, String value, String line) {
        CheckResult result = local("asksForTheRun", Map.of(key, value));

        assertThat(result.outcome()).isEqualTo(Outcome.GRADER_ERROR);
        assertThat(result.details()).contains(line).doesNotContain("\n");
        assertThat(SEEN).isEmpty();
    }

    @Test
    void aDataFolderThatIsAFileIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("week7data1.mat"), "");

        assertThat(local("asksForTheRun", Map.of("backmark.data", file.toString()))
                        .details())
                .contains("backmark.data must be a folder, not \"" + file + "\"");
    }

    @Test
    void theCurvesThatACheckTellsStandInItsResultEvenIfItFails() {
        CheckResult result = graded(5, "tellsOfATrainingAndFails", WithGivenRun.class);

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.curves()).containsExactly(LOSS, ASTRAY);
        assertThat(graded(5, "drawsANumber", WithGivenRun.class).curves()).isEmpty();
    }

    @Test
    void theFiguresThatACheckShowsStandInItsResultEvenIfItFails() {
        assertThat(graded(5, "tellsOfATrainingAndFails", WithGivenRun.class).figures())
                .containsExactly(NamedFigure.of("units", CELLS), NamedFigure.detail("samples", CELLS));
    }

    @Test
    void allCasesOfACheckTellTheirCurves() {
        assertThat(graded(5, "tellsInEachCase", WithGivenRun.class).curves()).containsExactly(LOSS, LOSS);
    }

    @Test
    void aParameterThatIsNoneOfTheseIsNotSupplied() {
        CheckResult result = graded(5, "asksForSomethingElse", WithGivenRun.class);

        assertThat(result.outcome()).isEqualTo(Outcome.GRADER_ERROR);
        assertThat(result.details()).contains("No ParameterResolver registered for parameter [java.lang.String");
    }

    private static CheckResult graded(long seed, String check, Class<?> tests) {
        Run run = new Run(BindingContract.ASSIGNMENT, seed, Optional.empty(), false);
        return run(Optional.of(new GradedRun(run, inProcess())), Map.of(), BindingContract.ASSIGNMENT, check, tests);
    }

    private static CheckResult local(String check, Map<String, String> parameters) {
        return local(check, parameters, WithoutGivenRun.class);
    }

    private static CheckResult local(String check, Map<String, String> parameters, Class<?> tests) {
        return run(Optional.empty(), parameters, Assignments.load("inf5860-week7"), check, tests);
    }

    private static InProcess inProcess() {
        return new InProcess(BindingContract.ASSIGNMENT, GradedExtensionTest.class.getClassLoader());
    }

    private static CheckResult run(
            Optional<GradedRun> given,
            Map<String, String> parameters,
            Assignment assignment,
            String check,
            Class<?> tests) {
        CheckCollector collector =
                new CheckCollector(alone(assignment, check), EnumSet.allOf(Visibility.class), System::nanoTime);
        try (LauncherSession session = LauncherFactory.openSession(QUIET)) {
            given.ifPresent(run -> session.getStore().put(GradedRun.NAMESPACE, GradedRun.class, run));
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectMethod(tests, method(tests, check)))
                                    .configurationParameters(parameters)
                                    .build(),
                            collector);
        }
        return collector.results().get(0).checks().get(0);
    }

    private static Method method(Class<?> tests, String name) {
        return Arrays.stream(tests.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** An assignment of that id with the one check. */
    private static Assignment alone(Assignment assignment, String check) {
        Assignment tiny = Tiny.assignment(Tiny.task("task", Tiny.visible(check, 1)));
        return new Assignment(
                1,
                assignment.id(),
                tiny.title(),
                tiny.course(),
                tiny.sheet(),
                assignment.contract(),
                assignment.packageName(),
                tiny.passMark(),
                tiny.fileName(),
                tiny.policy(),
                tiny.feedback(),
                tiny.limits(),
                tiny.training(),
                tiny.full(),
                List.of(),
                tiny.tasks());
    }

    @Graded("everything")
    static class WithGivenRun {
        @Test
        void callsTheContract(Everything student, CallLog calls) {
            SEEN.add(student.next(2));
            student.spoil(new double[1], new Matrix(1, 1));
            SEEN.add(calls.modifiedArguments());
        }

        @Test
        void hasALogOfItsOwn(CallLog calls) {
            SEEN.add(calls.modifiedArguments());
        }

        @Test
        void asksForTheRun(Run run) {
            SEEN.add(run);
        }

        @Test
        void drawsANumber(Random random) {
            SEEN.add(random.nextLong());
        }

        @Test
        void drawsAnotherNumber(Random random) {
            SEEN.add(random.nextLong());
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void drawsInEachCase(int number, Random random) {
            SEEN.add(random.nextLong());
        }

        @Test
        void tellsOfATrainingAndFails(Curves curves) {
            curves.add(LOSS);
            curves.add(ASTRAY);
            curves.show("units", CELLS);
            curves.showDetail("samples", CELLS);
            throw new Mismatch("too little was learnt", "it goes astray");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void tellsInEachCase(int number, Curves curves) {
            curves.add(LOSS);
        }

        @Test
        void asksForSomethingElse(String text) {
            SEEN.add(text);
        }
    }

    @Graded("inf5860-week7")
    static class WithoutGivenRun {
        @Test
        void asksForTheRun(Run run) {
            SEEN.add(run);
        }

        @Test
        void callsTheContract(Week7 student) {
            SEEN.add(student);
        }

        @Nested
        class Inner {
            @Test
            void nestedAsksForTheRun(Run run) {
                SEEN.add(run);
            }
        }
    }
}
