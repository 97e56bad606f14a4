package org.backmark.tests.osnabrueckbackpropgd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.reference.Steps;
import org.backmark.reference.osnabrueckbackpropgd.CatsAndDogsReference;
import org.backmark.reference.osnabrueckbackpropgd.CatsAndDogsSteps;
import org.backmark.tests.Marks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One honest mistake costs its points once, and no trivial answer buys any. */
final class FollowThroughTest {
    private static final long SEED = 3;
    private static final String REACHED = "batchDescentTellsCatsFromDogs";

    /** A mistake, and the tasks and single checks that it may cost points in. */
    private record Mistake(String name, Steps steps, Set<String> costs) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** An answer that is no attempt, and the tasks that build on it. */
    private record Trivial(String name, Steps steps, Set<String> notToBeBought) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Mistake> honest() {
        Steps right = Steps.right();
        return Stream.of(
                new Mistake(
                        "s for its derivative",
                        right.with(CatsAndDogsSteps.LOGISTIC_DERIVATIVE, FollowThroughTest::s),
                        Set.of("logistic-derivative", REACHED)),
                new Mistake(
                        "s (1 + s)",
                        right.with(CatsAndDogsSteps.LOGISTIC_DERIVATIVE, x -> s(x) * (1 + s(x))),
                        Set.of("logistic-derivative", REACHED)),
                new Mistake(
                        "the output's weights the other way round, the slope at the right place",
                        right.with(
                                CatsAndDogsSteps.FORWARD,
                                (steps, w, x) ->
                                        CatsAndDogsSteps.FORWARD.right().of(steps, new double[] {w[1], w[0]}, x)),
                        Set.of("forward", REACHED)),
                new Mistake(
                        "the output's weights the other way round, and y (1 - y) for the slope",
                        right.with(
                                CatsAndDogsSteps.WEIGHTED_SUM,
                                (w, x) -> CatsAndDogsSteps.WEIGHTED_SUM.right().of(new double[] {w[1], w[0]}, x)),
                        Set.of("forward", REACHED)),
                new Mistake(
                        "the mean of the squared errors",
                        right.with(
                                CatsAndDogsSteps.LOSS,
                                (y, t) -> CatsAndDogsSteps.LOSS.right().applyAsDouble(y, t) / t.length),
                        Set.of("loss")),
                new Mistake(
                        "the factor 2 forgotten",
                        right.with(
                                CatsAndDogsSteps.ERROR,
                                (y, t) -> scaled(CatsAndDogsSteps.ERROR.right().apply(y, t), 0.5)),
                        Set.of("gradient", REACHED)),
                new Mistake(
                        "the mean over the animals",
                        right.with(
                                CatsAndDogsSteps.COLLECT,
                                (x, delta) ->
                                        scaled(CatsAndDogsSteps.COLLECT.right().of(x, delta), 1.0 / delta.length)),
                        Set.of("gradient", REACHED)),
                new Mistake(
                        "the wrong sign",
                        right.with(
                                CatsAndDogsSteps.ERROR,
                                (y, t) -> CatsAndDogsSteps.ERROR.right().apply(t, y)),
                        Set.of("gradient", REACHED)));
    }

    private static double s(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static double[] scaled(double[] numbers, double factor) {
        return Arrays.stream(numbers).map(number -> factor * number).toArray();
    }

    @ParameterizedTest
    @MethodSource("honest")
    void anHonestMistakeCostsItsPointsOnce(Mistake mistake) {
        Marks marks = marks(mistake.steps());

        assertThat(marks.with(Outcome.FAILED).values())
                .isNotEmpty()
                .allSatisfy(check -> assertThat(mistake.costs()).containsAnyOf(check.task(), check.check()));
        assertThat(marks.with(Outcome.FOLLOWED_THROUGH).values()).isNotEmpty().allSatisfy(check -> {
            assertThat(check.points()).isEqualTo(check.max());
        });
    }

    @Test
    void aFollowedCheckNamesTheEarlierAnswer() {
        Marks marks = marks(Steps.right()
                .with(
                        CatsAndDogsSteps.ERROR,
                        (y, t) -> CatsAndDogsSteps.ERROR.right().apply(t, y)));

        CheckResult check = marks.with(Outcome.FOLLOWED_THROUGH).get("everyStepIsThatOfAMiniBatch");
        assertThat(check.message())
                .isEqualTo(
                        "right given your own answer to \"gradient\" and \"Batch gradient descent\": the mistake there costs"
                                + " nothing here");
    }

    @Test
    void aSecondMistakeIsNotForgivenForTheFirst() {
        Marks marks = marks(Steps.right()
                .with(CatsAndDogsSteps.LOGISTIC_DERIVATIVE, FollowThroughTest::s)
                .with(
                        CatsAndDogsSteps.ERROR,
                        (y, t) -> CatsAndDogsSteps.ERROR.right().apply(t, y)));

        assertThat(marks.with(Outcome.FOLLOWED_THROUGH).values())
                .extracting(CheckResult::task)
                .doesNotContain("gradient")
                .contains("mini-batch");
    }

    static Stream<Trivial> trivial() {
        Set<String> descents = Set.of("batch", "mini-batch", "stochastic", "momentum");
        return numbered(
                "gradient",
                descents,
                List.of(
                        gradients(w -> new double[2]),
                        gradients(w -> w),
                        gradients(w -> scaled(w, -3)),
                        gradients(w -> filled(2, 1)),
                        gradients(w -> filled(2, Double.NaN))));
    }

    /** The gradient is right as soon as the derivative is: what was written there earns its points. */
    @Test
    void aTrivialDerivativeCostsItsOwnTaskAlone() {
        for (DoubleUnaryOperator trivial : List.<DoubleUnaryOperator>of(x -> 0.25, x -> 3 - 2 * x)) {
            Marks marks = marks(Steps.right().with(CatsAndDogsSteps.LOGISTIC_DERIVATIVE, trivial));

            assertThat(marks.with(Outcome.FAILED).values())
                    .extracting(CheckResult::task)
                    .containsOnly("logistic-derivative");
        }
    }

    @ParameterizedTest
    @MethodSource("trivial")
    void aTrivialAnswerBuysNothing(Trivial trivial) {
        Marks marks = marks(trivial.steps());

        assertThat(marks.with(Outcome.FAILED).values())
                .extracting(CheckResult::task)
                .containsAnyElementsOf(trivial.notToBeBought());
        assertThat(marks.with(Outcome.FOLLOWED_THROUGH).values())
                .extracting(CheckResult::task)
                .doesNotContainAnyElementsOf(trivial.notToBeBought());
    }

    private static Marks marks(Steps steps) {
        return Marks.of("osnabrueck-backprop-gd", new CatsAndDogsReference(steps), SEED, Set.of());
    }

    private static Stream<Trivial> numbered(String kind, Set<String> notToBeBought, List<Steps> answers) {
        return IntStream.range(0, answers.size())
                .mapToObj(i -> new Trivial("trivial " + kind + " " + (i + 1), answers.get(i), notToBeBought));
    }

    private static double[] filled(int count, double number) {
        double[] numbers = new double[count];
        Arrays.fill(numbers, number);
        return numbers;
    }

    private static Steps gradients(UnaryOperator<double[]> answer) {
        return Steps.right().with(CatsAndDogsSteps.GRADIENT, (steps, at) -> answer.apply(at.w()));
    }
}
