package inf5860.week7.hidden;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.reference.inf5860week7.Week7Problem;
import org.junit.jupiter.api.Test;

/** Part 4, the gradient check: right gradients pass, wrong ones do not. */
@Graded("inf5860-week7")
final class GradientCheckChecks {
    /** A little more than what still agrees; the differences themselves are right to 1e-8. */
    private static final double LITTLE = 1.2e-5;

    @Test
    void gradientCheckFindsMistakesInRandomNetworks(Week7 student, @ReferenceAnswers Week7 reference, Random random) {
        for (Week7Problem problem : Problems.several(2, random)) {
            Gradients right = problem.backprop(reference);
            accepts(student, problem, right);
            Map<String, Gradients> mistakes = new LinkedHashMap<>();
            mistakes.put("gradients without the 1/m", scaled(right, problem.samples()));
            mistakes.put("gradients of the wrong sign", scaled(right, -1));
            for (double error : new double[] {0.1, -0.1, LITTLE, -LITTLE}) {
                String wrong = (error > 0 ? "too large" : "too small") + " by " + Math.abs(error);
                mistakes.put(
                        "gradients of which one in theta1 is " + wrong,
                        new Gradients(oneOff(right.theta1(), error, random), right.theta2()));
                mistakes.put(
                        "gradients of which one in theta2 is " + wrong,
                        new Gradients(right.theta1(), oneOff(right.theta2(), error, random)));
            }
            mistakes.put(
                    "gradients of which one is too large and another too small",
                    new Gradients(twoOff(right.theta1(), LITTLE), right.theta2()));
            mistakes.put("gradients of zero", scaled(right, 0));
            mistakes.forEach((mistake, gradients) -> rejects(student, problem, gradients, mistake));
            // The same question again, after others: the answer must not come from what was asked before.
            accepts(student, problem, right);
        }
        Week7Problem small = Problems.small(random);
        Slips.thatChange(small, small.backprop(reference))
                .forEach((slip, gradients) -> rejects(student, small, gradients, slip));
    }

    @Test
    void gradientCheckFindsARegularisedBias(Week7 student, @ReferenceAnswers Week7 reference, Random random) {
        Week7Problem problem = Problems.one(random).withLambda(Problems.lambda(random));
        Gradients right = problem.backprop(reference);
        Gradients unpenalised = problem.withLambda(0).backprop(reference);
        double share = problem.lambda() / problem.samples();

        accepts(student, problem, right);
        rejects(student, problem, unpenalised, "gradients without the penalty");
        rejects(
                student,
                problem,
                new Gradients(
                        unpenalised.theta1().plus(problem.theta1().scale(share)),
                        unpenalised.theta2().plus(problem.theta2().scale(share))),
                "gradients with a penalty on the biases");
        Week7Problem free = Problems.small(random);
        Week7Problem small = free.withLambda(problem.lambda());
        Map<String, Gradients> slips = Slips.thatChange(small, small.backprop(reference));
        slips.keySet()
                .removeAll(Slips.thatChange(free, free.backprop(reference)).keySet());
        slips.forEach((slip, gradients) -> rejects(student, small, gradients, slip));
    }

    private static void accepts(Week7 student, Week7Problem problem, Gradients right) {
        Expect.that("checkNNGradients of right gradients at lambda " + problem.lambda())
                .hint("Right gradients differ from central differences by about 1e-9; 1e-5 is close enough.")
                .holds(check(student, problem, right), "false", "true");
    }

    private static void rejects(Week7 student, Week7Problem problem, Gradients wrong, String mistake) {
        Expect.that("checkNNGradients of " + mistake)
                .hint(
                        "Compare every element of both matrices, biases too, with your numerical gradient at the same lambda; a"
                                + " single one that is off is enough.")
                .holds(!check(student, problem, wrong), "true", "false");
    }

    private static boolean check(Week7 student, Week7Problem problem, Gradients candidate) {
        return student.checkNNGradients(
                problem.theta1(),
                problem.theta2(),
                problem.x(),
                problem.y(),
                problem.numLabels(),
                problem.lambda(),
                candidate);
    }

    private static Gradients scaled(Gradients gradients, double factor) {
        return new Gradients(
                gradients.theta1().scale(factor), gradients.theta2().scale(factor));
    }

    // The two errors cancel each other in a sum.
    private static Matrix twoOff(Matrix gradient, double error) {
        Matrix changed = gradient.copy();
        int last = gradient.getNumElements() - 1;
        changed.set(0, gradient.get(0) + error);
        changed.set(last, gradient.get(last) - error);
        return changed;
    }

    private static Matrix oneOff(Matrix gradient, double error, Random random) {
        Matrix changed = gradient.copy();
        int place = random.nextInt(gradient.getNumElements());
        changed.set(place, gradient.get(place) + error);
        return changed;
    }
}
