package org.backmark.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A solution is asked as if it had made the usual choices. */
class LeavesChoicesTest {
    /** Has numbers in one of two units. */
    @LeavesChoices(Doubled.class)
    interface Free {}

    interface Fixed {}

    @LeavesChoices(Unmade.class)
    interface Impossible {}

    /** Translates by doubling. */
    static final class Doubled implements UnaryOperator<Object> {
        @Override
        public Object apply(Object solution) {
            return solution + " " + solution;
        }
    }

    /** Cannot be made without a parameter. */
    static final class Unmade implements UnaryOperator<Object> {
        Unmade(int needed) {
            assert needed > 0;
        }

        @Override
        public Object apply(Object solution) {
            return solution;
        }
    }

    @Test
    void aSolutionOfAContractThatLeavesChoicesIsTranslated() {
        assertThat(LeavesChoices.Made.usual(Free.class, "a")).isEqualTo("a a");
    }

    @Test
    void aSolutionOfAContractWithoutChoicesStays() {
        assertThat(LeavesChoices.Made.usual(Fixed.class, "a")).isEqualTo("a");
    }

    @Test
    void aTranslationThatCannotBeMadeIsTheAuthorsMistakeAndNamed() {
        assertThatThrownBy(() -> LeavesChoices.Made.usual(Impossible.class, "a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot make a Unmade");
    }
}
