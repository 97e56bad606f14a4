package org.backmark.reference.nyculab2;

import java.util.List;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Optimizer;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** Optimisers at work: rule, memory and weights. */
final class Walks {
    private Walks() {}

    static Walk walk(Steps steps, Optimizer kind, Matrix start, Hyperparameters h) {
        Lab2Steps.Rule rule = rule(steps, kind);
        return new Walk() {
            private Matrix w = start;
            private Memory memory = Memory.of(start);

            @Override
            public Matrix after(Matrix gradient) {
                Move move = rule.of(gradient, memory, h);
                memory = new Memory(move.first(), move.second(), memory.step() + 1);
                w = w.plus(move.change());
                return w;
            }
        };
    }

    private static Lab2Steps.Rule rule(Steps steps, Optimizer kind) {
        return steps.of(
                switch (kind) {
                    case SGD -> Lab2Steps.SGD;
                    case MOMENTUM -> Lab2Steps.MOMENTUM;
                    case ADAGRAD -> Lab2Steps.ADAGRAD;
                    case ADAM -> Lab2Steps.ADAM;
                });
    }

    static List<Matrix> path(Steps steps, Optimizer kind, Matrix start, List<Matrix> gradients, Hyperparameters h) {
        Walk walk = steps.of(Lab2Steps.WALK).of(steps, kind, start, h);
        return gradients.stream().map(walk::after).toList();
    }
}
