package org.backmark.tests.augsburgtutorial04;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.reference.Step;
import org.backmark.reference.Steps;
import org.backmark.reference.augsburgtutorial04.Parameters;
import org.backmark.reference.augsburgtutorial04.Tutorial04Reference;
import org.backmark.reference.augsburgtutorial04.Tutorial04Steps;
import org.backmark.tests.FixedBinding;
import org.backmark.tests.Marks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One honest mistake costs its points once, and no trivial answer buys any. */
final class FollowThroughTest {
    private static final String ID = "augsburg-tutorial04";
    private static final long SEED = 3;
    private static final Set<String> LONG = Set.of("trainingReachesTheAccuracy");

    /** What a direction that is not that of descent cannot do, and what is measured without the reference. */
    private static final Set<String> MEASURED = Set.of("miniBatchesLowerTheLoss");

    /** A mistake, and the tasks that it may cost points in. */
    private record Mistake(String name, Supplier<Tutorial04Network> maker, Set<String> tasks) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** An answer that is no attempt, and the tasks that build on it. */
    private record Trivial(String name, Supplier<Tutorial04Network> maker, Set<String> notToBeBought) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A softmax of the rows mixes the samples of a batch: what each one adds cannot be told. */
    static Stream<Mistake> honest() {
        return Stream.of(
                mistake(
                        "softmax of the rows",
                        Tutorial04Steps.SOFTMAX,
                        z -> Tutorial04Steps.SOFTMAX
                                .right()
                                .apply(z.transpose())
                                .transpose(),
                        "forward",
                        "softmax-jacobian",
                        "mini-batches"),
                mistake(
                        "s in the last layer too",
                        Tutorial04Steps.SOFTMAX,
                        Tutorial04Steps.SIGMOID.right(),
                        "forward",
                        "softmax-jacobian"),
                mistake(
                        "the last error term is averaged",
                        Tutorial04Steps.LAST_ERROR_TERM,
                        (steps, h, y) -> term(steps, h, y).divide(y.length),
                        "last-error-term"),
                mistake(
                        "the last error term is Y - H",
                        Tutorial04Steps.LAST_ERROR_TERM,
                        (steps, h, y) -> term(steps, h, y).negative(),
                        "last-error-term"),
                mistake(
                        "the derivative is h (1 + h)",
                        Tutorial04Steps.DEL_SIGMOID,
                        h -> h.map(value -> value * (1 + value)),
                        "del-sigmoid"),
                mistake(
                        "s is taken of h again",
                        Tutorial04Steps.DEL_SIGMOID,
                        h -> Tutorial04Steps.DEL_SIGMOID
                                .right()
                                .apply(Tutorial04Steps.SIGMOID.right().apply(h)),
                        "del-sigmoid"),
                mistake(
                        "1/M forgotten in the weights' gradients",
                        Tutorial04Steps.AVERAGE_WEIGHTS,
                        (sum, m) -> sum,
                        "backpropagate"),
                mistake(
                        "the biases' gradients are left out",
                        Tutorial04Steps.ACCUMULATE_BIASES,
                        delta -> new Matrix(delta.getNumRows(), 1),
                        // Nothing can be built on gradients of 0; a diagnosis, which is not asked here, charges them
                        // once.
                        "backpropagate",
                        "optimisation-step"),
                mistake(
                        "delSigmoid forgotten in the chain",
                        Tutorial04Steps.HIDDEN_ERROR_TERM,
                        (steps, weights, delta, h) -> weights.multTransA(delta),
                        "backpropagate"),
                mistake(
                        "a step of half the learning rate",
                        Tutorial04Steps.UPDATE,
                        (parameters, gradients, rate) ->
                                Tutorial04Steps.UPDATE.right().of(parameters, gradients, rate / 2),
                        "optimisation-step"),
                mistake(
                        "a step up",
                        Tutorial04Steps.UPDATE,
                        (parameters, gradients, rate) ->
                                Tutorial04Steps.UPDATE.right().of(parameters, gradients, -rate),
                        "optimisation-step"),
                mistake(
                        "the biases are not updated",
                        Tutorial04Steps.UPDATE,
                        (parameters, gradients, rate) -> new Parameters(
                                Tutorial04Steps.UPDATE
                                        .right()
                                        .of(parameters, gradients, rate)
                                        .weights(),
                                parameters.biases()),
                        "optimisation-step"));
    }

