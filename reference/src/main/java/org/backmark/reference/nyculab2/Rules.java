package org.backmark.reference.nyculab2;

import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.kit.Matrix;

/** One step of each optimiser. */
final class Rules {
    private Rules() {}

    static Move sgd(Matrix gradient, Memory memory, Hyperparameters h) {
        return new Move(gradient.scale(-h.learningRate()), memory.first(), memory.second());
    }

    static Move momentum(Matrix gradient, Memory memory, Hyperparameters h) {
        Matrix velocity = memory.first().scale(h.beta1()).plus(-h.learningRate(), gradient);
        return new Move(velocity, velocity, memory.second());
    }

    static Move adagrad(Matrix gradient, Memory memory, Hyperparameters h) {
        Matrix sum = memory.second().plus(gradient.elementMult(gradient));
        return new Move(scaled(gradient, sum, h), memory.first(), sum);
    }

    static Move adam(Matrix gradient, Memory memory, Hyperparameters h) {
        Matrix first = memory.first().scale(h.beta1()).plus(1 - h.beta1(), gradient);
        Matrix second = memory.second().scale(h.beta2()).plus(1 - h.beta2(), gradient.elementMult(gradient));
        Matrix m = first.divide(1 - Math.pow(h.beta1(), memory.step()));
        Matrix v = second.divide(1 - Math.pow(h.beta2(), memory.step()));
        return new Move(scaled(m, v, h), first, second);
    }

    private static Matrix scaled(Matrix direction, Matrix squares, Hyperparameters h) {
        Matrix divisor = squares.map(square -> Math.sqrt(square) + h.epsilon());
        return direction.elementDiv(divisor).scale(-h.learningRate());
    }
}
