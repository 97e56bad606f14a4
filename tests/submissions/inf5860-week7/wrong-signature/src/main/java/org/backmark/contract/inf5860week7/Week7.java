package org.backmark.contract.inf5860week7;

import java.util.List;
import java.util.Random;
import org.backmark.kit.Matrix;

public interface Week7 {
    ReluNode reluByHand();

    List<Shape> netByHand();

    Matrix sigmoidGradient(Matrix z);

    Matrix randInitializeWeights(int lIn, int lOut, Random random);

    double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, Matrix y, int numLabels, double lambda);

    Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda);

    Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda);

    boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate);

    Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps);
}
