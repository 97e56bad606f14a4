package org.backmark.reference.heidelbergbicsheet4;

import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** From the outputs back to the gradients of the objective. */
final class Backpropagation {
    private Backpropagation() {}

    static LayerGradients gradients(Steps steps, Sheet4Problem at) {
        Layers layers = steps.of(Sheet4Steps.FORWARD).of(steps, at);
        Matrix output =
                steps.of(Sheet4Steps.OUTPUT_DELTA).of(steps, layers.outputZ(), at.target(), layers.outputV(), at.phi());
        Matrix hidden = steps.of(Sheet4Steps.HIDDEN_DELTA).of(steps, at.net().W(), output, layers.hiddenV(), at.phi());
        return new LayerGradients(
                steps.of(Sheet4Steps.WEIGHT_GRADIENT).apply(hidden, at.x()),
                steps.of(Sheet4Steps.BIAS_GRADIENT).apply(hidden),
                steps.of(Sheet4Steps.WEIGHT_GRADIENT).apply(output, layers.hiddenZ()),
                steps.of(Sheet4Steps.BIAS_GRADIENT).apply(output));
    }

    static Matrix weightGradient(Matrix delta, Matrix zPrevious) {
        return delta.multTransB(zPrevious);
    }
}