    private static Matrix term(Steps steps, Matrix h, int[] y) {
        return Tutorial04Steps.LAST_ERROR_TERM.right().of(steps, h, y);
    }

    @ParameterizedTest
    @MethodSource("honest")
    void anHonestMistakeCostsItsPointsOnce(Mistake mistake) {
        Marks marks = marks(mistake.maker());

        assertThat(marks.with(Outcome.FAILED).values())
                .isNotEmpty()
                .filteredOn(check -> !MEASURED.contains(check.check()))
                .allSatisfy(check -> assertThat(mistake.tasks())
                        .as(check.check() + ": " + check.message())
                        .contains(check.task()));
        assertThat(marks.with(Outcome.FOLLOWED_THROUGH).values())
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.points()).isEqualTo(check.max()));
    }

    @Test
    void aFollowedCheckNamesTheEarlierAnswer() {
        Marks marks = marks(() -> new Tutorial04Reference(Steps.right()
                .with(Tutorial04Steps.DEL_SIGMOID, h -> h.map(value -> value * (1 + value)))));

        assertThat(marks.with(Outcome.FOLLOWED_THROUGH)
                        .get("gradientsOfRandomNetworks")
                        .message())
                .isEqualTo("right given your own answer to \"delSigmoid\": the mistake there costs nothing here");
    }

    @Test
    void aSecondMistakeIsNotForgivenForTheFirst() {
        Marks marks = marks(() -> new Tutorial04Reference(Steps.right()
                .with(Tutorial04Steps.DEL_SIGMOID, h -> h.map(value -> value * (1 + value)))
                .with(Tutorial04Steps.ACCUMULATE_BIASES, delta -> delta.cols(0, 1))));

        assertThat(marks.with(Outcome.FOLLOWED_THROUGH))
                .doesNotContainKeys(
                        "gradientsOfRandomNetworks", "biasGradientsOfTheDebugNetwork", "gradientsOfOneSampleAndOfTwo");
    }

    static Stream<Trivial> trivial() {
        return Stream.of(
                        named(
                                "delSigmoid",
                                Set.of("backpropagate"),
                                FollowThroughTest::withDelSigmoid,
                                List.<UnaryOperator<Matrix>>of(
                                        h -> h.map(value -> 0), h -> h.map(value -> Double.NaN), Matrix::transpose)),
                        named(
                                "lastErrorTerm",
                                Set.of("backpropagate"),
                                FollowThroughTest::withLastErrorTerm,
                                List.<BiFunction<Matrix, int[], Matrix>>of(
                                        (h, y) -> h,
                                        (h, y) -> h.negative(),
                                        (h, y) -> h.map(value -> 0),
                                        (h, y) -> h.map(value -> 1.0 / h.getNumRows()),
                                        (h, y) -> h.map(value -> y[0]),
                                        (h, y) -> h.map(value -> Double.NaN))),
                        named(
                                "gradients",
                                Set.of("optimisation-step", "train", "mini-batches"),
                                FollowThroughTest::withGradients,
                                List.<BiFunction<Parameters, int[], Parameters>>of(
                                        (at, y) -> each(at, part -> part.scale(0)),
                                        (at, y) -> at,
                                        (at, y) ->
                                                each(at, part -> part.scale(3).plus(1)),
                                        (at, y) -> each(at, part -> part.map(value -> y[0])),
                                        (at, y) -> each(at, part -> part.map(value -> Double.NaN)))),
                        named(
                                "step",
                                Set.of("train", "mini-batches"),
                                FollowThroughTest::withUpdate,
                                List.<BiFunction<Parameters, Double, Parameters>>of(
                                        (at, rate) -> at,
                                        (at, rate) -> each(at, part -> part.scale(1 - rate)),
                                        (at, rate) -> each(at, part -> part.minus(rate)),
                                        (at, rate) -> each(at, part -> part.scale(0)))),
                        named(
                                "forward",
                                Set.of("backpropagate", "train", "mini-batches"),
                                FollowThroughTest::withOutput,
                                List.<UnaryOperator<Matrix>>of(z -> z.map(value -> Double.NaN))),
                        named(
                                "forward of the same for all",
                                Set.of("backpropagate"),
                                FollowThroughTest::withOutput,
                                List.<UnaryOperator<Matrix>>of(z -> z.map(value -> 1.0 / z.getNumRows()))))
                .flatMap(trivial -> trivial);
    }

    static Stream<Trivial> followed() {
        Set<String> gradients = Set.of("backpropagate");
        return Stream.of(
                        named(
                                "delSigmoid",
                                gradients,
                                FollowThroughTest::withDelSigmoid,
                                List.<UnaryOperator<Matrix>>of(
                                        h -> h,
                                        h -> h.map(value -> 1),
                                        h -> h.scale(-2).plus(1))),
                        named(
                                "lastErrorTerm",
                                gradients,
                                FollowThroughTest::withLastErrorTerm,
                                List.<BiFunction<Matrix, int[], Matrix>>of((h, y) ->
                                        Tutorial04Steps.ONE_HOT.right().of(y, h.getNumRows()))))
                .flatMap(answer -> answer);
    }

    /** What must be built on them still depends on all that is given, so that it shows whether it was done. */
    @ParameterizedTest
    @MethodSource("followed")
    void whatIsRightGivenAnAnswerOfLittleSenseIsFollowed(Trivial answer) {
        assertThat(marks(answer.maker()).with(Outcome.FOLLOWED_THROUGH).values())
                .extracting(CheckResult::task)
                .containsAnyElementsOf(answer.notToBeBought());
    }

    @ParameterizedTest
    @MethodSource("trivial")
    void aTrivialAnswerBuysNothing(Trivial trivial) {
        Marks marks = marks(trivial.maker());

        assertThat(marks.with(Outcome.FAILED)).isNotEmpty();
        assertThat(marks.with(Outcome.FOLLOWED_THROUGH).values())
                .extracting(CheckResult::task)
                .doesNotContainAnyElementsOf(trivial.notToBeBought());
    }

    private static Marks marks(Supplier<Tutorial04Network> maker) {
        return Marks.of(ID, new FixedBinding(maker), SEED, LONG);
    }

    private static <T> Stream<Trivial> named(
            String what, Set<String> notToBeBought, Function<T, Steps> with, List<T> answers) {
        return answers.stream()
                .map(answer -> new Trivial(
                        "trivial " + what + " " + (answers.indexOf(answer) + 1),
                        () -> new Tutorial04Reference(with.apply(answer)),
                        notToBeBought));
    }

    private static Steps withDelSigmoid(UnaryOperator<Matrix> answer) {
        return Steps.right().with(Tutorial04Steps.DEL_SIGMOID, answer);
    }

    private static Steps withLastErrorTerm(BiFunction<Matrix, int[], Matrix> answer) {
        return Steps.right().with(Tutorial04Steps.LAST_ERROR_TERM, (steps, h, y) -> answer.apply(h, y));
    }

    private static Steps withGradients(BiFunction<Parameters, int[], Parameters> answer) {
        return Steps.right()
                .with(Tutorial04Steps.GRADIENTS, (steps, parameters, activations, y) -> answer.apply(parameters, y));
    }

    private static Steps withUpdate(BiFunction<Parameters, Double, Parameters> answer) {
        return Steps.right()
                .with(Tutorial04Steps.UPDATE, (parameters, gradients, rate) -> answer.apply(parameters, rate));
    }

    private static Steps withOutput(UnaryOperator<Matrix> answer) {
        return Steps.right().with(Tutorial04Steps.SOFTMAX, answer);
    }

    private static Parameters each(Parameters at, UnaryOperator<Matrix> change) {
        return new Parameters(
                at.weights().stream().map(change).toList(),
                at.biases().stream().map(change).toList());
    }

    private static <T> Mistake mistake(String name, Step<T> step, T slip, String... tasks) {
        return new Mistake(name, () -> new Tutorial04Reference(Steps.right().with(step, slip)), Set.of(tasks));
    }
}
