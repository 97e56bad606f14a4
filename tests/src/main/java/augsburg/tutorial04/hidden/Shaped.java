package augsburg.tutorial04.hidden;

import java.util.List;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.reference.augsburgtutorial04.Parameters;
import org.backmark.reference.augsburgtutorial04.Tutorial04Problem;

/** A student's lists of matrices, once they are known to be there and to have the shapes of the problem's. */
final class Shaped {
    private Shaped() {}

    /** What the network's parameters are now. */
    static Parameters parameters(Tutorial04Network student, Tutorial04Problem problem) {
        Parameters like = problem.parameters();
        return new Parameters(
                list("weights", student.weights(), like.weights()), list("biases", student.biases(), like.biases()));
    }

    /** What gradients the network holds now. */
    static Parameters gradients(Tutorial04Network student, Tutorial04Problem problem) {
        Parameters like = problem.parameters();
        return new Parameters(
                list("gradients of the weights", student.weightGradients(), like.weights()),
                list("gradients of the biases", student.biasGradients(), like.biases()));
    }

    /** The gradients that the network computes for a problem. */
    static Parameters gradientsAt(Tutorial04Problem problem, Tutorial04Network student) {
        problem.backpropagate(student);
        return gradients(student, problem);
    }

    private static List<Matrix> list(String what, List<Matrix> matrices, List<Matrix> like) {
        Expect.that(what).isThere(matrices);
        Expect.that("the number of " + what)
                .hint("One for each layer but the input, in a list that begins with layer 1.")
                .holds(matrices.size() == like.size(), matrices.size() + "", like.size() + "");
        for (int k = 0; k < like.size(); k++) {
            Expect.that(what + ", layer " + (k + 1))
                    .hint("W_k is (N_k, N_(k-1)), b_k is (N_k, 1), and a gradient has the shape of its parameter.")
                    .hasShape(
                            matrices.get(k),
                            like.get(k).getNumRows(),
                            like.get(k).getNumCols());
        }
        return matrices;
    }
}
