package augsburg.tutorial04;

import java.util.List;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;

/**
 * Compares a student's list of matrices, one for each layer.
 *
 * @param what names the list in the message, for example {@code gradients of the weights}
 * @param hint what to look at when it fails
 */
record Layers(String what, String hint) {

    /** Fails unless the lists have one length and their matrices agree, the last layer first: mistakes begin there. */
    void agree(List<Matrix> computed, List<Matrix> expected, double tolerance) {
        Expect.that(what).isThere(computed);
        Expect.that("the number of " + what)
                .hint("One for each layer but the input, in a list that begins with layer 1.")
                .holds(computed.size() == expected.size(), computed.size() + "", expected.size() + "");
        for (int k = expected.size(); k >= 1; k--) {
            Expect.that(what + ", layer " + k).hint(hint).agrees(computed.get(k - 1), expected.get(k - 1), tolerance);
        }
    }
}
