package heidelberg.bicsheet4;

import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.kit.Matrix;

/**
 * Small networks whose gradients are known.
 *
 * <p>The first has 2 inputs, 3 hidden units and 2 outputs, and 4 samples; its parameters are sines. Its gradients were computed
 * by an independent program in numpy, and checked against central differences there. No unit is at the kink of RELU.
 *
 * <p>The second is the sheet's XOR network, for RELU.
 */
final class DebugNetwork {
    private DebugNetwork() {}

    /** V (3, 2), b (3, 1), W (2, 3) and c (2, 1): sines of 1, 2, ..., of 2, 3, 4, of 1, 2, ..., and of 1, 2, down the columns. */
    static Mlp net() {
        return new Mlp(sines(3, 2, 1), sines(3, 1, 2), sines(2, 3, 1), sines(2, 1, 1));
    }

    /** (2, 4). */
    static Matrix x() {
        return Matrix.of(new double[][] {{0.1, 0.4, 0.7, -0.3}, {0.9, -0.2, 0.6, 0.8}});
    }

    /** z* (2, 4). */
    static Matrix target() {
        return Matrix.of(new double[][] {{1, 0, 0.5, 0.25}, {0, 1, 0.75, 0.5}});
    }

    /** Over all four samples. */
    static LayerGradients gradients(Phi phi) {
        return switch (phi) {
            case LOGISTIC ->
                new LayerGradients(
                        Matrix.of(new double[][] {
                            {-0.0026280327118339787, -0.046453763129359636},
                            {-0.005125193699663199, 0.028123414538282755},
                            {0.010931933717308861, 0.01596635224186295}
                        }),
                        Matrix.of(new double[][] {{-0.07038513928935372}, {0.01567034871796715}, {0.054547452054806}}),
                        Matrix.of(new double[][] {
                            {-0.1641298214930173, -0.12664695200632814, -0.07300304386633012},
                            {-0.06416609575975767, -0.02825894479769453, -0.032745026310315006}
                        }),
                        Matrix.of(new double[][] {{-0.22954991379449577}, {-0.1361690609113433}}));
            case RELU ->
                new LayerGradients(
                        Matrix.of(new double[][] {
                            {-2.1259386555540805, -2.491739468454457},
                            {0.4611041106504336, 0.28918524431439696},
                            {0, 0}
                        }),
                        Matrix.of(new double[][] {{-6.414977732256576}, {0.7424413558579679}, {0}}),
                        Matrix.of(new double[][] {
                            {-4.325075813443989, -1.7263049825971204, 0},
                            {-2.3060199290832153, -0.6479412222957172, 0}
                        }),
                        Matrix.of(new double[][] {{-4.103254623472746}, {-3.2576887781001993}}));
        };
    }

    /** h1 = relu(x1 + x2), h2 = relu(x1 + x2 - 1), y = relu(h1 - 2 h2). */
    static Mlp xor() {
        return xor(0);
    }

    /** The XOR network with another c. */
    static Mlp xor(double c) {
        return new Mlp(
                Matrix.of(new double[][] {{1, 1}, {1, 1}}),
                Matrix.of(new double[][] {{0}, {-1}}),
                Matrix.of(new double[][] {{1, -2}}),
                Matrix.of(new double[][] {{c}}));
    }

    /** (2, 4): all four. */
    static Matrix xorInputs() {
        return Matrix.of(new double[][] {{0, 0, 1, 1}, {0, 1, 0, 1}});
    }

    /** (1, 4). */
    static Matrix xorTargets() {
        return Matrix.of(new double[][] {{0, 1, 1, 0}});
    }

    private static Matrix sines(int rows, int columns, int first) {
        Matrix sines = new Matrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                sines.set(i, j, Math.sin(first + i + j * rows));
            }
        }
        return sines;
    }
}
