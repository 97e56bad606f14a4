package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {
  @Override public ReluNode reluByHand() { return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2); }

  @Override public List<Shape> netByHand() { return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3)); }

  @Override public Matrix sigmoidGradient(Matrix z) {
    Matrix flat = new Matrix(1, z.getNumElements());
    for (int i = 0; i < z.getNumElements(); i++) {
      double s = g(z.get(i));
      flat.set(0, i, s * (1 - s));
    }
    return flat;
  }

  @Override public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
    return new Matrix(lIn + 1, lOut).map(v -> random.nextDouble() * 0.24 - 0.12);
  }

  private static double g(double v) { return 1 / (1 + Math.exp(-v)); }

  // I think of samples as columns, so everything inside is transposed
  private static Matrix column1(Matrix a) {
    Matrix b = new Matrix(a.getNumRows() + 1, a.getNumCols());
    b.insertIntoThis(1, 0, a);
    for (int s = 0; s < b.getNumCols(); s++) b.set(0, s, 1);
    return b;
  }

  @Override public double nnCostFunction(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda) {
    Matrix h = t2.mult(column1(t1.mult(column1(x.transpose())).map(Week7Solution::g))).map(Week7Solution::g);
    double c = 0;
    for (int s = 0; s < y.length; s++)
      for (int i = 0; i < k; i++) c -= Math.log(i == y[s] - 1 ? h.get(i, s) : 1 - h.get(i, s));
    double w = 0;
    for (Matrix t : List.of(t1, t2)) w += t.cols(1, t.getNumCols()).elementPower(2).elementSum();
    return c / y.length + w * lambda / (2 * y.length);
  }

  private static Gradients transposed(Matrix t1, Matrix t2, Matrix x, int[] y, double lambda) {
    Matrix a1 = column1(x.transpose()), a2 = column1(t1.mult(a1).map(Week7Solution::g));
    Matrix d3 = t2.mult(a2).map(Week7Solution::g);
    for (int s = 0; s < y.length; s++) d3.set(y[s] - 1, s, d3.get(y[s] - 1, s) - 1);
    Matrix d2 = t2.transpose().mult(d3).elementMult(a2.map(a -> a * (1 - a)));
    d2 = d2.rows(1, d2.getNumRows());
    Matrix g1 = a1.mult(d2.transpose()), g2 = a2.mult(d3.transpose());
    for (int i = 1; i < g1.getNumRows(); i++)
      for (int j = 0; j < g1.getNumCols(); j++) g1.set(i, j, g1.get(i, j) + lambda * t1.get(j, i));
    for (int i = 1; i < g2.getNumRows(); i++)
      for (int j = 0; j < g2.getNumCols(); j++) g2.set(i, j, g2.get(i, j) + lambda * t2.get(j, i));
    return new Gradients(g1.divide(y.length), g2.divide(y.length));
  }

  @Override public Gradients backprop(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda) {
    return transposed(t1, t2, x, y, lambda);
  }

  @Override public Gradients numericalGradient(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda) {
    Matrix n1 = t1.copy(), n2 = t2.copy();
    for (int i = 0; i < n1.getNumElements(); i++) {
      Matrix e = t1.scale(0);
      e.set(i, 1e-4);
      n1.set(i, (nnCostFunction(t1.plus(e), t2, x, y, k, lambda) - nnCostFunction(t1.minus(e), t2, x, y, k, lambda)) / 2e-4);
    }
    for (int i = 0; i < n2.getNumElements(); i++) {
      Matrix e = t2.scale(0);
      e.set(i, 1e-4);
      n2.set(i, (nnCostFunction(t1, t2.plus(e), x, y, k, lambda) - nnCostFunction(t1, t2.minus(e), x, y, k, lambda)) / 2e-4);
    }
    return new Gradients(n1, n2);
  }

  @Override public boolean checkNNGradients(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda, Gradients c) {
    Gradients n = numericalGradient(t1, t2, x, y, k, lambda);
    return n.theta1().minus(c.theta1()).elementMaxAbs() + n.theta2().minus(c.theta2()).elementMaxAbs() < 1e-5;
  }

  @Override public Training train(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda, double alpha, int steps) {
    double[] cost = new double[steps + 1];
    for (int i = 0; i <= steps; i++) {
      cost[i] = nnCostFunction(t1, t2, x, y, k, lambda);
      if (i == steps) break;
      Gradients g = transposed(t1, t2, x, y, lambda);
      t1 = t1.minus(g.theta1().transpose().scale(alpha));
      t2 = t2.minus(g.theta2().transpose().scale(alpha));
    }
    return new Training(t1, t2, cost);
  }
}
