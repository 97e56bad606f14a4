package inf5860.week7;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {
	public ReluNode reluByHand() {
		return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
	}

	public List<Shape> netByHand() {
		return Arrays.asList(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
	}

	double logit(double z) {
		return 1 / (1 + Math.exp(-z));
	}

	public Matrix sigmoidGradient(Matrix z) {
		double[][] d = z.toArrays();
		for (double[] r : d)
			Arrays.setAll(r, j -> logit(r[j]) * logit(-r[j]));
		return Matrix.of(d);
	}

	public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
		double[][] d = new double[lOut][lIn + 1];
		for (double[] r : d)
			Arrays.setAll(r, j -> random.nextDouble() * .24 - .12);
		return Matrix.of(d);
	}

	double[][][] activations(double[][] t1, double[][] t2, double[][] x) {
		double[][] a2 = new double[x.length][], a3 = new double[x.length][];
		for (int s = 0; s < x.length; s++) {
			a2[s] = next(t1, x[s]);
			a3[s] = next(t2, a2[s]);
		}
		return new double[][][] { a2, a3 };
	}

	double[] next(double[][] t, double[] a) {
		double[] r = new double[t.length];
		for (int i = 0; i < r.length; i++) {
			r[i] = t[i][0];
			for (int j = 0; j < a.length; j++)
				r[i] += t[i][j + 1] * a[j];
			r[i] = logit(r[i]);
		}
		return r;
	}

	public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
		double[][] t1 = theta1.toArrays(), t2 = theta2.toArrays();
		double[][] h = activations(t1, t2, x.toArrays())[1];
		double c = 0;
		for (int s = 0; s < y.length; s++)
			for (int k = 0; k < numLabels; k++)
				c -= Math.log(k == y[s] - 1 ? h[s][k] : 1 - h[s][k]);
		for (double[][] t : List.of(t1, t2))
			for (double[] r : t)
				for (int j = 1; j < r.length; j++)
					c += lambda / 2 * r[j] * r[j];
		return c / y.length;
	}

	public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
		double[][] t1 = theta1.toArrays(), t2 = theta2.toArrays(), in = x.toArrays();
		double[][][] a = activations(t1, t2, in);
		double[][] d2 = new double[in.length][t1.length], d3 = a[1];
		for (int s = 0; s < in.length; s++) {
			d3[s][y[s] - 1] -= 1;
			for (int j = 0; j < t1.length; j++) {
				for (int k = 0; k < numLabels; k++)
					d2[s][j] += d3[s][k] * t2[k][j + 1];
				d2[s][j] *= a[0][s][j] * (1 - a[0][s][j]);
			}
		}
		return new Gradients(sum(d2, in, t1, lambda), sum(d3, a[0], t2, lambda));
	}

	Matrix sum(double[][] d, double[][] a, double[][] t, double lambda) {
		double[][] g = new double[t.length][t[0].length];
		for (int s = 0; s < d.length; s++)
			for (int i = 0; i < g.length; i++) {
				g[i][0] += d[s][i];
				for (int j = 1; j < g[i].length; j++)
					g[i][j] += d[s][i] * a[s][j - 1];
			}
		for (int i = 0; i < g.length; i++)
			for (int j = 0; j < g[i].length; j++)
				g[i][j] = (g[i][j] + (j == 0 ? 0 : lambda * t[i][j])) / d.length;
		return Matrix.of(g);
	}

	public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
		Gradients g = new Gradients(theta1.copy(), theta2.copy());
		double e = 1e-4;
		for (int i = 0; i < theta1.getNumElements(); i++) {
			Matrix plus = theta1.copy();
			plus.set(i, plus.get(i) + e);
			g.theta1().set(i, (nnCostFunction(plus, theta2, x, y, numLabels, lambda)
					- nnCostFunction(theta1, theta2, x, y, numLabels, lambda)) / e);
		}
		// make sure that it is right before it is returned
		if (!checkNNGradients(theta1, theta2, x, y, numLabels, lambda, g))
			System.err.println("gradients differ");
		return g;
	}

	public boolean checkNNGradients(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda,
			Gradients candidate) {
		Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
		return n.theta1().minus(candidate.theta1()).elementMaxAbs() < 1e-5
				&& n.theta2().minus(candidate.theta2()).elementMaxAbs() < 1e-5;
	}

	public Training train(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha,
			int steps) {
		double[] c = new double[steps];
		for (int i = 0; i < steps; i++) {
			c[i] = nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
			Gradients g = backprop(theta1, theta2, x, y, numLabels, lambda);
			theta1 = theta1.plus(-alpha, g.theta1());
			theta2 = theta2.plus(-alpha, g.theta2());
		}
		return new Training(theta1, theta2, c);
	}
}
