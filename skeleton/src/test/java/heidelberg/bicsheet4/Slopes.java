package heidelberg.bicsheet4;

import java.util.function.ToDoubleFunction;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.kit.Matrix;

/** The slopes of L by central differences, right to about 1e-10 where they are to both sides. */
final class Slopes {
    private static final double EPSILON = 1e-5;

    private Slopes() {}

    /** By each parameter, in the shapes of the network's parts. */
    static Mlp ofL(Mlp net, Matrix x, Matrix target, Phi phi) {
        return of(net, x, target, phi, -EPSILON, EPSILON);
    }

    /** The same by differences to one side, right to about that number. */
    static Mlp ofL(Mlp net, Matrix x, Matrix target, Phi phi, double side) {
        return of(net, x, target, phi, 0, side);
    }

    private static Mlp of(Mlp net, Matrix x, Matrix target, Phi phi, double from, double to) {
        return new Mlp(
                slopes(net.V(), V -> l(new Mlp(V, net.b(), net.W(), net.c()), x, target, phi), from, to),
                slopes(net.b(), b -> l(new Mlp(net.V(), b, net.W(), net.c()), x, target, phi), from, to),
                slopes(net.W(), W -> l(new Mlp(net.V(), net.b(), W, net.c()), x, target, phi), from, to),
                slopes(net.c(), c -> l(new Mlp(net.V(), net.b(), net.W(), c), x, target, phi), from, to));
    }

    /** L over all samples. */
    static double l(Mlp net, Matrix x, Matrix target, Phi phi) {
        Matrix error = Networks.outputs(net, x, phi).minus(target);
        return -error.elementMult(error).elementSum() / 2;
    }

    private static Matrix slopes(Matrix at, ToDoubleFunction<Matrix> l, double from, double to) {
        Matrix slopes = at.copy();
        for (int i = 0; i < at.getNumElements(); i++) {
            slopes.set(i, (l.applyAsDouble(moved(at, i, to)) - l.applyAsDouble(moved(at, i, from))) / (to - from));
        }
        return slopes;
    }

    private static Matrix moved(Matrix at, int index, double change) {
        Matrix moved = at.copy();
        moved.set(index, moved.get(index) + change);
        return moved;
    }
}
