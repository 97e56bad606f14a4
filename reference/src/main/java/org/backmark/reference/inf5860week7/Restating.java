package org.backmark.reference.inf5860week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;

/** Asks a student of cost, gradients and training in another way, and of all else as it is. */
abstract class Restating implements Week7 {
    private final Week7 student;

    Restating(Week7 student) {
        this.student = student;
    }

    abstract double cost(Week7Problem at);

    abstract Gradients gradients(Week7Problem at);

    abstract Training training(Week7Problem at, double alpha, int steps);

    final Week7 student() {
        return student;
    }

    @Override
    public final ReluNode reluByHand() {
        return student.reluByHand();
    }

    @Override
    public final List<Shape> netByHand() {
        return student.netByHand();
    }

    @Override
    public final Matrix sigmoidGradient(Matrix z) {
        return student.sigmoidGradient(z);
    }

    @Override
    public final Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        return student.randInitializeWeights(lIn, lOut, random);
    }

    @Override
    public final double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        return cost(new Week7Problem(theta1, theta2, x, y, numLabels, lambda));
    }

    @Override
    public final Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        return gradients(new Week7Problem(theta1, theta2, x, y, numLabels, lambda));
    }

    @Override
    public final Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        return training(new Week7Problem(theta1, theta2, x, y, numLabels, lambda), alpha, steps);
    }

    // Two costs for each weight of a larger network take too long.
    @Override
    public final Gradients numericalGradient(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        return student.numericalGradient(theta1, theta2, x, y, numLabels, lambda);
    }

    @Override
    public final boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        return student.checkNNGradients(theta1, theta2, x, y, numLabels, lambda, candidate);
    }

    /** Asks the student to train. */
    final Training train(Week7Problem at, double alpha, int steps) {
        return student.train(at.theta1(), at.theta2(), at.x(), at.y(), at.numLabels(), at.lambda(), alpha, steps);
    }
}
