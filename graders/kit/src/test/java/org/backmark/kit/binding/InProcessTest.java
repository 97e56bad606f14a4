package org.backmark.kit.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.backmark.kit.assignment.Assignment;
import org.junit.jupiter.api.Test;

/** The contract, in this JVM. */
class InProcessTest extends BindingContract {
    private final Binding binding = new InProcess(ASSIGNMENT, getClass().getClassLoader());

    @Override
    protected Binding binding() {
        return binding;
    }

    @Test
    void aConstructorThatNeverReturnsIsGivenATenthOnceAndThenNoTime() {
        Binding endless = new InProcess(inPackage("student.endless"), getClass().getClassLoader());
        long started = System.nanoTime();
        for (int check = 0; check < 20; check++) {
            assertThatThrownBy(() -> endless.instance(Everything.class, new CallLog()))
                    .isInstanceOf(CallFailure.TimedOut.class);
            endless.forget();
        }
        assertThat(System.nanoTime() - started).isLessThan(10_000_000_000L);
    }

    private static Assignment inPackage(String packageName) {
        return new Assignment(
                1,
                ASSIGNMENT.id(),
                ASSIGNMENT.title(),
                ASSIGNMENT.course(),
                ASSIGNMENT.sheet(),
                ASSIGNMENT.contract(),
                packageName,
                ASSIGNMENT.passMark(),
                ASSIGNMENT.fileName(),
                ASSIGNMENT.policy(),
                ASSIGNMENT.feedback(),
                ASSIGNMENT.limits(),
                ASSIGNMENT.training(),
                ASSIGNMENT.full(),
                ASSIGNMENT.errata(),
                ASSIGNMENT.tasks());
    }
}
