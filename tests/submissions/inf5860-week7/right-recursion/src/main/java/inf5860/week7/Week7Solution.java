package inf5860.week7;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {

    @Override
    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
    }

    @Override
    public List<Shape> netByHand() {
        return shapes(9, 3, 2, 6);
    }

    private List<Shape> shapes(int from, int... to) {
        List<Shape> all = new ArrayList<>(List.of(new Shape(to[0], from + 1)));
        if (to.length > 1) {
            all.addAll(shapes(to[0], java.util.Arrays.copyOfRange(to, 1, to.length)));
        }
        return all;
    }

    @Override
    public Matrix sigmoidGradient(Matrix z) {
        return z.map(v -> g(v) * (1 - g(v)));
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        return draw(new Matrix(lOut, lIn + 1), 0, lOut * (lIn + 1), random);
    }

    private Matrix draw(Matrix w, int from, int to, Random random) {
        if (to - from == 1) {
            w.set(from, random.nextDouble(-0.12, 0.12));
            return w;
        }
        int middle = (from + to) / 2;
        return draw(draw(w, from, middle, random), middle, to, random);
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Problem p = new Problem(List.of(theta1.toArrays(), theta2.toArrays()), x.toArrays(), y, lambda);
        return p.sum(0, y.length).loss / y.length + p.penalty(0) / (2.0 * y.length);
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Problem p = new Problem(List.of(theta1.toArrays(), theta2.toArrays()), x.toArrays(), y, lambda);
        return p.mean(p.sum(0, y.length));
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix n1 = new Matrix(theta1.getNumRows(), theta1.getNumCols());
        Matrix n2 = new Matrix(theta2.getNumRows(), theta2.getNumCols());
        for (int i = 0; i < n1.getNumElements(); i++) {
            n1.set(i, (nnCostFunction(moved(theta1, i, 1e-4), theta2, x, y, numLabels, lambda)
                            - nnCostFunction(moved(theta1, i, -1e-4), theta2, x, y, numLabels, lambda)) / 2e-4);
        }
        for (int i = 0; i < n2.getNumElements(); i++) {
            n2.set(i, (nnCostFunction(theta1, moved(theta2, i, 1e-4), x, y, numLabels, lambda)
                            - nnCostFunction(theta1, moved(theta2, i, -1e-4), x, y, numLabels, lambda)) / 2e-4);
        }
        return new Gradients(n1, n2);
    }

    private static Matrix moved(Matrix theta, int i, double by) {
        Matrix copy = theta.copy();
        copy.set(i, copy.get(i) + by);
        return copy;
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return same(n.theta1(), candidate.theta1(), 0, n.theta1().getNumElements())
                && same(n.theta2(), candidate.theta2(), 0, n.theta2().getNumElements());
    }

    private boolean same(Matrix a, Matrix b, int from, int to) {
        if (to - from == 1) {
            return Math.abs(a.get(from) - b.get(from)) <= 1e-5;
        }
        int middle = (from + to) >>> 1;
        return same(a, b, from, middle) && same(a, b, middle, to);
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        return train(theta1, theta2, x.toArrays(), y, lambda, alpha, 0, new double[steps]);
    }

    private Training train(
            Matrix t1, Matrix t2, double[][] x, int[] y, double lambda, double alpha, int at, double[] cost) {
        if (at == cost.length) {
            return new Training(t1, t2, cost);
        }
        Problem p = new Problem(List.of(t1.toArrays(), t2.toArrays()), x, y, lambda);
        Sums sums = p.sum(0, y.length);
        cost[at] = sums.loss / y.length + p.penalty(0) / (2.0 * y.length);
        Gradients d = p.mean(sums);
        return train(t1.plus(-alpha, d.theta1()), t2.plus(-alpha, d.theta2()), x, y, lambda, alpha, at + 1, cost);
    }

    static double g(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
