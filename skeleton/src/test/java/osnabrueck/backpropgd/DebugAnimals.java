package osnabrueck.backpropgd;

import org.backmark.kit.Matrix;

/** Five animals whose output, loss and gradient are known; computed by an independent program in numpy. */
final class DebugAnimals {
    /** L at {@link #w}. */
    static final double LOSS = 0.921215086534358;

    private DebugAnimals() {}

    /** (2). */
    static double[] w() {
        return new double[] {0.5, -1.25};
    }

    /** (2, 5). */
    static Matrix x() {
        return Matrix.of(new double[][] {{-1.2, 0.3, 0.8, -0.4, 1.5}, {-0.7, 1.1, -0.2, 0.6, 0.9}});
    }

    /** (5). */
    static double[] target() {
        return new double[] {0, 0, 1, 0, 1};
    }

    /** y at {@link #w} (5). */
    static double[] output() {
        return new double[] {
            0.5683199834782481, 0.22705774060326145, 0.6570104626734988, 0.27888482197713693, 0.40733340004593027
        };
    }

    /** g at {@link #w} (2). */
    static double[] gradient() {
        return new double[] {-0.9084839178939923, -0.26684925978779894};
    }

    /** Some of the animals, in the order of the given columns. */
    static Matrix x(int... columns) {
        Matrix chosen = new Matrix(2, columns.length);
        for (int i = 0; i < columns.length; i++) {
            chosen.insertIntoThis(0, i, x().cols(columns[i], columns[i] + 1));
        }
        return chosen;
    }

    /** Their targets. */
    static double[] target(int... columns) {
        double[] chosen = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            chosen[i] = target()[columns[i]];
        }
        return chosen;
    }
}
