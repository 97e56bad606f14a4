package inf5860.week7;

import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.kit.Matrix;

class GradientChecker {
    private static final double EPSILON = 1e-4;
    private final Matrix theta1;
    private final Matrix theta2;

    GradientChecker(Matrix theta1, Matrix theta2) {
        this.theta1 = theta1.copy();
        this.theta2 = theta2.copy();
    }

    Gradients gradients(double[][] x, int[] y, double lambda) {
        return new Gradients(slopes(theta1, x, y, lambda), slopes(theta2, x, y, lambda));
    }

    private Matrix slopes(Matrix theta, double[][] x, int[] y, double lambda) {
        Matrix slopes = theta.copy();
        for (int i = 0; i < theta.getNumRows(); i++) {
            for (int j = 0; j < theta.getNumCols(); j++) {
                double old = theta.get(i, j);
                theta.set(i, j, old + EPSILON);
                double high = new Network(theta1, theta2).cost(x, y, lambda);
                theta.set(i, j, old - EPSILON);
                double low = new Network(theta1, theta2).cost(x, y, lambda);
                theta.set(i, j, old);
                slopes.set(i, j, (high - low) / (2 * EPSILON));
            }
        }
        return slopes;
    }

    boolean agrees(double[][] x, int[] y, double lambda, Gradients candidate) {
        Gradients n = gradients(x, y, lambda);
        return n.theta1().minus(candidate.theta1()).elementMaxAbs() < 1e-5
                && n.theta2().minus(candidate.theta2()).elementMaxAbs() < 1e-5;
    }
}
