package org.backmark.reference.inf5860week7;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;

/** A small number is added in the logarithms, for fear of log(0): the cost is then a little too small. */
final class GuardedLogarithmSlips {
    private static final KnownSlip.In COST = new KnownSlip.In("cost", "Part 3, the cost");
    private static final int LARGEST = 3;
    /** Smaller numbers leave the cost so nearly right that they do not show in its value. */
    private static final int SMALLEST = 7;

    private static final String MISTAKE = "log-plus";
    /** It was meant well, and the cost is right but for its last digits. */
    private static final double SHARE = 0.7;

    private GuardedLogarithmSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.concat(
                IntStream.rangeClosed(LARGEST, SMALLEST)
                        .mapToObj(digits -> guarded(MISTAKE + "-1e-" + digits, "1e-" + digits, Math.pow(10, -digits))),
                Stream.of(
                        guarded(MISTAKE, "a small number, such as 1e-8,", 1e-8).shownBy(Symptom.A_LITTLE_LESS)));
    }

    private static KnownSlip guarded(String name, String added, double guard) {
        return COST.slip(
                        name,
                        "The cost is a little too small: to keep log(0) away, " + added
                                + " is added in its logarithms.",
                        Week7Steps.CROSS_ENTROPY,
                        (layers, y) -> crossEntropy(layers.a3(), y, guard))
                .mistake(MISTAKE)
                .keeping(SHARE);
    }

    private static double crossEntropy(Matrix h, Matrix y, double guard) {
        double sum = 0;
        for (int i = 0; i < y.getNumElements(); i++) {
            sum -= y.get(i) * Math.log(h.get(i) + guard) + (1 - y.get(i)) * Math.log(1 - h.get(i) + guard);
        }
        return sum;
    }
}
