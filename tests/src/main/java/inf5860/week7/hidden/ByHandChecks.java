package inf5860.week7.hidden;

import java.util.List;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.junit.jupiter.api.Test;

/** Exercises 1 and 2. */
@Graded("inf5860-week7")
final class ByHandChecks {
    @Test
    void reluDerivativesAreRight(Week7 student, @ReferenceAnswers Week7 reference) {
        ReluNode computed = Expect.that("reluByHand").isThere(student.reluByHand());
        ReluNode expected = reference.reluByHand();
        String chain =
                "Where f is positive, relu passes the derivative of f on unchanged: d(w x)/dx = w, d(w x)/dw = x.";

        Expect.that("derivative with respect to x0").hint(chain).agrees(computed.dX0(), expected.dX0(), 1e-9);
        Expect.that("derivative with respect to w0").hint(chain).agrees(computed.dW0(), expected.dW0(), 1e-9);
        Expect.that("derivative with respect to x1").hint(chain).agrees(computed.dX1(), expected.dX1(), 1e-9);
        Expect.that("derivative with respect to w1").hint(chain).agrees(computed.dW1(), expected.dW1(), 1e-9);
    }

    @Test
    void netShapesAreRight(Week7 student, @ReferenceAnswers Week7 reference) {
        List<Shape> computed = Expect.that("netByHand").isThere(student.netByHand());
        List<Shape> expected = reference.netByHand();

        Expect.that("the shapes of all Thetas")
                .hint(
                        "A Theta has a row per unit that it leads to, and a column per unit that it comes from. Bias units have"
                                + " nothing leading to them, but something coming from them.")
                .holds(computed.equals(expected), computed.toString(), expected.toString());
    }
}
