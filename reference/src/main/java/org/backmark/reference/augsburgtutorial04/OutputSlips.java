package org.backmark.reference.augsburgtutorial04;

import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;

/** Slips in the forward pass and in softmax's derivatives (the code base and Exercise 7). */
final class OutputSlips {
    private static final KnownSlip.In FORWARD = new KnownSlip.In("forward", "the code base");
    private static final KnownSlip.In JACOBIAN = new KnownSlip.In("softmax-jacobian", "Exercise 7");

    private OutputSlips() {}

    static Stream<KnownSlip> forward() {
        return Stream.of(
                FORWARD.slip(
                        "bias-forgotten",
                        "The biases have no part in the forward pass.",
                        Tutorial04Steps.PRE_ACTIVATION,
                        (weights, before, bias) -> weights.mult(before)),
                FORWARD.slip(
                        "logistic-output",
                        "The last layer is logistic; it has to be a softmax.",
                        Tutorial04Steps.SOFTMAX,
                        ForwardPass::sigmoid),
                FORWARD.slip(
                        "softmax-over-samples",
                        "Softmax is taken along the rows, over the samples; each column is one sample.",
                        Tutorial04Steps.SOFTMAX,
                        z -> Softmax.columns(z.transpose()).transpose()),
                FORWARD.slip(
                        "hidden-linear",
                        "The hidden layers are linear: s is missing.",
                        Tutorial04Steps.SIGMOID,
                        Matrix::copy),
                FORWARD.slip(
                                "softmax-overflows",
                                "Softmax overflows: its output holds numbers that are none (NaN) where its input is"
                                        + " large.",
                                Tutorial04Steps.SOFTMAX,
                                OutputSlips::overflowing)
                        .shownBy(Symptom.NOT_A_NUMBER));
    }

    private static Matrix overflowing(Matrix z) {
        Matrix powers = z.map(Math::exp);
        Matrix h = powers.copy();
        for (int j = 0; j < z.getNumCols(); j++) {
            double sum = powers.cols(j, j + 1).elementSum();
            for (int i = 0; i < z.getNumRows(); i++) {
                h.set(i, j, powers.get(i, j) / sum);
            }
        }
        return h;
    }

    static Stream<KnownSlip> jacobian() {
        return Stream.of(
                JACOBIAN.slip(
                        "diagonal-only",
                        "Only the diagonal of softmax's derivatives is there: every output depends on every input.",
                        Tutorial04Steps.SOFTMAX_JACOBIAN,
                        h -> withDiagonal(new Matrix(h.getNumRows(), h.getNumRows()), Softmax.jacobian(h))),
                JACOBIAN.slip(
                        "sign",
                        "All of softmax's derivatives have the wrong sign.",
                        Tutorial04Steps.SOFTMAX_JACOBIAN,
                        h -> Softmax.jacobian(h).negative()),
                JACOBIAN.slip(
                        "sign-beside-the-diagonal",
                        "Softmax's derivatives have the wrong sign beside the diagonal.",
                        Tutorial04Steps.SOFTMAX_JACOBIAN,
                        h -> withDiagonal(h.multTransB(h), Softmax.jacobian(h))));
    }

    private static Matrix withDiagonal(Matrix matrix, Matrix diagonal) {
        for (int i = 0; i < matrix.getNumRows(); i++) {
            matrix.set(i, i, diagonal.get(i, i));
        }
        return matrix;
    }
}
