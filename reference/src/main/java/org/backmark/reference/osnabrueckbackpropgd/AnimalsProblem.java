package org.backmark.reference.osnabrueckbackpropgd;

import java.util.Random;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.kit.Matrix;

/**
 * Weights and animals: what the loss and its gradient are computed at.
 *
 * @param w (2)
 * @param x (2, n)
 * @param target t (n)
 */
public record AnimalsProblem(double[] w, Matrix x, double[] target) {

    /** The same animals at other weights, which are not copied. */
    public AnimalsProblem at(double[] weights) {
        return new AnimalsProblem(weights, x, target);
    }

    /** Some of the animals, in the order of the given columns; one may be there several times. */
    public AnimalsProblem only(int... columns) {
        Matrix chosen = new Matrix(x.getNumRows(), columns.length);
        double[] targets = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            for (int row = 0; row < x.getNumRows(); row++) {
                chosen.set(row, i, x.get(row, columns[i]));
            }
            targets[i] = target[columns[i]];
        }
        return new AnimalsProblem(w, chosen, targets);
    }

    /** Asks a solution for the output. */
    public double[] forward(CatsAndDogs solution) {
        return solution.forward(w, x);
    }

    /** Asks a solution for the loss of its own output. */
    public double loss(CatsAndDogs solution) {
        return solution.loss(forward(solution), target);
    }

    /** Asks a solution for the gradient. */
    public double[] gradient(CatsAndDogs solution) {
        return solution.gradient(w, x, target);
    }

    /** Lets a solution descend. */
    public Descent descend(CatsAndDogs solution, DescentPlan plan) {
        return solution.descend(
                w, x, target, plan.learningRate(), plan.momentum(), plan.batchSize(), plan.epochs(), plan.random());
    }

    /**
     * The gradient by central differences of a solution's loss.
     *
     * @param solution only its {@code forward} and {@code loss} are asked
     * @return (2); off by about 1e-9
     */
    public double[] centralDifferences(CatsAndDogs solution) {
        double epsilon = 1e-5;
        double[] slopes = new double[w.length];
        for (int k = 0; k < w.length; k++) {
            double[] above = w.clone();
            above[k] += epsilon;
            double[] below = w.clone();
            below[k] -= epsilon;
            slopes[k] = (at(above).loss(solution) - at(below).loss(solution)) / (2 * epsilon);
        }
        return slopes;
    }

    /**
     * A random problem of ordinary size: weights, lengths and heights in [-1.5, 1.5], both targets among the animals if there
     * are several.
     *
     * @param random where every number is drawn from
     * @param animals n, at least 1
     */
    public static AnimalsProblem random(Random random, int animals) {
        double[] w = random.doubles(2, -1.5, 1.5).toArray();
        Matrix x = new Matrix(2, animals).map(zero -> 3 * random.nextDouble() - 1.5);
        double[] target = random.doubles(animals).map(Math::rint).toArray();
        if (animals > 1) {
            target[random.nextInt(animals - 1)] = 0;
            target[animals - 1] = 1;
        }
        return new AnimalsProblem(w, x, target);
    }
}
