package inf5860.week7;

import java.util.List;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.junit.jupiter.api.Test;

/** Exercises 1 and 2. The derivatives and the other shapes are tested too, but not here: they would be given away. */
@Graded("inf5860-week7")
final class ByHandTest {

    /** f = 0.5 1 + 1 2, worked by hand. */
    @Test
    void reluForwardPassIsRight(Week7 student) {
        ReluNode node = Expect.that("reluByHand").isThere(student.reluByHand());

        Expect.that("f").hint("f is w0 x0 + w1 x1.").agrees(node.f(), 0.5 * 1 + 1 * 2, 1e-9);
        Expect.that("relu(f)")
                .hint("relu(f) is f itself where f is positive, and 0 elsewhere.")
                .agrees(node.relu(), Math.max(0, 0.5 * 1 + 1 * 2), 1e-9);
    }

    /** The first Theta leads from 9 inputs, one a pixel, and a bias unit to 3 hidden units. */
    @Test
    void netHasThreeThetasAndTheFirstIsRight(Week7 student) {
        List<Shape> shapes = Expect.that("netByHand").isThere(student.netByHand());

        Expect.that("the number of Thetas")
                .hint("Every layer but the first has one Theta that leads to it.")
                .holds(shapes.size() == 3, String.valueOf(shapes.size()), "3");
        Expect.that("the shape of the first Theta")
                .hint(
                        "A Theta has a row per unit that it leads to, and a column per unit that it comes from, bias included.")
                .holds(new Shape(3, 10).equals(shapes.get(0)), String.valueOf(shapes.get(0)), "3 rows, 10 columns");
    }
}
