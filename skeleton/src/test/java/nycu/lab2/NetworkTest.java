package nycu.lab2;

import java.util.List;
import java.util.Optional;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.ReaskPerturbed;
import org.junit.jupiter.api.Test;

/** Forward pass and backpropagation of the {@link DebugNetwork}. */
@Graded("nycu-lab2")
final class NetworkTest {

    @Test
    @ReaskPerturbed
    void predictionOfTheDebugNetwork(Lab2 student, @ReferenceAnswers Optional<Lab2> given) {
        predicts(student, given, Activation.SIGMOID);
    }

    @Test
    @ReaskPerturbed
    void predictionWithEveryActivation(Lab2 student, @ReferenceAnswers Optional<Lab2> given) {
        for (Activation hidden : Activation.values()) {
            predicts(student, given, hidden);
        }
    }

    @Test
    @ReaskPerturbed
    void gradientOfTheLastWeights(Lab2 student, @ReferenceAnswers Optional<Lab2> given) {
        gradient(
                student,
                given,
                2,
                "G3 = a2' delta3, with delta3 = 2/n (a3 - y) .* s'(z3). Is it (a3 - y), and not the other way?");
    }

    @Test
    @ReaskPerturbed
    void gradientOfTheMiddleWeights(Lab2 student, @ReferenceAnswers Optional<Lab2> given) {
        gradient(student, given, 1, "G2 = a1' delta2, with delta2 = (delta3 W3') .* f'(z2).");
    }

    @Test
    @ReaskPerturbed
    void gradientOfTheFirstWeights(Lab2 student, @ReferenceAnswers Optional<Lab2> given) {
        gradient(student, given, 0, "G1 = x' delta1, with delta1 = (delta2 W2') .* f'(z1).");
    }

    @Test
    @ReaskPerturbed
    void gradientsWithEveryActivation(Lab2 student, @ReferenceAnswers Optional<Lab2> given) {
        for (Activation hidden : Activation.values()) {
            Matrices.agree(
                    "the gradients with " + hidden,
                    "f' belongs to the hidden layers; the output's derivative is s' whatever f is.",
                    student.backward(DebugNetwork.w(), DebugNetwork.x(), DebugNetwork.y(), hidden),
                    gradients(given, hidden));
        }
    }

    private static void predicts(Lab2 student, Optional<Lab2> given, Activation hidden) {
        Expect.that("the prediction with " + hidden)
                .hint("a1 = f(x W1), a2 = f(a1 W2), a3 = s(a2 W3): f in the hidden layers, s at the output.")
                .agrees(
                        student.forward(DebugNetwork.w(), DebugNetwork.x(), hidden),
                        given.map(right -> right.forward(DebugNetwork.w(), DebugNetwork.x(), hidden))
                                .orElseGet(() -> DebugNetwork.prediction(hidden)),
                        1e-9);
    }

    private static void gradient(Lab2 student, Optional<Lab2> given, int index, String hint) {
        List<Matrix> computed =
                student.backward(DebugNetwork.w(), DebugNetwork.x(), DebugNetwork.y(), Activation.SIGMOID);
        Matrices.number("the gradients", "Return three gradients, in the order of the weights.", computed, 3);
        Expect.that("the gradient of W" + (index + 1))
                .hint(hint)
                .agrees(
                        computed.get(index),
                        gradients(given, Activation.SIGMOID).get(index),
                        1e-9);
    }

    private static List<Matrix> gradients(Optional<Lab2> given, Activation hidden) {
        return given.map(right -> right.backward(DebugNetwork.w(), DebugNetwork.x(), DebugNetwork.y(), hidden))
                .orElseGet(() -> DebugNetwork.gradients(hidden));
    }
}
