package inf5860.week7;

class Net
{
    final double[][] w1, w2;

    Net(double[][] w1, double[][] w2)
    {
        this.w1 = w1;
        this.w2 = w2;
    }

    static double g(double z)
    {
        return 1.0 / (1.0 + Math.exp(-z));
    }

    private static double[] layer(double[][] w, double[] in)
    {
        double[] out = new double[w.length];
        for (int i = 0; i < w.length; i++)
        {
            double[] wi = w[i];
            double z = wi[0];
            for (int j = 0; j < in.length; j++)
                z += wi[j + 1] * in[j];
            out[i] = g(z);
        }
        return out;
    }

    double cost(double[][] x, int[] y, double lambda)
    {
        int m = x.length;
        double c = 0;
        for (int s = 0; s < m; s++)
        {
            double[] h = layer(w2, layer(w1, x[s]));
            for (int k = 0; k < h.length; k++)
                c -= Math.log(k == y[s] - 1 ? h[k] : 1 - h[k]);
        }
        double reg = 0;
        for (double[][] w : new double[][][] { w1, w2 })
            for (double[] row : w)
                for (int j = 1; j < row.length; j++)
                    reg += row[j] * row[j];
        return c / m + lambda * reg / (2 * m);
    }

    double[][][] gradient(double[][] x, int[] y, double lambda)
    {
        int m = x.length;
        double[][] g1 = new double[w1.length][w1[0].length];
        double[][] g2 = new double[w2.length][w2[0].length];
        for (int s = 0; s < m; s++)
        {
            double[] a2 = layer(w1, x[s]);
            double[] d3 = layer(w2, a2);
            d3[y[s] - 1] -= 1;
            double[] d2 = new double[a2.length];
            for (int k = 0; k < d3.length; k++)
            {
                g2[k][0] += d3[k];
                for (int j = 0; j < a2.length; j++)
                {
                    g2[k][j + 1] += d3[k] * a2[j];
                    d2[j] += d3[k] * w2[k][j + 1];
                }
            }
            for (int j = 0; j < a2.length; j++)
            {
                d2[j] *= a2[j] * (1 - a2[j]);
                g1[j][0] += d2[j];
                for (int i = 0; i < x[s].length; i++)
                    g1[j][i + 1] += d2[j] * x[s][i];
            }
        }
        scale(g1, w1, m, lambda);
        scale(g2, w2, m, lambda);
        return new double[][][] { g1, g2 };
    }

    private static void scale(double[][] g, double[][] w, int m, double lambda)
    {
        for (int i = 0; i < g.length; i++)
            for (int j = 0; j < g[i].length; j++)
                g[i][j] = (g[i][j] + (j > 0 ? lambda * w[i][j] : 0)) / m;
    }
}
