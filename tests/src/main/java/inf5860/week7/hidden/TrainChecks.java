package inf5860.week7.hidden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.datasets.Week7Data;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.figure.Figure;
import org.backmark.kit.figure.Tiles;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Borderline;
import org.backmark.kit.junit.Curves;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.Curve;
import org.backmark.kit.score.Curve.Source;
import org.backmark.reference.inf5860week7.Accuracy;
import org.backmark.reference.inf5860week7.Week7Problem;
import org.backmark.reference.inf5860week7.Week7Reference;
import org.junit.jupiter.api.Test;

/** Step 6. */
@Graded("inf5860-week7")
final class TrainChecks {
    private static final int HIDDEN = 25;
    // At lambda 1 the penalty slows the descent down so much that a right solution would come close to the threshold.
    private static final double LAMBDA = 0;

    /**
     * After every number of steps, from none, weights and costs are those of gradient descent; the second time too, and on
     * another network of the same sizes.
     */
    @Test
    void trainingIsGradientDescentStepByStep(
            Week7 student, @ReferenceAnswers Week7 reference, Random random, CallLog calls) {
        Week7Problem problem = Problems.one(random).withLambda(Problems.lambda(random));
        double alpha = 0.1 + 0.4 * random.nextDouble();
        for (int steps : new int[] {0, 1, 2, 3, 4, 5, 2}) {
            agree(student, reference, problem, alpha, steps);
        }
        agree(student, reference, Problems.another(problem), alpha, 2);
        Inputs.areUntouched(calls);
    }

    private static void agree(Week7 student, Week7 reference, Week7Problem problem, double alpha, int steps) {
        Training computed = Expect.that("train").isThere(train(student, problem, alpha, steps));
        Training expected = train(reference, problem, alpha, steps);
        String after = " after " + steps + " steps at alpha " + alpha + " and lambda " + problem.lambda();
        String hint = "Each step: note the cost, take both gradients at the present weights and the given lambda, then"
                + " subtract alpha times each. Start from the given weights; no step changes nothing.";
        Expect.that("the noted costs" + after).hint(hint).agrees(computed.cost(), expected.cost(), 1e-9);
        Expect.that("theta1" + after).hint(hint).agrees(computed.theta1(), expected.theta1(), 1e-9);
        Expect.that("theta2" + after).hint(hint).agrees(computed.theta2(), expected.theta2(), 1e-9);
    }

    /**
     * The accuracy of the returned weights is computed here, on the digits that they were trained with.
     *
     * <p>The pixels are permuted, and so are the labels: to a network that learns that is all the same, and weights that
     * were trained elsewhere know nothing.
     *
     * <p>Earlier mistakes are not followed through: what training reaches is the point.
     */
    @Test
    void trainingReachesTheAccuracy(Week7 student, Random random, Run run, Curves curves) {
        Assignment.Training plan = run.assignment().training();
        Week7Data data = Week7Data.load(run.data());
        Week7Problem drawn = digits(data, plan.data(), random);
        Rearrangement rearrangement = Rearrangement.draw(drawn.x().getNumCols(), drawn.numLabels(), random);
        Week7Problem digits = rearrangement.of(drawn);
        List<Double> reached = new ArrayList<>();
        TrainingVerdict verdict;
        do {
            Week7Problem start = withInitialWeights(digits, random);
            String which = "start " + (reached.size() + 1);
            reached.add(accuracy(student, start, plan, which, rearrangement, data.columnMajor(), curves));
            if (reached.size() == 1) {
                LearningRates.show(student, start, curves);
            }
            verdict = TrainingVerdict.of(reached, plan.threshold(), plan.seeds());
        } while (verdict == TrainingVerdict.ANOTHER_START);

        String figures = String.join(
                ", ",
                reached.stream()
                        .map(a -> String.format(Locale.ROOT, "%.2f %%", a))
                        .toList());
        String threshold = String.format(Locale.ROOT, "%.2f %%", plan.threshold());
        if (verdict == TrainingVerdict.BORDERLINE) {
            throw new Borderline("training reached " + figures + " from " + reached.size() + " starts, " + threshold
                    + " is asked for: too close to call, the points are given");
        }
        Expect.that("training accuracy, " + digits.samples() + " digits, " + plan.steps() + " steps at alpha "
                        + plan.learningRate())
                .hint("The weights that you return label too few digits rightly. Does the cost fall in every step? Are"
                        + " the gradients right? Do you return the weights after the last step?")
                .holds(verdict == TrainingVerdict.PASSED, figures, "at least " + threshold);
    }

