package osnabrueck.backpropgd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.backmark.contract.osnabrueckbackpropgd.Animals;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.kit.Matrix;

/** Everything with matrices: w is a row, y = s(w x) is a row. */
public final class CatsAndDogsSolution implements CatsAndDogs {
    private Matrix s(Matrix z) {
        return z.map(v -> 1 / (1 + Math.exp(-v)));
    }

    public double logisticDerivative(double x) {
        double e = Math.exp(-Math.abs(x));
        return e / Math.pow(1 + e, 2);
    }

    public Animals sample(int each, Random random) {
        Matrix cats = new Matrix(2, each).map(zero -> random.nextGaussian() * 5 + 25);
        Matrix dogs = new Matrix(2, each).map(zero -> random.nextGaussian() * 15 + 45);
        return new Animals(cats, dogs);
    }

    public Matrix normalize(Matrix x) {
        double mean = x.elementSum() / x.getNumElements();
        Matrix centred = x.minus(mean);
        return centred.divide(centred.normF()).scale(Math.sqrt(x.getNumElements()));
    }

    public double[] targets(int cats, int dogs) {
        double[] targets = new double[cats + dogs];
        Arrays.fill(targets, cats, cats + dogs, 1.0);
        return targets;
    }

    public double[] forward(double[] w, Matrix x) {
        return s(row(w).mult(x)).toArrays()[0];
    }

    public double loss(double[] output, double[] target) {
        Matrix error = row(output).minus(row(target));
        return error.multTransB(error).get(0, 0);
    }

    public double[] gradient(double[] w, Matrix x, double[] target) {
        Matrix y = row(forward(w, x));
        Matrix delta = y.minus(row(target)).scale(2).elementMult(y).elementMult(y.map(v -> 1 - v));
        return delta.multTransB(x).toArrays()[0];
    }

    public Descent descend(double[] w, Matrix x, double[] target, double eta, double mu, int batchSize, int epochs, Random random) {
        Matrix weights = row(w);
        Matrix velocity = new Matrix(1, 2);
        List<double[]> path = new ArrayList<>();
        path.add(w.clone());
        List<Integer> animals = new ArrayList<>();
        for (int i = 0; i < target.length; i++) {
            animals.add(i);
        }
        for (int e = 0; e < epochs; e++) {
            Collections.shuffle(animals, random);
            for (int from = 0; from < animals.size(); from += batchSize) {
                List<Integer> batch = animals.subList(from, (int) Math.min((long) from + batchSize, animals.size()));
                Matrix part = new Matrix(2, batch.size());
                double[] t = new double[batch.size()];
                for (int i = 0; i < t.length; i++) {
                    part.insertIntoThis(0, i, x.cols(batch.get(i), batch.get(i) + 1));
                    t[i] = target[batch.get(i)];
                }
                Matrix g = row(gradient(weights.toArrays()[0], part, t));
                velocity = velocity.scale(mu).minus(g.scale(eta));
                weights = weights.plus(velocity);
                path.add(weights.toArrays()[0]);
                if (batchSize > animals.size()) {
                    break;
                }
            }
        }
        double[] loss = path.stream().mapToDouble(point -> loss(forward(point, x), target)).toArray();
        return new Descent(path, loss);
    }

    private static Matrix row(double[] numbers) {
        return Matrix.of(new double[][] {numbers});
    }
}
