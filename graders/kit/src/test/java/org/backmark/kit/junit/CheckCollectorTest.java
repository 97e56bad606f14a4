package org.backmark.kit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.backmark.kit.score.Tiny.hidden;
import static org.backmark.kit.score.Tiny.manual;
import static org.backmark.kit.score.Tiny.task;
import static org.backmark.kit.score.Tiny.visible;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.backmark.kit.NotAttempted;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.binding.CallFailure;
import org.backmark.kit.compare.Mismatch;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;
import org.backmark.kit.score.Tiny;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

class CheckCollectorTest {
    private final AtomicLong clock = new AtomicLong();

    @Test
    void anAnswerThatIsRightEarnsThePointsOfItsCheck() {
        CheckResult result = resultOf("passes");

        assertThat(result)
                .isEqualTo(
                        new CheckResult("passes", "passes", Visibility.VISIBLE, Outcome.PASSED, 2, 2, "", "", "", 3));
    }

    @Test
    void aWrongAnswerFailsWithItsHintAndItsDetails() {
        assertResult("mismatches", Outcome.FAILED, "look at the bias", "g'(0) is 0.5, not 0.25");
    }

    @Test
    void aForbiddenWayCostsTheWholeTaskItsPoints() {
        TaskResult result = resultsOfForbidden("passes");

        assertThat(result.points()).isZero();
        assertThat(result.checks())
                .extracting(CheckResult::check, CheckResult::outcome, CheckResult::hint)
                .containsExactly(
                        tuple(
                                "passes",
                                Outcome.FAILED,
                                "this task earns nothing: its answers come in a way that the sheet forbids"),
                        tuple("forbidden", Outcome.FAILED, "differences under another name"));
        assertThat(result.isForfeited()).isTrue();
    }

    @Test
    void aTaskThatEarnsNothingForItsWayIsKnownByThatThoughAllOfItIsWrong() {
        TaskResult result = resultsOfForbidden("mismatches");

        assertThat(result.isForfeited()).isTrue();
        assertThat(result.checks().get(0).hint())
                .isEqualTo(
                        "look at the bias; this task earns nothing: its answers come in a way that the sheet forbids");
    }

    @Test
    void aPlainAssertionFailsWithItsMessageAsDetailsSinceItMayHoldValues() {
        assertResult("asserts", Outcome.FAILED, "", "expected 1 but was 2");
    }

    @Test
    void ofSeveralFailedAssertionsTheWorstIsTold() {
        assertResult("assertsSeveral", Outcome.CRASHED, "m: boom at A.java:1", "m: boom: x at A.java:1\n  at A.java:1");
    }

    @Test
    void aStubIsNotAttempted() {
        assertResult("stub", Outcome.NOT_ATTEMPTED, "this task is not attempted yet", "");
    }

    @Test
    void aStubFurtherDownIsNamed() {
        assertResult("needsAnother", Outcome.NOT_ATTEMPTED, "needs sigmoidGradient first", "");
    }

    @Test
    void aCheckThatTheDataHasNoFigureForLeavesTheMaximum() {
        CheckResult result = resultOf("notApplicable");

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(result.max()).isZero();
        assertThat(result.hint()).isEqualTo("MNIST has no known cost");
    }

    @Test
    void aVerdictThatChanceWouldDecideEarnsThePointsAndSaysSoWithTheFigures() {
        CheckResult result = resultOf("borderline");

        assertThat(result.outcome()).isEqualTo(Outcome.BORDERLINE);
        assertThat(result.points()).isEqualTo(2);
        assertThat(result.max()).isEqualTo(2);
        assertThat(result.message()).isEqualTo("95.2 %, 94.8 %, 94.9 %: too close to call");
    }

    @Test
    void aBorderlineCaseIsWorseThanOneThatPassesAndBetterThanOneThatFails() {
        assertResult("borderlineAtWorst", Outcome.BORDERLINE, "case 2", "");
        assertResult("borderlineAtBest", Outcome.FAILED, "", "case 3");
    }

    @Test
    void aCrashTellsStudentsWhatAndWhereAndTheInstructorTheMessageAndStackToo() {
        assertResult(
                "crashes",
                Outcome.CRASHED,
                "backprop: ArithmeticException at Solution.java:7",
                "backprop: ArithmeticException: / by zero at Solution.java:7\n  at Solution.java:7\n  at Solution.java:3");
    }

    @Test
    void timeMemoryAndAMissingClassAreWhatTheyAre() {
        assertResult("timesOut", Outcome.TIMED_OUT, "train: more than 20 s", "");
        assertResult(
                "outOfMemory",
                Outcome.OUT_OF_MEMORY,
                "train: ran out of memory: grading gives it a heap of 256 MB",
                "");
        assertResult("noClass", Outcome.CRASHED, "no class implements Week7", "");
    }

