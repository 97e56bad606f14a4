package inf5860.week7;

import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.kit.Matrix;

class Network {
    private final Layer hidden;
    private final Layer out;

    Network(Matrix theta1, Matrix theta2) {
        hidden = new Layer(theta1);
        out = new Layer(theta2);
    }

    double cost(double[][] x, int[] y, double lambda) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            out.fire(hidden.fire(x[i]));
            sum += surprise(y[i]);
        }
        return sum / x.length + lambda * (hidden.squares() + out.squares()) / (2.0 * x.length);
    }

    private double surprise(int label) {
        double sum = 0;
        int number = 1;
        for (Neuron n : out.neurons) {
            sum -= number++ == label ? Math.log(n.output()) : Math.log1p(-n.output());
        }
        return sum;
    }

    Gradients gradients(double[][] x, int[] y, double lambda) {
        for (int i = 0; i < x.length; i++) {
            out.fire(hidden.fire(x[i]));
            for (int k = 0; k < out.neurons.size(); k++) {
                Neuron n = out.neurons.get(k);
                n.blame(k + 1 == y[i] ? n.output() - 1 : n.output());
            }
            hidden.blameBy(out);
            hidden.learn();
            out.learn();
        }
        return new Gradients(hidden.gradient(x.length, lambda), out.gradient(x.length, lambda));
    }
}
