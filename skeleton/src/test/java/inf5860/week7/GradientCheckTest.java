package inf5860.week7;

import java.util.Optional;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.Right;
import org.backmark.kit.junit.Graded;
import org.junit.jupiter.api.Test;

/** Part 4, on the {@link DebugNetwork}. */
@Graded("inf5860-week7")
final class GradientCheckTest {

    @Test
    void numericalGradientOfTheDebugNetwork(Week7 student, @Right Optional<Week7> given) {
        Gradients computed = Expect.that("numericalGradient").isThere(numericalGradient(student));
        Gradients expected = given.map(GradientCheckTest::numericalGradient).orElseGet(DebugNetwork::gradients);
        String hint = "Move one weight by epsilon both ways, all others as they were, and divide by 2 epsilon.";

        Expect.that("numerical gradient of theta1").hint(hint).agrees(computed.theta1(), expected.theta1(), 1e-5);
        Expect.that("numerical gradient of theta2").hint(hint).agrees(computed.theta2(), expected.theta2(), 1e-5);
    }

    @Test
    void gradientCheckTellsRightFromWrong(Week7 student, @Right Optional<Week7> given) {
        Gradients right = given.map(GradientCheckTest::backprop).orElseGet(DebugNetwork::gradients);
        Gradients wrong = new Gradients(right.theta1(), right.theta2().scale(2));

        Expect.that("checkNNGradients of the right gradients")
                .hint("They differ from central differences by about 1e-9; 1e-5 is close enough.")
                .holds(check(student, right), "false", "true");
        Expect.that("checkNNGradients with the gradient of theta2 doubled")
                .hint("Compare both matrices, element by element, with your numerical gradient.")
                .holds(!check(student, wrong), "true", "false");
    }

    private static Gradients numericalGradient(Week7 solution) {
        return solution.numericalGradient(
                DebugNetwork.theta1(),
                DebugNetwork.theta2(),
                DebugNetwork.x(),
                DebugNetwork.y(),
                DebugNetwork.LABELS,
                0);
    }

    private static Gradients backprop(Week7 solution) {
        return solution.backprop(
                DebugNetwork.theta1(),
                DebugNetwork.theta2(),
                DebugNetwork.x(),
                DebugNetwork.y(),
                DebugNetwork.LABELS,
                0);
    }

    private static boolean check(Week7 student, Gradients candidate) {
        return student.checkNNGradients(
                DebugNetwork.theta1(),
                DebugNetwork.theta2(),
                DebugNetwork.x(),
                DebugNetwork.y(),
                DebugNetwork.LABELS,
                0,
                candidate);
    }
}
