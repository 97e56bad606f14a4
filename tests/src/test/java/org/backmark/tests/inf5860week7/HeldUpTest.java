package org.backmark.tests.inf5860week7;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.kit.NotAttempted;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.binding.OneObject;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.tests.Marks;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What is written and calls what is not is asked with the right answer in its place. */
final class HeldUpTest {
    private static final Set<String> LEFT_OUT = Set.of("trainingReachesTheAccuracy");

    /** A check of gradients that calls a method which is not there. */
    private static class WithoutNumericalGradient extends Delegate {
        @Override
        public Gradients numericalGradient(
                Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
            throw new NotAttempted();
        }

        @Override
        public boolean checkNNGradients(
                Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
            throw new TestAbortedException("needs numericalGradient first");
        }
    }

    /** Code in which methods can be substituted: then another object answers. */
    private record Substituting(Week7 student, Supplier<Week7> substituted) implements Binding {
        @Override
        public <T> T instance(Class<T> contract, CallLog calls) {
            return contract.cast(student);
        }

        @Override
        public Optional<Binding> substituting(Set<Method> methods, Set<Method> done, Object right) {
            return Optional.of(new OneObject(substituted.get()));
        }

        @Override
        public void forget() {}
    }

    @Test
    void whatIsWrittenIsNotHeldUpByWhatIsMissing() {
        Marks marks = marks(Delegate::new);

        assertThat(marks.with(Outcome.FOLLOWED_THROUGH).values())
                .hasSize(3)
                .allSatisfy(check -> assertThat(check.hint()).endsWith("what is missing there costs nothing here"))
                .extracting(CheckResult::task)
                .containsOnly("check-gradients");
    }

    @Test
    void whatIsWrongOnceNothingIsMissingEarnsNothing() {
        Marks marks = marks(() -> new Delegate() {
            @Override
            public boolean checkNNGradients(
                    Matrix theta1,
                    Matrix theta2,
                    Matrix x,
                    int[] y,
                    int numLabels,
                    double lambda,
                    Gradients candidate) {
                return true;
            }
        });

        assertThat(marks.with(Outcome.FOLLOWED_THROUGH)).isEmpty();
    }

    private static Marks marks(Supplier<Week7> substituted) {
        Week7 student = new WithoutNumericalGradient();
        return Marks.of("inf5860-week7", new Substituting(student, substituted), 3, LEFT_OUT);
    }
}
