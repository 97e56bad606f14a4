package heidelberg.bicsheet4.hidden;

import java.util.Optional;
import java.util.Random;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.Sizes;
import org.backmark.reference.heidelbergbicsheet4.Sheet4Reference;
import org.junit.jupiter.api.Test;

/** 1d to 1f: delta, and the gradient of the biases. */
@Graded("heidelberg-bic-sheet4")
final class DeltaChecks {
    private static final String OUTPUT = "-(z - z*) times the slope of phi at v, element by element.";
    private static final String HIDDEN =
            "The transposed weights times the next delta, then the slope of phi at v, element by element.";
    private static final String BIAS = "The sum of each row of delta: samples are columns. No mean.";
    private final Sheet4 reference = new Sheet4Reference();

    @Test
    void outputDeltasOfRandomLayers(Sheet4 student, @ReferenceAnswers Sheet4 right, Random random, Sizes sizes) {
        for (Phi phi : Phi.values()) {
            for (int samples : sizes.of(new int[] {1, 4, 9}, new int[] {1, 1})) {
                Matrix v = Draws.netInputs(Draws.between(1, 5, random), samples, random);
                Matrix z = Differences.phi(phi, v);
                Matrix target = Draws.any(v.getNumRows(), samples, random);
                Expect.that("outputDelta of " + v.shape() + " with " + phi)
                        .hint(OUTPUT)
                        .agrees(student.outputDelta(z, target, v, phi), right.outputDelta(z, target, v, phi), 1e-9);
            }
        }
    }

    @Test
    void outputDeltasAgreeWithDifferences(
            Sheet4 student, @ReferenceAnswers Optional<Sheet4> followed, Random random, Sizes sizes) {
        int samples = sizes.of(4, 1);
        for (Phi phi : Phi.values()) {
            Matrix v = Draws.netInputs(3, samples, random);
            Matrix target = Draws.any(3, samples, random);
            Matrix z = Differences.phi(phi, v);
            Expect.that("outputDelta with " + phi)
                    .hint("Your delta is not the slope of L = -1/2 sum (z - z*)^2 by v. " + OUTPUT)
                    .agrees(
                            student.outputDelta(z, target, v, phi),
                            followed.map(right -> right.outputDelta(z, target, v, phi))
                                    .orElseGet(() -> Differences.of(
                                            v, moved -> Differences.objective(Differences.phi(phi, moved), target))),
                            1e-5);
        }
    }

    @Test
    void outputDeltaLeavesItsInputsAlone(Sheet4 student, Random random, CallLog calls, Sizes sizes) {
        int samples = sizes.of(4, 1);
        Matrix v = Draws.netInputs(3, samples, random);
        Matrix z = Differences.phi(Phi.LOGISTIC, v);
        Matrix target = Draws.any(3, samples, random);
        Inputs.decide(
                "outputDelta",
                calls,
                () -> student.outputDelta(z, target, v, Phi.LOGISTIC),
                () -> student.outputDelta(z, target.plus(1), v, Phi.LOGISTIC));
    }

    @Test
    void hiddenDeltasOfRandomLayers(Sheet4 student, Random random, Sizes sizes) {
        for (Phi phi : Phi.values()) {
            for (int samples : sizes.of(new int[] {1, 4, 9}, new int[] {1, 1})) {
                Matrix w = Draws.any(Draws.between(1, 4, random), Draws.between(2, 5, random), random);
                Matrix deltaNext = Draws.any(w.getNumRows(), samples, random);
                Matrix v = Draws.netInputs(w.getNumCols(), samples, random);
                Expect.that("hiddenDelta with weights of " + w.shape() + ", " + samples + " samples and " + phi)
                        .hint(HIDDEN)
                        .agrees(
                                student.hiddenDelta(w, deltaNext, v, phi),
                                reference.hiddenDelta(w, deltaNext, v, phi),
                                1e-9);
            }
        }
    }

    /** Where L is a sum of deltaNext .* v^(l+1), its slope by v^(l+1) is deltaNext, and that by v^l is asked for. */
    @Test
    void hiddenDeltasAgreeWithDifferences(Sheet4 student, Random random, Sizes sizes) {
        int samples = sizes.of(5, 1);
        for (Phi phi : Phi.values()) {
            Matrix w = Draws.any(2, 3, random);
            Matrix deltaNext = Draws.any(2, samples, random);
            Matrix v = Draws.netInputs(3, samples, random);
            Expect.that("hiddenDelta with " + phi)
                    .hint("Your delta is not the slope of L by v^l. " + HIDDEN)
                    .agrees(
                            student.hiddenDelta(w, deltaNext, v, phi),
                            Differences.of(
                                    v,
                                    moved -> w.mult(Differences.phi(phi, moved))
                                            .elementMult(deltaNext)
                                            .elementSum()),
                            1e-5);
        }
    }

    @Test
    void hiddenDeltaLeavesItsInputsAlone(Sheet4 student, Random random, CallLog calls, Sizes sizes) {
        int samples = sizes.of(5, 1);
        Matrix w = Draws.any(2, 3, random);
        Matrix deltaNext = Draws.any(2, samples, random);
        Matrix v = Draws.netInputs(3, samples, random);
        Inputs.decide(
                "hiddenDelta",
                calls,
                () -> student.hiddenDelta(w, deltaNext, v, Phi.LOGISTIC),
                () -> student.hiddenDelta(w, deltaNext.plus(1), v, Phi.LOGISTIC));
    }

    @Test
    void biasGradientsOfRandomDeltas(Sheet4 student, Random random, Sizes sizes) {
        for (int samples : sizes.of(new int[] {1, 2, 6, 13}, new int[] {1, 1})) {
            Matrix delta = Draws.any(Draws.between(1, 5, random), samples, random);
            Expect.that("biasGradient of " + delta.shape())
                    .hint(BIAS)
                    .agrees(student.biasGradient(delta), reference.biasGradient(delta), 1e-9);
        }
    }

    /** delta is that of an output layer with these biases, by differences; L follows the biases. */
    @Test
    void biasGradientsAgreeWithDifferences(Sheet4 student, Random random, Sizes sizes) {
        int samples = sizes.of(4, 1);
        Matrix v = Draws.any(3, samples, random);
        Matrix target = Draws.any(3, samples, random);
        Matrix delta = Differences.of(v, moved -> objective(moved, target));
        Matrix slopes = Differences.of(new Matrix(3, 1), b -> {
            Matrix shifted = v.copy();
            for (int i = 0; i < v.getNumElements(); i++) {
                shifted.set(i, v.get(i) + b.get(i / v.getNumCols()));
            }
            return objective(shifted, target);
        });
        Expect.that("biasGradient")
                .hint("Your gradient is not the slope of L by the biases. " + BIAS)
                .agrees(student.biasGradient(delta), slopes, 1e-5);
    }

    @Test
    void biasGradientLeavesItsInputAlone(Sheet4 student, Random random, CallLog calls, Sizes sizes) {
        Matrix delta = Draws.any(3, sizes.of(4, 1), random);
        Inputs.decide(
                "biasGradient", calls, () -> student.biasGradient(delta), () -> student.biasGradient(delta.plus(1)));
    }

    private static double objective(Matrix v, Matrix target) {
        return Differences.objective(Differences.phi(Phi.LOGISTIC, v), target);
    }
}
