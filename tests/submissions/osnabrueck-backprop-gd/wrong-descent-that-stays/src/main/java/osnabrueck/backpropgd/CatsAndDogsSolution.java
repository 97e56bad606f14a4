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
        double[] t = new double[cats + dogs];
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
        int size = Math.min(batchSize, target.length);
        int points = 1 + epochs * ((target.length + size - 1) / size);
        List<double[]> path = new ArrayList<>();
        double[] losses = new double[points];
        for (int k = 0; k < points; k++) {
            path.add(w.clone());
            losses[k] = loss(forward(w, x), target);
        }
        return new Descent(path, losses);
    }
}
