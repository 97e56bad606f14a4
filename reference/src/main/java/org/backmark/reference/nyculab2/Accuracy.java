package org.backmark.reference.nyculab2;

import java.util.List;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** How many samples a network labels rightly, whatever anyone says of it. */
public final class Accuracy {
    private Accuracy() {}

    /**
     * The share of right labels, in percent: 0 to 100.
     *
     * @param w W1, W2 and W3
     * @param at whose samples and activation count; its own weights do not
     */
    public static double percent(List<Matrix> w, Lab2Problem at) {
        return Verdicts.accuracy(outputs(w, at), at.y());
    }

    /**
     * What a network answers, (n, 1).
     *
     * @param w W1, W2 and W3
     * @param at whose samples and activation count; its own weights do not
     */
    public static Matrix outputs(List<Matrix> w, Lab2Problem at) {
        return ForwardPass.layers(Steps.right(), at.withWeights(w)).a3();
    }

    /** Whether an answer of that size means the label 1. */
    public static boolean isOne(double output) {
        return output >= Verdicts.LINE;
    }
}
