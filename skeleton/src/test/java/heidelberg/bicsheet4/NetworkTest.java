package heidelberg.bicsheet4;

import java.util.Optional;
import java.util.Random;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.contract.heidelbergbicsheet4.Training;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Figures;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.ReaskPerturbed;
import org.junit.jupiter.api.Test;

/** 2a: the gradients of the {@link DebugNetwork}s. */
@Graded("heidelberg-bic-sheet4")
final class NetworkTest {

    @Test
    @ReaskPerturbed
    void gradientsOfTheDebugNetwork(Sheet4 student, @ReferenceAnswers Optional<Sheet4> given) {
        for (Phi phi : Phi.values()) {
            LayerGradients computed = Expect.that("backprop")
                    .isThere(student.backprop(DebugNetwork.net(), DebugNetwork.x(), DebugNetwork.target(), phi));
            LayerGradients expected = given.map(
                            right -> right.backprop(DebugNetwork.net(), DebugNetwork.x(), DebugNetwork.target(), phi))
                    .orElseGet(() -> DebugNetwork.gradients(phi));
            Networks.agree("with " + phi, computed, expected, 1e-9);
        }
    }

    /** There is no error, so that every delta is 0: exactly, and whatever the slope of RELU at its kink is. */
    @Test
    @ReaskPerturbed
    void theXorNetworkHasNoGradient(Sheet4 student) {
        LayerGradients computed = Expect.that("backprop")
                .isThere(student.backprop(
                        DebugNetwork.xor(), DebugNetwork.xorInputs(), DebugNetwork.xorTargets(), Phi.RELU));
        LayerGradients none = new LayerGradients(
                DebugNetwork.xor().V().scale(0),
                DebugNetwork.xor().b().scale(0),
                DebugNetwork.xor().W().scale(0),
                DebugNetwork.xor().c().scale(0));
        Networks.agree("of the XOR network whose outputs are all right", computed, none, 0);
    }

    /** Not by a bit: there is no error, so that every delta is exactly 0. The cost over time is drawn: it stays at 0. */
    @Test
    void theXorNetworkDoesNotMove(Sheet4 student, Random random, Figures figures) {
        for (int iterations : new int[] {1, 200}) {
            Training trained = Expect.that("train")
                    .isThere(student.train(
                            DebugNetwork.xor(),
                            DebugNetwork.xorInputs(),
                            DebugNetwork.xorTargets(),
                            Phi.RELU,
                            0.5,
                            iterations,
                            new SeededRandom(random.nextLong())));
            Pictures.ofCost("xor-cost-undisturbed", "The XOR network has no error, and stays", trained, figures);
            Networks.agree(
                    "of the XOR network after " + iterations + " iterations",
                    "All outputs are right, so that the gradient is exactly 0 and nothing moves.",
                    Networks.shaped(trained.net(), DebugNetwork.xor()),
                    DebugNetwork.xor(),
                    0);
            Expect.that("the objectives of the XOR network")
                    .hint("L(t) is exactly 0 where the output is right, one number for each iteration.")
                    .agrees(trained.objective(), new double[iterations], 0);
        }
        Networks.learnsFromItsStart(
                student,
                Starts.draw(1, random, 2, 2, 1),
                DebugNetwork.xorInputs(),
                DebugNetwork.xorTargets(),
                Phi.RELU);
    }
}
