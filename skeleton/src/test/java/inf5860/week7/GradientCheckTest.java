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

/** Part 4, on the {@link DebugNetwork}. */
@Graded("inf5860-week7")
final class GradientCheckTest {

    @Test
    @ReaskPerturbed
    void numericalGradientOfTheDebugNetwork(Week7 student, @ReferenceAnswers Optional<Week7> given, Random random) {
        String hint = "Move one weight by epsilon both ways, all others unchanged, and divide by 2 epsilon.";
        for (HiddenUnits units : DebugNetwork.hiddenUnits(random)) {
            Gradients computed = Expect.that("numericalGradient").isThere(numericalGradient(student, units));
            Gradients expected = given.map(right -> numericalGradient(right, units))
                    .orElseGet(() -> units.of(DebugNetwork.gradients()));
            Expect.that("numerical gradient of theta1" + units)
                    .hint(hint)
                    .agrees(computed.theta1(), expected.theta1(), 1e-5);
            Expect.that("numerical gradient of theta2" + units)
                    .hint(hint)
                    .agrees(computed.theta2(), expected.theta2(), 1e-5);
        }
    }

    @Test
    void gradientCheckTellsRightFromWrong(Week7 student, @ReferenceAnswers Optional<Week7> given, Random random) {
        for (HiddenUnits units : DebugNetwork.hiddenUnits(random)) {
            Gradients right = given.map(solution -> backprop(solution, units))
                    .orElseGet(() -> units.of(DebugNetwork.gradients()));
            Gradients wrong = new Gradients(right.theta1(), right.theta2().scale(2));

            Expect.that("checkNNGradients of the right gradients" + units)
                    .hint("They differ from central differences by about 1e-9; 1e-5 is close enough.")
                    .holds(check(student, units, right), "false", "true");
            Expect.that("checkNNGradients with the gradient of theta2 doubled" + units)
                    .hint("Compare both matrices, element by element, with your numerical gradient.")
                    .holds(!check(student, units, wrong), "true", "false");
        }
    }

    private static Gradients numericalGradient(Week7 solution, HiddenUnits units) {
        return solution.numericalGradient(
                units.theta1(DebugNetwork.theta1()),
                units.theta2(DebugNetwork.theta2()),
                DebugNetwork.x(),
                DebugNetwork.y(),
                DebugNetwork.LABELS,
                0);
    }

    private static Gradients backprop(Week7 solution, HiddenUnits units) {
        return solution.backprop(
                units.theta1(DebugNetwork.theta1()),
                units.theta2(DebugNetwork.theta2()),
                DebugNetwork.x(),
                DebugNetwork.y(),
                DebugNetwork.LABELS,
                0);
    }

    private static boolean check(Week7 student, HiddenUnits units, Gradients candidate) {
        return student.checkNNGradients(
                units.theta1(DebugNetwork.theta1()),
                units.theta2(DebugNetwork.theta2()),
                DebugNetwork.x(),
                DebugNetwork.y(),
                DebugNetwork.LABELS,
                0,
                candidate);
    }
}
