package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

public class Week7Solution implements Week7 {
	static final double epsilon_init = 0.12;

	public ReluNode reluByHand() {
		double f = 0.5 * 1 + 1 * 2;
		return new ReluNode(f, f, 0.5, 1, 1, 2);
	}

	public List<Shape> netByHand() {
		return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
	}

	public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
		Matrix W = new Matrix(lOut, 1 + lIn);
		for (int i = 0; i < lOut; i++)
			for (int j = 0; j < 1 + lIn; j++)
				W.set(i, j, random.nextDouble() * 2 * epsilon_init);
		return W;
	}

	public Matrix sigmoidGradient(Matrix z) {
		Matrix g = new Matrix(z.getNumRows(), z.getNumCols());
		for (int i = 0; i < z.getNumElements(); i++) {
			double s = sigmoid(z.get(i));
			g.set(i, s * (1 - s));
		}
		return g;
	}

	private double sigmoid(double z) {
		return 1 / (1 + Math.exp(-z));
	}

	/** [1 a] theta', then g. */
	private Matrix feed(Matrix a, Matrix theta) {
		DMatrixRMaj w = CommonOps_DDRM.extract(theta.getDDRM(), 0, theta.getNumRows(), 1, theta.getNumCols());
		DMatrixRMaj z = new DMatrixRMaj(a.getNumRows(), theta.getNumRows());
		CommonOps_DDRM.multTransB(a.getDDRM(), w, z);
		for (int i = 0; i < z.numRows; i++)
			for (int j = 0; j < z.numCols; j++)
				z.set(i, j, sigmoid(z.get(i, j) + theta.get(j, 0)));
		return Matrix.wrap(z);
	}

	public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
		Matrix h = feed(feed(x, theta1), theta2);
		double J = 0;
		for (int i = 0; i < y.length; i++) {
			for (int k = 0; k < numLabels; k++)
				if (k + 1 != y[i])
					J -= Math.log(1 - h.get(i, k));
			J -= Math.log(h.get(i, y[i] - 1));
		}
		J /= y.length;
		double r = 0;
		for (int i = 0; i < theta1.getNumRows(); i++)
			for (int j = 1; j < theta1.getNumCols(); j++)
				r += Math.pow(theta1.get(i, j), 2);
		for (int i = 0; i < theta2.getNumRows(); i++)
			for (int j = 1; j < theta2.getNumCols(); j++)
				r += Math.pow(theta2.get(i, j), 2);
		return J + lambda / (2.0 * y.length) * r;
	}

	public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
		Matrix a2 = feed(x, theta1), a3 = feed(a2, theta2);
		Matrix d1 = new Matrix(theta1.getNumRows(), theta1.getNumCols());
		Matrix d2 = new Matrix(theta2.getNumRows(), theta2.getNumCols());
		int m = y.length, h = a2.getNumCols();
		for (int t = 0; t < m; t++) {
			double[] back = new double[h];
			for (int k = 0; k < numLabels; k++) {
				double e = a3.get(t, k);
				if (y[t] == k + 1)
					e--;
				d2.set(k, 0, d2.get(k, 0) + e);
				for (int j = 0; j < h; j++) {
					d2.set(k, j + 1, d2.get(k, j + 1) + e * a2.get(t, j));
					back[j] += e * theta2.get(k, j + 1);
				}
			}
			for (int j = 0; j < h; j++) {
				double e = back[j] * a2.get(t, j) * (1 - a2.get(t, j));
				d1.set(j, 0, d1.get(j, 0) + e);
				for (int i = 1; i < d1.getNumCols(); i++)
					d1.set(j, i, d1.get(j, i) + e * x.get(t, i - 1));
			}
		}
		return new Gradients(average(d1, theta1, lambda, m), average(d2, theta2, lambda, m));
	}

	private Matrix average(Matrix d, Matrix theta, double lambda, int m) {
		for (int i = 0; i < d.getNumRows(); i++)
			for (int j = 0; j < d.getNumCols(); j++)
				d.set(i, j, (d.get(i, j) + (j == 0 ? 0 : lambda * theta.get(i, j))) / m);
		return d;
	}

	public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
		Matrix t1 = theta1.copy(), t2 = theta2.copy(), n1 = theta1.copy(), n2 = theta2.copy();
		for (int i = 0; i < n1.getNumElements() + n2.getNumElements(); i++) {
			boolean first = i < n1.getNumElements();
			Matrix t = first ? t1 : t2;
			int at = first ? i : i - n1.getNumElements();
			double old = t.get(at);
			t.set(at, old + 1e-4);
			double plus = nnCostFunction(t1, t2, x, y, numLabels, lambda);
			t.set(at, old - 1e-4);
			double minus = nnCostFunction(t1, t2, x, y, numLabels, lambda);
			t.set(at, old);
			(first ? n1 : n2).set(at, (plus - minus) / (2 * 1e-4));
		}
		return new Gradients(n1, n2);
	}

	public boolean checkNNGradients(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda,
			Gradients candidate) {
		Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
		return Math.max(n.theta1().minus(candidate.theta1()).elementMaxAbs(),
				n.theta2().minus(candidate.theta2()).elementMaxAbs()) <= 1e-6;
	}

	public Training train(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha,
			int steps) {
		Matrix t1 = theta1.copy(), t2 = theta2.copy();
		double[] c = new double[steps];
		for (int s = 0; s < steps; s++) {
			c[s] = nnCostFunction(t1, t2, x, y, numLabels, lambda);
			Gradients g = backprop(t1, t2, x, y, numLabels, lambda);
			CommonOps_DDRM.addEquals(t1.getDDRM(), -alpha, g.theta1().getDDRM());
			CommonOps_DDRM.addEquals(t2.getDDRM(), -alpha, g.theta2().getDDRM());
		}
		return new Training(t1, t2, c);
	}
}
