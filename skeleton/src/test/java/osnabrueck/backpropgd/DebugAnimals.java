package osnabrueck.backpropgd;

import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Convention;
import org.backmark.kit.Matrix;

/**
 * Five animals whose output, loss and gradient are known; computed by an independent program in numpy.
 *
 * @param chosen your choice: a tanh neuron gets the same animals with the weights at which it sees the same
 */
record DebugAnimals(Convention chosen) {
    private static final double[][] X = {{-1.2, 0.3, 0.8, -0.4, 1.5}, {-0.7, 1.1, -0.2, 0.6, 0.9}};
    private static final double[] TARGET = {0, 0, 1, 0, 1};

    static DebugAnimals of(CatsAndDogs student) {
        return new DebugAnimals(Convention.of(student));
    }

    /** (2). */
    double[] w() {
        return chosen.weights(0.5, -1.25);
    }

    /** (2, 5). */
    Matrix x() {
        return Matrix.of(X);
    }

    /** (5). */
    double[] target() {
        return chosen.outputs(TARGET);
    }

    /** y at {@link #w} (5). */
    double[] output() {
        return chosen.outputs(
                0.5683199834782481, 0.22705774060326145, 0.6570104626734988, 0.27888482197713693, 0.40733340004593027);
    }

    /** L at {@link #w}, and after one step of all animals at the rate {@link #rate}. */
    double[] losses() {
        return chosen.losses(0.921215086534358, 0.5436638812777239);
    }

    /** g at {@link #w} (2). */
    double[] gradient() {
        return chosen.gradient(-0.9084839178939923, -0.26684925978779894);
    }

    /** eta. */
    double rate() {
        return chosen.rate(0.5);
    }

    /** Where one step of all animals at {@link #rate} leads. */
    double[] afterOneStep() {
        return chosen.weights(0.9542419589469961, -1.1165753701061005);
    }

    /** Where the second leads, with a momentum of 0.8. */
    double[] afterTwoStepsWithMomentum() {
        return chosen.weights(1.6241384368665996, -0.9582604123039267);
    }

    /** Some of the animals, in the order of the given columns. */
    Matrix x(int... columns) {
        Matrix some = new Matrix(2, columns.length);
        for (int i = 0; i < columns.length; i++) {
            some.insertIntoThis(0, i, x().cols(columns[i], columns[i] + 1));
        }
        return some;
    }

    /** Their targets. */
    double[] target(int... columns) {
        double[] some = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            some[i] = target()[columns[i]];
        }
        return some;
    }
}
