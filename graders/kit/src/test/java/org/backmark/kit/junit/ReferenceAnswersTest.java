package org.backmark.kit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backmark.kit.score.Tiny.hidden;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.backmark.kit.Matrix;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.BindingContract;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.binding.OneObject;
import org.backmark.kit.call.Everything;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import student.EverythingSolution;

/** What a check gets that asks for the right answers, and which checks are run again with the student's own. */
class ReferenceAnswersTest {
    private static final LauncherConfig QUIET = LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .build();
    private static final Assignment SHEET = sheet("everything");

    private static Assignment sheet(String id) {
        Assignment plain = BindingContract.ASSIGNMENT;
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
                List.of(
                        task("next", "", "nextIsOneMore"),
                        task(
                                "shout",
                                "next",
                                "shoutEndsInWhatIsRight",
                                "shoutEndsInTwo",
                                "shoutIsFollowed",
                                "sumIsAskedAgain"),
                        task("not", "", "notEndsInWhatIsRight")));
    }

    private static Task task(String id, String need, String... checks) {
        return new Task(
                id,
                "Task " + id,
                "1",
                checks.length,
                false,
                false,
                need.isEmpty() ? List.of() : List.of(need),
                Arrays.stream(checks).map(check -> hidden(check, 1)).toList());
    }

    /** A student whose next number is that many more, and whose shouts end in it. */
    private static Everything student(long more, Object end) {
        return new EverythingSolution() {
            @Override
            public long next(long value) {
                return value + more;
            }

            @Override
            public String shout(String text) {
                return super.shout(text) + end;
            }

            @Override
            public double sum(Matrix matrix) {
                return super.sum(matrix) + ((Number) end).intValue();
            }
        };
    }

    private static Map<String, CheckResult> graded(Assignment sheet, Object student, Class<?> checks) {
        return graded(sheet, new OneObject(student), checks);
    }

    private static Map<String, CheckResult> graded(Assignment sheet, Binding binding, Class<?> checks) {
        Run run = new Run(sheet, 1, Optional.empty(), false);
        List<TaskResult> first = checked(new GradedRun(run, binding), method -> true, checks);
        return FollowThrough.of(first, run, binding, (given, wanted) -> checked(given, wanted, checks)).stream()
                .flatMap(task -> task.checks().stream())
                .collect(Collectors.toMap(CheckResult::check, check -> check));
    }

    /** A student's code whose earlier methods can be replaced: it is another student's then. */
    private record Mendable(Binding now, Binding mended, Set<String> substituted) implements Binding {
        @Override
        public <T> T instance(Class<T> contract, CallLog calls) {
            return now.instance(contract, calls);
        }

        @Override
        public void forget() {
            now.forget();
        }

        @Override
        public Optional<Binding> substituting(Set<Method> methods, Set<Method> done, Object right) {
            methods.forEach(method -> substituted.add(method.getName()));
            return Optional.of(mended);
        }
    }

    private static List<TaskResult> checked(GradedRun given, Predicate<Method> wanted, Class<?> checks) {
        CheckCollector collector =
                new CheckCollector(given.run().assignment(), EnumSet.allOf(Visibility.class), System::nanoTime);
        try (LauncherSession session = LauncherFactory.openSession(QUIET)) {
            session.getStore().put(GradedRun.NAMESPACE, GradedRun.class, given);
            PostDiscoveryFilter filter = test -> FilterResult.includedIf(test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(source -> wanted.test(((MethodSource) source).getJavaMethod()))
                    .orElse(true));
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(checks))
                                    .filters(filter)
                                    .build(),
                            collector);
        }
        return collector.results();
    }

    private static Map<String, CheckResult> graded(long more, Object end) {
        return graded(SHEET, student(more, end), Checks.class);
    }

    @Test
    void rightAnswersAreTheReferencesWhereNothingIsFollowed() {
        Map<String, CheckResult> right = graded(1, 2);

        assertThat(right.get("nextIsOneMore").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(right.get("shoutEndsInWhatIsRight").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(right.get("shoutIsFollowed").outcome())
                .as("there is nothing to follow")
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void whatIsRightGivenTheStudentsOwnAnswerIsFollowedThrough() {
        Map<String, CheckResult> wrong = graded(4, 5);

        assertThat(wrong.get("nextIsOneMore").outcome()).isEqualTo(Outcome.FAILED);
        CheckResult followed = wrong.get("shoutEndsInWhatIsRight");
        assertThat(followed.outcome()).isEqualTo(Outcome.FOLLOWED_THROUGH);
        assertThat(followed.points()).isEqualTo(1);
        assertThat(followed.message())
                .isEqualTo("right given your own answer to \"Task next\": the mistake there costs nothing here");
    }

    @Test
    void anOptionalOfThemIsThereOnlyWhileAMistakeIsFollowed() {
        assertThat(graded(4, 5).get("shoutIsFollowed").outcome()).isEqualTo(Outcome.FOLLOWED_THROUGH);
    }

    @Test
    void whatIsRightForOtherNumbersGivenTheStudentsOwnAnswerIsFollowedThrough() {
        assertThat(graded(1, 2).get("sumIsAskedAgain").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(graded(4, 5).get("sumIsAskedAgain").outcome()).isEqualTo(Outcome.FOLLOWED_THROUGH);
        assertThat(graded(4, 6).get("sumIsAskedAgain").outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aCheckThatDoesNotAskForThemIsNotFollowed() {
        assertThat(graded(4, 5).get("shoutEndsInTwo").outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aSecondMistakeIsNotFollowed() {
        assertThat(graded(4, "?").get("shoutEndsInWhatIsRight").outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void nothingIsFollowedFromARightAnswerOrToATaskThatDoesNotNeedTheWrongOne() {
        assertThat(graded(1, 5).get("shoutEndsInWhatIsRight").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(graded(4, 5).get("notEndsInWhatIsRight").outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void whatIsNoRealAttemptOrCrashesWhenItIsAskedForOneBuysNothing() {
        Everything crash = new EverythingSolution() {
            @Override
            public long next(long value) {
                if (value == 1) {
                    throw new IllegalStateException();
                }
                return value;
            }

            @Override
            public String shout(String text) {
                return super.shout(text) + 5;
            }
        };

        assertThat(graded(-4, -3).get("shoutEndsInWhatIsRight").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(graded(SHEET, crash, Checks.class)
                        .get("shoutEndsInWhatIsRight")
                        .outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void withoutAReferenceACheckThatAsksForRightAnswersIsTheGradersFault() {
        CheckResult check = graded(sheet("no-such"), student(1, 2), ChecksWithoutReference.class)
                .get("shoutEndsInWhatIsRight");

        assertThat(check.outcome()).isEqualTo(Outcome.GRADER_ERROR);
        assertThat(check.details())
                .contains("no reference of no-such is on the class path, and a check asks for the right answers");
    }

    @Test
    void theStudentWhoseAnswersAreFollowedHasALogOfItsOwn() {
        assertThat(checked(
                                new GradedRun(
                                        new Run(SHEET, 1, Optional.empty(), false),
                                        new OneObject(student(4, 5)),
                                        Set.of("next"),
                                        new OneObject(student(4, 5)),
                                        false),
                                method -> true,
                                Logs.class)
                        .get(1)
                        .checks()
                        .get(0)
                        .outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void whatIsRightAsSoonAsTheEarlierMethodIsIsFollowedThroughThoughItCrashedBefore() {
        Everything crashes = new EverythingSolution() {
            @Override
            public long next(long value) {
                return 0;
            }

            @Override
            public String shout(String text) {
                throw new IllegalStateException("1 / " + next(1));
            }
        };
        Set<String> substituted = new HashSet<>();
        Map<String, CheckResult> results = graded(
                SHEET, new Mendable(new OneObject(crashes), new OneObject(student(1, 2)), substituted), Checks.class);

        assertThat(substituted).contains("next");
        for (String check : List.of("shoutEndsInWhatIsRight", "shoutEndsInTwo")) {
            assertThat(results.get(check).outcome()).as(check).isEqualTo(Outcome.FOLLOWED_THROUGH);
            assertThat(results.get(check).message())
                    .isEqualTo("right with the right answer to \"Task next\": the mistake there costs nothing here");
        }
    }

    @Test
    void whatIsWrongWithRightEarlierAnswersTooSaysSo() {
        CheckResult check = graded(
                        SHEET,
                        new Mendable(new OneObject(student(4, "?")), new OneObject(student(1, "?")), new HashSet<>()),
                        Checks.class)
                .get("shoutEndsInTwo");

        assertThat(check.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(check.message()).endsWith("hint: wrong with the right answer to \"Task next\" too");
    }

    @Test
    void whereNothingCanBeBuiltOnAnEarlierAnswerTheReportSaysSo() {
        assertThat(graded(-4, -3).get("shoutEndsInWhatIsRight").message())
                .endsWith("hint: not followed through: nothing can be built on your own answer to \"Task next\"");
        assertThat(graded(4, "?").get("shoutEndsInWhatIsRight").message())
                .endsWith("hint: wrong given your own answer to \"Task next\" too");
    }

    @Graded("everything")
    static class Checks {
        @Test
        void nextIsOneMore(Everything student) {
            Expect.that("next").agrees(student.next(7), 8, 0);
        }

        @Test
        void shoutEndsInWhatIsRight(Everything student, @ReferenceAnswers Everything right) {
            String expected = right.shout("a");
            Expect.that("shout").holds(student.shout("a").equals(expected), "another end", expected);
        }

        @Test
        void shoutEndsInTwo(Everything student) {
            Expect.that("shout").holds(student.shout("a").equals("A2"), "another end", "A2");
        }

        @Test
        void shoutIsFollowed(Everything student, @ReferenceAnswers Optional<Everything> right) {
            String expected = right.map(it -> it.shout("a")).orElse("nobody is right");
            Expect.that("shout").holds(student.shout("a").equals(expected), "another end", expected);
        }

        @Test
        @ReaskPerturbed
        void sumIsAskedAgain(Everything student) {
            student.sum(Matrix.of(new double[][] {{3}}));
        }

        @Test
        void notEndsInWhatIsRight(Everything student, @ReferenceAnswers Everything right) {
            Expect.that("not").holds(student.shout("b").equals(right.shout("b")), "another end", "right");
        }
    }

    @Graded("no-such")
    static class ChecksWithoutReference {
        @Test
        void shoutEndsInWhatIsRight(Everything student, @ReferenceAnswers Everything right) {
            Expect.that("shout").holds(student.shout("a").equals(right.shout("a")), "another end", "right");
        }
    }

    @Graded("everything")
    static class Logs {
        @Test
        void shoutEndsInWhatIsRight(Everything student, @ReferenceAnswers Everything right, CallLog calls) {
            right.shout("a");
            Expect.that("calls").holds(calls.modifiedArguments().isEmpty(), "some", "none");
        }
    }
}
