package org.backmark.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class StepsTest {
    private static final Step<UnaryOperator<String>> GREETING = new Step<>("greeting", name -> "Hello " + name);
    private static final Step<UnaryOperator<String>> FAREWELL = new Step<>("farewell", name -> "Bye " + name);

    @Test
    void aStepIsDoneRightlyUnlessItIsReplaced() {
        assertThat(Steps.right().of(GREETING).apply("Ada")).isEqualTo("Hello Ada");
    }

    @Test
    void aReplacementChangesThatStepOnly() {
        Steps steps = Steps.right().with(GREETING, name -> "Hey " + name);

        assertThat(steps.of(GREETING).apply("Ada")).isEqualTo("Hey Ada");
        assertThat(steps.of(FAREWELL).apply("Ada")).isEqualTo("Bye Ada");
    }

    @Test
    void replacingAStepLeavesTheOldStepsAsTheyWere() {
        Steps first = Steps.right().with(GREETING, name -> "Hey " + name);
        Steps second = first.with(GREETING, name -> "Hi " + name);

        assertThat(first.of(GREETING).apply("Ada")).isEqualTo("Hey Ada");
        assertThat(second.of(GREETING).apply("Ada")).isEqualTo("Hi Ada");
    }

    @Test
    void aReplacementThatIsMissingNamesTheStep() {
        assertThatThrownBy(() -> Steps.right().with(GREETING, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("greeting");
    }
}
