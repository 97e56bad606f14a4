package org.backmark.reference.augsburgtutorial04;

import java.util.ArrayList;
import java.util.List;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** From the samples to the output (the sheet's code base). */
final class ForwardPass {
    private ForwardPass() {}

    static List<Matrix> activations(Steps steps, Parameters parameters, Matrix x) {
        List<Matrix> activations = new ArrayList<>(List.of(x));
        for (int k = 1; k <= parameters.layers(); k++) {
            Matrix z = steps.of(Tutorial04Steps.PRE_ACTIVATION)
                    .of(
                            parameters.weights().get(k - 1),
                            activations.get(k - 1),
                            parameters.biases().get(k - 1));
            boolean last = k == parameters.layers();
            activations.add(steps.of(last ? Tutorial04Steps.SOFTMAX : Tutorial04Steps.SIGMOID)
                    .apply(z));
        }
        return List.copyOf(activations);
    }

    static Matrix preActivation(Matrix weights, Matrix before, Matrix bias) {
        Matrix z = weights.mult(before);
        for (int i = 0; i < z.getNumRows(); i++) {
            for (int j = 0; j < z.getNumCols(); j++) {
                z.set(i, j, z.get(i, j) + bias.get(i));
            }
        }
        return z;
    }

    static Matrix sigmoid(Matrix z) {
        return z.map(value -> 1 / (1 + Math.exp(-value)));
    }
}
