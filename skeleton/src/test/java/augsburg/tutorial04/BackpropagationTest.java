package augsburg.tutorial04;

import java.util.Optional;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.ReaskPerturbed;
import org.junit.jupiter.api.Test;

/** Exercise 3, on the {@link DebugNetwork}. */
@Graded("augsburg-tutorial04")
final class BackpropagationTest {

    @Test
    @ReaskPerturbed
    void weightGradientsOfTheDebugNetwork(
            Tutorial04Network student, @ReferenceAnswers Optional<Tutorial04Network> given) {
        backpropagate(student);
        given.ifPresent(BackpropagationTest::backpropagate);

        new Layers(
                        "gradients of the weights",
                        "1/M D_k H_(k-1)'. D_n is the last error term, D_k = (W_(k+1)' D_(k+1)) .* delSigmoid(H_k).")
                .agree(
                        student.weightGradients(),
                        given.map(Tutorial04Network::weightGradients).orElseGet(DebugNetwork::weightGradients),
                        1e-9);
    }

    @Test
    @ReaskPerturbed
    void biasGradientsOfTheDebugNetwork(
            Tutorial04Network student, @ReferenceAnswers Optional<Tutorial04Network> given) {
        backpropagate(student);
        given.ifPresent(BackpropagationTest::backpropagate);

        new Layers("gradients of the biases", "1/M times the sum of the columns of D_k, a column of N_k numbers.")
                .agree(
                        student.biasGradients(),
                        given.map(Tutorial04Network::biasGradients).orElseGet(DebugNetwork::biasGradients),
                        1e-9);
    }

    @Test
    void backpropagateNeedsForward(Tutorial04Network student) {
        DebugNetwork.setUp(student);

        WrongOrder.isRefused("backpropagate before forward", "forward", () -> student.backpropagate(DebugNetwork.y()));
    }

    private static void backpropagate(Tutorial04Network student) {
        DebugNetwork.setUp(student);
        student.forward(DebugNetwork.x());
        student.backpropagate(DebugNetwork.y());
    }
}
