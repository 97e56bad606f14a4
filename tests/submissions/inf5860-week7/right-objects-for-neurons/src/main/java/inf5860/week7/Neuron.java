package inf5860.week7;

class Neuron {
    private final double[] weights;
    private final double[] gradient;
    private double output;
    private double delta;

    Neuron(double[] weights) {
        this.weights = weights;
        this.gradient = new double[weights.length];
    }

    double fire(double[] inputs) {
        double z = weights[0];
        for (int i = 0; i < inputs.length; i++) {
            z += weights[i + 1] * inputs[i];
        }
        output = 1 / (1 + Math.exp(-z));
        return output;
    }

    double output() {
        return output;
    }

    double slope() {
        return output * (1 - output);
    }

    void blame(double delta) {
        this.delta = delta;
    }

    double blameOf(int input) {
        return delta * weights[input + 1];
    }

    void learn(double[] inputs) {
        gradient[0] += delta;
        for (int i = 0; i < inputs.length; i++) {
            gradient[i + 1] += delta * inputs[i];
        }
    }

    double squares() {
        double sum = 0;
        for (int i = 1; i < weights.length; i++) {
            sum += Math.pow(weights[i], 2);
        }
        return sum;
    }

    double[] gradient(int m, double lambda) {
        double[] mean = new double[gradient.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (i == 0 ? gradient[i] : gradient[i] + lambda * weights[i]) / m;
        }
        return mean;
    }
}
