package org.backmark.reference.nyculab2;

import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.reference.KnownSlip;

/** Slips in the convolution and its gradients. */
final class ConvolutionSlips {
    private static final KnownSlip.In TASK = new KnownSlip.In("convolution", "the convolution layer");

    private ConvolutionSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.of(
                TASK.slip(
                        "filter-turned",
                        "The filter is turned by 180 degrees before it is laid on the image; it must lie as it is.",
                        Lab2Steps.CONVOLVE,
                        (x, f) -> Convolutions.convolve(x, turned(f))),
                TASK.slip(
                        "last-place-missing",
                        "The output has a row and a column too few: 1 is missing in its size.",
                        Lab2Steps.CONVOLVE,
                        (x, f) -> {
                            Matrix o = Convolutions.convolve(x, f);
                            return o.extractMatrix(
                                    0, Math.max(1, o.getNumRows() - 1), 0, Math.max(1, o.getNumCols() - 1));
                        }),
                TASK.slip(
                        "input-gradient-turned",
                        "In the gradient of the image the filter lies the wrong way round: turn it by 180 degrees where"
                                + " it is laid on dO (full convolution), and leave it where each dO hands its derivative"
                                + " on.",
                        Lab2Steps.CONVOLUTION_INPUT_GRADIENT,
                        (dO, f) -> Convolutions.inputGradient(dO, turned(f))),
                TASK.slip(
                        "input-gradient-overwritten",
                        "In the gradient of the image windows that overlap overwrite each other; they must be added up.",
                        Lab2Steps.CONVOLUTION_INPUT_GRADIENT,
                        ConvolutionSlips::overwritten),
                TASK.slip(
                        "filter-gradient-turned",
                        "The gradient of the filter is turned by 180 degrees.",
                        Lab2Steps.CONVOLUTION_FILTER_GRADIENT,
                        (x, dO) -> turned(Convolutions.filterGradient(x, dO))),
                TASK.slip(
                        "filter-gradient-of-turned-derivatives",
                        "In the gradient of the filter dO is turned by 180 degrees before it is laid on the image; it must"
                                + " lie as it is.",
                        Lab2Steps.CONVOLUTION_FILTER_GRADIENT,
                        (x, dO) -> Convolutions.filterGradient(x, turned(dO))),
                TASK.slip(
                        "filter-gradient-averaged",
                        "The gradient of the filter is a mean over the output's places; it must be a sum.",
                        Lab2Steps.CONVOLUTION_FILTER_GRADIENT,
                        (x, dO) -> Convolutions.filterGradient(x, dO).divide(dO.getNumElements())));
    }

    static Matrix turned(Matrix matrix) {
        Matrix turned = matrix.copy();
        int last = matrix.getNumElements() - 1;
        for (int i = 0; i <= last; i++) {
            turned.set(i, matrix.get(last - i));
        }
        return turned;
    }

    private static Matrix overwritten(Matrix dO, Matrix f) {
        Matrix dX = new Matrix(dO.getNumRows() + f.getNumRows() - 1, dO.getNumCols() + f.getNumCols() - 1);
        for (int i = 0; i < dO.getNumRows(); i++) {
            for (int j = 0; j < dO.getNumCols(); j++) {
                dX.insertIntoThis(i, j, f.scale(dO.get(i, j)));
            }
        }
        return dX;
    }
}
