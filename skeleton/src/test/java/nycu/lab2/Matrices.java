package nycu.lab2;

import java.util.List;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;

/** Compares lists of matrices. */
final class Matrices {
    private Matrices() {}

    /** Fails unless the answer has as many matrices as expected, and they agree to 1e-9. */
    static void agree(String what, String hint, List<Matrix> computed, List<Matrix> expected) {
        number(what, hint, computed, expected.size());
        for (int k = 0; k < expected.size(); k++) {
            Expect.that(what + ", number " + (k + 1)).hint(hint).agrees(computed.get(k), expected.get(k), 1e-9);
        }
    }

    /** Fails unless the answer has so many matrices. */
    static void number(String what, String hint, List<Matrix> computed, int count) {
        Expect.that(what).hint(hint).isThere(computed);
        Expect.that("the number of matrices in " + what)
                .hint(hint)
                .holds(computed.size() == count, String.valueOf(computed.size()), String.valueOf(count));
    }

    /** Fails unless the answer has the shapes of the others; gives it back otherwise. */
    static List<Matrix> shaped(String what, List<Matrix> computed, List<Matrix> others) {
        String hint = "Three matrices, in the order and in the shapes of the weights.";
        number(what, hint, computed, others.size());
        for (int k = 0; k < others.size(); k++) {
            Matrix other = others.get(k);
            Expect.that(what + ", number " + (k + 1))
                    .hint(hint)
                    .hasShape(computed.get(k), other.getNumRows(), other.getNumCols());
        }
        return computed;
    }
}
