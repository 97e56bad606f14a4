package heidelberg.bicsheet4;

import java.util.function.ToDoubleFunction;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.kit.Matrix;

/** The slopes of L by central differences, right to about 1e-10. */
final class Slopes {
    private static final double EPSILON = 1e-5;

    private Slopes() {}

    /** By each parameter, in the shapes of the network's parts. */
    static Mlp ofL(Mlp net, Matrix x, Matrix target, Phi phi) {
        return new Mlp(
                slopes(net.V(), V -> l(new Mlp(V, net.b(), net.W(), net.c()), x, target, phi)),
                slopes(net.b(), b -> l(new Mlp(net.V(), b, net.W(), net.c()), x, target, phi)),
                slopes(net.W(), W -> l(new Mlp(net.V(), net.b(), W, net.c()), x, target, phi)),
                slopes(net.c(), c -> l(new Mlp(net.V(), net.b(), net.W(), c), x, target, phi)));
    }

    /** L over all samples. */
    static double l(Mlp net, Matrix x, Matrix target, Phi phi) {
        Matrix error = Networks.outputs(net, x, phi).minus(target);
        return -error.elementMult(error).elementSum() / 2;
    }

    private static Matrix slopes(Matrix at, ToDoubleFunction<Matrix> l) {
        Matrix slopes = at.copy();
        for (int i = 0; i < at.getNumElements(); i++) {
            slopes.set(
                    i,
                    (l.applyAsDouble(moved(at, i, EPSILON)) - l.applyAsDouble(moved(at, i, -EPSILON))) / (2 * EPSILON));
        }
        return slopes;
    }

    private static Matrix moved(Matrix at, int index, double change) {
        Matrix moved = at.copy();
        moved.set(index, moved.get(index) + change);
        return moved;
    }
}
