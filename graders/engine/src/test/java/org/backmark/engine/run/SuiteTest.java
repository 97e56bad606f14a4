package org.backmark.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.backmark.kit.score.Outcome.CRASHED;
import static org.backmark.kit.score.Outcome.FAILED;
import static org.backmark.kit.score.Outcome.GRADER_ERROR;
import static org.backmark.kit.score.Outcome.NOT_ATTEMPTED;
import static org.backmark.kit.score.Outcome.PASSED;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.BindingContract;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.binding.InProcess;
import org.backmark.kit.follow.Reference;
import org.backmark.kit.inspect.Inspection.Inspected;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;
import org.junit.jupiter.api.Test;
import student.EverythingSolution;

class SuiteTest {
    private static final Assignment ASSIGNMENT = assignment(
            "everything",
            "numbersAreCountedOn",
            "textsAreShouted",
            "nothingIsModified",
            "badDaysAreRare",
            "stubsAreNotAttempted",
            "theGraderItselfMayFail",
            "thisOneHasNoTest");

    private static Assignment assignment(String id, String... checks) {
        Assignment plain = BindingContract.ASSIGNMENT;
        List<Check> all = Stream.of(checks)
                .map(check -> new Check(check, 1, Visibility.HIDDEN))
                .toList();
        Task task = new Task("all", "All", "1", all.size(), false, false, List.of(), all);
        return new Assignment(
                1,
                id,
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
                List.of(),
                List.of(task));
    }

    private static Map<String, CheckResult> grade(Binding binding, long seed) {
        List<TaskResult> results =
                Suite.of(ASSIGNMENT).run(new Run(ASSIGNMENT, seed, Optional.empty(), false), binding, System::nanoTime);
        return results.get(0).checks().stream().collect(Collectors.toMap(CheckResult::check, result -> result));
    }

    private static Binding right() {
        // Whatever it may use: what becomes of its checks is what is tested.
        return new InProcess(
                ASSIGNMENT,
                SuiteTest.class.getClassLoader(),
                classes -> new Inspected(EverythingSolution.class.getName(), Map.of(), List.of()));
    }

    /** Answers every call with 0 or null. */
    private static Binding wrong() {
        return new Binding() {
            @Override
            public <T> T instance(Class<T> contract, CallLog calls) {
                return contract.cast(Proxy.newProxyInstance(
                        contract.getClassLoader(),
                        new Class<?>[] {contract},
                        (proxy, method, arguments) -> method.getReturnType() == long.class
                                ? (Object) 0L
                                : method.getReturnType() == String.class ? "" : null));
            }

            @Override
            public void forget() {}
        };
    }

    @Test
    void everyCheckOfTheAssignmentHasAResult() {
        Map<String, CheckResult> results = grade(right(), 1);
        assertThat(results)
                .hasSize(7)
                .extractingFromEntries(
                        entry -> Map.entry(entry.getKey(), entry.getValue().outcome()))
                .contains(
                        Map.entry("numbersAreCountedOn", PASSED),
                        Map.entry("textsAreShouted", PASSED),
                        Map.entry("nothingIsModified", PASSED),
                        Map.entry("badDaysAreRare", CRASHED),
                        Map.entry("stubsAreNotAttempted", NOT_ATTEMPTED),
                        Map.entry("theGraderItselfMayFail", GRADER_ERROR),
                        Map.entry("thisOneHasNoTest", GRADER_ERROR));
    }

