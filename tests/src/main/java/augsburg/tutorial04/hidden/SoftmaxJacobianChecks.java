package augsburg.tutorial04.hidden;

import java.util.Random;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.junit.jupiter.api.Test;

/** What helps with Exercise 7. */
@Graded("augsburg-tutorial04")
final class SoftmaxJacobianChecks {

    @Test
    void softmaxJacobianOfRandomInputs(
            Tutorial04Network student, @ReferenceAnswers Tutorial04Network reference, Random random, CallLog calls) {
        for (int length : new int[] {1, 2, 5, 10}) {
            double[] x = random.doubles(length, -3, 3).toArray();
            Expect.that("softmaxJacobian of " + length + " inputs")
                    .hint("With h = softmax(x): h_i (1 - h_i) on the diagonal, -h_i h_j elsewhere.")
                    .agrees(student.softmaxJacobian(x), reference.softmaxJacobian(x), 1e-9);
        }
        Inputs.areUntouched(calls);
    }

    @Test
    void softmaxJacobianSurvivesLargeInputs(
            Tutorial04Network student, @ReferenceAnswers Tutorial04Network reference, Random random) {
        double[] x = {1000, -1000, 999, 1000 - random.nextDouble(), -500 * random.nextDouble()};
        Expect.that("softmaxJacobian of inputs from -1000 to 1000")
                .hint("If you see NaN: exp(1000) is infinite. Subtract the largest input first.")
                .agrees(student.softmaxJacobian(x), reference.softmaxJacobian(x), 1e-9);
    }
}
