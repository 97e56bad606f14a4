package org.backmark.tests.inf5860week7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.reference.Step;
import org.backmark.reference.Steps;
import org.backmark.reference.inf5860week7.Week7Problem;
import org.backmark.reference.inf5860week7.Week7Reference;
import org.backmark.reference.inf5860week7.Week7Steps;
import org.backmark.tests.Marks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One honest mistake costs its points once, and no trivial answer buys any. */
final class FollowThroughTest {
    private static final long SEED = 3;
    private static final Set<String> ALL =
            Assignments.load("inf5860-week7").tasks().stream().map(Task::id).collect(Collectors.toSet());

    /** A mistake, and the tasks that it may cost points in. */
    private record Mistake(String name, Week7 solution, Set<String> tasks) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** An answer that is no attempt, and the tasks that build on it. */
    private record Trivial(String name, Week7 solution, Set<String> notToBeBought) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Mistake> honest() {
        return Stream.of(
                mistake(
                        "sigmoidGradient of z (1 - z), with which no training lowers the cost",
                        Week7Steps.SIGMOID_GRADIENT,
                        z -> z.map(value -> value * (1 - value)),
                        "sigmoid-gradient",
                        "train"),
                mistake(
                        "sigmoidGradient of g (1 + g)",
                        Week7Steps.SIGMOID_GRADIENT,
                        z -> Week7Steps.SIGMOID.right().apply(z).map(g -> g * (1 + g)),
                        "sigmoid-gradient"),
                mistake(
                        "sigmoidGradient is g",
                        Week7Steps.SIGMOID_GRADIENT,
                        Week7Steps.SIGMOID.right(),
                        "sigmoid-gradient"),
                // A check of gradients is followed where the numerical ones can be put in place, as in a worker.
                mistake(
                        "1/m forgotten in the cost",
                        Week7Steps.AVERAGE_COST,
                        (sum, samples) -> sum,
                        "cost",
                        "check-gradients"),
                mistake(
                        "the penalty twice as large",
                        Week7Steps.PENALTY,
                        (steps, at) -> 2 * Week7Steps.PENALTY.right().of(steps, at),
                        "cost-regularised"),
                mistake("1/m forgotten in the gradients", Week7Steps.AVERAGE_GRADIENT, (sum, m) -> sum, "backprop"),
                mistake(
                        "g' forgotten",
                        Week7Steps.HIDDEN_SLOPE,
                        (steps, layers) -> layers.z2().map(z -> 1),
                        "backprop"),
                mistake(
                        "lambda theta, as the sheet prints",
                        Week7Steps.PENALTY_GRADIENT,
                        (steps, at) -> {
                            Gradients right =
                                    Week7Steps.PENALTY_GRADIENT.right().of(steps, at);
                            return new Gradients(
                                    right.theta1().scale(at.samples()),
                                    right.theta2().scale(at.samples()));
                        },
                        "backprop-regularised"),
                mistake(
                        "divided by epsilon",
                        Week7Steps.DIFFERENCE,
                        (theta, index, cost) ->
                                2 * Week7Steps.DIFFERENCE.right().of(theta, index, cost),
                        "numerical-gradient",
                        "check-gradients"));
    }

    @ParameterizedTest
    @MethodSource("honest")
    void anHonestMistakeCostsItsPointsOnce(Mistake mistake) {
        Marks marks = marks(mistake.solution());

        assertThat(marks.with(Outcome.FAILED).values())
                .isNotEmpty()
                .allSatisfy(check -> assertThat(mistake.tasks()).contains(check.task()));
        assertThat(marks.with(Outcome.FOLLOWED_THROUGH).values()).isNotEmpty().allSatisfy(check -> {
            assertThat(check.points()).isEqualTo(check.max());
        });
    }

    @Test
    void aFollowedCheckNamesTheEarlierAnswer() {
        Marks marks =
                marks(new Week7Reference(Steps.right().with(Week7Steps.SIGMOID_GRADIENT, Week7Steps.SIGMOID.right())));

        CheckResult check = marks.with(Outcome.FOLLOWED_THROUGH).get("gradientsOfRandomNetworks");
        assertThat(check.message())
                .isEqualTo("right given your own answer to \"sigmoidGradient\": the mistake there costs nothing here");
    }

    @Test
    void nothingIsFollowedWhereTheEarlierAnswerIsRight() {
        Week7 wrongAlone = new Delegate() {
            @Override
            public Gradients numericalGradient(
                    Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
                Gradients right = super.numericalGradient(theta1, theta2, x, y, numLabels, lambda);
                return new Gradients(right.theta1().scale(2), right.theta2().scale(2));
            }
        };
        Marks marks = marks(wrongAlone);

        assertThat(marks.with(Outcome.FAILED).values())
                .extracting(CheckResult::task)
                .contains("numerical-gradient");
        assertThat(marks.with(Outcome.FOLLOWED_THROUGH).values())
                .extracting(CheckResult::task)
                .doesNotContain("numerical-gradient");
    }

