package augsburg.tutorial04;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.ReaskPerturbed;
import org.junit.jupiter.api.Test;

/** Exercise 4, on the {@link DebugNetwork}. */
@Graded("augsburg-tutorial04")
final class OptimisationStepTest {

    @Test
    @ReaskPerturbed
    void oneStepOfTheDebugNetwork(Tutorial04Network student, @ReferenceAnswers Optional<Tutorial04Network> given) {
        step(student);
        given.ifPresent(OptimisationStepTest::step);

        String hint = "Subtract the learning rate times the gradient, in every layer, from weights and from biases.";
        new Layers("weights after one step", hint)
                .agree(
                        student.weights(),
                        given.map(Tutorial04Network::weights)
                                .orElseGet(() -> moved(DebugNetwork.weights(), DebugNetwork.weightGradients())),
                        1e-9);
        new Layers("biases after one step", hint)
                .agree(
                        student.biases(),
                        given.map(Tutorial04Network::biases)
                                .orElseGet(() -> moved(DebugNetwork.biases(), DebugNetwork.biasGradients())),
                        1e-9);
    }

    @Test
    void optimisationStepNeedsGradients(Tutorial04Network student) {
        DebugNetwork.setUp(student);
        student.forward(DebugNetwork.x());

        WrongOrder.isRefused(
                "optimisationStep before backpropagate", "backpropagate", () -> student.optimisationStep(0.25));
    }

    private static void step(Tutorial04Network network) {
        DebugNetwork.setUp(network);
        network.forward(DebugNetwork.x());
        network.backpropagate(DebugNetwork.y());
        network.optimisationStep(0.25);
    }

    private static List<Matrix> moved(List<Matrix> from, List<Matrix> gradients) {
        return IntStream.range(0, from.size())
                .mapToObj(k -> from.get(k).minus(gradients.get(k).scale(0.25)))
                .toList();
    }
}
