package heidelberg.bicsheet4;

import java.util.Optional;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.Right;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.NotByHeart;
import org.junit.jupiter.api.Test;

/** 2a: the gradients of the {@link DebugNetwork}s. */
@Graded("heidelberg-bic-sheet4")
final class NetworkTest {

    @Test
    @NotByHeart
    void gradientsOfTheDebugNetwork(Sheet4 student, @Right Optional<Sheet4> given) {
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
    @NotByHeart
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
}
