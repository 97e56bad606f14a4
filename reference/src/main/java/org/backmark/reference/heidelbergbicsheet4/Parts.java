package org.backmark.reference.heidelbergbicsheet4;

import java.util.List;
import java.util.stream.IntStream;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.kit.Matrix;

/** Networks and gradients as lists: V, b, W, c. */
public final class Parts {
    /** What the parts are called, in their order. */
    public static final List<String> NAMES = List.of("V", "b", "W", "c");

    private Parts() {}

    /** The parts of a network. */
    public static List<Matrix> of(Mlp net) {
        return List.of(net.V(), net.b(), net.W(), net.c());
    }

    /** The parts of gradients. */
    public static List<Matrix> of(LayerGradients gradients) {
        return List.of(gradients.dV(), gradients.db(), gradients.dW(), gradients.dc());
    }

    /** The network of four parts. */
    public static Mlp net(List<Matrix> parts) {
        return new Mlp(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    /** The gradients of four parts. */
    public static LayerGradients gradients(List<Matrix> parts) {
        return new LayerGradients(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    /** The network with one number of one part moved; the other parts are not copied. */
    public static Mlp moved(Mlp net, int part, int index, double change) {
        Matrix moved = of(net).get(part).copy();
        moved.set(index, moved.get(index) + change);
        return net(IntStream.range(0, NAMES.size())
                .mapToObj(k -> k == part ? moved : of(net).get(k))
                .toList());
    }
}
