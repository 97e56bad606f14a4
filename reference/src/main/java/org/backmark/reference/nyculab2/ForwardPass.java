package org.backmark.reference.nyculab2;

import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** From the input to the prediction. */
final class ForwardPass {
    private ForwardPass() {}

    static Layers layers(Steps steps, Lab2Problem at) {
        Lab2Steps.Activate activate = steps.of(Lab2Steps.ACTIVATION);
        Matrix z1 = at.x().mult(at.w().get(0));
        Matrix a1 = activate.of(at.hidden(), z1);
        Matrix z2 = a1.mult(at.w().get(1));
        Matrix a2 = activate.of(at.hidden(), z2);
        Matrix z3 = a2.mult(at.w().get(2));
        return new Layers(at.x(), z1, a1, z2, a2, z3, steps.of(Lab2Steps.OUTPUT).of(steps, at.hidden(), z3));
    }
}
