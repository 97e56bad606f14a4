package org.backmark.reference.inf5860week7;

import java.util.function.DoubleSupplier;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;

/** Gradients by central differences, and the check that uses them (Part 4). */
final class Differences {
    private static final double EPSILON = 1e-4;
    private static final double AGREEMENT = 1e-5;

    private Differences() {}

    static Gradients numericalGradient(Steps steps, Week7Problem at) {
        Matrix theta1 = at.theta1().copy();
        Matrix theta2 = at.theta2().copy();
        // Copies, because a cost that remembers its arguments must not see them change.
        DoubleSupplier cost = () -> cost(steps, at.withWeights(theta1.copy(), theta2.copy()));
        return new Gradients(differences(steps, theta1, cost), differences(steps, theta2, cost));
    }

    private static double cost(Steps steps, Week7Problem at) {
        return steps.of(Week7Steps.COST)
                .of(steps, at, steps.of(Week7Steps.FORWARD).of(steps, at));
    }

    private static Matrix differences(Steps steps, Matrix theta, DoubleSupplier cost) {
        Matrix result = new Matrix(theta.getNumRows(), theta.getNumCols());
        for (int i = 0; i < theta.getNumElements(); i++) {
            result.set(i, steps.of(Week7Steps.DIFFERENCE).of(theta, i, cost));
        }
        return result;
    }

    static double centralDifference(Matrix theta, int index, DoubleSupplier cost) {
        double weight = theta.get(index);
        theta.set(index, weight + EPSILON);
        double above = cost.getAsDouble();
        theta.set(index, weight - EPSILON);
        double below = cost.getAsDouble();
        theta.set(index, weight);
        return (above - below) / (2 * EPSILON);
    }

    static boolean agree(Gradients candidate, Gradients numerical) {
        return candidate != null
                && agree(candidate.theta1(), numerical.theta1())
                && agree(candidate.theta2(), numerical.theta2());
    }

    private static boolean agree(Matrix candidate, Matrix numerical) {
        if (candidate == null) {
            return false;
        }
        double scale = Math.max(1, CommonOps_DDRM.elementMaxAbs(numerical.getDDRM()));
        return MatrixFeatures_DDRM.isEquals(candidate.getDDRM(), numerical.getDDRM(), AGREEMENT * scale);
    }
}
