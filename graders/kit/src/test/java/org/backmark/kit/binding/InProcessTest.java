package org.backmark.kit.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.backmark.kit.call.Everything;
import org.backmark.kit.inspect.Inspection;
import org.junit.jupiter.api.Test;

/** The contract, in this JVM. */
class InProcessTest extends BindingContract {
    // What it does badly is mostly forbidden.
    private final Binding binding = uninspected("student.EverythingSolution");

    @Override
    protected Binding binding() {
        return binding;
    }

    @Test
    void aConstructorThatNeverReturnsIsGivenATenthOnceAndThenNoTime() {
        Binding endless = uninspected("student.endless.EndlessSolution");
        long started = System.nanoTime();
        for (int check = 0; check < 20; check++) {
            assertThatThrownBy(() ->
                            endless.instance(Everything.class, new CallLog()).not(true))
                    .isInstanceOf(CallFailure.TimedOut.class);
            endless.forget();
        }
        assertThat(System.nanoTime() - started).isLessThan(10_000_000_000L);
    }

    @Test
    void whatGradingRefusesIsRefusedInItsWords() {
        Binding inspected = new InProcess(ASSIGNMENT, getClass().getClassLoader());
        Everything student = inspected.instance(Everything.class, new CallLog());
        assertThat(student.not(false)).isTrue();
        assertThatThrownBy(() -> student.badly("null"))
                .isInstanceOf(CallFailure.Rejected.class)
                .message()
                .matches("badly: EverythingSolution\\.badly \\(EverythingSolution\\.java:\\d+\\) uses"
                        + " java\\.lang\\.System\\.exit, which is not allowed: return from the method, or throw an"
                        + " exception");
    }

    private static Binding uninspected(String implementation) {
        return new InProcess(
                ASSIGNMENT,
                InProcessTest.class.getClassLoader(),
                classes -> new Inspection.Inspected(implementation, Map.of(), List.of()));
    }
}
