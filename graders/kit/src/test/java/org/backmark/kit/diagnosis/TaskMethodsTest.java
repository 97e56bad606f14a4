package org.backmark.kit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class TaskMethodsTest {
    private final TaskMethods methods = new TaskMethods("everything");

    @Test
    void aTasksMethodIsTheOneThatItsQuestionsAsk() {
        assertThat(methods.of("next")).extracting(Method::getName).containsExactly("next");
    }

    @Test
    void whatDrawsNumbersOrRemembersCallsIsNoFunctionOfItsArguments() {
        assertThat(methods.of("draw")).isEmpty();
        assertThat(methods.of("recall")).isEmpty();
    }

    @Test
    void withoutABankNothingIsKnown() {
        assertThat(new TaskMethods("no-such").of("next")).isEmpty();
    }
}
