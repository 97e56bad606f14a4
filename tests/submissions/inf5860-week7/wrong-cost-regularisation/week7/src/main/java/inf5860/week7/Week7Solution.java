package inf5860.week7;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {

    private final MyNet net = new MyNet();

    @Override
    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, /* w0 */ 0.5, /* x0 */ 1, /* w1 */ 1, /* x1 */ 2);
    }

    @Override
    public List<Shape> netByHand() {
        return Arrays.asList(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    @Override
    public Matrix sigmoidGradient(Matrix z) {
        return z.map(v -> MyNet.g(v) * (1.0 - MyNet.g(v)));
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        double[][] w = new double[lOut][1 + lIn];
        for (double[] unit : w) {
            Arrays.setAll(unit, i -> random.nextDouble() * 0.24 - 0.12);
        }
        return Matrix.of(w);
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double j = net.run(theta1.toArrays(), theta2.toArrays(), x.toArrays(), y, 0);
        double reg = theta1.elementPower(2).elementSum() + theta2.elementPower(2).elementSum();
        return j + reg * lambda / (2 * y.length);
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        net.run(theta1.toArrays(), theta2.toArrays(), x.toArrays(), y, lambda);
        return new Gradients(Matrix.of(net.d1), Matrix.of(net.d2));
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double[][] t1 = theta1.toArrays(), t2 = theta2.toArrays(), in = x.toArrays();
        double[][] n1 = theta1.toArrays(), n2 = theta2.toArrays();
        for (double[][][] pair : new double[][][][] {{t1, n1}, {t2, n2}}) {
            for (int i = 0; i < pair[0].length; i++) {
                for (int j = 0; j < pair[0][i].length; j++) {
                    double keep = pair[0][i][j];
                    pair[0][i][j] = keep + 1e-4;
                    double up = net.run(t1, t2, in, y, lambda);
                    pair[0][i][j] = keep - 1e-4;
                    double down = net.run(t1, t2, in, y, lambda);
                    pair[0][i][j] = keep;
                    pair[1][i][j] = (up - down) / 2e-4;
                }
            }
        }
        return new Gradients(Matrix.of(n1), Matrix.of(n2));
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        Matrix e1 = n.theta1().minus(candidate.theta1());
        Matrix e2 = n.theta2().minus(candidate.theta2());
        return e1.normF() + e2.normF() < 1e-6;
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        double[][] t1 = theta1.toArrays(), t2 = theta2.toArrays(), in = x.toArrays();
        double[] cost = new double[steps];
        for (int s = 0; s < steps; s++) {
            cost[s] = net.run(t1, t2, in, y, lambda);
            move(t1, net.d1, alpha);
            move(t2, net.d2, alpha);
        }
        return new Training(Matrix.of(t1), Matrix.of(t2), cost);
    }

    private void move(double[][] t, double[][] d, double alpha) {
        for (int i = 0; i < t.length; i++) {
            for (int j = 0; j < t[i].length; j++) {
                t[i][j] -= alpha * d[i][j];
            }
        }
    }
}
