package inf5860.week7;

/** Cost and gradients in one go. */
class MyNet {
    double[][] d1, d2;

    static double g(double z) {
        return 1.0 / (1.0 + Math.exp(-z));
    }

    double run(double[][] t1, double[][] t2, double[][] x, int[] y, double lambda) {
        int h = t1.length, k = t2.length, m = x.length;
        d1 = new double[h][t1[0].length];
        d2 = new double[k][h + 1];
        double cost = 0;
        double[] a = new double[h + 1];
        double[] back = new double[h + 1];
        a[0] = 1;
        for (int s = 0; s < m; s++) {
            for (int j = 0; j < h; j++) {
                double z = t1[j][0];
                for (int i = 0; i < x[s].length; i++) z += x[s][i] * t1[j][i + 1];
                a[j + 1] = g(z);
                back[j + 1] = 0;
            }
            for (int l = 0; l < k; l++) {
                double z = 0;
                for (int j = 0; j <= h; j++) z += a[j] * t2[l][j];
                double out = g(z);
                boolean wanted = l + 1 == y[s];
                cost += wanted ? -Math.log(out) : -Math.log(1 - out);
                double delta = wanted ? out - 1 : out;
                for (int j = 0; j <= h; j++) {
                    d2[l][j] += delta * a[j] / m;
                    back[j] += delta * t2[l][j];
                }
            }
            for (int j = 0; j < h; j++) {
                double delta = back[j + 1] * a[j + 1] * (1 - a[j + 1]) / m;
                d1[j][0] += delta;
                for (int i = 0; i < x[s].length; i++) d1[j][i + 1] += delta * x[s][i];
            }
        }
        return cost / m + penalty(t1, d1, lambda / m) + penalty(t2, d2, lambda / m);
    }

    private double penalty(double[][] t, double[][] d, double factor) {
        double p = 0;
        for (int i = 0; i < t.length; i++) {
            for (int j = 1; j < t[i].length; j++) {
                p += factor / 2 * t[i][j] * t[i][j];
                d[i][j] += factor * t[i][j];
            }
        }
        return p;
    }
}
