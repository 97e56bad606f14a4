package inf5860.week7;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;

/**
 * My old ex4 from Octave, line by line.
 */
public final class Week7Solution implements Week7 {

    // ---------------------------------------------------------------- octave-isms

    private static Matrix ones(int r, int c) { Matrix m = new Matrix(r, c); m.fill(1); return m; }
    private static Matrix zeros(int r, int c) { return new Matrix(r, c); }
    private static int size(Matrix a, int dim) { return dim == 1 ? a.getNumRows() : a.getNumCols(); }
    private static Matrix from2(Matrix a) { return a.extractMatrix(0, a.getNumRows(), 1, a.getNumCols()); }   // (:, 2:end)
    private static Matrix hcat(Matrix... parts) {
        Matrix r = parts[0];
        for (int i = 1; i < parts.length; i++) r = r.combine(0, r.getNumCols(), parts[i]);
        return r;
    }
    private static double sum(Matrix a) { return a.elementSum(); }
    private static Matrix eye(int n) { Matrix m = zeros(n, n); for (int i = 0; i < n; i++) m.set(i, i, 1); return m; }
    private static Matrix log(Matrix a) { return a.elementLog(); }
    private static Matrix not(Matrix a) { return a.scale(-1).plus(1.0); }                      // 1 - a
    private static Matrix sigmoid(Matrix z) { return z.map(v -> 1.0 / (1.0 + Math.exp(-v))); }

    private static double[] unroll(Matrix... ms) {
        int n = Arrays.stream(ms).mapToInt(m -> m.getNumRows() * m.getNumCols()).sum();
        double[] p = new double[n];
        int at = 0;
        for (Matrix m : ms)
            for (int j = 0; j < m.getNumCols(); j++)
                for (int i = 0; i < m.getNumRows(); i++)
                    p[at++] = m.get(i, j);
        return p;
    }

    private static Matrix reshape(double[] p, int from, int r, int c) {
        Matrix m = zeros(r, c);
        for (int j = 0; j < c; j++)
            for (int i = 0; i < r; i++)
                m.set(i, j, p[from + i + j * r]);
        return m;
    }

    private static final class JGrad { double J; double[] grad; }

    // ---------------------------------------------------------------- nnCostFunction.m

    private JGrad nnCostFunction(double[] nn_params, int input_layer_size, int hidden_layer_size, int num_labels,
                                 Matrix X, int[] y, double lambda) {
        Matrix Theta1 = reshape(nn_params, 0, hidden_layer_size, input_layer_size + 1);
        Matrix Theta2 = reshape(nn_params, hidden_layer_size * (input_layer_size + 1), num_labels, hidden_layer_size + 1);
        int m = size(X, 1);
        // fprintf
        System.out.printf("nnCostFunction: m = %d, Theta1 %dx%d, Theta2 %dx%d, lambda = %f%n", m,
                size(Theta1, 1), size(Theta1, 2), size(Theta2, 1), size(Theta2, 2), lambda);

        Matrix I = eye(num_labels);
        Matrix Y = zeros(m, num_labels);
        for (int i = 0; i < m; i++) Y.setRow(i, I.getRow(y[i] - 1));

        Matrix a1 = hcat(ones(m, 1), X);
        Matrix z2 = a1.mult(Theta1.transpose());
        Matrix a2 = hcat(ones(size(z2, 1), 1), sigmoid(z2));
        Matrix z3 = a2.mult(Theta2.transpose());
        Matrix a3 = sigmoid(z3);
        Matrix h = a3;

        double p = sum(from2(Theta1).elementPower(2)) + sum(from2(Theta2).elementPower(2));
        JGrad r = new JGrad();
        r.J = sum(Y.scale(-1).elementMult(log(h)).minus(not(Y).elementMult(log(not(h))))) / m + lambda * p / (2 * m);

        Matrix sigma3 = a3.minus(Y);
        // the column of ones in front of z2 is thrown away again below
        Matrix sigma2 = sigma3.mult(Theta2).elementMult(sigmoidGradient(hcat(ones(size(z2, 1), 1), z2)));
        sigma2 = from2(sigma2);

        Matrix delta_1 = sigma2.transpose().mult(a1);
        Matrix delta_2 = sigma3.transpose().mult(a2);

        Matrix p1 = hcat(zeros(size(Theta1, 1), 1), from2(Theta1)).scale(lambda / m);
        Matrix p2 = hcat(zeros(size(Theta2, 1), 1), from2(Theta2)).scale(lambda / m);
        Matrix Theta1_grad = delta_1.divide(m).plus(p1);
        Matrix Theta2_grad = delta_2.divide(m).plus(p2);
        r.grad = unroll(Theta1_grad, Theta2_grad);
        System.out.println("J = " + r.J);
        return r;
    }