    @Test
    void aSecondMistakeIsNotForgivenForTheFirst() {
        Week7 two = new Week7Reference(Steps.right()
                .with(Week7Steps.SIGMOID_GRADIENT, Week7Steps.SIGMOID.right())
                .with(Week7Steps.DELTA3, (layers, oneHot) -> oneHot.minus(layers.a3())));

        assertThat(marks(two).with(Outcome.FOLLOWED_THROUGH).values())
                .extracting(CheckResult::task)
                .doesNotContain("backprop");
    }

    static Stream<Trivial> trivial() {
        return Stream.of(
                        sigmoidGradients(List.of(
                                z -> z.map(value -> 0),
                                z -> z.map(value -> Double.NaN),
                                z -> z.map(value -> value == 0 ? 0.25 : 0),
                                Matrix::transpose)),
                        costs(List.of(
                                at -> 0,
                                at -> 0.2876,
                                at -> at.theta1().elementSum() + at.theta2().elementSum(),
                                at -> at.x().elementSum(),
                                at -> at.theta1().elementSum() * at.x().elementSum()
                                        + at.theta2().elementSum() * at.y()[0],
                                at -> squares(at) * at.x().elementSum() * at.y()[0],
                                FollowThroughTest::squares,
                                at -> Double.NaN)),
                        gradients(List.of(
                                at -> new Gradients(
                                        at.theta1().scale(0), at.theta2().scale(0)),
                                at -> new Gradients(at.theta1(), at.theta2()),
                                at -> new Gradients(
                                        at.theta1().scale(3).plus(1),
                                        at.theta2().scale(3).plus(1)),
                                at -> new Gradients(
                                        at.theta1().map(weight -> at.x().elementSum()),
                                        at.theta2().map(weight -> at.y()[0])))))
                .flatMap(trivial -> trivial);
    }

    static Stream<Trivial> followed() {
        return sigmoidGradients(List.of(
                z -> z,
                z -> z.map(value -> 1),
                z -> z.map(value -> 0.25),
                z -> z.scale(-2).plus(3)));
    }

    /** What must be built on them still depends on all that is given, so that it shows whether it was done. */
    @ParameterizedTest
    @MethodSource("followed")
    void whatIsRightGivenAnAnswerOfLittleSenseIsFollowed(Trivial answer) {
        assertThat(marks(answer.solution()).with(Outcome.FOLLOWED_THROUGH).values())
                .extracting(CheckResult::task)
                .containsAnyElementsOf(answer.notToBeBought());
    }

    @ParameterizedTest
    @MethodSource("trivial")
    void aTrivialAnswerBuysNothing(Trivial trivial) {
        Marks marks = marks(trivial.solution());

        assertThat(marks.with(Outcome.FAILED)).isNotEmpty();
        assertThat(marks.with(Outcome.FOLLOWED_THROUGH).values())
                .extracting(CheckResult::task)
                .doesNotContainAnyElementsOf(trivial.notToBeBought());
    }

    private static Stream<Trivial> sigmoidGradients(List<Function<Matrix, Matrix>> answers) {
        return numbered("sigmoidGradient", answers)
                .map(one -> new Trivial(
                        one.name(),
                        new Week7Reference(Steps.right().with(Week7Steps.SIGMOID_GRADIENT, one.answer()::apply)),
                        Set.of("backprop")));
    }

    /** The numerical gradient is that of the trivial cost, hence just as trivial. */
    private static Stream<Trivial> costs(List<ToDoubleFunction<Week7Problem>> answers) {
        return numbered("cost", answers)
                .map(one -> new Trivial(
                        one.name(),
                        new Week7Reference(Steps.right()
                                .with(
                                        Week7Steps.COST,
                                        (steps, at, layers) -> one.answer().applyAsDouble(at))),
                        ALL));
    }

    /** Both gradients agree, so that the check of one by the other accepts them. */
    private static Stream<Trivial> gradients(List<Function<Week7Problem, Gradients>> answers) {
        return numbered("gradients", answers)
                .map(one -> new Trivial(
                        one.name(),
                        new Week7Reference(Steps.right()
                                .with(
                                        Week7Steps.GRADIENTS,
                                        (steps, at, layers) -> one.answer().apply(at))
                                .with(
                                        Week7Steps.NUMERICAL_GRADIENT,
                                        (steps, at) -> one.answer().apply(at))),
                        ALL));
    }

    private record Numbered<T>(String name, T answer) {}

    private static <T> Stream<Numbered<T>> numbered(String kind, List<T> answers) {
        return IntStream.range(0, answers.size())
                .mapToObj(i -> new Numbered<>("trivial " + kind + " " + (i + 1), answers.get(i)));
    }

    private static double squares(Week7Problem at) {
        return DoubleStream.concat(
                        DoubleStream.of(at.theta1().elementMult(at.theta1()).elementSum()),
                        DoubleStream.of(at.theta2().elementMult(at.theta2()).elementSum()))
                .sum();
    }

    private static Marks marks(Week7 solution) {
        return Marks.of("inf5860-week7", solution, SEED, Set.of("trainingReachesTheAccuracy"));
    }

    private static <T> Mistake mistake(String name, Step<T> step, T slip, String... tasks) {
        return new Mistake(
                name,
                new Week7Reference(Steps.right().with(step, slip)),
                Stream.of(tasks).collect(Collectors.toSet()));
    }
}
