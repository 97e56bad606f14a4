package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

/**
 * Løsning på øvelsene for uke 7.
 * Skrevet av Bjørn Ødegård og Åse Sæther.
 */
public class Week7Solution implements Week7 {

    // Øvelse 1: f = 2·(-1) + 3·4 = 10, altså er noden på
    public ReluNode reluByHand() {
        return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
    }

    // Øvelse 2: én kolonne ekstra for forspenningen i hvert lag
    public List<Shape> netByHand() {
        return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
    }

    private static double g(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    public Matrix sigmoidGradient(Matrix z) {
        return z.map(v -> g(v) * (1 - g(v)));
    }

    // Trekkes jevnt på [-0.12, 0.12]
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        Matrix w = new Matrix(lOut, lIn + 1);
        for (int i = 0; i < lOut; i++)
            for (int j = 0; j <= lIn; j++)
                w.set(i, j, 0.24 * random.nextDouble() - 0.12);
        return w;
    }

    // Ett lag framover; første kolonne i theta er forspenningen
    private static double[][] lag(double[][] inn, double[][] theta) {
        double[][] ut = new double[inn.length][theta.length];
        for (int s = 0; s < inn.length; s++)
            for (int i = 0; i < theta.length; i++) {
                double sum = theta[i][0];
                for (int j = 0; j < inn[s].length; j++)
                    sum += inn[s][j] * theta[i][j + 1];
                ut[s][i] = g(sum);
            }
        return ut;
    }

    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double[][] t1 = theta1.toArrays(), t2 = theta2.toArrays();
        double[][] h = lag(lag(x.toArrays(), t1), t2);
        double kostnad = 0, straff = 0;
        for (int s = 0; s < h.length; s++)
            for (int k = 0; k < numLabels; k++)
                kostnad += y[s] == k + 1 ? -Math.log(h[s][k]) : -Math.log(1 - h[s][k]);
        for (double[] rad : t1)
            for (int j = 1; j < rad.length; j++)
                straff += rad[j] * rad[j];
        for (double[] rad : t2)
            for (int j = 1; j < rad.length; j++)
                straff += rad[j] * rad[j];
        return kostnad / h.length + lambda / (2 * h.length) * straff;
    }

    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double[][] t1 = theta1.toArrays(), t2 = theta2.toArrays(), inn = x.toArrays();
        double[][] a2 = lag(inn, t1), feil3 = lag(a2, t2), feil2 = new double[inn.length][t1.length];
        for (int s = 0; s < inn.length; s++) {
            feil3[s][y[s] - 1] -= 1;
            for (int j = 0; j < t1.length; j++) {
                double bakover = 0;
                for (int k = 0; k < numLabels; k++)
                    bakover += feil3[s][k] * t2[k][j + 1];
                feil2[s][j] = bakover * a2[s][j] * (1 - a2[s][j]); // g'(z) er a·(1 - a)
            }
        }
        return new Gradients(gjennomsnitt(feil2, inn, t1, lambda), gjennomsnitt(feil3, a2, t2, lambda));
    }

    private static Matrix gjennomsnitt(double[][] feil, double[][] inn, double[][] theta, double lambda) {
        double[][] d = new double[theta.length][theta[0].length];
        double m = inn.length;
        for (int s = 0; s < m; s++)
            for (int i = 0; i < d.length; i++) {
                double f = feil[s][i] / m;
                d[i][0] += f;
                for (int j = 1; j < d[i].length; j++)
                    d[i][j] += f * inn[s][j - 1];
            }
        for (int i = 0; i < d.length; i++)
            for (int j = 1; j < d[i].length; j++)
                d[i][j] += lambda / m * theta[i][j]; // lambda må deles på m
        return Matrix.of(d);
    }

    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        Matrix d1 = theta1.copy(), d2 = theta2.copy(), t1 = theta1.copy(), t2 = theta2.copy();
        for (int i = 0; i < d1.getNumElements(); i++) {
            double vekt = t1.get(i);
            t1.set(i, vekt + 1e-4);
            double over = nnCostFunction(t1, theta2, x, y, numLabels, lambda);
            t1.set(i, vekt - 1e-4);
            double under = nnCostFunction(t1, theta2, x, y, numLabels, lambda);
            t1.set(i, vekt);
            d1.set(i, (over - under) / 2e-4);
        }
        for (int i = 0; i < d2.getNumElements(); i++) {
            double vekt = t2.get(i);
            t2.set(i, vekt + 1e-4);
            double over = nnCostFunction(theta1, t2, x, y, numLabels, lambda);
            t2.set(i, vekt - 1e-4);
            double under = nnCostFunction(theta1, t2, x, y, numLabels, lambda);
            t2.set(i, vekt);
            d2.set(i, (over - under) / 2e-4);
        }
        return new Gradients(d1, d2);
    }

    // Største avvik må være mindre enn 1e-6
    public boolean checkNNGradients(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda,
            Gradients candidate) {
        Gradients numerisk = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        double avvik = Math.max(numerisk.theta1().minus(candidate.theta1()).elementMaxAbs(),
                numerisk.theta2().minus(candidate.theta2()).elementMaxAbs());
        return avvik < 1e-6;
    }

    public Training train(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha,
            int steps) {
        Matrix t1 = theta1.copy(), t2 = theta2.copy();
        double[] kostnad = new double[steps];
        for (int i = 0; i < steps; i++) {
            kostnad[i] = nnCostFunction(t1, t2, x, y, numLabels, lambda);
            Gradients d = backprop(t1, t2, x, y, numLabels, lambda);
            t1 = t1.minus(d.theta1().scale(alpha));
            t2 = t2.minus(d.theta2().scale(alpha));
        }
        return new Training(t1, t2, kostnad);
    }
}
