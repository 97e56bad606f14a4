package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.kit.NotAttempted;

/** Your solution of the exercises for week 7. Replace each {@code throw} by your code. */
public class Week7Solution implements Week7 {

    @Override
    public ReluNode reluByHand() {
        throw new NotAttempted();
    }

    @Override
    public List<Shape> netByHand() {
        throw new NotAttempted();
    }

    @Override
    public Matrix sigmoidGradient(Matrix z) {
        throw new NotAttempted();
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        throw new NotAttempted();
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        throw new NotAttempted();
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        throw new NotAttempted();
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        throw new NotAttempted();
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        throw new NotAttempted();
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        throw new NotAttempted();
    }
}
