package org.backmark.tests.augsburgtutorial04;

import java.util.List;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.reference.augsburgtutorial04.Tutorial04Steps;

/** Mistakes in the given part, and in what helps with Exercise 7. */
final class WrongForward {
    private WrongForward() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                WrongSolution.of("softmax overflows", Tutorial04Steps.SOFTMAX, WrongForward::overflowing)
                        .fails(),
                WrongSolution.of("softmax of each row", Tutorial04Steps.SOFTMAX, z -> Tutorial04Steps.SOFTMAX
                                .right()
                                .apply(z.transpose())
                                .transpose())
                        .fails(),
                WrongSolution.of("parameters are set once", () -> new Delegate() {
                            private boolean set;

                            @Override
                            public void setParameters(List<Matrix> weights, List<Matrix> biases) {
                                if (!set) {
                                    super.setParameters(weights, biases);
                                    set = true;
                                }
                            }
                        })
                        .fails(),
                WrongSolution.of("forward before setParameters gives nothing", () -> new Delegate() {
                            private boolean set;

                            @Override
                            public void setParameters(List<Matrix> weights, List<Matrix> biases) {
                                super.setParameters(weights, biases);
                                set = true;
                            }

                            @Override
                            public Matrix forward(Matrix x) {
                                return set ? super.forward(x) : new Matrix(1, 1);
                            }
                        })
                        .fails(),
                WrongSolution.of("forward changes x", () -> new Delegate() {
                            @Override
                            public Matrix forward(Matrix x) {
                                Matrix h = super.forward(x.copy());
                                x.set(0, 0, 7);
                                return h;
                            }
                        })
                        .fails(),
                WrongSolution.of("softmaxJacobian has its diagonal only", Tutorial04Steps.SOFTMAX_JACOBIAN, h -> {
                            Matrix jacobian = new Matrix(h.getNumRows(), h.getNumRows());
                            for (int i = 0; i < h.getNumRows(); i++) {
                                jacobian.set(i, i, h.get(i) * (1 - h.get(i)));
                            }
                            return jacobian;
                        })
                        .fails(),
                WrongSolution.of("softmaxJacobian changes x", () -> new Delegate() {
                            @Override
                            public Matrix softmaxJacobian(double[] x) {
                                Matrix jacobian = super.softmaxJacobian(x);
                                x[0] = 0;
                                return jacobian;
                            }
                        })
                        .fails(),
                WrongSolution.of("null for everything that is a matrix", () -> new Delegate() {
                            @Override
                            public Matrix forward(Matrix x) {
                                super.forward(x);
                                return null;
                            }

                            @Override
                            public Matrix lastErrorTerm(Matrix h, int[] y) {
                                return null;
                            }

                            @Override
                            public Matrix delSigmoid(Matrix h) {
                                return null;
                            }

                            @Override
                            public Matrix softmaxJacobian(double[] x) {
                                return null;
                            }
                        })
                        .fails());
    }

    private static Matrix overflowing(Matrix z) {
        Matrix h = z.map(Math::exp);
        for (int j = 0; j < h.getNumCols(); j++) {
            double sum = h.cols(j, j + 1).elementSum();
            for (int i = 0; i < h.getNumRows(); i++) {
                h.set(i, j, h.get(i, j) / sum);
            }
        }
        return h;
    }
}
