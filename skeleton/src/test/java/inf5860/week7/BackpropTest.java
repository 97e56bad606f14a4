package inf5860.week7;

import java.util.Optional;
import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.ReaskPerturbed;
import org.junit.jupiter.api.Test;

/** Parts 3 and 5, the gradients of the {@link DebugNetwork}. */
@Graded("inf5860-week7")
final class BackpropTest {

    @Test
    @ReaskPerturbed
    void outputGradientOfTheDebugNetwork(Week7 student, @ReferenceAnswers Optional<Week7> given, Random random) {
        for (HiddenUnits units : DebugNetwork.hiddenUnits(random)) {
            Expect.that("gradient of theta2 at lambda 0" + units)
                    .hint("It is 1/m (a3 - Y)' a2, and a2 has a column of ones in front. Label 1 is column 0 of Y.")
                    .agrees(
                            backprop(student, units, 0).theta2(),
                            expected(given, units).theta2(),
                            1e-9);
        }
    }

    @Test
    @ReaskPerturbed
    void hiddenGradientOfTheDebugNetwork(Week7 student, @ReferenceAnswers Optional<Week7> given, Random random) {
        for (HiddenUnits units : DebugNetwork.hiddenUnits(random)) {
            Expect.that("gradient of theta1 at lambda 0" + units)
                    .hint("It is 1/m delta2' a1. For delta2, leave out theta2's column 0 and take g' of z2, not of a2.")
                    .agrees(
                            backprop(student, units, 0).theta1(),
                            expected(given, units).theta1(),
                            1e-9);
        }
    }

    @Test
    @ReaskPerturbed
    void regularisedGradientsOfTheDebugNetwork(Week7 student, @ReferenceAnswers Optional<Week7> given, Random random) {
        String hint = "Add lambda/m theta, not lambda theta as the sheet prints, and nothing in column 0.";
        for (HiddenUnits units : DebugNetwork.hiddenUnits(random)) {
            Gradients computed = backprop(student, units, 1);
            Gradients expected = given.map(right -> backprop(right, units, 1))
                    .orElseGet(() -> units.of(DebugNetwork.gradientsAtLambda1()));
            Expect.that("gradient of theta2 at lambda 1" + units)
                    .hint(hint)
                    .agrees(computed.theta2(), expected.theta2(), 1e-9);
            Expect.that("gradient of theta1 at lambda 1" + units)
                    .hint(hint)
                    .agrees(computed.theta1(), expected.theta1(), 1e-9);
        }
    }

    private static Gradients expected(Optional<Week7> given, HiddenUnits units) {
        return given.map(right -> backprop(right, units, 0)).orElseGet(() -> units.of(DebugNetwork.gradients()));
    }

    private static Gradients backprop(Week7 student, HiddenUnits units, double lambda) {
        return Expect.that("backprop")
                .isThere(student.backprop(
                        units.theta1(DebugNetwork.theta1()),
                        units.theta2(DebugNetwork.theta2()),
                        DebugNetwork.x(),
                        DebugNetwork.y(),
                        DebugNetwork.LABELS,
                        lambda));
    }
}
