package augsburg.tutorial04;

import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.ReaskPerturbed;
import org.junit.jupiter.api.Test;

/** Exercises 1 and 2, worked by hand. */
@Graded("augsburg-tutorial04")
final class ErrorTermTest {

    @Test
    @ReaskPerturbed
    void lastErrorTermByHand(Tutorial04Network student) {
        Matrix h = Matrix.of(new double[][] {{0.5, 0.25}, {0.25, 0.25}, {0.25, 0.5}});
        Matrix expected = Matrix.of(new double[][] {{-0.5, 0.25}, {0.25, 0.25}, {0.25, -0.5}});

        Expect.that("lastErrorTerm of two samples with the labels 0 and 2")
                .hint("H - Y: subtract 1 in the row of each sample's label. Label 0 is row 0.")
                .agrees(student.lastErrorTerm(h, new int[] {0, 2}), expected, 1e-9);
    }

    /** A sample's error term is the same, however many others there are. */
    @Test
    @ReaskPerturbed
    void lastErrorTermIsNotAveraged(Tutorial04Network student) {
        Matrix three = Matrix.of(new double[][] {{0.75, 0.75, 0.75}, {0.25, 0.25, 0.25}});
        Matrix expected = Matrix.of(new double[][] {{-0.25, -0.25, -0.25}, {0.25, 0.25, 0.25}});

        Expect.that("lastErrorTerm of three equal samples")
                .hint("The error term is per sample. The 1/M of the mean comes with the gradients.")
                .agrees(student.lastErrorTerm(three, new int[3]), expected, 1e-9);
    }

    @Test
    @ReaskPerturbed
    void delSigmoidAtKnownOutputs(Tutorial04Network student) {
        Matrix h = Matrix.of(new double[][] {{0.5, 0, 1}, {0.25, 0.75, 0.1}});
        Matrix expected = Matrix.of(new double[][] {{0.25, 0, 0}, {0.1875, 0.1875, 0.09}});

        Expect.that("delSigmoid")
                .hint("h (1 - h), element by element: h is s(z) already, so s is not taken again.")
                .agrees(student.delSigmoid(h), expected, 1e-9);
    }

    /** exp(0) = exp(0), and e to the power log 2 is 2: softmax is (1/4, 1/4, 1/2). */
    @Test
    @ReaskPerturbed
    void softmaxJacobianByHand(Tutorial04Network student) {
        Matrix expected = Matrix.of(
                new double[][] {{0.1875, -0.0625, -0.125}, {-0.0625, 0.1875, -0.125}, {-0.125, -0.125, 0.25}});

        Expect.that("softmaxJacobian at (0, 0, log 2)")
                .hint("With h = softmax(x): h_i (1 - h_i) on the diagonal, -h_i h_j elsewhere.")
                .agrees(student.softmaxJacobian(new double[] {0, 0, Math.log(2)}), expected, 1e-9);
    }
}