    @Test
    void aWrappedFailureIsUnwrapped() {
        assertResult("wraps", Outcome.TIMED_OUT, "train: more than 20 s", "");
    }

    @Test
    void anyOtherExceptionIsTheGradersFaultAndSaysWhere() {
        CheckResult result = resultOf("breaks");

        assertThat(result.outcome()).isEqualTo(Outcome.GRADER_ERROR);
        assertThat(result.hint()).isEqualTo("the grader failed here, not the submission");
        assertThat(result.details())
                .startsWith("the check itself failed: java.lang.IllegalStateException: no data at "
                        + "org.backmark.kit.junit.CheckCollectorTest$Checks.breaks(");
    }

    @Test
    void aDisabledCheckIsTheGradersFault() {
        assertResult("disabled", Outcome.GRADER_ERROR, null, "the check was skipped: not now");
    }

    @Test
    void aCheckThatNoTestHasIsTheGradersFault() {
        assertResult("missing", Outcome.GRADER_ERROR, null, "the check did not run: no test of this name was found");
    }

    @Test
    void aSetUpThatFailsIsTheGradersFaultInEveryCheckOfTheClass() {
        CheckResult result = resultOf("afterBadSetUp", BadSetUp.class);

        assertThat(result.outcome()).isEqualTo(Outcome.GRADER_ERROR);
        assertThat(result.details())
                .startsWith("the set-up of CheckCollectorTest$BadSetUp failed: "
                        + "java.lang.IllegalStateException: no file at ");
    }

    @Test
    void casesThatCannotBeMadeAreTheGradersFault() {
        CheckResult result = resultOf("badCases");

        assertThat(result.outcome()).isEqualTo(Outcome.GRADER_ERROR);
        assertThat(result.details())
                .startsWith("the cases of the check could not be made: ")
                .contains("no cases");
    }

    @Test
    void severalCasesMakeOneCheckAsGoodAsTheWorstWithTheFirstTextOfThatKind() {
        assertResult("severalCases", Outcome.FAILED, "", "case 2");
        assertThat(resultOf("severalCases").millis()).isEqualTo(9);
    }

    @Test
    void aCaseWithoutAFigureDoesNotSpoilTheOthers() {
        assertResult("someCasesApply", Outcome.PASSED, "", "");
    }

    @Test
    void aNestedClassBelongsToTheAssignmentOfTheClassAroundIt() {
        assertResult("nestedPasses", Outcome.PASSED, "", "");
    }

    @Test
    void checksOfOtherAssignmentsAndOrdinaryTestsAreNotCounted() {
        assertThat(resultOf("passes", Other.class, Ordinary.class).outcome()).isEqualTo(Outcome.GRADER_ERROR);
    }

    @Test
    void everyTaskHasAResultInTheAssignmentsOrderAndHiddenChecksDoNotCountLocally() {
        Assignment assignment = Tiny.assignment(
                task("b", visible("passes", 2), hidden("asserts", 3)), manual("essay", 4), task("a", hidden("x", 1)));
        CheckCollector collector = new CheckCollector(assignment, EnumSet.of(Visibility.VISIBLE), clock::get);

        Launch.run(assignment, Map.of(), collector, Checks.class);
        List<TaskResult> results = collector.results();

        assertThat(results).extracting(result -> result.task().id()).containsExactly("b", "essay", "a");
        assertThat(results).extracting(TaskResult::max).containsExactly(2.0, 4.0, 0.0);
        assertThat(results.get(1).checks())
                .containsExactly(new CheckResult(
                        "essay",
                        "essay",
                        Visibility.VISIBLE,
                        Outcome.AWAITING_MARKS,
                        0,
                        4,
                        "a person marks this task",
                        "",
                        "",
                        0));
    }

    @Test
    void whoeverAsksIsToldOfEachCountedCheckOnceWhenItEnds() {
        Assignment assignment =
                Tiny.assignment(task("t", visible("severalCases", 1), visible("disabled", 1), hidden("passes", 1)));
        List<String> told = new ArrayList<>();
        CheckCollector collector = new CheckCollector(
                assignment,
                EnumSet.of(Visibility.VISIBLE),
                clock::get,
                result -> told.add(result.check() + " " + result.outcome().label()));

        Launch.run(assignment, Map.of(), collector, Checks.class);

        assertThat(told).containsExactlyInAnyOrder("severalCases failed", "disabled grader-error");
    }

    @Test
    void testsThatTheAssignmentDoesNotKnowAreNamed() {
        Assignment assignment = Tiny.assignment(task("t", visible("other", 1)));
        CheckCollector collector = new CheckCollector(assignment, Set.of(Visibility.VISIBLE), clock::get);

        Launch.run(assignment, Map.of(), collector, BadSetUp.class);

        assertThat(collector.unknownChecks()).containsExactly("afterBadSetUp");
        assertThat(collector.isPlanned(visible("afterBadSetUp", 1))).isTrue();
        assertThat(collector.isPlanned(visible("other", 1))).isFalse();
    }

