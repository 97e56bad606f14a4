package org.backmark.reference.inf5860week7;

import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** From the input to the output (Part 3). */
final class ForwardPass {
    private ForwardPass() {}

    static Layers layers(Steps steps, Week7Problem at) {
        Matrix a1 = steps.of(Week7Steps.INPUT_BIAS).apply(at.x());
        Matrix z2 = a1.multTransB(at.theta1());
        Matrix a2 = steps.of(Week7Steps.HIDDEN_BIAS)
                .apply(steps.of(Week7Steps.SIGMOID).apply(z2));
        Matrix z3 = a2.multTransB(at.theta2());
        Matrix a3 = steps.of(Week7Steps.SIGMOID).apply(z3);
        return new Layers(a1, z2, a2, z3, a3);
    }
}
