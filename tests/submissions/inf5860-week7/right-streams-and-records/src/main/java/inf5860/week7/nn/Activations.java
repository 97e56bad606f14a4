package inf5860.week7.nn;

import java.util.function.DoubleUnaryOperator;

/** I only needed the logistic one in the end, but tanh was useful to play with. */
public enum Activations {
    LOGISTIC(z -> 1 / (1 + Math.exp(-z))) {
        @Override
        public double derivative(double z) {
            double g = value(z);
            return g * (1 - g);
        }
    },
    TANH(Math::tanh) {
        @Override
        public double derivative(double z) {
            return 1 - Math.pow(Math.tanh(z), 2);
        }
    };

    private final DoubleUnaryOperator function;

    Activations(DoubleUnaryOperator function) {
        this.function = function;
    }

    public double value(double z) {
        return function.applyAsDouble(z);
    }

    public abstract double derivative(double z);
}
