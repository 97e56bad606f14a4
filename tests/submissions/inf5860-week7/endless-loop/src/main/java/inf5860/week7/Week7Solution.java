package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {

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
    Matrix a = logistic(z);
    return a.elementMult(a.scale(-1).plus(1));
  }

  @Override
  public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
    Matrix w = new Matrix(lOut, lIn + 1);
    for (int i = 0; i < w.getNumElements(); i++) {
      w.set(i, -0.12 + random.nextDouble() * 0.24);
    }
    return w;
  }

  @Override
  public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
    Matrix[] a = forward(theta1, theta2, x);
    double c = 0;
    for (int k = 0; k < numLabels; k++) {
      for (int s = 0; s < y.length; s++) {
        double p = a[2].get(s, k);
        c += Math.log(y[s] - 1 == k ? p : 1 - p);
      }
    }
    Matrix r1 = unbiased(theta1);
    Matrix r2 = unbiased(theta2);
    return -c / y.length + lambda / (2.0 * y.length) * (r1.elementMult(r1).elementSum() + r2.elementMult(r2).elementSum());
  }

  @Override
  public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
    Matrix[] a = forward(theta1, theta2, x);
    Matrix delta3 = a[2].copy();
    for (int s = 0; s < y.length; s++) {
      delta3.set(s, y[s] - 1, a[2].get(s, y[s] - 1) - 1);
    }
    Matrix delta2 = delta3.mult(theta2).elementMult(a[1].elementMult(a[1].scale(-1).plus(1)));
    delta2 = delta2.cols(1, delta2.getNumCols());
    return new Gradients(
        delta2.transpose().mult(a[0]).plus(lambda, unbiased(theta1)).divide(y.length),
        delta3.transpose().mult(a[1]).plus(lambda, unbiased(theta2)).divide(y.length));
  }

  @Override
  public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
    Matrix n1 = theta1.copy();
    Matrix n2 = theta2.copy();
    Matrix t1 = theta1.copy();
    Matrix t2 = theta2.copy();
    for (int i = 0; i < n1.getNumElements(); i++) {
      double w = t1.get(i);
      t1.set(i, w + 0.0001);
      double right = nnCostFunction(t1, t2, x, y, numLabels, lambda);
      t1.set(i, w - 0.0001);
      double left = nnCostFunction(t1, t2, x, y, numLabels, lambda);
      t1.set(i, w);
      n1.set(i, (right - left) / 0.0002);
    }
    for (int i = 0; i < n2.getNumElements(); i++) {
      double w = t2.get(i);
      t2.set(i, w + 0.0001);
      double right = nnCostFunction(t1, t2, x, y, numLabels, lambda);
      t2.set(i, w - 0.0001);
      double left = nnCostFunction(t1, t2, x, y, numLabels, lambda);
      t2.set(i, w);
      n2.set(i, (right - left) / 0.0002);
    }
    return new Gradients(n1, n2);
  }

  @Override
  public boolean checkNNGradients(
      Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
    Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
    return candidate.theta1().isIdentical(n.theta1(), 1e-5) && candidate.theta2().isIdentical(n.theta2(), 1e-5);
  }

  @Override
  public Training train(
      Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
    double[] cost = new double[steps];
    int step = 0;
    while (step < steps) {
      cost[step] = nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
      Gradients g = backprop(theta1, theta2, x, y, numLabels, lambda);
      theta1 = theta1.minus(g.theta1().scale(alpha));
      theta2 = theta2.minus(g.theta2().scale(alpha));
    }
    return new Training(theta1, theta2, cost);
  }

  private static Matrix[] forward(Matrix theta1, Matrix theta2, Matrix x) {
    Matrix a1 = biased(x);
    Matrix a2 = biased(logistic(a1.mult(theta1.transpose())));
    return new Matrix[] {a1, a2, logistic(a2.mult(theta2.transpose()))};
  }

  private static Matrix logistic(Matrix z) {
    return z.map(v -> 1 / (1 + Math.exp(-v)));
  }

  private static Matrix biased(Matrix a) {
    Matrix b = new Matrix(a.getNumRows(), a.getNumCols() + 1);
    b.fill(1);
    b.insertIntoThis(0, 1, a);
    return b;
  }

  private static Matrix unbiased(Matrix theta) {
    Matrix t = theta.copy();
    for (int i = 0; i < t.getNumRows(); i++) {
      t.set(i, 0, 0);
    }
    return t;
  }
}
