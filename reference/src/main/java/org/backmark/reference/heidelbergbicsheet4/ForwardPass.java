package org.backmark.reference.heidelbergbicsheet4;

import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** From the input to the outputs. */
final class ForwardPass {
    private ForwardPass() {}

    static Layers layers(Steps steps, Sheet4Problem at) {
        Matrix hiddenV =
                steps.of(Sheet4Steps.NET_INPUT).of(at.net().V(), at.net().b(), at.x());
        Matrix hiddenZ = steps.of(Sheet4Steps.PHI).of(at.phi(), hiddenV);
        Matrix outputV =
                steps.of(Sheet4Steps.NET_INPUT).of(at.net().W(), at.net().c(), hiddenZ);
        return new Layers(hiddenV, hiddenZ, outputV, steps.of(Sheet4Steps.PHI).of(at.phi(), outputV));
    }

    static Matrix netInput(Matrix w, Matrix b, Matrix z) {
        Matrix v = w.mult(z);
        for (int i = 0; i < v.getNumRows(); i++) {
            for (int m = 0; m < v.getNumCols(); m++) {
                v.set(i, m, v.get(i, m) + b.get(i));
            }
        }
        return v;
    }

    static double objective(Matrix z, Matrix target) {
        Matrix error = z.minus(target);
        return -error.elementMult(error).elementSum() / 2;
    }
}