    // ---------------------------------------------------------------- computeNumericalGradient.m

    private double[] computeNumericalGradient(ToDoubleFunction<double[]> J, double[] theta) {
        double[] numgrad = new double[theta.length];
        double[] perturb = new double[theta.length];
        double e = 1e-4;
        for (int p = 0; p < theta.length; p++) {
            perturb[p] = e;
            double loss1 = J.applyAsDouble(minus(theta, perturb));
            double loss2 = J.applyAsDouble(plus(theta, perturb));
            numgrad[p] = (loss2 - loss1) / (2 * e);
            perturb[p] = 0;
        }
        return numgrad;
    }

    private static double[] plus(double[] a, double[] b) { double[] c = a.clone(); for (int i = 0; i < c.length; i++) c[i] += b[i]; return c; }
    private static double[] minus(double[] a, double[] b) { double[] c = a.clone(); for (int i = 0; i < c.length; i++) c[i] -= b[i]; return c; }

    private Gradients roll(double[] g, Matrix theta1, Matrix theta2) {
        return new Gradients(reshape(g, 0, size(theta1, 1), size(theta1, 2)),
                reshape(g, size(theta1, 1) * size(theta1, 2), size(theta2, 1), size(theta2, 2)));
    }

    // ---------------------------------------------------------------- the interface

    @Override public ReluNode reluByHand() { System.out.println("ReLU by hand: f = 2.5"); return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2); }

    @Override public List<Shape> netByHand() { return Arrays.asList(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3)); }

    @Override public Matrix sigmoidGradient(Matrix z) {
        Matrix g = sigmoid(z).elementMult(not(sigmoid(z)));
        if (g.getNumRows() < 10) { System.err.println("sigmoidGradient:"); g.print(); }
        return g;
    }

    @Override public Matrix randInitializeWeights(int L_in, int L_out, Random random) {
        double epsilon_init = 0.12;
        Matrix W = zeros(L_out, 1 + L_in);
        for (int j = 0; j < 1 + L_in; j++) for (int i = 0; i < L_out; i++) W.set(i, j, random.nextDouble());
        return W.scale(2 * epsilon_init).plus(-epsilon_init);
    }

    @Override public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        return nnCostFunction(unroll(theta1, theta2), size(x, 2), size(theta1, 1), numLabels, x, y, lambda).J;
    }

    @Override public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        return roll(nnCostFunction(unroll(theta1, theta2), size(x, 2), size(theta1, 1), numLabels, x, y, lambda).grad, theta1, theta2);
    }

    @Override public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        ToDoubleFunction<double[]> costFunc = p -> nnCostFunction(p, size(x, 2), size(theta1, 1), numLabels, x, y, lambda).J;
        return roll(computeNumericalGradient(costFunc, unroll(theta1, theta2)), theta1, theta2);
    }

    @Override public boolean checkNNGradients(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        double[] numgrad = unroll(n.theta1(), n.theta2());
        double[] grad = unroll(candidate.theta1(), candidate.theta2());
        double up = 0, down = 0;
        for (int i = 0; i < grad.length; i++) {
            up += Math.pow(numgrad[i] - grad[i], 2);
            down += Math.pow(numgrad[i] + grad[i], 2);
        }
        boolean same = Math.sqrt(up) / Math.sqrt(down) < 1e-5;
        System.out.println("The above two columns you get should be very similar.\n(Left-Your Numerical Gradient, Right-Analytical Gradient)\n");
        return same;
    }

    @Override public Training train(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        double[] nn_params = unroll(theta1, theta2);
        double[] J_history = new double[steps];
        for (int iter = 1; iter <= steps; iter++) {
            JGrad c = nnCostFunction(nn_params, size(x, 2), size(theta1, 1), numLabels, x, y, lambda);
            J_history[iter - 1] = c.J;
            System.out.println("Iteration " + iter + " | Cost: " + c.J);
            for (int p = 0; p < nn_params.length; p++) nn_params[p] -= alpha * c.grad[p];
        }
        Gradients end = roll(nn_params, theta1, theta2);
        return new Training(end.theta1(), end.theta2(), J_history);
    }
}
