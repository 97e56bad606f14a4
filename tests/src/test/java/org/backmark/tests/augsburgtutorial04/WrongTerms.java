package org.backmark.tests.augsburgtutorial04;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.reference.augsburgtutorial04.Tutorial04Steps;

/** Mistakes in Exercises 1 and 2, each in the method itself and not in what is built on it. */
final class WrongTerms {
    private WrongTerms() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                lastErrorTerm("the last error term is averaged", (h, y, right) -> right.divide(y.length))
                        .fails("lastErrorTermByHand", "lastErrorTermIsNotAveraged", "lastErrorTermOfRandomOutputs"),
                lastErrorTerm("the last error term is Y - H", (h, y, right) -> right.negative())
                        .fails(
                                "lastErrorTermByHand",
                                "lastErrorTermCountsLabelsFromZero",
                                "lastErrorTermIsNotAveraged",
                                "lastErrorTermOfRandomOutputs"),
                lastErrorTerm("labels are counted from 1", (h, y, right) -> {
                            int[] shifted = Arrays.stream(y)
                                    .map(label -> (label + h.getNumRows() - 1) % h.getNumRows())
                                    .toArray();
                            return h.minus(Tutorial04Steps.ONE_HOT.right().of(shifted, h.getNumRows()));
                        })
                        .fails(
                                "lastErrorTermByHand",
                                "lastErrorTermCountsLabelsFromZero",
                                "lastErrorTermIsNotAveraged",
                                "lastErrorTermOfRandomOutputs"),
                lastErrorTerm("the last error term is made in place", (h, y, right) -> {
                            h.setTo(right);
                            return h;
                        })
                        .fails("lastErrorTermLeavesItsInputsAlone"),
                lastErrorTerm(
                                "the last error term of one sample is a row",
                                (h, y, right) -> y.length == 1 ? right.transpose() : right)
                        .fails("lastErrorTermCountsLabelsFromZero", "lastErrorTermOfRandomOutputs"),
                delSigmoid(
                                "s is taken of h again",
                                h -> Tutorial04Steps.DEL_SIGMOID
                                        .right()
                                        .apply(Tutorial04Steps.SIGMOID.right().apply(h)))
                        .fails("delSigmoidAtKnownOutputs", "delSigmoidOfRandomOutputs"),
                delSigmoid("only the first row of h is looked at", h -> {
                            Matrix result = new Matrix(h.getNumRows(), h.getNumCols());
                            for (int i = 0; i < h.getNumElements(); i++) {
                                double value = h.get(i / h.getNumCols() < 2 ? i : i % h.getNumCols());
                                result.set(i, value * (1 - value));
                            }
                            return result;
                        })
                        .fails("delSigmoidOfRandomOutputs"),
                delSigmoid("h is changed in place", h -> {
                            h.setTo(Tutorial04Steps.DEL_SIGMOID.right().apply(h));
                            return h;
                        })
                        .fails("delSigmoidLeavesItsInputAlone"));
    }

    private interface Term {
        Matrix of(Matrix h, int[] y, Matrix right);
    }

    private static WrongSolution lastErrorTerm(String mistake, Term wrong) {
        return WrongSolution.of(mistake, () -> new Delegate() {
            @Override
            public Matrix lastErrorTerm(Matrix h, int[] y) {
                return wrong.of(h, y, super.lastErrorTerm(h, y));
            }
        });
    }

    private static WrongSolution delSigmoid(String mistake, UnaryOperator<Matrix> wrong) {
        return WrongSolution.of(mistake, () -> new Delegate() {
            @Override
            public Matrix delSigmoid(Matrix h) {
                return wrong.apply(h);
            }
        });
    }
}
