package org.backmark.tests.inf5860week7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.CallFailure;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;
import org.backmark.reference.inf5860week7.Week7Problem;
import org.backmark.reference.inf5860week7.Week7Reference;
import org.backmark.tests.Marks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code that crashes for some questions loses points once, and only what is right for others keeps them. */
final class AskedAnotherWayTest {
    private static final long SEED = 3;
    private static final double SHARE = 0.25;
    private static final Predicate<Week7Problem> SHEETS_SIZE =
            at -> at.x().getNumCols() == 400 && at.theta1().getNumRows() == 25 && at.numLabels() == 10;

    /** Cost and gradients of code that crashes at some problems. */
    private static final class Crashing extends Delegate {
        private final Week7 right = new Week7Reference();
        private final Predicate<Week7Problem> works;
        private final UnaryOperator<Week7Problem> read;
        private final ToDoubleFunction<Week7Problem> added;
        private final double roughness;

        Crashing(
                Predicate<Week7Problem> works,
                UnaryOperator<Week7Problem> read,
                ToDoubleFunction<Week7Problem> added,
                double roughness) {
            this.works = works;
            this.read = read;
            this.added = added;
            this.roughness = roughness;
        }

        Crashing(Predicate<Week7Problem> works) {
            this(works, at -> at, at -> 0, 0);
        }

        @Override
        public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
            Week7Problem at = working(new Week7Problem(theta1, theta2, x, y, numLabels, lambda), "nnCostFunction");
            return at.cost(right) + added.applyAsDouble(at);
        }

        @Override
        public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
            Week7Problem at = working(new Week7Problem(theta1, theta2, x, y, numLabels, lambda), "backprop");
            Gradients gradients = at.backprop(right);
            return new Gradients(gradients.theta1().plus(roughness), gradients.theta2());
        }

        private Week7Problem working(Week7Problem at, String method) {
            if (!works.test(at)) {
                throw new CallFailure.Crashed(method, "java.lang.IndexOutOfBoundsException", "", List.of());
            }
            return read.apply(at);
        }
    }

    /** A solution that crashes, and why. */
    private record Crash(String name, Week7 solution) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Crash> oneMistake() {
        return Stream.of(
                new Crash("the sizes of the sheet are fixed", new Crashing(SHEETS_SIZE)),
                new Crash("ten labels are fixed", new Crashing(at -> at.numLabels() == 10)),
                new Crash("a single sample crashes", new Crashing(at -> at.samples() > 1)),
                new Crash("5000 samples are fixed", new Crashing(at -> at.samples() == 5000)),
                new Crash(
                        "labels count from 0",
                        new Crashing(
                                at -> Arrays.stream(at.y()).allMatch(label -> label < at.numLabels()),
                                AskedAnotherWayTest::labelsFromOne,
                                at -> 0,
                                0)));
    }

    private static Week7Problem labelsFromOne(Week7Problem at) {
        int[] y = Arrays.stream(at.y()).map(label -> label + 1).toArray();
        return new Week7Problem(at.theta1(), at.theta2(), at.x(), y, at.numLabels(), at.lambda());
    }

    @ParameterizedTest
    @MethodSource("oneMistake")
    void aCrashIsChargedInOneTaskWhichKeepsTheShareOfANamedMistake(Crash crash) {
        Marks marks = marks(crash.solution());

        assertThat(tasks(marks, Outcome.CRASHED, Outcome.FAILED)).isEmpty();
        assertThat(tasks(marks, Outcome.PARTIAL)).containsExactly("cost");
        assertThat(marks.with(Outcome.PARTIAL).values()).allSatisfy(check -> {
            assertThat(check.points()).isEqualTo(SHARE * check.max(), within(1e-9));
            assertThat(check.diagnosis()).isNotEmpty();
        });
    }

    @Test
    void whatIsWrongAtTheSizesThatWorkIsNotPaid() {
        Marks marks = marks(new Crashing(SHEETS_SIZE, at -> at, at -> at.lambda(), 0));

        assertThat(tasks(marks, Outcome.PARTIAL)).containsExactly("cost");
        assertThat(tasks(marks, Outcome.CRASHED)).containsExactly("cost-regularised");
    }

    @Test
    void gradientsAsRoughAsDifferencesAreNotPaidAtAnySize() {
        Marks marks = marks(new Crashing(SHEETS_SIZE, at -> at, at -> 0, 1e-10));

        assertThat(tasks(marks, Outcome.CRASHED)).contains("backprop");
        assertThat(tasks(marks, Outcome.FOLLOWED_THROUGH)).doesNotContain("backprop");
    }

    @Test
    void whatCrashesAlwaysIsPaidNowhere() {
        Marks marks = marks(new Crashing(at -> false));

        assertThat(tasks(marks, Outcome.PARTIAL)).isEmpty();
        assertThat(tasks(marks, Outcome.CRASHED))
                .containsExactlyInAnyOrder("cost", "cost-regularised", "backprop", "backprop-regularised");
    }

    private static Set<String> tasks(Marks marks, Outcome... outcomes) {
        Set<String> left = marks.leftOut();
        return marks.tasks().stream()
                .map(TaskResult::checks)
                .flatMap(List::stream)
                .filter(check ->
                        !left.contains(check.check()) && Arrays.asList(outcomes).contains(check.outcome()))
                .map(CheckResult::task)
                .collect(Collectors.toSet());
    }

    private static Marks marks(Week7 solution) {
        return Marks.of("inf5860-week7", solution, SEED, Set.of("trainingReachesTheAccuracy"));
    }
}
