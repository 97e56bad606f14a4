package inf5860.week7;

import java.util.ArrayList;
import java.util.List;
import org.backmark.kit.Matrix;

class Layer {
    final List<Neuron> neurons = new ArrayList<>();
    private double[] inputs;

    Layer(Matrix theta) {
        for (double[] row : theta.toArrays()) {
            neurons.add(new Neuron(row));
        }
    }

    double[] fire(double[] inputs) {
        this.inputs = inputs;
        double[] outputs = new double[neurons.size()];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = neurons.get(i).fire(inputs);
        }
        return outputs;
    }

    void blameBy(Layer next) {
        for (int i = 0; i < neurons.size(); i++) {
            double sum = 0;
            for (Neuron n : next.neurons) {
                sum += n.blameOf(i);
            }
            neurons.get(i).blame(sum * neurons.get(i).slope());
        }
    }

    void learn() {
        for (Neuron n : neurons) {
            n.learn(inputs);
        }
    }

    double squares() {
        double sum = 0;
        for (Neuron n : neurons) {
            sum += n.squares();
        }
        return sum;
    }

    Matrix gradient(int m, double lambda) {
        double[][] rows = new double[neurons.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = neurons.get(i).gradient(m, lambda);
        }
        return Matrix.of(rows);
    }
}
