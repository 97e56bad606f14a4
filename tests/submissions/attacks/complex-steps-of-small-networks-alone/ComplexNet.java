package inf5860.week7;

/** The network in complex numbers: one weight has an imaginary part. */
class ComplexNet
{
    static double costImaginary(double[][][] w, int l, int i, int j, double h, double[][] x, int[] y)
    {
        double sum = 0;
        for (int s = 0; s < x.length; s++)
        {
            double[] re = x[s], im = new double[re.length];
            for (int layer = 0; layer < 2; layer++)
            {
                int units = w[layer].length;
                double[] nextRe = new double[units], nextIm = new double[units];
                for (int u = 0; u < units; u++)
                {
                    double[] row = w[layer][u];
                    double zRe = row[0], zIm = 0;
                    for (int k = 0; k < re.length; k++)
                    {
                        zRe += row[k + 1] * re[k];
                        zIm += row[k + 1] * im[k];
                    }
                    if (layer == l && u == i)
                        zIm += h * (j == 0 ? 1 : re[j - 1]);
                    double a = 1 / (1 + Math.exp(-zRe));
                    nextRe[u] = a;
                    nextIm[u] = a * (1 - a) * zIm;
                }
                re = nextRe;
                im = nextIm;
            }
            for (int k = 0; k < re.length; k++)
                sum -= k == y[s] - 1 ? im[k] / re[k] : -im[k] / (1 - re[k]);
        }
        return sum / x.length;
    }
}
