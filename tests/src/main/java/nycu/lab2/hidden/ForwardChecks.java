package nycu.lab2.hidden;

import java.util.List;
import java.util.Random;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.reference.nyculab2.Lab2Problem;
import org.junit.jupiter.api.Test;

/** The forward pass. */
@Graded("nycu-lab2")
final class ForwardChecks {
    @Test
    void predictionsOfRandomNetworks(Lab2 student, @ReferenceAnswers Lab2 reference, Random random) {
        for (Lab2Problem problem : Problems.several(8, random)) {
            Expect.that("the prediction, " + Problems.sizes(problem))
                    .hint("a1 = f(x W1), a2 = f(a1 W2), a3 = s(a2 W3), whatever the sizes of the layers.")
                    .agrees(problem.forward(student), problem.forward(reference), 1e-9);
        }
    }

    @Test
    void predictionsOfOneSampleAndOfTwo(Lab2 student, @ReferenceAnswers Lab2 reference, Random random) {
        for (int samples = 1; samples <= 2; samples++) {
            Lab2Problem problem = Problems.one(Activation.SIGMOID, samples, random);
            Expect.that("the prediction, " + Problems.sizes(problem))
                    .hint("Does your code work for one sample and for two? Take n from x.")
                    .agrees(problem.forward(student), problem.forward(reference), 1e-9);
        }
    }

    /** s(0) = 1/2 and s(-z) = 1 - s(z), so that mistakes in the hidden layers do not matter. */
    @Test
    void outputIsLogistic(Lab2 student, Random random) {
        for (Activation hidden : Activation.values()) {
            Lab2Problem problem = Problems.one(hidden, 10, random);
            String hint = "The output's activation is s, in [0, 1], whatever the hidden layers have.";
            Matrix half = new Matrix(10, 1).map(zero -> 0.5);
            Matrix zero = scaled(problem, 0).forward(student);
            Expect.that("the prediction at W3 = 0 with " + hidden).hint(hint).agrees(zero, half, 1e-9);
            Matrix there = problem.forward(student);
            Matrix opposite = scaled(problem, -1).forward(student);
            Expect.that("the prediction with " + hidden).hint(hint).hasShape(there, 10, 1);
            Expect.that("the prediction at -W3 with " + hidden)
                    .hint(hint)
                    .agrees(opposite, there.map(a -> 1 - a), 1e-9);
            Matrix far = scaled(problem, 1e5).forward(student);
            Expect.that("the prediction at 100000 W3 with " + hidden).hint(hint).hasShape(far, 10, 1);
            Expect.that("the prediction at 100000 W3 with " + hidden)
                    .hint(hint)
                    .holds(
                            !far.hasUncountable()
                                    && far.elementMin() >= 0
                                    && far.elementMax() <= 1
                                    && !far.isIdentical(half, 1e-9),
                            "from " + far.elementMin() + " to " + far.elementMax() + ", NaN not counted",
                            "in [0, 1], never NaN, and not 1/2 everywhere");
        }
    }

    @Test
    void forwardLeavesItsInputsAlone(Lab2 student, Random random, CallLog calls) {
        Lab2Problem problem = Problems.one(Activation.TANH, 10, random);
        Matrix first = Expect.that("forward").isThere(problem.forward(student));
        Matrix other = Expect.that("forward").isThere(scaled(problem, 2).forward(student));
        Expect.that("forward").hint("A prediction a row: (n, 1).").hasShape(first, 10, 1);

        Inputs.areUntouched(calls);
        Expect.that("the prediction of the same network again")
                .hint("The answer depends on the arguments alone: keep nothing from one call to the next.")
                .agrees(problem.forward(student), first, 1e-12);
        Expect.that("the prediction of another network")
                .hint("Compute the prediction from the arguments.")
                .holds(!other.isIdentical(first, 0), "the same as before", "something else");
    }

    private static Lab2Problem scaled(Lab2Problem problem, double factor) {
        List<Matrix> w = problem.w();
        return problem.withWeights(List.of(w.get(0), w.get(1), w.get(2).scale(factor)));
    }
}