    @Test
    void aVeryLongMessageIsCut() {
        Verdict verdict = Verdict.of(new AssertionError("x".repeat(100_000)));

        assertThat(verdict.details()).hasSize(8_004).endsWith("x ...");
    }

    private void assertResult(String check, Outcome outcome, String hint, String details) {
        CheckResult result = resultOf(check);
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.details()).isEqualTo(details);
        if (hint != null) {
            assertThat(result.hint()).isEqualTo(hint);
        }
    }

    private CheckResult resultOf(String id) {
        return resultOf(id, Checks.class);
    }

    private TaskResult resultsOfForbidden(String other) {
        Assignment assignment = Tiny.assignment(task("forbidden", visible(other, 2), hidden("forbidden", 1)));
        CheckCollector collector =
                new CheckCollector(assignment, EnumSet.allOf(Visibility.class), () -> clock.addAndGet(3_000_000));
        Launch.run(assignment, Map.of(), collector, Checks.class);
        return collector.results().get(0);
    }

    // The clock goes on by 3 ms whenever it is read.
    private CheckResult resultOf(String id, Class<?>... tests) {
        Check check = visible(id, 2);
        Assignment assignment = Tiny.assignment(task(id, check));
        CheckCollector collector =
                new CheckCollector(assignment, EnumSet.allOf(Visibility.class), () -> clock.addAndGet(3_000_000));
        Launch.run(assignment, Map.of(), collector, tests);
        return collector.results().get(0).checks().get(0);
    }

    @Graded("tiny")
    static class Checks {
        @Test
        void passes() {}

        @Test
        void mismatches() {
            throw new Mismatch("look at the bias", "g'(0) is 0.5, not 0.25");
        }

        @Test
        void forbidden() {
            throw new ForbiddenWay("differences under another name");
        }

        @Test
        void asserts() {
            throw new AssertionError("expected 1 but was 2");
        }

        @Test
        void assertsSeveral() {
            assertAll(
                    () -> {
                        throw new AssertionError("first");
                    },
                    () -> {
                        throw new CallFailure.Crashed("m", "boom", "x", List.of("A.java:1"));
                    });
        }

        @Test
        void stub() {
            throw new NotAttempted();
        }

        @Test
        void needsAnother() {
            throw new TestAbortedException("needs sigmoidGradient first");
        }

        @Test
        void notApplicable() {
            throw new NotApplicable("MNIST has no known cost");
        }

        @Test
        void borderline() {
            throw new Borderline("95.2 %, 94.8 %, 94.9 %: too close to call");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void borderlineAtWorst(int number) {
            if (number == 2) {
                throw new Borderline("case 2");
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {2, 3})
        void borderlineAtBest(int number) {
            if (number == 2) {
                throw new Borderline("case 2");
            }
            throw new AssertionError("case 3");
        }

        @Test
        void crashes() {
            throw new CallFailure.Crashed(
                    "backprop", "ArithmeticException", "/ by zero", List.of("Solution.java:7", "Solution.java:3"));
        }

        @Test
        void timesOut() {
            throw new CallFailure.TimedOut("train", "more than 20 s");
        }

        @Test
        void outOfMemory() {
            throw new CallFailure.OutOfMemory("train", 256);
        }

        @Test
        void noClass() {
            throw new CallFailure.NoImplementation("Week7", "no class implements Week7");
        }

        @Test
        void wraps() {
            throw new IllegalStateException(new CallFailure.TimedOut("train", "more than 20 s"));
        }

        @Test
        void breaks() {
            throw new IllegalStateException("no data");
        }

        @Test
        @Disabled("not now")
        void disabled() {}

        @ParameterizedTest
        @MethodSource("noCases")
        void badCases(int number) {
            assertThat(number).isZero();
        }

        static Stream<Integer> noCases() {
            throw new IllegalStateException("no cases");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void severalCases(int number) {
            if (number > 1) {
                throw new AssertionError("case " + number);
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void someCasesApply(int number) {
            if (number == 1) {
                throw new NotApplicable("not this one");
            }
        }

        @Nested
        class Inner {
            @Test
            void nestedPasses() {}
        }
    }

    @Graded("tiny")
    static class BadSetUp {
        @BeforeAll
        static void setUp() {
            throw new IllegalStateException("no file");
        }

        @Test
        void afterBadSetUp() {}
    }

    @Graded("another")
    static class Other {
        @Test
        void passes() {}
    }

    static class Ordinary {
        @Test
        void passes() {}
    }
}
