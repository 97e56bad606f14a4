package osnabrueck.backpropgd;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backmark.contract.osnabrueckbackpropgd.Animals;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.kit.Matrix;

public class CatsAndDogsSolution implements CatsAndDogs {

    private static double sigmoid(double x) {
        return 1.0 / (1.0 + Math.exp(-x));
    }

    @Override
    public double logisticDerivative(double x) {
        double s = sigmoid(x);
        return s * (1 - s);
    }

    @Override
    public Animals sample(int each, Random random) {
        return new Animals(draw(25, 5, each, random), draw(45, 15, each, random));
    }

    private Matrix draw(double mean, double deviation, int each, Random random) {
        Matrix m = new Matrix(2, each);
        for (int i = 0; i < each; i++) {
            m.set(0, i, mean + deviation * random.nextGaussian());
            m.set(1, i, mean + deviation * random.nextGaussian());
        }
        return m;
    }

    @Override
    public Matrix normalize(Matrix x) {
        double[][] a = x.toArrays();
        for (double[] row : a) {
            double mean = 0;
            for (double v : row) {
                mean += v / row.length;
            }
            double squares = 0;
            for (double v : row) {
                squares += (v - mean) * (v - mean);
            }
            double deviation = Math.sqrt(squares / row.length);
            for (int i = 0; i < row.length; i++) {
                row[i] = (row[i] - mean) / deviation;
            }
        }
        return Matrix.of(a);
    }

    @Override
    public double[] targets(int cats, int dogs) {
        double[] t = new double[cats + cats];
        for (int i = cats; i < t.length; i++) {
            t[i] = 1;
        }
        return t;
    }

    @Override
    public double[] forward(double[] w, Matrix x) {
        double[] y = new double[x.getNumCols()];
        for (int i = 0; i < y.length; i++) {
            y[i] = sigmoid(w[0] * x.get(0, i) + w[1] * x.get(1, i));
        }
        return y;
    }

    @Override
    public double loss(double[] output, double[] target) {
        double sum = 0;
        for (int i = 0; i < output.length; i++) {
            double error = target[i] - output[i];
            sum += error * error;
        }
        return sum;
    }

    @Override
    public double[] gradient(double[] w, Matrix x, double[] target) {
        double[] g = new double[2];
        double[] y = forward(w, x);
        for (int i = 0; i < target.length; i++) {
            double z = w[0] * x.get(0, i) + w[1] * x.get(1, i);
            double delta = 2 * (y[i] - target[i]) * logisticDerivative(z);
            g[0] += delta * x.get(0, i);
            g[1] += delta * x.get(1, i);
        }
        return g;
    }

    @Override
    public Descent descend(double[] w, Matrix x, double[] target, double learningRate, double momentum,
            int batchSize, int epochs, Random random) {
        int n = target.length;
        List<double[]> path = new ArrayList<>();
        List<Double> losses = new ArrayList<>();
        double[] here = w.clone();
        double[] v = new double[2];
        path.add(here.clone());
        losses.add(loss(forward(here, x), target));
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            for (int from = 0; from < n; from += Math.min(batchSize, n)) {
                int size = Math.min(Math.min(batchSize, n), n - from);
                Matrix batch = new Matrix(2, size);
                double[] t = new double[size];
                for (int i = 0; i < size; i++) {
                    int animal = order[from + i];
                    batch.set(0, i, x.get(0, animal));
                    batch.set(1, i, x.get(1, animal));
                    t[i] = target[animal];
                }
                double[] g = gradient(here, batch, t);
                for (int k = 0; k < 2; k++) {
                    v[k] = momentum * v[k] - learningRate * g[k];
                    here[k] += v[k];
                }
                path.add(here.clone());
                losses.add(loss(forward(here, x), target));
            }
        }
        double[] loss = new double[losses.size()];
        for (int i = 0; i < loss.length; i++) {
            loss[i] = losses.get(i);
        }
        return new Descent(path, loss);
    }
}
