package org.backmark.kit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backmark.kit.score.Tiny.hidden;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.binding.BindingContract;
import org.backmark.kit.binding.OneObject;
import org.backmark.kit.call.Everything;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import student.EverythingSolution;

/** What numbers that are known by heart earn where the right answers are at hand, and where they are not. */
class ReaskPerturbedTest {
    private static final LauncherConfig QUIET = LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .build();
    private static final Matrix KNOWN = Matrix.of(new double[][] {{1, 2}, {3, -4}});
    private static final String HINT =
            "Right for the numbers of this check, and wrong for others near them: compute every answer from its"
                    + " arguments, by the whole formula.";

    private static CheckResult graded(String check, Everything student) {
        return graded("everything", Checks.class, check, student);
    }

    private static CheckResult graded(String id, Class<?> checks, String check, Everything student) {
        Assignment plain = BindingContract.ASSIGNMENT;
        Task task = new Task("task", "Task", "1", 1, false, false, List.of(), List.of(hidden(check, 1)));
        Assignment sheet = new Assignment(
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
        CheckCollector collector = new CheckCollector(sheet, EnumSet.allOf(Visibility.class), System::nanoTime);
        Class<?>[] parameters = Stream.of(checks.getDeclaredMethods())
                .filter(method -> method.getName().equals(check))
                .findFirst()
                .orElseThrow()
                .getParameterTypes();
        try (LauncherSession session = LauncherFactory.openSession(QUIET)) {
            Run run = new Run(sheet, 7, Optional.empty(), false);
            session.getStore().put(GradedRun.NAMESPACE, GradedRun.class, new GradedRun(run, new OneObject(student)));
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectMethod(checks, check, parameters))
                                    .build(),
                            collector);
        }
        return collector.results().get(0).checks().get(0);
    }

    /** A student who knows what is asked of these numbers, and does something else with all others. */
    private static Everything knowing(Matrix known, double factor) {
        return new EverythingSolution() {
            @Override
            public List<Matrix> doubled(List<Matrix> matrices) {
                return matrices.stream()
                        .map(matrix -> matrix.scale(matrix.isIdentical(known, 0) ? 2 : factor))
                        .toList();
            }
        };
    }

    @Test
    void aRightSolutionPassesEveryCheck() {
        for (String check : List.of(
                "knownMatricesAreDoubled",
                "theFirstOfTwoIsDoubled",
                "knownNumbersAreHalved",
                "whatIsRememberedIsRecalled",
                "aNumberIsDrawn",
                "theSumOfTwoOnesAndTwoIsFour")) {
            assertThat(graded(check, summing(2)).outcome()).as(check).isEqualTo(Outcome.PASSED);
        }
    }

    private static Everything summing(double more) {
        return new EverythingSolution() {
            @Override
            public double sum(Matrix matrix) {
                return super.sum(matrix) + more;
            }
        };
    }

    @Test
    void anAnswerByHeartFailsWithThePlaceAndBothNumbers() {
        CheckResult result = graded("knownMatricesAreDoubled", knowing(KNOWN, 3));

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.hint()).isEqualTo(HINT);
        assertThat(result.details())
                .matches("doubled with other numbers than the public ones, part 1, row 0, column 0"
                        + "\n  computed:  2\\.\\d+\n  expected:  1\\.9\\d+");
    }

    @Test
    void whatWasWrongAndNotLookedAtMayStayWrong() {
        Everything student = new EverythingSolution() {
            @Override
            public List<Matrix> doubled(List<Matrix> matrices) {
                return List.of(matrices.get(0).scale(2), matrices.get(1).scale(5));
            }
        };

        assertThat(graded("theFirstOfTwoIsDoubled", student).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void anAnswerThatIsMissingOrThrownForOtherNumbersFails() {
        Everything crashing = new EverythingSolution() {
            @Override
            public List<Matrix> doubled(List<Matrix> matrices) {
                if (!matrices.get(0).isIdentical(KNOWN, 0)) {
                    throw new IllegalStateException("never heard of it");
                }
                return super.doubled(matrices);
            }
        };
        Everything silent = new EverythingSolution() {
            @Override
            public List<Matrix> doubled(List<Matrix> matrices) {
                return matrices.get(0).isIdentical(KNOWN, 0) ? super.doubled(matrices) : null;
            }
        };

        assertThat(graded("knownMatricesAreDoubled", crashing).details())
                .contains("computed:  doubled: IllegalStateException: never heard of it");
        assertThat(graded("knownMatricesAreDoubled", silent).details()).contains("computed:  nothing");
    }

    @Test
    void aSecondWayToBeRightIsRightForOtherNumbersTooButNotByHeart() {
        assertThat(graded("knownNumbersAreHalved", halving(-2)).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(graded("knownNumbersAreHalved", halving(2)).outcome()).isEqualTo(Outcome.PASSED);
        for (double sign : new double[] {1, -1}) {
            Everything known = new EverythingSolution() {
                @Override
                public double[] halved(double[] numbers) {
                    return new double[] {sign * 1.5, sign * 2};
                }
            };
            assertThat(graded("knownNumbersAreHalved", known).outcome()).isEqualTo(Outcome.FAILED);
        }
    }

    private static Everything halving(double divisor) {
        return new EverythingSolution() {
            @Override
            public double[] halved(double[] numbers) {
                return DoubleStream.of(numbers).map(number -> number / divisor).toArray();
            }
        };
    }

    @Test
    void whatFollowsFromEarlierCallsIsAskedForAfterTheSameCalls() {
        Everything known = new EverythingSolution() {
            @Override
            public Matrix recall() {
                return KNOWN;
            }
        };

        assertThat(graded("whatIsRememberedIsRecalled", known).details())
                .startsWith("recall with other numbers than the public ones, row 0, column 0");
    }

    @Test
    void whatChanceDecidesIsNotCompared() {
        Everything other = new EverythingSolution() {
            @Override
            public double draw(Random random) {
                return 1 - random.nextDouble();
            }
        };

        assertThat(graded("aNumberIsDrawn", other).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void aSingleNumberIsComparedEvenWhereTheCheckDidNotLookAtIt() {
        Everything constant = new EverythingSolution() {
            @Override
            public double sum(Matrix matrix) {
                return 4;
            }
        };

        assertThat(graded("theSumOfTwoOnesAndTwoIsFour", constant).details()).startsWith("sum with other numbers");
    }

    @Test
    void withoutTheRightAnswersNothingIsAskedAgain() {
        assertThat(graded("no-such", WithoutReference.class, "knownMatricesAreDoubled", knowing(KNOWN, 3))
                        .outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void aCheckThatIsNotMarkedAsksNothingAgain() {
        assertThat(graded("notMarked", knowing(KNOWN, 3)).outcome()).isEqualTo(Outcome.PASSED);
    }

    private static void doubled(Everything student, int looked, Matrix... matrices) {
        List<Matrix> doubled = student.doubled(Arrays.asList(matrices));
        for (int i = 0; i < looked; i++) {
            Expect.that("doubled").agrees(doubled.get(i), matrices[i].scale(2), 0);
        }
    }

    @Graded("everything")
    static class Checks {
        @Test
        @ReaskPerturbed
        void knownMatricesAreDoubled(Everything student) {
            doubled(student, 1, KNOWN);
        }

        @Test
        @ReaskPerturbed
        void theFirstOfTwoIsDoubled(Everything student) {
            doubled(student, 1, KNOWN, KNOWN.scale(7));
        }

        @Test
        @ReaskPerturbed(times = 3)
        void knownNumbersAreHalved(Everything student) {
            double[] halved = student.halved(new double[] {3, 4});
            Expect.that("halved").agrees(Math.abs(halved[0]), 1.5, 0);
            Expect.that("halved").agrees(Math.abs(halved[1]), 2, 0);
        }

        @Test
        @ReaskPerturbed
        void whatIsRememberedIsRecalled(Everything student) {
            student.remember(KNOWN);
            Expect.that("recall").agrees(student.recall(), KNOWN, 0);
        }

        @Test
        @ReaskPerturbed
        void aNumberIsDrawn(Everything student) {
            double drawn = student.draw(new SeededRandom(1));
            Expect.that("draw").holds(drawn >= 0 && drawn <= 1, String.valueOf(drawn), "0 to 1");
        }

        @Test
        @ReaskPerturbed(times = 3)
        void theSumOfTwoOnesAndTwoIsFour(Everything student) {
            student.sum(KNOWN);
            Expect.that("sum").agrees(student.sum(Matrix.of(new double[][] {{1, 1}})), 4, 0);
        }

        @Test
        void notMarked(Everything student) {
            doubled(student, 1, KNOWN);
        }
    }

    @Graded("no-such")
    static class WithoutReference {
        @Test
        @ReaskPerturbed
        void knownMatricesAreDoubled(Everything student) {
            doubled(student, 1, KNOWN);
        }
    }
}
