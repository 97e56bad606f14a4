package osnabrueck.backpropgd;

import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.ReaskPerturbed;
import org.junit.jupiter.api.Test;

/** 2.4. */
@Graded("osnabrueck-backprop-gd")
final class LogisticDerivativeTest {
    private static final double LN3 = Math.log(3);

    /** By hand: s(0) = 1/2, s(ln 3) = 3/4 and s(-ln 3) = 1/4, and s' = s (1 - s). */
    @Test
    @ReaskPerturbed
    void derivativeAtKnownPoints(CatsAndDogs student) {
        String hint = "The slope of s(x) = 1 / (1 + exp(-x)), written with s itself: s (1 - s).";
        Expect.that("logisticDerivative(0)").hint(hint).agrees(student.logisticDerivative(0), 0.25, 1e-9);
        Expect.that("logisticDerivative(ln 3)").hint(hint).agrees(student.logisticDerivative(LN3), 0.1875, 1e-9);
        Expect.that("logisticDerivative(-ln 3)").hint(hint).agrees(student.logisticDerivative(-LN3), 0.1875, 1e-9);
    }

    /** exp(800) is infinite in floating point, and infinity divided by infinity is NaN. */
    @Test
    @ReaskPerturbed
    void derivativeIsANumberFarOut(CatsAndDogs student) {
        for (double x : new double[] {-800, 800}) {
            Expect.that("logisticDerivative(" + x + ")")
                    .hint("If you see NaN: exp(800) is infinite. Compute s first, then s (1 - s).")
                    .agrees(student.logisticDerivative(x), 0, 1e-9);
        }
    }
}