    @Test
    void runsSideBySideDoNotMixUpTheirSubmissions() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Outcome>> runs = IntStream.range(0, 24)
                    .mapToObj(i -> (Callable<Outcome>) () -> {
                        Map<String, CheckResult> results = grade(i % 3 == 0 ? wrong() : right(), i);
                        assertThat(results.get("numbersAreCountedOn").outcome())
                                .isEqualTo(results.get("textsAreShouted").outcome());
                        return results.get("textsAreShouted").outcome();
                    })
                    .toList();
            List<Future<Outcome>> outcomes = threads.invokeAll(runs);
            for (int i = 0; i < outcomes.size(); i++) {
                assertThat(outcomes.get(i).get()).as("run " + i).isEqualTo(i % 3 == 0 ? FAILED : PASSED);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theSeedDecidesTheInputs() {
        String first = grade(wrong(), 1).get("numbersAreCountedOn").details();
        assertThat(grade(wrong(), 1).get("numbersAreCountedOn").details()).isEqualTo(first);
        assertThat(grade(wrong(), 2).get("numbersAreCountedOn").details()).isNotEqualTo(first);
    }

    /** Answers as {@link #wrong} does, and notes what it was asked. */
    private static List<String> questions(long seed) {
        List<String> asked = new ArrayList<>();
        Binding binding = new Binding() {
            @Override
            public <T> T instance(Class<T> contract, CallLog calls) {
                T answers = wrong().instance(contract, calls);
                return contract.cast(Proxy.newProxyInstance(
                        contract.getClassLoader(), new Class<?>[] {contract}, (proxy, method, arguments) -> {
                            asked.add(method.getName() + (arguments[0] instanceof String how ? how : ""));
                            return method.invoke(answers, arguments);
                        }));
            }

            @Override
            public void forget() {}
        };
        grade(binding, seed);
        return asked.stream().map(question -> question.replaceAll("[0-9]", "")).toList();
    }

    @Test
    void theSeedDecidesTheOrderOfTheChecks() {
        assertThat(questions(1)).isEqualTo(questions(1)).hasSize(5);
        assertThat(LongStream.range(0, 10).mapToObj(SuiteTest::questions).distinct())
                .hasSizeGreaterThan(4)
                .allSatisfy(order -> assertThat(order).containsExactlyInAnyOrderElementsOf(questions(1)));
    }

    @Test
    void resultsStandInTheOrderOfTheAssignmentWhateverTheOrderOfTheChecks() {
        List<String> ids = ASSIGNMENT.checks().map(Check::id).toList();
        for (long seed = 0; seed < 5; seed++) {
            List<TaskResult> results = Suite.of(ASSIGNMENT)
                    .run(new Run(ASSIGNMENT, seed, Optional.empty(), false), right(), System::nanoTime);
            assertThat(results.get(0).checks()).extracting(CheckResult::check).isEqualTo(ids);
        }
    }

    @Test
    void anAssignmentWithoutChecksIsAnError() {
        assertThatThrownBy(() -> Suite.of(assignment("nothing", "none")))
                .hasMessage("no checks of nothing are on the class path");
    }

    @Test
    void aReplayRunsOneCheckWithTheInputsThatItHasAmongTheOthersAndTellsOfItsCalls() {
        List<RecordedCall> among = new ArrayList<>();
        List<RecordedCall> alone = new ArrayList<>();
        grade(new Recorded(right(), Reference.of("everything"), among::add), 7);
        List<TaskResult> results = Suite.of(ASSIGNMENT)
                .replaying("numbersAreCountedOn", alone::add)
                .run(new Run(ASSIGNMENT, 7, Optional.empty(), false), right(), System::nanoTime);

        assertThat(alone).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("next");
            long given = (long) call.arguments().get(0).value();
            assertThat(call.answer()).contains(given + 1);
            assertThat(call.failure()).isEmpty();
            assertThat(call.expected()).as("the reference's").contains(given + 1);
        });
        assertThat(among).contains(alone.get(0)).hasSizeGreaterThan(3);
        assertThat(results.get(0).checks())
                .extracting(CheckResult::outcome)
                .containsOnlyOnce(PASSED)
                .filteredOn(outcome -> outcome != PASSED)
                .containsOnly(Outcome.NOT_APPLICABLE);
    }

    @Test
    void aReplayTellsOfCallsThatGiveNoAnswer() {
        List<RecordedCall> calls = new ArrayList<>();
        Suite.of(ASSIGNMENT)
                .replaying("badDaysAreRare", calls::add)
                .run(new Run(ASSIGNMENT, 7, Optional.empty(), false), right(), System::nanoTime);

        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.answer()).isEmpty();
            assertThat(call.failure()).get().asString().contains("badly");
        });
    }
}
