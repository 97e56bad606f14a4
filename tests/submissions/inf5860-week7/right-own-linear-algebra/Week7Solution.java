package inf5860.week7;

import static inf5860.week7.Matrix.in;
import static inf5860.week7.Matrix.out;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.backmark.contract.inf5860week7.*;

public class Week7Solution implements Week7 {
    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
    }

    public List<Shape> netByHand() {
        return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    static double g(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    static double dg(double z) {
        double e = Math.exp(-Math.abs(z)); // even function, so one side will do
        return e / (1 + e) / (1 + e);
    }

    public org.backmark.kit.Matrix sigmoidGradient(org.backmark.kit.Matrix z) {
        return out(in(z).each(Week7Solution::dg));
    }

    public org.backmark.kit.Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        return out(new Mat(lOut, lIn + 1).each(o -> 0.12 - 0.24 * random.nextDouble()));
    }

    static double cost(Mat t1, Mat t2, Mat x, int[] y, double lambda) {
        Mat a3 = x.withOnes().times(t1.t()).each(Week7Solution::g).withOnes().times(t2.t()).each(Week7Solution::g);
        double j = 0;
        for (int i = 0; i < y.length; i++)
            for (int k = 0; k < a3.cols; k++) j += Math.log(y[i] - 1 == k ? a3.at(i, k) : 1 - a3.at(i, k));
        double p = t1.withoutFirst().fold((s, w) -> s + w * w) + t2.withoutFirst().fold((s, w) -> s + w * w);
        return -j / y.length + lambda * p / (2 * y.length);
    }

    static Mat[] gradients(Mat t1, Mat t2, Mat x, int[] y, double lambda) {
        int m = y.length;
        Mat a1 = x.withOnes(), z2 = a1.times(t1.t()), a2 = z2.each(Week7Solution::g).withOnes();
        Mat delta3 = a2.times(t2.t()).each(Week7Solution::g);
        for (int i = 0; i < m; i++) delta3 = i == 0 ? delta3.plusAt(y[0] - 1, -1) : delta3.plusAt(i * delta3.cols + y[i] - 1, -1);
        Mat delta2 = delta3.times(t2.withoutFirst()).with(z2.each(Week7Solution::dg), (a, b) -> a * b);
        return new Mat[] {
            delta2.t().times(a1).with(t1.firstZero(), (d, w) -> (d + lambda * w) / m),
            delta3.t().times(a2).with(t2.firstZero(), (d, w) -> (d + lambda * w) / m)
        };
    }

    static Mat slopes(Mat t, ToDoubleFunction<Mat> f) {
        double[] s = new double[t.size()];
        for (int i = 0; i < s.length; i++)
            s[i] = (f.applyAsDouble(t.plusAt(i, 1e-4)) - f.applyAsDouble(t.plusAt(i, -1e-4))) / 2e-4;
        return new Mat(t.rows, t.cols, s);
    }

    public double nnCostFunction(org.backmark.kit.Matrix theta1, org.backmark.kit.Matrix theta2, org.backmark.kit.Matrix x,
            int[] y, int numLabels, double lambda) {
        return cost(in(theta1), in(theta2), in(x), y, lambda);
    }

    public Gradients backprop(org.backmark.kit.Matrix theta1, org.backmark.kit.Matrix theta2, org.backmark.kit.Matrix x,
            int[] y, int numLabels, double lambda) {
        Mat[] d = gradients(in(theta1), in(theta2), in(x), y, lambda);
        return new Gradients(out(d[0]), out(d[1]));
    }

    public Gradients numericalGradient(org.backmark.kit.Matrix theta1, org.backmark.kit.Matrix theta2,
            org.backmark.kit.Matrix x, int[] y, int numLabels, double lambda) {
        Mat t1 = in(theta1), t2 = in(theta2), mx = in(x);
        return new Gradients(
                out(slopes(t1, t -> cost(t, t2, mx, y, lambda))), out(slopes(t2, t -> cost(t1, t, mx, y, lambda))));
    }

    public boolean checkNNGradients(org.backmark.kit.Matrix theta1, org.backmark.kit.Matrix theta2,
            org.backmark.kit.Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        Mat e1 = in(n.theta1()).with(in(candidate.theta1()), (a, b) -> Math.abs(a - b));
        Mat e2 = in(n.theta2()).with(in(candidate.theta2()), (a, b) -> Math.abs(a - b));
        return Math.max(e1.fold(Math::max), e2.fold(Math::max)) <= 1e-5;
    }

    public Training train(org.backmark.kit.Matrix theta1, org.backmark.kit.Matrix theta2, org.backmark.kit.Matrix x,
            int[] y, int numLabels, double lambda, double alpha, int steps) {
        Mat t1 = in(theta1), t2 = in(theta2), mx = in(x);
        double[] cost = new double[steps];
        for (int s = 0; s < steps; s++) {
            cost[s] = cost(t1, t2, mx, y, lambda);
            Mat[] d = gradients(t1, t2, mx, y, lambda);
            t1 = t1.with(d[0], (w, g) -> w - alpha * g);
            t2 = t2.with(d[1], (w, g) -> w - alpha * g);
        }
        return new Training(out(t1), out(t2), cost);
    }
}
