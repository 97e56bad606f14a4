package org.backmark.kit.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of code that fails in odd ways. */
class CallTest {
    private final Call call = new Call(CallTest.class.getPackageName());

    static final class Divides {
        static final int RATIO = 1 / Integer.parseInt("0");
    }

    static final class Recurses {
        static final int DEPTH = depth(0);

        static int depth(int n) {
            return 1 + depth(n + 1);
        }
    }

    static final class Refuses {
        static {
            if (Math.abs(1) == 1) {
                throw new AssertionError("not like this");
            }
        }
    }

    /** Fails at whatever it is asked. */
    static final class Secretive extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException();
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new StackOverflowError();
        }
    }

    static void secretive() {
        throw new Secretive();
    }

    @ParameterizedTest
    @CsvSource({
        "Divides, ArithmeticException, / by zero, CallTest$Divides.<clinit>",
        "Recurses, StackOverflowError, , CallTest$Recurses.depth",
        "Refuses, AssertionError, not like this, CallTest$Refuses.<clinit>",
    })
    void whatAStaticInitialiserThrowsIsToldEachTimeWithItsLine(
            String name, String exception, String message, String place) {
        for (int time = 0; time < 2; time++) {
            Answer made = call.construct(CallTest.class.getClassLoader(), CallTest.class.getName() + "$" + name);
            assertThat(made).isInstanceOfSatisfying(Answer.Threw.class, threw -> {
                assertThat(threw.exception()).isEqualTo(exception);
                assertThat(threw.message()).isEqualTo(message == null ? "" : message);
                assertThat(threw.stack().get(0)).startsWith(place + "(CallTest.java:");
            });
        }
    }

    @Test
    void anExceptionThatFailsWhenItIsAskedIsToldByItsName() throws NoSuchMethodException {
        Method method = CallTest.class.getDeclaredMethod("secretive");
        assertThat(call.invoke(null, method, new Object[0])).isInstanceOfSatisfying(Answer.Threw.class, threw -> {
            assertThat(threw.exception()).isEqualTo("Secretive");
            assertThat(threw.message()).isEmpty();
            assertThat(threw.stack()).isEmpty();
        });
    }
}
