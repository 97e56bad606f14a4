package org.backmark.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.UnaryOperator;
import org.backmark.kit.Matrix;
import org.junit.jupiter.api.Test;

final class MutantsTest {
    /** Two steps to change. */
    public static final class Small {
        public static final Step<DoubleBinaryOperator> DIFFERENCE = new Step<>("difference", (a, b) -> a - b);
        public static final Step<UnaryOperator<Matrix>> COPY = new Step<>("copy", Matrix::copy);

        private Small() {}
    }

    private final Map<String, UnaryOperator<Steps>> mutants = Mutants.of(Small.class, MutantsTest::use);

    private static void use(Steps steps) {
        steps.of(Small.DIFFERENCE).applyAsDouble(5, 3);
        steps.of(Small.COPY).apply(new Matrix(2, 2));
    }

    private double difference(String mutant) {
        return mutants.get(mutant).apply(Steps.right()).of(Small.DIFFERENCE).applyAsDouble(5, 3);
    }

    @Test
    void answersAndArgumentsAreChanged() {
        assertThat(difference("difference, answer: negated")).isEqualTo(-2);
        assertThat(difference("difference, argument 1: doubled")).isEqualTo(7);
        assertThat(difference("difference, argument 2: negated")).isEqualTo(8);
        assertThat(mutants.get("copy, answer: the last number off")
                        .apply(Steps.right())
                        .of(Small.COPY)
                        .apply(new Matrix(2, 2))
                        .get(3))
                .isEqualTo(0.1);
    }

    @Test
    void aChangeWithNothingToWorkOnIsNoMutant() {
        assertThat(mutants.keySet())
                .contains("copy, answer: transposed")
                .doesNotContain("difference, answer: transposed", "copy, answer: one more")
                .noneMatch(name -> name.contains("part "));
    }

    @Test
    void theOtherStepsStayRight() {
        assertThat(mutants.get("copy, answer: negated").apply(Steps.right()).replaced())
                .containsExactly(Small.COPY);
    }
}
