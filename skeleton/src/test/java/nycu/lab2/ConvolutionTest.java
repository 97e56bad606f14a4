package nycu.lab2;

import org.backmark.contract.nyculab2.Lab2;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.ReaskPerturbed;
import org.junit.jupiter.api.Test;

/** A convolution that was worked out by hand. Hidden checks have images and filters that are not square. */
@Graded("nycu-lab2")
final class ConvolutionTest {
    private static final double[][] X = {{1, 2, 0}, {0, 1, 3}, {2, 0, 1}};
    private static final double[][] F = {{1, -1}, {2, 0}};
    private static final double[][] DO = {{1, 2}, {0, -1}};

    @Test
    @ReaskPerturbed
    void convolutionByHand(Lab2 student) {
        Expect.that("the convolution")
                .hint("Lay the filter on the image as it is, without turning it, and only where it fits.")
                .agrees(
                        student.convolve(Matrix.of(X), Matrix.of(F)),
                        Matrix.of(new double[][] {{1 - 2 + 0, 2 - 0 + 2}, {0 - 1 + 4, 1 - 3 + 0}}),
                        1e-9);
    }

    @Test
    @ReaskPerturbed
    void inputGradientByHand(Lab2 student) {
        Expect.that("the gradient of the image")
                .hint("Add dO_ij times the filter to the window of the image that O_ij was made of.")
                .agrees(
                        student.convolutionInputGradient(Matrix.of(DO), Matrix.of(F)),
                        Matrix.of(new double[][] {{1, -1 + 2, -2}, {2, 4 - 1, 1}, {0, -2, 0}}),
                        1e-9);
    }

    @Test
    @ReaskPerturbed
    void filterGradientByHand(Lab2 student) {
        Expect.that("the gradient of the filter")
                .hint("dF_ab is the sum over i, j of X_(i+a)(j+b) dO_ij.")
                .agrees(
                        student.convolutionFilterGradient(Matrix.of(X), Matrix.of(DO)),
                        Matrix.of(new double[][] {{1 + 4 - 1, 2 + 0 - 3}, {0 + 2 - 0, 1 + 6 - 1}}),
                        1e-9);
    }
}
