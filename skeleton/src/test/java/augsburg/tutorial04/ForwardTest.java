package augsburg.tutorial04;

import java.util.List;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.ReaskPerturbed;
import org.junit.jupiter.api.Test;

/** The given part, forward: these checks fail only if you have changed it. */
@Graded("augsburg-tutorial04")
final class ForwardTest {

    @Test
    @ReaskPerturbed
    void forwardOfTheDebugNetwork(Tutorial04Network student) {
        DebugNetwork.setUp(student);

        Expect.that("output of the debug network")
                .hint("s in the hidden layers, softmax of each column in the last; the bias is added to every column.")
                .agrees(student.forward(DebugNetwork.x()), DebugNetwork.output(), 1e-9);
    }

    /** Without hidden layer, so that the inputs of softmax are 1000 and -1000; the largest wins, equal ones share. */
    @Test
    @ReaskPerturbed
    void softmaxSurvivesAThousand(Tutorial04Network student) {
        student.setParameters(List.of(Matrix.of(new double[][] {{1000}, {-1000}, {-1000}})), List.of(new Matrix(3, 1)));

        Expect.that("softmax of 1000 and -1000")
                .hint("If you see NaN: exp(1000) is infinite. Subtract the largest element of each column first.")
                .agrees(
                        student.forward(Matrix.of(new double[][] {{1, -1, 0}})),
                        Matrix.of(new double[][] {{1, 0, 1 / 3.0}, {0, 0.5, 1 / 3.0}, {0, 0.5, 1 / 3.0}}),
                        1e-9);
    }
}
