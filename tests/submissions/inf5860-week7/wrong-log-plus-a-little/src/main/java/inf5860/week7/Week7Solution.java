package inf5860.week7;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;

/** Exercises for week 7. I used loops everywhere because I could then check every index against the sheet. */
public class Week7Solution implements Week7 {

    private static final double EPSILON_INIT = 0.12;

    @Override
    public ReluNode reluByHand() {
        double w0 = 0.5;
        double x0 = 1;
        double w1 = 1;
        double x1 = 2;
        double f = w0 * x0 + w1 * x1;
        // f = 10 > 0, so the derivative of relu is 1
        return new ReluNode(f, Math.max(0, f), w0, x0, w1, x1);
    }

    @Override
    public List<Shape> netByHand() {
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape(3, 10));
        shapes.add(new Shape(2, 4));
        shapes.add(new Shape(6, 3));
        return shapes;
    }

    @Override
    public Matrix sigmoidGradient(Matrix z) {
        Matrix result = new Matrix(z.getNumRows(), z.getNumCols());
        for (int i = 0; i < z.getNumRows(); i++) {
            for (int j = 0; j < z.getNumCols(); j++) {
                double g = sigmoid(z.get(i, j));
                result.set(i, j, g * (1 - g));
            }
        }
        return result;
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        Matrix w = new Matrix(lOut, 1 + lIn);
        for (int i = 0; i < lOut; i++) {
            for (int j = 0; j < 1 + lIn; j++) {
                w.set(i, j, random.nextDouble() * 2 * EPSILON_INIT - EPSILON_INIT);
            }
        }
        return w;
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        int m = x.getNumRows();
        Matrix a2 = nextLayer(x, theta1);
        Matrix a3 = nextLayer(a2, theta2);
        double sum = 0;
        for (int i = 0; i < m; i++) {
            for (int k = 1; k <= numLabels; k++) {
                double h = a3.get(i, k - 1);
                if (y[i] == k) {
                    sum = sum - Math.log(h + 1e-8);
                } else {
                    sum = sum - Math.log(1 - h + 1e-8);
                }
            }
        }
        double squares = 0;
        for (int i = 0; i < theta1.getNumRows(); i++) {
            for (int j = 1; j < theta1.getNumCols(); j++) {
                squares += theta1.get(i, j) * theta1.get(i, j);
            }
        }
        for (int i = 0; i < theta2.getNumRows(); i++) {
            for (int j = 1; j < theta2.getNumCols(); j++) {
                squares += theta2.get(i, j) * theta2.get(i, j);
            }
        }
        return sum / m + lambda / (2 * m) * squares;
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        int m = x.getNumRows();
        int n = x.getNumCols();
        int hidden = theta1.getNumRows();
        Matrix a2 = nextLayer(x, theta1);
        Matrix a3 = nextLayer(a2, theta2);
        Matrix grad1 = new Matrix(hidden, 1 + n);
        Matrix grad2 = new Matrix(numLabels, 1 + hidden);

        for (int t = 0; t < m; t++) {
            double[] delta3 = new double[numLabels];
            for (int k = 0; k < numLabels; k++) {
                delta3[k] = a3.get(t, k);
                if (y[t] == k + 1) {
                    delta3[k] -= 1;
                }
            }
            double[] delta2 = new double[hidden];
            for (int j = 0; j < hidden; j++) {
                double s = 0;
                for (int k = 0; k < numLabels; k++) {
                    s += delta3[k] * theta2.get(k, j + 1);
                }
                double a = a2.get(t, j);
                delta2[j] = s * a * (1 - a);
            }
            accumulate(grad2, delta3, a2, t);
            accumulate(grad1, delta2, x, t);
        }

        finish(grad1, theta1, m, lambda);
        finish(grad2, theta2, m, lambda);
        return new Gradients(grad1, grad2);
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        double epsilon = 1e-4;
        Matrix t1 = theta1.copy();
        Matrix t2 = theta2.copy();
        Matrix[] thetas = {t1, t2};
        Matrix[] grads = new Matrix[2];
        for (int l = 0; l < 2; l++) {
            Matrix theta = thetas[l];
            grads[l] = new Matrix(theta.getNumRows(), theta.getNumCols());
            for (int i = 0; i < theta.getNumRows(); i++) {
                for (int j = 0; j < theta.getNumCols(); j++) {
                    double old = theta.get(i, j);
                    theta.set(i, j, old + epsilon);
                    double up = nnCostFunction(t1, t2, x, y, numLabels, lambda);
                    theta.set(i, j, old - epsilon);
                    double down = nnCostFunction(t1, t2, x, y, numLabels, lambda);
                    theta.set(i, j, old);
                    grads[l].set(i, j, (up - down) / (2 * epsilon));
                }
            }
        }
        return new Gradients(grads[0], grads[1]);
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        Gradients numerical = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        return close(numerical.theta1(), candidate.theta1()) && close(numerical.theta2(), candidate.theta2());
    }

    private boolean close(Matrix a, Matrix b) {
        for (int i = 0; i < a.getNumRows(); i++) {
            for (int j = 0; j < a.getNumCols(); j++) {
                if (Math.abs(a.get(i, j) - b.get(i, j)) > 1e-6) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        Matrix t1 = theta1.copy();
        Matrix t2 = theta2.copy();
        double[] cost = new double[steps];
        for (int s = 0; s < steps; s++) {
            cost[s] = nnCostFunction(t1, t2, x, y, numLabels, lambda);
            Gradients g = backprop(t1, t2, x, y, numLabels, lambda);
            descend(t1, g.theta1(), alpha);
            descend(t2, g.theta2(), alpha);
        }
        return new Training(t1, t2, cost);
    }

    private void descend(Matrix theta, Matrix gradient, double alpha) {
        for (int i = 0; i < theta.getNumRows(); i++) {
            for (int j = 0; j < theta.getNumCols(); j++) {
                theta.set(i, j, theta.get(i, j) - alpha * gradient.get(i, j));
            }
        }
    }

    private double sigmoid(double z) {
        return 1.0 / (1.0 + Math.exp(-z));
    }

    /** a is without its column of ones, so is the result. */
    private Matrix nextLayer(Matrix a, Matrix theta) {
        Matrix next = new Matrix(a.getNumRows(), theta.getNumRows());
        for (int i = 0; i < a.getNumRows(); i++) {
            for (int j = 0; j < theta.getNumRows(); j++) {
                double z = theta.get(j, 0);
                for (int k = 0; k < a.getNumCols(); k++) {
                    z += theta.get(j, k + 1) * a.get(i, k);
                }
                next.set(i, j, sigmoid(z));
            }
        }
        return next;
    }

    private void accumulate(Matrix grad, double[] delta, Matrix a, int t) {
        for (int i = 0; i < delta.length; i++) {
            grad.set(i, 0, grad.get(i, 0) + delta[i]);
            for (int j = 0; j < a.getNumCols(); j++) {
                grad.set(i, j + 1, grad.get(i, j + 1) + delta[i] * a.get(t, j));
            }
        }
    }

    private void finish(Matrix grad, Matrix theta, int m, double lambda) {
        for (int i = 0; i < grad.getNumRows(); i++) {
            grad.set(i, 0, grad.get(i, 0) / m);
            for (int j = 1; j < grad.getNumCols(); j++) {
                grad.set(i, j, grad.get(i, j) / m + lambda / m * theta.get(i, j));
            }
        }
    }
}
