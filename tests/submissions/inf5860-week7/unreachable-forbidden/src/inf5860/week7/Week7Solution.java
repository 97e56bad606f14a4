package inf5860.week7;

import java.io.FileWriter;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {

	public static void main(String[] args) throws IOException {
		Week7Solution me = new Week7Solution();
		Random random = new Random(1);
		Matrix xor = Matrix.of(new double[][] { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 } });
		Training t = me.train(me.randInitializeWeights(2, 4, random), me.randInitializeWeights(4, 2, random), xor,
				new int[] { 1, 2, 2, 1 }, 2, 0, 3, 5000);
		try (FileWriter out = new FileWriter("theta1.txt")) {
			out.write(t.theta1().toString());
		}
	}

	@Override
	public ReluNode reluByHand() {
		return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2);
	}

	@Override
	public List<Shape> netByHand() {
		return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3));
	}

	@Override
	public Matrix sigmoidGradient(Matrix z) {
		Matrix result = new Matrix(z.getNumRows(), z.getNumCols());
		for (int i = 0; i < result.getNumElements(); i++) {
			double g = 1 / (1 + Math.exp(-z.get(i)));
			result.set(i, g - g * g);
		}
		return result;
	}

	@Override
	public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
		Matrix w = new Matrix(lOut, 1 + lIn);
		for (int i = 0; i < w.getNumElements(); i++)
			w.set(i, random.nextDouble() * 0.24 - 0.12);
		return w;
	}

	/** The activations of both layers for all samples; x and the hidden layer without their ones. */
	private Matrix[] activate(Matrix theta1, Matrix theta2, Matrix x) {
		Matrix[] thetas = { theta1, theta2 };
		Matrix[] a = new Matrix[2];
		Matrix in = x;
		for (int l = 0; l < 2; l++) {
			Matrix w = thetas[l];
			Matrix out = in.mult(w.extractMatrix(0, w.getNumRows(), 1, w.getNumCols()).transpose());
			for (int i = 0; i < out.getNumRows(); i++)
				for (int j = 0; j < out.getNumCols(); j++)
					out.set(i, j, 1 / (1 + Math.exp(-out.get(i, j) - w.get(j, 0))));
			a[l] = out;
			in = out;
		}
		return a;
	}

	@Override
	public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
		Matrix h = activate(theta1, theta2, x)[1];
		double j = 0;
		for (int i = 0; i < y.length; i++) {
			j -= Math.log(h.get(i, y[i] - 1));
			j += Math.log(1 - h.get(i, y[i] - 1));
			for (int k = 0; k < numLabels; k++)
				j -= Math.log(1 - h.get(i, k));
		}
		double r = theta1.elementPower(2).elementSum() + theta2.elementPower(2).elementSum();
		for (int i = 0; i < theta1.getNumRows(); i++)
			r -= theta1.get(i, 0) * theta1.get(i, 0);
		for (int i = 0; i < theta2.getNumRows(); i++)
			r -= theta2.get(i, 0) * theta2.get(i, 0);
		return j / y.length + lambda * r / (2 * y.length);
	}

	@Override
	public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
		Matrix[] a = activate(theta1, theta2, x);
		Matrix d3 = a[1].copy();
		for (int i = 0; i < y.length; i++)
			d3.set(i, y[i] - 1, d3.get(i, y[i] - 1) - 1);
		Matrix d2 = d3.mult(theta2.extractMatrix(0, numLabels, 1, theta2.getNumCols()));
		for (int i = 0; i < d2.getNumElements(); i++)
			d2.set(i, d2.get(i) * a[0].get(i) * (1 - a[0].get(i)));
		return new Gradients(assemble(d2, x, theta1, lambda), assemble(d3, a[0], theta2, lambda));
	}

	private Matrix assemble(Matrix delta, Matrix in, Matrix theta, double lambda) {
		double m = in.getNumRows();
		Matrix all = new Matrix(theta.getNumRows(), theta.getNumCols());
		all.insertIntoThis(0, 1, delta.transpose().mult(in));
		for (int i = 0; i < all.getNumRows(); i++)
			for (int j = 1; j < all.getNumCols(); j++)
				all.set(i, j, all.get(i, j) / m + lambda / m * theta.get(i, j));
		for (int s = 0; s < m; s++)
			for (int i = 0; i < all.getNumRows(); i++)
				all.set(i, 0, all.get(i, 0) + delta.get(s, i) / m);
		return all;
	}

	@Override
	public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
		Matrix t1 = theta1.copy(), t2 = theta2.copy();
		Matrix g1 = new Matrix(t1.getNumRows(), t1.getNumCols()), g2 = new Matrix(t2.getNumRows(), t2.getNumCols());
		for (int i = 0; i < g1.getNumElements(); i++) {
			double[] c = new double[2];
			for (int side = 0; side < 2; side++) {
				t1.set(i, theta1.get(i) + (side == 0 ? 1e-4 : -1e-4));
				c[side] = nnCostFunction(t1, t2, x, y, numLabels, lambda);
			}
			t1.set(i, theta1.get(i));
			g1.set(i, (c[0] - c[1]) / 2e-4);
		}
		for (int i = 0; i < g2.getNumElements(); i++) {
			double[] c = new double[2];
			for (int side = 0; side < 2; side++) {
				t2.set(i, theta2.get(i) + (side == 0 ? 1e-4 : -1e-4));
				c[side] = nnCostFunction(t1, t2, x, y, numLabels, lambda);
			}
			t2.set(i, theta2.get(i));
			g2.set(i, (c[0] - c[1]) / 2e-4);
		}
		return new Gradients(g1, g2);
	}

	@Override
	public boolean checkNNGradients(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda,
			Gradients candidate) {
		Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
		return n.theta1().isIdentical(candidate.theta1(), 1e-5) && n.theta2().isIdentical(candidate.theta2(), 1e-5);
	}

	@Override
	public Training train(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha,
			int steps) {
		double[] j = new double[steps];
		Matrix t1 = theta1.copy(), t2 = theta2.copy();
		for (int i = 0; i < steps; i++) {
			j[i] = nnCostFunction(t1, t2, x, y, numLabels, lambda);
			Gradients g = backprop(t1, t2, x, y, numLabels, lambda);
			t1 = t1.plus(-alpha, g.theta1());
			t2 = t2.plus(-alpha, g.theta2());
		}
		return new Training(t1, t2, j);
	}
}
