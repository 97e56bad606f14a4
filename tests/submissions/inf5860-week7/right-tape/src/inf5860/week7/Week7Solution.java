package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {

    @Override
    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
    }

    @Override
    public List<Shape> netByHand() {
        return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    private static double g(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static double dg(double z) {
        return g(z) * (1 - g(z));
    }

    @Override
    public Matrix sigmoidGradient(Matrix z) {
        Node in = new Node(z);
        Matrix ones = new Matrix(z.getNumRows(), z.getNumCols());
        ones.fill(1);
        in.each(Week7Solution::g, Week7Solution::dg).weigh(ones).backward();
        return in.grad;
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        return new Matrix(lOut, 1 + lIn).map(v -> (random.nextDouble() - 0.5) * 0.24);
    }

    private static Node cost(Node t1, Node t2, Matrix x, int[] y, int numLabels, double lambda) {
        Node a1 = new Node(x).withOnes();
        Node a2 = a1.timesTransposed(t1).each(Week7Solution::g, Week7Solution::dg).withOnes();
        Node a3 = a2.timesTransposed(t2).each(Week7Solution::g, Week7Solution::dg);
        Matrix hit = new Matrix(y.length, numLabels);
        for (int i = 0; i < y.length; i++) {
            hit.set(i, y[i] - 1, -1.0 / y.length);
        }
        Matrix miss = hit.map(v -> v == 0 ? -1.0 / y.length : 0);
        Node logs = a3.each(Math::log, a -> 1 / a).weigh(hit);
        Node others = a3.each(a -> Math.log(1 - a), a -> -1 / (1 - a)).weigh(miss);
        return logs.plus(others).plus(squares(t1, lambda / (2 * y.length))).plus(squares(t2, lambda / (2 * y.length)));
    }

    private static Node squares(Node theta, double factor) {
        Matrix weights = new Matrix(theta.value.getNumRows(), theta.value.getNumCols());
        weights.fill(factor);
        weights.insertIntoThis(0, 0, new Matrix(theta.value.getNumRows(), 1));
        return theta.each(w -> w * w, w -> 2 * w).weigh(weights);
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        return cost(new Node(theta1), new Node(theta2), x, y, numLabels, lambda).value.get(0);
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Node t1 = new Node(theta1);
        Node t2 = new Node(theta2);
        cost(t1, t2, x, y, numLabels, lambda).backward();
        return new Gradients(t1.grad, t2.grad);
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix n1 = theta1.copy();
        Matrix n2 = theta2.copy();
        for (int i = 0; i < n1.getNumElements(); i++) {
            Matrix e = new Matrix(n1.getNumRows(), n1.getNumCols());
            e.set(i, 1e-4);
            n1.set(i, (nnCostFunction(theta1.plus(e), theta2, x, y, numLabels, lambda)
                            - nnCostFunction(theta1.minus(e), theta2, x, y, numLabels, lambda)) / 2e-4);
        }
        for (int i = 0; i < n2.getNumElements(); i++) {
            Matrix e = new Matrix(n2.getNumRows(), n2.getNumCols());
            e.set(i, 1e-4);
            n2.set(i, (nnCostFunction(theta1, theta2.plus(e), x, y, numLabels, lambda)
                            - nnCostFunction(theta1, theta2.minus(e), x, y, numLabels, lambda)) / 2e-4);
        }
        return new Gradients(n1, n2);
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return n.theta1().isIdentical(candidate.theta1(), 1e-5) && n.theta2().isIdentical(candidate.theta2(), 1e-5);
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        double[] costs = new double[steps];
        for (int s = 0; s < steps; s++) {
            Node t1 = new Node(theta1);
            Node t2 = new Node(theta2);
            Node cost = cost(t1, t2, x, y, numLabels, lambda);
            cost.backward();
            costs[s] = cost.value.get(0);
            theta1 = theta1.plus(-alpha, t1.grad);
            theta2 = theta2.plus(-alpha, t2.grad);
        }
        return new Training(theta1, theta2, costs);
    }
}
