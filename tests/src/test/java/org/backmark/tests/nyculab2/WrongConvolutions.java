package org.backmark.tests.nyculab2;

import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.reference.nyculab2.Lab2Steps;

/** Mistakes in the convolution and its gradients. */
final class WrongConvolutions {
    private WrongConvolutions() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                WrongSolution.of(
                                "the filter is turned round",
                                Lab2Steps.CONVOLVE,
                                (x, f) -> Lab2Steps.CONVOLVE.right().apply(x, turned(f)))
                        .fails("convolutionByHand", "convolutionsOfRandomImages"),
                WrongSolution.of(
                                "a convolution for square filters",
                                Lab2Steps.CONVOLVE,
                                (x, f) -> Lab2Steps.CONVOLVE.right().apply(x, square(f)))
                        .fails("convolutionsOfRandomImages"),
                WrongSolution.of(
                                "the filter is turned round in the gradient of the image",
                                Lab2Steps.CONVOLUTION_INPUT_GRADIENT,
                                (dO, f) -> Lab2Steps.CONVOLUTION_INPUT_GRADIENT
                                        .right()
                                        .apply(dO, turned(f)))
                        .fails("inputGradientByHand", "inputGradientsOfRandomImages"),
                WrongSolution.of(
                                "a gradient of the image for square filters",
                                Lab2Steps.CONVOLUTION_INPUT_GRADIENT,
                                (dO, f) -> Lab2Steps.CONVOLUTION_INPUT_GRADIENT
                                        .right()
                                        .apply(dO, square(f)))
                        .fails("inputGradientsOfRandomImages"),
                WrongSolution.of(
                                "the gradient of the filter comes back turned round",
                                Lab2Steps.CONVOLUTION_FILTER_GRADIENT,
                                (x, dO) -> turned(Lab2Steps.CONVOLUTION_FILTER_GRADIENT
                                        .right()
                                        .apply(x, dO)))
                        .fails("filterGradientByHand", "filterGradientsOfRandomImages"),
                WrongSolution.of(
                                "a gradient of the filter for square outputs",
                                Lab2Steps.CONVOLUTION_FILTER_GRADIENT,
                                (x, dO) -> Lab2Steps.CONVOLUTION_FILTER_GRADIENT
                                        .right()
                                        .apply(x, square(dO)))
                        .fails("filterGradientsOfRandomImages"),
                WrongSolution.of("convolve works in its argument", new Delegate() {
                            @Override
                            public Matrix convolve(Matrix x, Matrix f) {
                                Matrix right = super.convolve(x, f);
                                f.setTo(turned(f));
                                return right;
                            }
                        })
                        .fails("convolutionLeavesItsInputsAlone"));
    }

    private static Matrix turned(Matrix f) {
        Matrix turned = new Matrix(f.getNumRows(), f.getNumCols());
        for (int i = 0; i < f.getNumElements(); i++) {
            turned.set(i, f.get(f.getNumElements() - 1 - i));
        }
        return turned;
    }

    /** As many columns as rows, if there are more. */
    private static Matrix square(Matrix f) {
        return f.cols(0, Math.min(f.getNumRows(), f.getNumCols()));
    }
}
