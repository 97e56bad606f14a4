package nycu.lab2.hidden;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.contract.nyculab2.Optimizer;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.backmark.reference.nyculab2.Lab2Reference;
import org.junit.jupiter.api.Test;

/** The four optimisers, step by step. */
@Graded("nycu-lab2")
final class OptimiserChecks {
    private static final int[][] SHAPES = {{1, 1}, {1, 4}, {5, 1}, {3, 2}, {2, 6}};
    private final Lab2 reference = new Lab2Reference();

    @Test
    void sgdStepByStep(Lab2 student, Random random) {
        follows(student, Optimizer.SGD, "w - eta g.", random);
    }

    @Test
    void momentumStepByStep(Lab2 student, Random random) {
        follows(student, Optimizer.MOMENTUM, "v = beta1 v - eta g, then w + v. v is kept from step to step.", random);
    }

    @Test
    void adagradStepByStep(Lab2 student, Random random) {
        follows(
                student,
                Optimizer.ADAGRAD,
                "G is the sum of all squares so far; the divisor is sqrt(G) + epsilon, epsilon outside the root.",
                random);
    }

    @Test
    void adamStepByStep(Lab2 student, Random random) {
        follows(
                student,
                Optimizer.ADAM,
                "Plus signs in both moments, each divided by 1 - beta^t with t from 1, epsilon outside the root. The sheet's"
                        + " formulas are misprinted.",
                random);
    }

    @Test
    void optimisersLeaveTheirInputsAlone(Lab2 student, Random random, CallLog calls) {
        for (Optimizer kind : Optimizer.values()) {
            Matrix w = Problems.matrix(3, 2, 1, random);
            List<Matrix> gradients = gradients(4, w, random);
            Hyperparameters h = hyperparameters(random);
            List<Matrix> first = student.optimise(kind, w, gradients, h);
            Inputs.areUntouched(calls);
            List<Matrix> again = whole(student.optimise(kind, w, gradients, h), kind);
            // Not a comparison of numbers: Adam as printed is not a number, and yet leaves everything alone.
            Expect.that("the weights of " + kind + ", asked again")
                    .hint("An optimiser remembers nothing at first: its v, m, G and t start from zero in every call.")
                    .holds(Matrices.close(again, whole(first, kind), 0), "others", "the same as before");
        }
    }

    // A list with nothing in it says nothing about the second call.
    private static List<Matrix> whole(List<Matrix> answer, Optimizer kind) {
        Expect.that("optimise with " + kind).isThere(answer);
        Expect.that("the weights of " + kind)
                .hint("The weights after each gradient: as many as there are gradients.")
                .holds(
                        answer.size() == 4 && answer.stream().allMatch(w -> w != null),
                        answer.size() + ", some may be null",
                        "4, none null");
        return answer;
    }

    private void follows(Lab2 student, Optimizer kind, String hint, Random random) {
        int steps = 1;
        for (int[] shape : SHAPES) {
            Matrix w = Problems.matrix(shape[0], shape[1], 1, random);
            List<Matrix> gradients = gradients(steps, w, random);
            Hyperparameters h = hyperparameters(random);
            List<Matrix> computed = student.optimise(kind, w, gradients, h);
            List<Matrix> expected = reference.optimise(kind, w, gradients, h);
            String what = "the weights of " + kind + " after " + steps + " gradients of " + w.shape() + " with " + h;
            Expect.that(what).hint(hint).isThere(computed);
            Expect.that("the number of matrices in " + what)
                    .hint("The weights after each gradient: as many as there are gradients.")
                    .holds(computed.size() == steps, String.valueOf(computed.size()), String.valueOf(expected.size()));
            for (int t = 0; t < steps; t++) {
                Expect.that(what + ", step " + (t + 1)).hint(hint).agrees(computed.get(t), expected.get(t), 1e-9);
            }
            steps += 3;
        }
    }

    private static List<Matrix> gradients(int count, Matrix w, Random random) {
        return Stream.generate(() -> Problems.matrix(w.getNumRows(), w.getNumCols(), 2, random))
                .limit(count)
                .toList();
    }

    // A large epsilon, so that it is seen whether it stands under the root.
    private static Hyperparameters hyperparameters(Random random) {
        return new Hyperparameters(
                0.01 + 0.2 * random.nextDouble(),
                0.8 + 0.15 * random.nextDouble(),
                0.9 + 0.09 * random.nextDouble(),
                0.001 + 0.1 * random.nextDouble());
    }
}
