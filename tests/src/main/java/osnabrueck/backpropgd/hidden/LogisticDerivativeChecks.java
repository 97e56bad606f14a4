package osnabrueck.backpropgd.hidden;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.backmark.reference.osnabrueckbackpropgd.CatsAndDogsReference;
import org.junit.jupiter.api.Test;

/** 2.4. */
@Graded("osnabrueck-backprop-gd")
final class LogisticDerivativeChecks {
    private static final double EPSILON = 1e-5;
    private final CatsAndDogs reference = new CatsAndDogsReference();

    /** Of ordinary size on both sides of 0, and farther out; each asked twice. What overflows has a check of its own. */
    @Test
    void derivativeAtRandomPoints(CatsAndDogs student, Random random) {
        for (double x : DoubleStream.concat(random.doubles(12, -6, 6), random.doubles(4, 20, 300))
                .flatMap(number -> DoubleStream.of(number, -number, number))
                .toArray()) {
            Expect.that("logisticDerivative(" + x + ")")
                    .hint("s'(x) = s(x) (1 - s(x)), the same for x and -x, and 0 far out.")
                    .agrees(student.logisticDerivative(x), reference.logisticDerivative(x), 1e-9);
        }
    }

    /** The logistic function is written down here: the reference has no part in this one. */
    @Test
    void derivativeAgreesWithDifferences(CatsAndDogs student, Random random) {
        for (double x : random.doubles(6, -4, 4).toArray()) {
            double slope = (logistic(x + EPSILON) - logistic(x - EPSILON)) / (2 * EPSILON);
            Expect.that("logisticDerivative(" + x + ")")
                    .hint("Your derivative is not the slope of 1 / (1 + exp(-x)).")
                    .agrees(student.logisticDerivative(x), slope, 1e-5);
        }
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
