package org.backmark.tests.nyculab2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.kit.Matrix;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.reference.Steps;
import org.backmark.reference.nyculab2.Lab2Reference;
import org.backmark.reference.nyculab2.Lab2Steps;
import org.backmark.reference.nyculab2.Layers;
import org.backmark.reference.nyculab2.Move;
import org.backmark.tests.Marks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One honest mistake costs its points once, and no trivial answer buys any. */
final class FollowThroughTest {
    private static final long SEED = 3;
    private static final Set<String> LONG = Set.of("trainingLearnsTheLine", "trainingLearnsXor");

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
                        "the derivative of SIGMOID takes z for s(z), with which losses soon are not numbers",
                        right.with(
                                Lab2Steps.ACTIVATION_DERIVATIVE,
                                (kind, z) -> kind == Activation.SIGMOID ? z.map(v -> v * (1 - v)) : slope(kind, z)),
                        // Where nothing can be put in place of the earlier method, as in a worker.
                        Set.of(
                                "activations",
                                "trainingLowersTheLossOfXor",
                                "trainingFollowsEveryOptimiser",
                                "theLogTellsTheLoss",
                                "theLogHoldsWhatTheWeightsGive")),
                new Mistake(
                        "the derivative of TANH is 1 + tanh^2",
                        right.with(
                                Lab2Steps.ACTIVATION_DERIVATIVE,
                                (kind, z) -> kind == Activation.TANH
                                        ? z.map(v -> 1 + Math.pow(Math.tanh(v), 2))
                                        : slope(kind, z)),
                        Set.of("activations")),
                new Mistake(
                        "LEAKY_RELU is 0.1 z below 0, its derivative too",
                        right.with(
                                        Lab2Steps.ACTIVATION,
                                        (kind, z) -> kind == Activation.LEAKY_RELU
                                                ? z.map(v -> v > 0 ? v : 0.1 * v)
                                                : value(kind, z))
                                .with(
                                        Lab2Steps.ACTIVATION_DERIVATIVE,
                                        (kind, z) -> kind == Activation.LEAKY_RELU
                                                ? z.map(v -> v > 0 ? 1 : 0.1)
                                                : slope(kind, z)),
                        Set.of("activations")),
                new Mistake(
                        "the output has the hidden layers' activation, there and back",
                        right.with(
                                        Lab2Steps.OUTPUT,
                                        (steps, hidden, z3) ->
                                                steps.of(Lab2Steps.ACTIVATION).of(hidden, z3))
                                .with(
                                        Lab2Steps.OUTPUT_SLOPE,
                                        (steps, at, layers) -> steps.of(Lab2Steps.ACTIVATION_DERIVATIVE)
                                                .of(at.hidden(), layers.z3())),
                        Set.of("forward", "gradientsHaveThePrecisionOfBackpropagation")),
                new Mistake(
                        "the output has no activation, but its slope on the way back",
                        right.with(Lab2Steps.OUTPUT, (steps, hidden, z3) -> z3),
                        Set.of("forward", "trainingLowersTheLossOfXor")),
                new Mistake("2/n forgotten", right.with(Lab2Steps.LOSS_DERIVATIVE, Matrix::minus), Set.of("backward")),
                new Mistake(
                        "s' forgotten at the output",
                        right.with(
                                Lab2Steps.OUTPUT_SLOPE,
                                (steps, at, layers) -> layers.a3().map(a -> 1)),
                        Set.of("backward")),
                new Mistake(
                        "the sum of the squared errors",
                        right.with(
                                Lab2Steps.LOSS,
                                (prediction, y) ->
                                        y.getNumRows() * Lab2Steps.LOSS.right().applyAsDouble(prediction, y)),
                        Set.of("loss")),
                new Mistake(
                        "MOMENTUM with a factor 1 - beta",
                        right.with(
                                Lab2Steps.MOMENTUM,
                                (gradient, memory, h) ->
                                        Lab2Steps.MOMENTUM.right().of(gradient.scale(1 - h.beta1()), memory, h)),
                        Set.of("optimisers")),
                new Mistake(
                        "ADAGRAD with epsilon under the root",
                        right.with(Lab2Steps.ADAGRAD, (gradient, memory, h) -> {
                            Matrix sum = memory.second().plus(gradient.elementMult(gradient));
                            Matrix change = gradient.elementDiv(sum.map(s -> Math.sqrt(s + h.epsilon())));
                            return new Move(change.scale(-h.learningRate()), memory.first(), sum);
                        }),
                        Set.of("optimisers")),
                new Mistake(
                        "SGD with half the rate",
                        right.with(
                                Lab2Steps.SGD,
                                (gradient, memory, h) -> Lab2Steps.SGD.right().of(gradient.scale(0.5), memory, h)),
                        Set.of("optimisers")));
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
        Marks marks = marks(Steps.right().with(Lab2Steps.LOSS_DERIVATIVE, Matrix::minus));

        CheckResult check = marks.with(Outcome.FOLLOWED_THROUGH).get("trainingFollowsEveryOptimiser");
        assertThat(check.message())
                .isEqualTo("right given your own answer to \"backward\": the mistake there costs nothing here");
    }

    @Test
    void aSecondMistakeIsNotForgivenForTheFirst() {
        Marks marks = marks(Steps.right()
                .with(
                        Lab2Steps.ACTIVATION_DERIVATIVE,
                        (kind, z) -> slope(kind, z).scale(2))
                .with(Lab2Steps.LOSS_DERIVATIVE, (prediction, y) -> y.minus(prediction)));

        assertThat(marks.with(Outcome.FOLLOWED_THROUGH).values())
                .extracting(CheckResult::task)
                .doesNotContain("backward");
    }

    static Stream<Trivial> trivial() {
        Set<String> network = Set.of("forward", "backward");
        Set<String> training = Set.of("train-linear", "train-xor");
        Set<String> all = Set.of("backward", "train-linear", "train-xor");
        return Stream.of(
                        numbered(
                                "activations",
                                network,
                                List.of(
                                        activations((kind, z) -> z.map(v -> 0)),
                                        activations((kind, z) -> z.map(v -> 0.5)),
                                        activations((kind, z) -> z.map(v -> Double.NaN)))),
                        numbered(
                                "forward",
                                all,
                                List.of(predictions(layers -> layers.a3().map(a -> Double.NaN)))),
                        numbered(
                                "backward",
                                training,
                                List.of(
                                        gradients(w -> w.map(v -> 0)),
                                        gradients(w -> w),
                                        gradients(w -> w.scale(-2).plus(1)),
                                        gradients(w -> w.map(v -> Double.NaN)))),
                        numbered(
                                "loss",
                                training,
                                List.of(
                                        losses(prediction -> 0),
                                        losses(Matrix::elementSum),
                                        losses(prediction -> prediction
                                                .elementMult(prediction)
                                                .elementSum()),
                                        losses(prediction -> Double.NaN))),
                        numbered(
                                "optimisers",
                                training,
                                List.of(
                                        walks((start, gradient) -> start),
                                        walks((start, gradient) -> gradient),
                                        walks((start, gradient) -> start.map(v -> 0)),
                                        walks(Matrix::minus))))
                .flatMap(trivial -> trivial);
    }

    static Stream<Trivial> followed() {
        return Stream.of(
                        numbered(
                                "activations",
                                Set.of("forward", "backward"),
                                List.of(
                                        activations((kind, z) -> z),
                                        activations((kind, z) -> z.scale(3).plus(kind.ordinal())),
                                        activations((kind, z) -> value(Activation.TANH, z)))),
                        numbered(
                                "forward",
                                Set.of("backward"),
                                List.of(
                                        predictions(layers -> layers.a3().map(a -> 0.5)),
                                        predictions(layers -> layers.x().cols(0, 1)),
                                        predictions(layers ->
                                                layers.a3().map(a -> layers.x().elementSum())),
                                        predictions(layers -> layers.z1().cols(0, 1)))))
                .flatMap(trivial -> trivial);
    }

    /** What must be built on them still depends on all that is given, so that it shows whether it was done. */
    @ParameterizedTest
    @MethodSource("followed")
    void whatIsRightGivenAnAnswerOfLittleSenseIsFollowed(Trivial answer) {
        assertThat(marks(answer.steps()).with(Outcome.FOLLOWED_THROUGH).values())
                .extracting(CheckResult::task)
                .containsAnyElementsOf(answer.notToBeBought());
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
        Lab2 solution = new Lab2Reference(steps);
        return Marks.of("nycu-lab2", solution, SEED, LONG);
    }

    private static Stream<Trivial> numbered(String kind, Set<String> notToBeBought, List<Steps> answers) {
        return IntStream.range(0, answers.size())
                .mapToObj(i -> new Trivial("trivial " + kind + " " + (i + 1), answers.get(i), notToBeBought));
    }

    private static Steps activations(Lab2Steps.Activate answer) {
        return Steps.right().with(Lab2Steps.ACTIVATION, answer).with(Lab2Steps.ACTIVATION_DERIVATIVE, answer);
    }

    private static Steps predictions(Function<Layers, Matrix> answer) {
        return Steps.right().with(Lab2Steps.FORWARD, (steps, at) -> {
            Layers right = Lab2Steps.FORWARD.right().of(steps, at);
            return new Layers(
                    right.x(), right.z1(), right.a1(), right.z2(), right.a2(), right.z3(), answer.apply(right));
        });
    }

    private static Steps gradients(UnaryOperator<Matrix> answer) {
        return Steps.right()
                .with(
                        Lab2Steps.GRADIENTS,
                        (steps, at, layers) -> at.w().stream().map(answer).toList());
    }

    private static Steps losses(ToDoubleFunction<Matrix> answer) {
        return Steps.right().with(Lab2Steps.LOSS, (prediction, y) -> answer.applyAsDouble(prediction));
    }

    private static Steps walks(BinaryOperator<Matrix> answer) {
        return Steps.right().with(Lab2Steps.WALK, (steps, kind, start, h) -> gradient -> answer.apply(start, gradient));
    }

    private static Matrix value(Activation kind, Matrix z) {
        return Lab2Steps.ACTIVATION.right().of(kind, z);
    }

    private static Matrix slope(Activation kind, Matrix z) {
        return Lab2Steps.ACTIVATION_DERIVATIVE.right().of(kind, z);
    }
}
