package osnabrueck.backpropgd;

import java.util.*;
import java.util.stream.*;
import org.backmark.contract.osnabrueckbackpropgd.Animals;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.kit.Matrix;

class CatsAndDogsSolution implements CatsAndDogs {

    record Animal(double length, double height, double target) {
        double z(double[] w) {
            return w[0] * length + w[1] * height;
        }

        double[] slope(double[] w, CatsAndDogsSolution neuron) {
            double y = neuron.s(z(w));
            double chain = 2 * (y - target) * neuron.logisticDerivative(z(w));
            return new double[] {chain * length, chain * height};
        }
    }

    double s(double z) {
        return z >= 0 ? 1 / (1 + Math.exp(-z)) : 1 - 1 / (1 + Math.exp(z));
    }

    public double logisticDerivative(double x) {
        return s(x) * s(-x);
    }

    public Animals sample(int each, Random random) {
        DoubleSupplierOf cats = () -> 25 + 5 * random.nextGaussian();
        DoubleSupplierOf dogs = () -> 45 + 15 * random.nextGaussian();
        return new Animals(fill(each, cats), fill(each, dogs));
    }

    interface DoubleSupplierOf {
        double next();
    }

    private static Matrix fill(int each, DoubleSupplierOf numbers) {
        return Matrix.of(Stream.of(0, 1)
                .map(row -> DoubleStream.generate(numbers::next).limit(each).toArray())
                .toArray(double[][]::new));
    }

    public Matrix normalize(Matrix x) {
        return Matrix.of(Arrays.stream(x.toArrays()).map(CatsAndDogsSolution::normalized).toArray(double[][]::new));
    }

    private static double[] normalized(double[] row) {
        double mean = Arrays.stream(row).average().orElseThrow();
        double variance = Arrays.stream(row).map(v -> Math.pow(v - mean, 2)).sum() / (row.length - 1);
        return Arrays.stream(row).map(v -> (v - mean) / Math.sqrt(variance)).toArray();
    }

    public double[] targets(int cats, int dogs) {
        return IntStream.range(0, cats + dogs).mapToDouble(i -> i < cats ? 0 : 1).toArray();
    }

    public double[] forward(double[] w, Matrix x) {
        return animals(x, new double[x.getNumCols()]).mapToDouble(animal -> s(animal.z(w))).toArray();
    }

    public double loss(double[] output, double[] target) {
        return IntStream.range(0, target.length).mapToDouble(i -> Math.pow(output[i] - target[i], 2)).sum();
    }

    public double[] gradient(double[] w, Matrix x, double[] target) {
        return sum(animals(x, target), w);
    }

    private double[] sum(Stream<Animal> animals, double[] w) {
        return animals.map(animal -> animal.slope(w, this))
                .reduce(new double[2], (a, b) -> new double[] {a[0] + b[0], a[1] + b[1]});
    }

    private static Stream<Animal> animals(Matrix x, double[] target) {
        return IntStream.range(0, x.getNumCols()).mapToObj(i -> new Animal(x.get(0, i), x.get(1, i), target[i]));
    }

    public Descent descend(double[] start, Matrix x, double[] target, double learningRate, double momentum, int batchSize, int epochs, Random random) {
        List<Animal> herd = animals(x, target).collect(Collectors.toList());
        int size = Math.min(batchSize, herd.size());
        List<double[]> path = new ArrayList<>();
        path.add(start.clone());
        double[] v = {0, 0};
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(herd, random);
            for (int from = 0; from < herd.size(); from += size) {
                double[] w = path.get(path.size() - 1);
                double[] g = sum(herd.subList(from, Math.min(from + size, herd.size())).stream(), w);
                for (int k = 0; k < 2; k++) {
                    v[k] = momentum * v[k] + learningRate * g[k];
                }
                path.add(new double[] {w[0] + v[0], w[1] + v[1]});
            }
        }
        return new Descent(path, path.stream().mapToDouble(w -> loss(forward(w, x), target)).toArray());
    }
}
