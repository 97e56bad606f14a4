package heidelberg.bicsheet4;

import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.compare.Expect;

/** Compares gradients and networks, and computes outputs. */
final class Networks {
    private Networks() {}

    /** From the last layer to the first: in backpropagation that is the order in which mistakes arise. */
    static void agree(String of, LayerGradients computed, LayerGradients expected, double tolerance) {
        Expect.that("dc " + of)
                .hint("dc is delta of the outputs, summed over the samples."
                        + sign(computed.dc(), expected.dc(), tolerance))
                .agrees(computed.dc(), expected.dc(), tolerance);
        Expect.that("dW " + of)
                .hint("dW is delta of the outputs times the transposed activities of the hidden units.")
                .agrees(computed.dW(), expected.dW(), tolerance);
        Expect.that("db " + of)
                .hint("db is delta of the hidden units, summed over the samples.")
                .agrees(computed.db(), expected.db(), tolerance);
        Expect.that("dV " + of)
                .hint("dV is delta of the hidden units times the transposed x.")
                .agrees(computed.dV(), expected.dV(), tolerance);
    }

    /** A network's parameters after a step along others that are slopes. */
    static Mlp stepped(Mlp net, Mlp slopes, double eta) {
        return new Mlp(
                net.V().plus(slopes.V().scale(eta)),
                net.b().plus(slopes.b().scale(eta)),
                net.W().plus(slopes.W().scale(eta)),
                net.c().plus(slopes.c().scale(eta)));
    }

    /** Whether all numbers of two networks of the same shapes agree. */
    static boolean isNear(Mlp one, Mlp other, double tolerance) {
        return one.V().isIdentical(other.V(), tolerance)
                && one.b().isIdentical(other.b(), tolerance)
                && one.W().isIdentical(other.W(), tolerance)
                && one.c().isIdentical(other.c(), tolerance);
    }

    /** How many numbers of two networks of the same shapes differ. */
    static int changed(Mlp one, Mlp other) {
        return changed(one.V(), other.V())
                + changed(one.b(), other.b())
                + changed(one.W(), other.W())
                + changed(one.c(), other.c());
    }

    private static int changed(Matrix one, Matrix other) {
        int changed = 0;
        for (int i = 0; i < other.getNumElements(); i++) {
            changed += one.get(i) == other.get(i) ? 0 : 1;
        }
        return changed;
    }

    // Only of what is wrong by its sign.
    private static String sign(Matrix computed, Matrix expected, double tolerance) {
        boolean turned = computed != null
                && computed.getNumRows() == expected.getNumRows()
                && computed.getNumCols() == expected.getNumCols()
                && expected.elementMaxAbs() > tolerance
                && computed.scale(-1).isIdentical(expected, tolerance * Math.max(1, expected.elementMaxAbs()));
        return turned ? " This is the delta of the cost -L: turn its sign." : "";
    }

    /** Part by part. */
    static void agree(String of, String hint, Mlp computed, Mlp expected, double tolerance) {
        Expect.that("V " + of).hint(hint).agrees(computed.V(), expected.V(), tolerance);
        Expect.that("b " + of).hint(hint).agrees(computed.b(), expected.b(), tolerance);
        Expect.that("W " + of).hint(hint).agrees(computed.W(), expected.W(), tolerance);
        Expect.that("c " + of).hint(hint).agrees(computed.c(), expected.c(), tolerance);
    }

    /** Fails unless the network has the shapes of another; gives it back otherwise. */
    static Mlp shaped(Mlp computed, Mlp model) {
        String hint = "Return the network after the last iteration, each part in the shape that it was given in.";
        Expect.that("the trained network").hint(hint).isThere(computed);
        Expect.that("V after training").hint(hint).hasShape(computed.V(), rows(model.V()), columns(model.V()));
        Expect.that("b after training").hint(hint).hasShape(computed.b(), rows(model.b()), columns(model.b()));
        Expect.that("W after training").hint(hint).hasShape(computed.W(), rows(model.W()), columns(model.W()));
        Expect.that("c after training").hint(hint).hasShape(computed.c(), rows(model.c()), columns(model.c()));
        return computed;
    }

    /**
     * Fails unless one iteration at a tiny learning rate ends near its start, as each parameter moves by eta times a slope: what
     * a network can do in the end it must have learned from there on.
     */
    static void learnsFromItsStart(Sheet4 student, Mlp start, Matrix x, Matrix target, Phi phi) {
        Mlp net = shaped(
                Expect.that("train")
                        .isThere(student.train(start, x, target, phi, 1e-3, 1, new SeededRandom(1)))
                        .net(),
                start);
        String hint = "One iteration takes one small step from the network that train is given, and ends there.";
        Expect.that("V after one iteration with eta 0.001").hint(hint).agrees(net.V(), start.V(), 0.01);
        Expect.that("b after one iteration with eta 0.001").hint(hint).agrees(net.b(), start.b(), 0.01);
        Expect.that("W after one iteration with eta 0.001").hint(hint).agrees(net.W(), start.W(), 0.01);
        Expect.that("c after one iteration with eta 0.001").hint(hint).agrees(net.c(), start.c(), 0.01);
    }

    /** The outputs (O, M). */
    static Matrix outputs(Mlp net, Matrix x, Phi phi) {
        return layer(net.W(), net.c(), layer(net.V(), net.b(), x, phi), phi);
    }

    private static Matrix layer(Matrix w, Matrix b, Matrix z, Phi phi) {
        Matrix v = w.mult(z);
        for (int j = 0; j < columns(v); j++) {
            v.insertIntoThis(0, j, v.cols(j, j + 1).plus(b));
        }
        return v.map(value -> phi == Phi.RELU ? Math.max(value, 0) : 1 / (1 + Math.exp(-value)));
    }

    private static int rows(Matrix matrix) {
        return matrix.getNumRows();
    }

    private static int columns(Matrix matrix) {
        return matrix.getNumCols();
    }
}
