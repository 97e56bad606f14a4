package inf5860.week7;

import java.util.List;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.kit.Matrix;

class Problem {
    final List<double[][]> thetas;
    final double[][] x;
    final int[] y;
    final double lambda;

    Problem(List<double[][]> thetas, double[][] x, int[] y, double lambda) {
        this.thetas = thetas;
        this.x = x;
        this.y = y;
        this.lambda = lambda;
    }

    /** Sums over the samples from (included) to to (not included). */
    Sums sum(int from, int to) {
        if (to - from > 1) {
            int middle = (from + to) / 2;
            return sum(from, middle).add(sum(middle, to));
        }
        Sums sums = new Sums(thetas);
        layer(0, x[from], y[from] - 1, sums);
        return sums;
    }

    /** Goes through layer l to the output and back again; what comes back is dJ/da of the layer's input. */
    private double[] layer(int l, double[] a, int label, Sums sums) {
        double[][] theta = thetas.get(l);
        double[] out = new double[theta.length];
        for (int j = 0; j < out.length; j++) {
            double z = theta[j][0];
            for (int i = 0; i < a.length; i++) {
                z += theta[j][i + 1] * a[i];
            }
            out[j] = Week7Solution.g(z);
        }
        double[] delta = new double[out.length];
        if (l + 1 == thetas.size()) {
            for (int j = 0; j < out.length; j++) {
                delta[j] = out[j] - (j == label ? 1 : 0);
                sums.loss -= Math.log(j == label ? out[j] : 1 - out[j]);
            }
        } else {
            double[] slope = layer(l + 1, out, label, sums);
            for (int j = 0; j < out.length; j++) {
                delta[j] = slope[j] * out[j] * (1 - out[j]);
            }
        }
        double[] back = new double[a.length];
        for (int j = 0; j < out.length; j++) {
            double[] d = sums.d[l][j];
            d[0] += delta[j];
            for (int i = 0; i < a.length; i++) {
                d[i + 1] += delta[j] * a[i];
                back[i] += delta[j] * theta[j][i + 1];
            }
        }
        return back;
    }

    double penalty(int l) {
        if (l == thetas.size()) {
            return 0;
        }
        double sum = 0;
        for (double[] row : thetas.get(l)) {
            for (int i = 1; i < row.length; i++) {
                sum += row[i] * row[i];
            }
        }
        return lambda * sum + penalty(l + 1);
    }

    Gradients mean(Sums sums) {
        return new Gradients(mean(sums.d[0], thetas.get(0)), mean(sums.d[1], thetas.get(1)));
    }

    private Matrix mean(double[][] d, double[][] theta) {
        for (int j = 0; j < d.length; j++) {
            for (int i = 0; i < d[j].length; i++) {
                d[j][i] = (d[j][i] + (i > 0 ? lambda * theta[j][i] : 0)) / y.length;
            }
        }
        return Matrix.of(d);
    }
}
