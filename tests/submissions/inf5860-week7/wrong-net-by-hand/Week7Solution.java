package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7 {

  double[][] A2, A3;

  public ReluNode reluByHand() { return new ReluNode(0.5*1 + 1*2, Math.max(0, 0.5*1 + 1*2), 0.5, 1, 1, 2); }

  public List<Shape> netByHand() { return List.of(new Shape(3, 9), new Shape(2, 3), new Shape(6, 2)); }

  public Matrix sigmoidGradient(Matrix z) {
    double[][] v = z.toArrays();
    for (int i = 0; i < v.length; i++)
      for (int j = 0; j < v[i].length; j++) v[i][j] = sig(v[i][j]) * sig(-v[i][j]);
    return Matrix.of(v);
  }

  public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
    Matrix W = new Matrix(lOut, 1 + lIn);
    for (int i = 0; i < lOut*(1 + lIn); i++) W.set(i, random.nextDouble() * 0.24 - 0.12);
    return W;
  }

  private void forward(double[][] T1, double[][] T2, double[][] X) {
    A2 = new double[X.length][T1.length];
    A3 = new double[X.length][T2.length];
    for (int n = 0; n < X.length; n++) {
      for (int i = 0; i < T1.length; i++) {
        double z = T1[i][0];
        for (int j = 1; j < T1[i].length; j++) z += T1[i][j] * X[n][j-1];
        A2[n][i] = sig(z);
      }
      for (int i = 0; i < T2.length; i++) {
        double z = T2[i][0];
        for (int j = 1; j < T2[i].length; j++) z += T2[i][j] * A2[n][j-1];
        A3[n][i] = sig(z);
      }
    }
  }

  public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
    double[][] T1 = theta1.toArrays(), T2 = theta2.toArrays();
    forward(T1, T2, x.toArrays());
    double J = 0, R = 0;
    for (int n = 0; n < y.length; n++)
      for (int k = 0; k < numLabels; k++) {
        int t = y[n] == k+1 ? 1 : 0;
        J += -t*Math.log(A3[n][k]) - (1-t)*Math.log(1 - A3[n][k]);
      }
    for (double[] row : T1) for (int j = 1; j < row.length; j++) R += row[j]*row[j];
    for (double[] row : T2) for (int j = 1; j < row.length; j++) R += row[j]*row[j];
    return J/y.length + lambda*R/(2*y.length);
  }

  public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
    double[][] T1 = theta1.toArrays(), T2 = theta2.toArrays(), X = x.toArrays();
    double[][] D1 = new double[T1.length][T1[0].length], D2 = new double[T2.length][T2[0].length];
    forward(T1, T2, X);
    double m = y.length;
    for (int n = 0; n < m; n++) {
      double[] e = new double[T1.length];
      for (int k = 0; k < numLabels; k++) {
        double d = A3[n][k] - (y[n] == k+1 ? 1 : 0);
        D2[k][0] += d/m;
        for (int j = 0; j < T1.length; j++) { D2[k][j+1] += d*A2[n][j]/m; e[j] += d*T2[k][j+1]; }
      }
      for (int j = 0; j < T1.length; j++) {
        double d = e[j]*A2[n][j]*(1 - A2[n][j])/m;
        D1[j][0] += d;
        for (int i = 0; i < X[n].length; i++) D1[j][i+1] += d*X[n][i];
      }
    }
    for (int i = 0; i < D1.length; i++) for (int j = 1; j < D1[i].length; j++) D1[i][j] += lambda/m*T1[i][j];
    for (int i = 0; i < D2.length; i++) for (int j = 1; j < D2[i].length; j++) D2[i][j] += lambda/m*T2[i][j];
    return new Gradients(Matrix.of(D1), Matrix.of(D2));
  }

  public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
    Matrix N1 = theta1.copy(), N2 = theta2.copy();
    for (int i = 0; i < N1.getNumElements(); i++) {
      Matrix P = theta1.copy(), M = theta1.copy();
      P.set(i, P.get(i) + 1e-4); M.set(i, M.get(i) - 1e-4);
      N1.set(i, (nnCostFunction(P, theta2, x, y, numLabels, lambda) - nnCostFunction(M, theta2, x, y, numLabels, lambda))/2e-4);
    }
    for (int i = 0; i < N2.getNumElements(); i++) {
      Matrix P = theta2.copy(), M = theta2.copy();
      P.set(i, P.get(i) + 1e-4); M.set(i, M.get(i) - 1e-4);
      N2.set(i, (nnCostFunction(theta1, P, x, y, numLabels, lambda) - nnCostFunction(theta1, M, x, y, numLabels, lambda))/2e-4);
    }
    return new Gradients(N1, N2);
  }

  public boolean checkNNGradients(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
    Gradients n = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
    for (int i = 0; i < theta1.getNumElements(); i++) if (Math.abs(n.theta1().get(i) - candidate.theta1().get(i)) > 1e-5) return false;
    for (int i = 0; i < theta2.getNumElements(); i++) if (Math.abs(n.theta2().get(i) - candidate.theta2().get(i)) > 1e-5) return false;
    return true;
  }

  public Training train(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
    double[] J = new double[steps];
    for (int s = 0; s < steps; s++) {
      J[s] = nnCostFunction(theta1, theta2, x, y, numLabels, lambda);
      Gradients D = backprop(theta1, theta2, x, y, numLabels, lambda);
      theta1 = theta1.minus(D.theta1().scale(alpha));
      theta2 = theta2.minus(D.theta2().scale(alpha));
    }
    return new Training(theta1, theta2, J);
  }

  static double sig(double z) { return 1/(1 + Math.exp(-z)); }
}
