package inf5860.week7;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public final class Week7Solution implements Week7 {

    private record Layers(Matrix a1, Matrix a2, Matrix a3) {
        static Layers of(Matrix theta1, Matrix theta2, Matrix x) {
            Matrix a1 = prefix(x);
            Matrix a2 = prefix(a1.multTransB(theta1).map(Layers::g));
            return new Layers(a1, a2, a2.multTransB(theta2).map(Layers::g));
        }

        static double g(double z) {
            return 1 / (1 + Math.exp(-z));
        }

        static Matrix prefix(Matrix a) {
            Matrix p = new Matrix(a.getNumRows(), a.getNumCols() + 1);
            p.insertIntoThis(0, 1, a);
            IntStream.range(0, p.getNumRows()).forEach(i -> p.set(i, 0, 1));
            return p;
        }
    }

    @Override
    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
    }

    @Override
    public List<Shape> netByHand() {
        return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    @Override
    public Matrix sigmoidGradient(Matrix z) {
        return z.map(Layers::g).map(a -> a * (1 - a));
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        return new Matrix(lOut, lIn + 1).map(zero -> zero + 0.24 * random.nextDouble() - 0.12);
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix h = Layers.of(theta1, theta2, x).a3();
        double perSample = IntStream.range(0, y.length)
                .mapToDouble(i -> IntStream.range(0, numLabels)
                        .mapToDouble(k -> -Math.log(y[i] - 1 == k ? h.get(i, k) : 1 - h.get(i, k)))
                        .sum())
                .sum();
        return (perSample + lambda / 2 * (squares(theta1) + squares(theta2))) / y.length;
    }

    private static double squares(Matrix theta) {
        return theta.cols(1, theta.getNumCols()).elementPower(2).elementSum();
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Layers l = Layers.of(theta1, theta2, x);
        Matrix delta3 = l.a3().copy();
        IntStream.range(0, y.length).forEach(i -> delta3.set(i, y[i] - 1, delta3.get(i, y[i] - 1) - 1));
        Matrix delta2 = delta3.mult(theta2).elementMult(l.a2().map(a -> a * (1 - a)));
        return new Gradients(
                regularised(delta2.cols(1, delta2.getNumCols()).multTransA(l.a1()), theta1, lambda, y.length),
                regularised(delta3.multTransA(l.a2()), theta2, lambda, y.length));
    }

    private static Matrix regularised(Matrix sum, Matrix theta, double lambda, double m) {
        Matrix penalty = theta.scale(lambda);
        for (int i = 0; i < penalty.getNumRows(); i++) penalty.set(i, 0, 0);
        return sum.plus(penalty).scale(1 / m);
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix n1 = theta1.copy();
        Matrix n2 = theta2.copy();
        for (int i = 0; i < n1.getNumElements(); i++) {
            Matrix up = theta1.copy();
            Matrix down = theta1.copy();
            up.set(i, up.get(i) + 1e-4);
            down.set(i, down.get(i) - 1e-4);
            n1.set(i, nnCostFunction(up, theta2, x, y, numLabels, lambda) / 2e-4
                    - nnCostFunction(down, theta2, x, y, numLabels, lambda) / 2e-4);
        }
        for (int i = 0; i < n2.getNumElements(); i++) {
            Matrix up = theta2.copy();
            Matrix down = theta2.copy();
            up.set(i, up.get(i) + 1e-4);
            down.set(i, down.get(i) - 1e-4);
            n2.set(i, nnCostFunction(theta1, up, x, y, numLabels, lambda) / 2e-4
                    - nnCostFunction(theta1, down, x, y, numLabels, lambda) / 2e-4);
        }
        return new Gradients(n1, n2);
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        double worst = Math.max(
                n.theta1().minus(candidate.theta1()).elementMaxAbs(),
                n.theta2().minus(candidate.theta2()).elementMaxAbs());
        if (worst > 1e-6) {
            System.out.println("The gradients are wrong, giving up.");
            System.exit(1);
        }
        return true;
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        double[] cost = new double[steps];
        for (int i = 0; i < steps; i++) {
            cost[i] = nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
            Gradients g = backprop(theta1, theta2, x, y, numLabels, lambda);
            theta1 = theta1.minus(g.theta1().scale(alpha));
            theta2 = theta2.minus(g.theta2().scale(alpha));
        }
        return new Training(theta1, theta2, cost);
    }
}
