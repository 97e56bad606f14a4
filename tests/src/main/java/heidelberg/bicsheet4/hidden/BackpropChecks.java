package heidelberg.bicsheet4.hidden;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.LargeNetwork;
import org.backmark.kit.junit.Sizes;
import org.backmark.kit.junit.TimeLimit;
import org.backmark.reference.heidelbergbicsheet4.Parts;
import org.backmark.reference.heidelbergbicsheet4.Sheet4Problem;
import org.junit.jupiter.api.Test;

/** 2a: the gradients. */
@Graded("heidelberg-bic-sheet4")
final class BackpropChecks {
    private static final String CHAIN =
            "A layer's weights: its delta times the transposed activities of the layer before. Its biases: 1f.";

    @Test
    void gradientsOfRandomNetworks(Sheet4 student, @ReferenceAnswers Sheet4 reference, Random random, Sizes sizes) {
        for (Phi phi : Phi.values()) {
            for (int samples : sizes.of(new int[] {3, 8}, new int[] {1, 1})) {
                agree(problem(samples, phi, reference, random), student, reference, CHAIN, 1e-9);
            }
        }
    }

    /**
     * The reference's backpropagation has no part in this one, only its forward pass.
     *
     * @param followed with the student's own deltas the gradient is the slope of nothing, and stands for itself
     */
    @Test
    void gradientsAgreeWithDifferences(
            Sheet4 student, @ReferenceAnswers Optional<Sheet4> followed, Random random, Sizes sizes) {
        int samples = sizes.of(5, 1);
        for (Phi phi : Phi.values()) {
            Sheet4Problem at = followed.map(right -> problem(samples, phi, right, random))
                    .orElseGet(() -> problem(samples, phi, Problems.RIGHT, random));
            LayerGradients expected = followed.map(at::backprop).orElseGet(at::centralDifferences);
            Networks.agree(
                    " with " + phi,
                    "Your gradient is not the slope of L. " + CHAIN,
                    Networks.shaped(at.backprop(student), at.net()),
                    Parts.of(expected),
                    1e-5);
        }
    }

    @Test
    void gradientsOfOneSampleAndOfOneUnit(Sheet4 student, @ReferenceAnswers Sheet4 reference, Random random) {
        String hint =
                "Does your code work for one sample, and for one unit in a layer? Take all sizes from the matrices.";
        for (Phi phi : Phi.values()) {
            agree(Problems.askable(reference, random, 3, 4, 2, 1, phi), student, reference, hint, 1e-9);
            agree(Problems.askable(reference, random, 1, 1, 1, 4, phi), student, reference, hint, 1e-9);
        }
    }

    /** Backpropagation agrees to about 1e-15 here, central differences to 1e-10 at best. */
    @Test
    void gradientsHaveThePrecisionOfBackpropagation(
            Sheet4 student, @ReferenceAnswers Sheet4 reference, Random random, Sizes sizes, TimeLimit limit) {
        for (int round = 0; round < 4; round++) {
            Sheet4Problem at = problem(sizes.of(6, 1), Phi.LOGISTIC, reference, random);
            String wrong = "This gradient is wrong, hence nothing is said about its precision.";
            String imprecise = "Right, but only as precise as differences of L: use backpropagation.";
            Supplier<LargeNetwork<?>> large = () -> large(random, sizes, student, reference);
            LargeNetwork.unlessDisguised(limit, tolerance -> agree(at, student, reference, wrong, tolerance), large);
            LargeNetwork.unlessImprecise(
                    limit,
                    () -> {
                        agree(at, student, reference, wrong, 1e-9);
                        agree(at, student, reference, imprecise, 1e-12);
                    },
                    large);
        }
        large(random, sizes, student, reference).mustBeRight();
    }

    // What is as precise and takes the network through for each weight, such as complex steps, takes a thousand times
    // as long.
    private static LargeNetwork<LayerGradients> large(Random random, Sizes sizes, Sheet4 student, Sheet4 reference) {
        Sheet4Problem large = Sheet4Problem.random(random, 300, 250, 100, sizes.of(3, 1), Phi.LOGISTIC);
        int weights =
                Parts.of(large.net()).stream().mapToInt(Matrix::getNumElements).sum();
        return new LargeNetwork<>(
                weights,
                () -> large.backprop(student),
                () -> large.backprop(reference),
                (computed, right, tolerance) -> Networks.agree(
                        " of " + weights + " weights",
                        CHAIN,
                        Networks.shaped(computed, large.net()),
                        Parts.of(right),
                        tolerance));
    }

    @Test
    void backpropLeavesItsInputsAlone(Sheet4 student, Random random, CallLog calls, Sizes sizes) {
        Sheet4Problem at = problem(sizes.of(4, 1), Phi.LOGISTIC, Problems.RIGHT, random);
        Sheet4Problem other = new Sheet4Problem(at.net(), at.x(), at.target().plus(1), at.phi());
        for (int part = 0; part < Parts.NAMES.size(); part++) {
            int which = part;
            Inputs.decide(
                    "d" + Parts.NAMES.get(part) + " of backprop",
                    calls,
                    () -> Networks.shaped(at.backprop(student), at.net()).get(which),
                    () -> Networks.shaped(other.backprop(student), at.net()).get(which));
        }
    }

    private static Sheet4Problem problem(int samples, Phi phi, Sheet4 reference, Random random) {
        return Problems.askable(
                reference,
                random,
                Draws.between(2, 4, random),
                Draws.between(3, 6, random),
                Draws.between(1, 3, random),
                samples,
                phi);
    }

    private static void agree(Sheet4Problem at, Sheet4 student, Sheet4 reference, String hint, double tolerance) {
        List<Matrix> computed = Networks.shaped(at.backprop(student), at.net());
        Networks.agree(
                " with " + at.phi() + ", " + at.x().getNumCols() + " samples",
                hint,
                computed,
                Parts.of(at.backprop(reference)),
                tolerance);
    }
}
