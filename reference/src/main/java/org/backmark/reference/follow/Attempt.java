package org.backmark.reference.follow;

import org.backmark.kit.Matrix;

/** What tells a wrong answer from none. */
public final class Attempt {
    private static final double SAME = 1e-9;

    private Attempt() {}

    /** Whether the answer is there, finite, and of the model's shape. */
    public static boolean isOf(Matrix answer, Matrix model) {
        return isFinite(answer)
                && answer.getNumRows() == model.getNumRows()
                && answer.getNumCols() == model.getNumCols();
    }

    /** Whether the answer is there, and all of its numbers are finite. */
    public static boolean isFinite(Matrix answer) {
        return answer != null && !answer.hasUncountable();
    }

    /** Whether the two are of one shape and agree. */
    public static boolean isRepeated(Matrix answer, Matrix again) {
        return again != null
                && again.getNumRows() == answer.getNumRows()
                && again.getNumCols() == answer.getNumCols()
                && again.isIdentical(answer, SAME * Math.max(1, answer.elementMaxAbs()));
    }

    /** Whether all numbers are the same. */
    public static boolean isConstant(Matrix answer) {
        return isFlat(answer, answer.elementSum() / answer.getNumElements());
    }

    private static boolean isFlat(Matrix answer, double level) {
        double furthest = 0;
        for (int i = 0; i < answer.getNumElements(); i++) {
            furthest = Math.max(furthest, Math.abs(answer.get(i) - level));
        }
        return furthest <= SAME * Math.max(1, Math.abs(level));
    }

    /** Whether the answer is constant, a copy of the argument, or a multiple of it with something added. */
    public static boolean isLinearIn(Matrix answer, Matrix argument) {
        int n = argument.getNumElements();
        double meanOfArgument = argument.elementSum() / n;
        double meanOfAnswer = answer.elementSum() / n;
        double square = 0;
        double product = 0;
        for (int i = 0; i < n; i++) {
            double distance = argument.get(i) - meanOfArgument;
            square += distance * distance;
            product += distance * (answer.get(i) - meanOfAnswer);
        }
        double slope = product / square;
        return isConstant(answer.minus(argument.scale(slope)));
    }
}
