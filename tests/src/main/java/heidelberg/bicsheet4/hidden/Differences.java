package heidelberg.bicsheet4.hidden;

import java.util.function.ToDoubleFunction;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.kit.Matrix;

/** Slopes by central differences, off by about 1e-9; phi and L are written down here, so that the reference has no part in them. */
final class Differences {
    private static final double EPSILON = 1e-5;

    private Differences() {}

    /** The derivatives of a function of a matrix, in its shape. */
    static Matrix of(Matrix at, ToDoubleFunction<Matrix> function) {
        Matrix slopes = at.copy();
        for (int i = 0; i < at.getNumElements(); i++) {
            slopes.set(i, (moved(at, i, EPSILON, function) - moved(at, i, -EPSILON, function)) / (2 * EPSILON));
        }
        return slopes;
    }

    private static double moved(Matrix at, int index, double change, ToDoubleFunction<Matrix> function) {
        Matrix moved = at.copy();
        moved.set(index, moved.get(index) + change);
        return function.applyAsDouble(moved);
    }

    /** L = -1/2 sum (z - z*)^2. */
    static double objective(Matrix z, Matrix target) {
        double sum = 0;
        for (int i = 0; i < z.getNumElements(); i++) {
            sum += Math.pow(z.get(i) - target.get(i), 2);
        }
        return -sum / 2;
    }

    /** Element by element. */
    static Matrix phi(Phi phi, Matrix v) {
        return v.map(value -> phi == Phi.RELU ? Math.max(value, 0) : 1 / (1 + Math.exp(-value)));
    }
}
