package augsburg.tutorial04.hidden;

import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.reference.augsburgtutorial04.Parameters;

/**
 * Compares parameters, or gradients, of all layers.
 *
 * @param what for example {@code gradients}
 * @param hint see {@link Expect#hint}
 */
record LayersExpected(String what, String hint) {

    /** Fails unless all agree, the last layer first: mistakes begin there. */
    void agree(Parameters computed, Parameters expected, double tolerance) {
        for (int k = expected.layers(); k >= 1; k--) {
            agree(
                    "weights",
                    k,
                    computed.weights().get(k - 1),
                    expected.weights().get(k - 1),
                    tolerance);
            agree("biases", k, computed.biases().get(k - 1), expected.biases().get(k - 1), tolerance);
        }
    }

    /** Fails if all are the same. */
    void differ(Parameters computed, Parameters other) {
        boolean same = true;
        for (int k = 0; k < other.layers(); k++) {
            same &= computed.weights().get(k).isIdentical(other.weights().get(k), 0);
        }
        Expect.that(what).hint(hint).holds(!same, "the same as before", "something else");
    }

    private void agree(String part, int layer, Matrix computed, Matrix expected, double tolerance) {
        Expect.that(what + ", " + part + " of layer " + layer).hint(hint).agrees(computed, expected, tolerance);
    }
}
