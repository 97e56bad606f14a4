package nycu.lab2.hidden;

import java.util.List;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;

/** Compares lists of matrices. */
final class Matrices {
    private Matrices() {}

    /**
     * Fails unless the answer has as many matrices as expected, and they agree.
     *
     * <p>They are compared from the last to the first: in backpropagation that is the order in which mistakes arise.
     */
    static void agree(String what, String hint, List<Matrix> computed, List<Matrix> expected, double tolerance) {
        number(what, hint, computed, expected.size());
        for (int k = expected.size() - 1; k >= 0; k--) {
            Expect.that(what + ", number " + (k + 1)).hint(hint).agrees(computed.get(k), expected.get(k), tolerance);
        }
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

    /** Whether two lists that were {@link #shaped} alike agree. */
    static boolean close(List<Matrix> some, List<Matrix> others, double tolerance) {
        for (int k = 0; k < some.size(); k++) {
            if (!some.get(k).isIdentical(others.get(k), tolerance)) {
                return false;
            }
        }
        return true;
    }

    private static void number(String what, String hint, List<Matrix> computed, int count) {
        Expect.that(what).hint(hint).isThere(computed);
        Expect.that("the number of matrices in " + what)
                .hint(hint)
                .holds(computed.size() == count, String.valueOf(computed.size()), String.valueOf(count));
    }
}
