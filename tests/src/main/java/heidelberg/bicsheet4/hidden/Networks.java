package heidelberg.bicsheet4.hidden;

import java.util.Arrays;
import java.util.List;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.reference.heidelbergbicsheet4.Parts;

/** Compares networks and gradients, part by part. */
final class Networks {
    private Networks() {}

    /** The parts of gradients; fails unless they have the shapes of the network's. */
    static List<Matrix> shaped(LayerGradients computed, Mlp model) {
        Expect.that("backprop").isThere(computed);
        return shaped(
                "gradients: each has the shape of what it is the gradient of.",
                Arrays.asList(computed.dV(), computed.db(), computed.dW(), computed.dc()),
                model);
    }

    /** The parts of a network; fails unless they have the shapes of the other's. */
    static List<Matrix> shaped(Mlp computed, Mlp model) {
        Expect.that("the trained network").isThere(computed);
        return shaped(
                "the trained network: each part keeps its shape.",
                Arrays.asList(computed.V(), computed.b(), computed.W(), computed.c()),
                model);
    }

    private static List<Matrix> shaped(String what, List<Matrix> computed, Mlp model) {
        for (int part = 0; part < Parts.NAMES.size(); part++) {
            Matrix shape = Parts.of(model).get(part);
            Expect.that("the part for " + Parts.NAMES.get(part))
                    .hint("Return V, b, W and c of " + what)
                    .hasShape(computed.get(part), shape.getNumRows(), shape.getNumCols());
        }
        return List.copyOf(computed);
    }

    /** From the last layer to the first: in backpropagation that is the order in which mistakes arise. */
    static void agree(String of, String hint, List<Matrix> computed, List<Matrix> expected, double tolerance) {
        for (int part = Parts.NAMES.size() - 1; part >= 0; part--) {
            Expect.that("the part for " + Parts.NAMES.get(part) + of)
                    .hint(hint)
                    .agrees(computed.get(part), expected.get(part), tolerance);
        }
    }
}