    /** Tells of the training: the costs as the student noted them, and the accuracies as computed here from the weights. */
    private static double accuracy(
            Week7 student,
            Week7Problem start,
            Assignment.Training plan,
            String which,
            Rearrangement rearrangement,
            boolean columnMajor,
            Curves curves) {
        Training training = Expect.that("train").isThere(train(student, start, plan.learningRate(), plan.steps()));
        sameShape("theta1", training.theta1(), start.theta1());
        sameShape("theta2", training.theta2(), start.theta2());
        double before = Accuracy.percent(start.theta1(), start.theta2(), start.x(), start.y());
        double after = Accuracy.percent(training.theta1(), training.theta2(), start.x(), start.y());
        if (training.cost() != null) {
            curves.add(Curve.of(which, "cost", "step", Source.LOGGED, training.cost()));
        }
        showHiddenUnits(rearrangement.asDrawn(training.theta1()), which, columnMajor, curves);
        curves.add(Curve.of(
                which,
                "accuracy in percent",
                "step",
                Source.RECOMPUTED,
                new TreeMap<>(Map.of(0, before, plan.steps(), after))));
        return after;
    }

    private static void showHiddenUnits(Matrix theta1, String which, boolean columnMajor, Curves curves) {
        int side = (int) Math.round(Math.sqrt(theta1.getNumCols() - 1));
        if (side * side != theta1.getNumCols() - 1) {
            return;
        }
        double[][] withoutBias = theta1.cols(1, theta1.getNumCols()).toArrays();
        String title = "What each hidden unit looks for, its weights without the bias, " + which;
        curves.show(
                "hidden-units-" + which.replace(' ', '-'),
                new Figure.Cells(title, "", "", Tiles.of(withoutBias, side, columnMajor)));
    }

    private static Training train(Week7 solution, Week7Problem start, double alpha, int steps) {
        return solution.train(
                start.theta1(), start.theta2(), start.x(), start.y(), start.numLabels(), start.lambda(), alpha, steps);
    }

    private static void sameShape(String what, Matrix trained, Matrix initial) {
        Expect.that(what + " after training")
                .hint("The weights keep their shapes.")
                .hasShape(trained, initial.getNumRows(), initial.getNumCols());
    }

    // The course's own file is sorted by label, hence a random choice.
    private static Week7Problem digits(Week7Data data, int count, Random random) {
        int[] all = random.ints(0, data.y().length)
                .distinct()
                .limit(Math.min(count, data.y().length))
                .sorted()
                .toArray();
        Matrix x = Matrix.wrap(data.x());
        Matrix chosen = new Matrix(all.length, x.getNumCols());
        for (int i = 0; i < all.length; i++) {
            chosen.insertIntoThis(i, 0, x.rows(all[i], all[i] + 1));
        }
        int[] y = Arrays.stream(all).map(i -> data.y()[i]).toArray();
        return new Week7Problem(null, null, chosen, y, Week7Data.LABELS, LAMBDA);
    }

    private static Week7Problem withInitialWeights(Week7Problem digits, Random random) {
        Week7 reference = new Week7Reference();
        return digits.withWeights(
                reference.randInitializeWeights(digits.x().getNumCols(), HIDDEN, new SeededRandom(random.nextLong())),
                reference.randInitializeWeights(HIDDEN, digits.numLabels(), new SeededRandom(random.nextLong())));
    }
}
