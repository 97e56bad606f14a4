package heidelberg.bicsheet4.hidden;

import java.util.Random;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.Sizes;
import org.backmark.reference.heidelbergbicsheet4.Sheet4Reference;
import org.junit.jupiter.api.Test;

/** 1a to 1c: what outputs, layers and weights do. */
@Graded("heidelberg-bic-sheet4")
final class TermChecks {
    private static final String OUTPUT = "The derivative of -1/2 (z - z*)^2 by z, element by element.";
    private static final String JACOBIAN =
            "Row i is row i of the weights, times the slope of phi at v_i; no sum over anything.";
    private static final String WEIGHT = "The slope of phi at v_j times z_i if j is k, and 0 otherwise.";
    private final Sheet4 reference = new Sheet4Reference();

    @Test
    void outputTermsOfRandomOutputs(Sheet4 student, Random random, Sizes sizes) {
        for (int samples : sizes.of(new int[] {1, 4, 9}, new int[] {1, 1})) {
            Matrix z = Draws.any(Draws.between(1, 5, random), samples, random);
            Matrix target = Draws.any(z.getNumRows(), samples, random);
            Expect.that("outputTerm of " + z.shape())
                    .hint(OUTPUT)
                    .agrees(student.outputTerm(z, target), reference.outputTerm(z, target), 1e-9);
        }
    }

    @Test
    void outputTermsAgreeWithDifferences(Sheet4 student, Random random, Sizes sizes) {
        int samples = sizes.of(4, 1);
        for (int round = 0; round < 3; round++) {
            Matrix z = Draws.any(3, samples, random);
            Matrix target = Draws.any(3, samples, random);
            Expect.that("outputTerm")
                    .hint("Your term is not the slope of L = -1/2 sum (z - z*)^2. " + OUTPUT)
                    .agrees(
                            student.outputTerm(z, target),
                            Differences.of(z, moved -> Differences.objective(moved, target)),
                            1e-5);
        }
    }

    @Test
    void outputTermLeavesItsInputsAlone(Sheet4 student, Random random, CallLog calls, Sizes sizes) {
        int samples = sizes.of(4, 1);
        Matrix z = Draws.any(3, samples, random);
        Matrix target = Draws.any(3, samples, random);
        Inputs.decide(
                "outputTerm", calls, () -> student.outputTerm(z, target), () -> student.outputTerm(target.plus(1), z));
    }

    @Test
    void jacobiansOfRandomLayers(Sheet4 student, Random random) {
        for (Phi phi : Phi.values()) {
            for (int units = 1; units <= 5; units += 2) {
                Matrix w = Draws.any(units, Draws.between(1, 4, random), random);
                double[] v = Draws.numbers(Draws.netInputs(units, 1, random));
                Expect.that("layerJacobian with weights of " + w.shape() + " and " + phi)
                        .hint(JACOBIAN)
                        .agrees(student.layerJacobian(w, v, phi), reference.layerJacobian(w, v, phi), 1e-9);
            }
        }
    }

    /** The biases are chosen so that the net inputs are those that the student is given. */
    @Test
    void jacobiansAgreeWithDifferences(Sheet4 student, Random random) {
        for (Phi phi : Phi.values()) {
            Matrix w = Draws.any(3, 4, random);
            Matrix z = Draws.any(4, 1, random);
            Matrix v = Draws.netInputs(3, 1, random);
            Matrix b = v.minus(w.mult(z));
            Matrix computed = student.layerJacobian(w, Draws.numbers(v), phi);
            Expect.that("layerJacobian").hint(JACOBIAN).hasShape(computed, 3, 4);
            for (int i = 0; i < 3; i++) {
                int unit = i;
                Matrix slopes = Differences.of(
                        z, moved -> Differences.phi(phi, w.mult(moved).plus(b)).get(unit));
                Expect.that("row " + i + " of layerJacobian with " + phi)
                        .hint("Your row is not the slope of z_i^(l+1). " + JACOBIAN)
                        .agrees(computed.rows(i, i + 1), slopes.transpose(), 1e-5);
            }
        }
    }

    @Test
    void jacobianLeavesItsInputsAlone(Sheet4 student, Random random, CallLog calls) {
        Matrix w = Draws.any(3, 4, random);
        double[] v = Draws.numbers(Draws.netInputs(3, 1, random));
        Inputs.decide(
                "layerJacobian",
                calls,
                () -> student.layerJacobian(w, v, Phi.LOGISTIC),
                () -> student.layerJacobian(w.plus(1), v, Phi.LOGISTIC));
    }

    @Test
    void weightTermsOfRandomLayers(Sheet4 student, Random random) {
        for (Phi phi : Phi.values()) {
            double[] v = Draws.numbers(Draws.netInputs(4, 1, random));
            double[] z = Draws.numbers(Draws.any(3, 1, random));
            for (int j = 0; j < 4; j++) {
                for (int k = 0; k < 4; k++) {
                    for (int i = 0; i < 3; i++) {
                        Expect.that("weightTerm of unit " + j + " and the weight from " + i + " to " + k + ", " + phi)
                                .hint(WEIGHT)
                                .agrees(
                                        student.weightTerm(j, k, i, v, z, phi),
                                        reference.weightTerm(j, k, i, v, z, phi),
                                        1e-9);
                    }
                }
            }
        }
    }

    @Test
    void weightTermsAgreeWithDifferences(Sheet4 student, Random random) {
        for (Phi phi : Phi.values()) {
            Matrix w = Draws.any(2, 3, random);
            Matrix z = Draws.any(3, 1, random);
            Matrix v = Draws.netInputs(2, 1, random);
            Matrix b = v.minus(w.mult(z));
            for (int unit = 0; unit < 2; unit++) {
                int j = unit;
                Matrix slopes = Differences.of(
                        w, moved -> Differences.phi(phi, moved.mult(z).plus(b)).get(j));
                for (int k = 0; k < 2; k++) {
                    for (int i = 0; i < 3; i++) {
                        Expect.that("weightTerm of unit " + j + " and the weight from " + i + " to " + k + ", " + phi)
                                .hint("Your term is not the slope of z_j. " + WEIGHT)
                                .agrees(
                                        student.weightTerm(j, k, i, Draws.numbers(v), Draws.numbers(z), phi),
                                        slopes.get(k, i),
                                        1e-5);
                    }
                }
            }
        }
    }

    @Test
    void weightTermLeavesItsInputsAlone(Sheet4 student, Random random, CallLog calls) {
        double[] v = Draws.numbers(Draws.netInputs(3, 1, random));
        double[] z = Draws.numbers(Draws.any(2, 1, random));
        double[] other = {z[0] + 1, z[1] + 1};
        Inputs.decide(
                "weightTerm",
                calls,
                () -> number(student.weightTerm(1, 1, 0, v, z, Phi.LOGISTIC)),
                () -> number(student.weightTerm(1, 1, 0, v, other, Phi.LOGISTIC)));
    }

    private static Matrix number(double number) {
        return Matrix.of(new double[][] {{number}});
    }
}
