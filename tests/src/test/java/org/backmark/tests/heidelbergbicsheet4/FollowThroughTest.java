package org.backmark.tests.heidelbergbicsheet4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.kit.Matrix;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.reference.Steps;
import org.backmark.reference.heidelbergbicsheet4.Parts;
import org.backmark.reference.heidelbergbicsheet4.Sheet4Reference;
import org.backmark.reference.heidelbergbicsheet4.Sheet4Steps;
import org.backmark.tests.Marks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One honest mistake costs its points once, and no trivial answer buys any; what a network reaches is not followed through. */
final class FollowThroughTest {
    private static final long SEED = 3;
    private static final String UNLEARNED = "theNetworkDoesNotUnlearn";
    private static final String REACHED = "theDisturbedNetworkRecovers";

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
        return Stream.of(
                new Mistake("the cost's sign in outputDelta", costsSign(), Set.of("output-delta", REACHED, UNLEARNED)),
                new Mistake(
                        "outputDelta without a slope",
                        outputDeltas((z, target, v) -> target.minus(z)),
                        Set.of("output-delta", REACHED)),
                new Mistake(
                        "hiddenDelta without a slope",
                        Steps.right().with(Sheet4Steps.HIDDEN_DELTA, (steps, w, delta, v, phi) -> w.multTransA(delta)),
                        Set.of("hidden-delta", REACHED)),
                new Mistake(
                        "a mean of the biases' gradient",
                        Steps.right()
                                .with(
                                        Sheet4Steps.BIAS_GRADIENT,
                                        delta -> Sheet4Steps.BIAS_GRADIENT
                                                .right()
                                                .apply(delta)
                                                .divide(delta.getNumCols())),
                        Set.of("bias-gradient")),
                new Mistake(
                        "the gradients' sign turned round",
                        gradients(right -> changed(right, part -> part.scale(-1))),
                        Set.of("backprop", REACHED, UNLEARNED)),
                new Mistake(
                        "twice the gradients",
                        gradients(right -> changed(right, part -> part.scale(2))),
                        Set.of("backprop", REACHED)));
    }

    @ParameterizedTest
    @MethodSource("honest")
    void anHonestMistakeCostsItsPointsOnce(Mistake mistake) {
        Marks marks = marks(mistake.steps());

        assertThat(marks.with(Outcome.FAILED).values())
                .isNotEmpty()
                .allSatisfy(check -> assertThat(mistake.costs()).containsAnyOf(check.task(), check.check()));
        assertThat(marks.with(Outcome.FOLLOWED_THROUGH).values())
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.points()).isEqualTo(check.max()));
    }

    @Test
    void aFollowedCheckNamesTheEarlierAnswer() {
        CheckResult check = marks(costsSign()).with(Outcome.FOLLOWED_THROUGH).get("gradientsOfRandomNetworks");

        assertThat(check.message())
                .isEqualTo("right given your own answer to \"outputDelta\": the mistake there costs nothing here");
    }

    @Test
    void aSecondMistakeIsNotForgivenForTheFirst() {
        Marks marks = marks(costsSign()
                .with(
                        Sheet4Steps.WEIGHT_GRADIENT,
                        (delta, z) -> Sheet4Steps.WEIGHT_GRADIENT
                                .right()
                                .apply(delta, z)
                                .scale(0.5)));

        assertThat(marks.with(Outcome.FOLLOWED_THROUGH).values())
                .extracting(CheckResult::task)
                .doesNotContain("backprop")
                .contains("recover");
    }

    static Stream<Trivial> trivial() {
        return Stream.of(
                        numbered(
                                "outputDelta",
                                "backprop",
                                List.of(
                                        outputDeltas((z, target, v) -> v.scale(0)),
                                        outputDeltas((z, target, v) -> v.map(one -> Double.NaN)),
                                        outputDeltas((z, target, v) -> v.map(one -> 1)),
                                        outputDeltas((z, target, v) -> z.copy()),
                                        outputDeltas((z, target, v) -> target.scale(-2)))),
                        numbered(
                                "hiddenDelta",
                                "backprop",
                                List.of(
                                        hiddenDeltas(v -> v.scale(0)),
                                        hiddenDeltas(v -> v.map(one -> Double.NaN)),
                                        hiddenDeltas(v -> v.scale(3)))),
                        numbered(
                                "biasGradient",
                                "backprop",
                                List.of(
                                        biasGradients(first -> first.scale(0)),
                                        biasGradients(first -> first.map(one -> 1)))),
                        numbered(
                                "backprop",
                                "recover",
                                List.of(
                                        gradients(right -> changed(right, part -> part.scale(0))),
                                        gradients(right -> changed(right, part -> part.map(one -> Double.NaN))))))
                .flatMap(trivial -> trivial);
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
        return Marks.of("heidelberg-bic-sheet4", new Sheet4Reference(steps), SEED, LongChecks.IDS);
    }

    private static Stream<Trivial> numbered(String kind, String notToBeBought, List<Steps> answers) {
        return IntStream.range(0, answers.size())
                .mapToObj(i -> new Trivial("trivial " + kind + " " + (i + 1), answers.get(i), Set.of(notToBeBought)));
    }

    private interface OutputDelta {
        Matrix of(Matrix z, Matrix target, Matrix v);
    }

    private static Steps outputDeltas(OutputDelta answer) {
        return Steps.right().with(Sheet4Steps.OUTPUT_DELTA, (steps, z, target, v, phi) -> answer.of(z, target, v));
    }

    private static Steps costsSign() {
        return Steps.right()
                .with(
                        Sheet4Steps.OUTPUT_DELTA,
                        (steps, z, target, v, phi) -> Sheet4Steps.OUTPUT_DELTA
                                .right()
                                .of(steps, z, target, v, phi)
                                .scale(-1));
    }

    private static Steps hiddenDeltas(UnaryOperator<Matrix> answer) {
        return Steps.right().with(Sheet4Steps.HIDDEN_DELTA, (steps, w, delta, v, phi) -> answer.apply(v));
    }

    private static Steps biasGradients(UnaryOperator<Matrix> answer) {
        return Steps.right().with(Sheet4Steps.BIAS_GRADIENT, delta -> answer.apply(delta.cols(0, 1)));
    }

    private static Steps gradients(UnaryOperator<LayerGradients> answer) {
        return Steps.right()
                .with(
                        Sheet4Steps.GRADIENTS,
                        (steps, at) ->
                                answer.apply(Sheet4Steps.GRADIENTS.right().of(steps, at)));
    }

    private static LayerGradients changed(LayerGradients gradients, UnaryOperator<Matrix> change) {
        return Parts.gradients(Parts.of(gradients).stream().map(change).toList());
    }
}
